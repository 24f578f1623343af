"""Introduce somebody who is new to the desk, as a form asks for them: with an organisation that may be new as well.

Unlike in `newcomers` nobody is taken for an acquaintance: who fills in the form has seen whom the desk knows already.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dpdesk.database.work import Work
from dpdesk.domain.ids import PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Gender, Person, split_name
from dpdesk.errors import BadInput
from dpdesk.language.names import gender_of
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.newcomers import organisation_called


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Somebody new. `organisation` is a name, known to the desk or not, or the id of a known one; it may be empty.

    A gender of none is told by the first name.
    """

    name: str
    gender: Gender | None = None
    academic_title: str = ""
    position: str = ""
    organisation: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person who is not saved yet, and the organisation the person is of: version 0 where that is new too."""

    person: Person
    organisation: Organisation | None

    def saved(self, work: Work) -> Person:
        """Save the person, and the organisation where it is new, as a part of a larger work."""
        if self.organisation and not self.organisation.version:
            work.save(self.organisation)
        return work.save(self.person)


def introduced(desk: Desk, who: Introduction) -> Introduced:
    """Make the records of somebody new. Raises BadInput without a name, Ambiguous for an organisation's name."""
    name = " ".join(who.name.split())
    if not name:
        raise BadInput(Message(N_("A person needs a name. Nothing was saved.")), field="name")
    organisation = organisation_called(desk, who.organisation).who if who.organisation.strip() else None
    given_names, surname = split_name(name)
    person = Person(
        id=PersonId(desk.new_id()),
        given_names=given_names,
        surname=surname,
        gender=who.gender or gender_of(given_names),
        academic_title=who.academic_title.strip(),
        position=who.position.strip(),
        email=who.email.strip(),
    )
    return Introduced(replace(person, organisation_id=organisation.id if organisation else None), organisation)
