"""Write what was judged: everybody new or changed, with new institutions and departments, in one unit of work.

What somebody said about columns and institutions is remembered in the same unit, so that one undo takes all back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from dpdesk.database.history import last_unit, touched_since
from dpdesk.database.work import Work
from dpdesk.domain.column_meanings import ColumnMeaning
from dpdesk.domain.ids import ColumnMeaningId, OrganisationAliasId
from dpdesk.domain.organisations import Organisation, OrganisationAlias
from dpdesk.domain.people_lists import Basis
from dpdesk.domain.registry import Record
from dpdesk.errors import Refused
from dpdesk.language.lists.headings import heading_key
from dpdesk.language.lists.offices import office_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.records import Advance, Judgement, OfficeAnswer, unwatched

_JUDGED_BY = frozenset({"people", "organisations", "municipalities", "departments", "organisation_aliases"})
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many people an import has entered and changed."""

    entered: int
    changed: int


def write(desk: Desk, judgement: Judgement, name: str, advance: Advance = unwatched) -> Written:
    """Write what a judgement says is to be written; `name` is the list's, by which undo calls it.

    Raises Refused where people or institutions were changed since the list was judged: it must be judged again.
    """
    with desk.work(Message(N_("Import people from “{name}”"), name=name)) as work:
        if last_unit(work) != judgement.as_of and _is_outdated(work, judgement):
            text = N_("People or institutions were changed meanwhile. Nothing was written; look at the list once more.")
            raise Refused(Message(text))
        records: list[Record] = [*judgement.organisations, *judgement.departments, *judgement.people]
        for start in range(0, len(records), _AT_ONCE):
            advance(start, len(records))
            work.save_all(records[start : start + _AT_ONCE])
        work.save_all(chain(_meanings(desk, work, judgement), _aliases(desk, work, judgement)))
        advance(len(records), len(records))
    entered = sum(1 for person in judgement.people if not person.version)
    return Written(entered=entered, changed=len(judgement.people) - entered)


def _is_outdated(work: Work, judgement: Judgement) -> bool:
    return any(table in _JUDGED_BY for table, _ in touched_since(work, judgement.as_of))


def _meanings(desk: Desk, work: Work, judgement: Judgement) -> Iterator[Record]:
    """Give what was said about columns, as it is to be remembered by their headings."""
    known = {one.heading: one for one in work.all(ColumnMeaning)}
    said = {
        heading_key(column.heading): column.meaning
        for column in judgement.layout.columns
        if column.basis is Basis.SAID and heading_key(column.heading)
    }
    for heading, meaning in said.items():
        there = known.get(heading)
        if there is None:
            yield ColumnMeaning(id=ColumnMeaningId(desk.new_id()), heading=heading, meaning=meaning)
        elif there.meaning is not meaning:
            yield replace(there, meaning=meaning)


def _aliases(desk: Desk, work: Work, judgement: Judgement) -> Iterator[Record]:
    """Give the names that were said to mean an institution of the desk, or of the list."""
    known = {one.alias: one for one in work.all(OrganisationAlias)}
    there = {one.id for one in work.all(Organisation)}
    for office in judgement.offices:
        key, organisation_id = office_key(office.text), office.organisation_id
        decision = judgement.decisions.offices.get(key)
        if decision is None or decision.answer is not OfficeAnswer.THIS_ONE or organisation_id not in there:
            continue
        alias = known.get(key)
        if alias is None:
            yield OrganisationAlias(id=OrganisationAliasId(desk.new_id()), alias=key, organisation_id=organisation_id)
        elif alias.organisation_id != organisation_id:
            yield replace(alias, organisation_id=organisation_id)
