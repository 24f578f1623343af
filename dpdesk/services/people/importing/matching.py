"""Whom a row is about where that is certain."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Person
from dpdesk.services.people.importing.acquaintances import Acquaintances
from dpdesk.services.people.importing.identity import is_confirmed, is_contradicted, merged, names_fit
from dpdesk.services.people.importing.records import OfficeStanding
from dpdesk.services.people.importing.resolving import Resolved, name_key


def certain_match(row: Resolved, known: Acquaintances, claimed: Collection[PersonId]) -> Person | None:
    """Give the person whom a row is about without a doubt; `claimed` are those whom other rows are about already."""
    if row.office.standing is OfficeStanding.UNCLEAR:
        return None
    if by_address := _by_address(row, known.with_email(row)):
        return by_address
    named = known.called(row)
    here = [person for person in named if person.organisation_id == row.organisation_id]
    if same := [person for person in here if merged(person, row) is person]:
        return next((person for person in same if person.id not in claimed), same[0])
    if row.organisation_id is None:
        return named[0] if len(named) == 1 and merged(named[0], row) is named[0] else None
    confirmed = [person for person in here if is_confirmed(person, row)]
    if len(confirmed) == 1:
        return confirmed[0]
    return here[0] if len(here) == 1 and not is_contradicted(here[0], row) else None


def _by_address(row: Resolved, having: Sequence[Person]) -> Person | None:
    """Give the one of those with the row's address whose name fits; of several the one at the institution."""
    fitting = [person for person in having if names_fit(name_key(person.name), row.key)]
    if len(fitting) > 1:
        fitting = [person for person in fitting if person.organisation_id == row.organisation_id]
    return fitting[0] if len(fitting) == 1 else None
