"""Which person a plan means by a name, and who is new to the desk.

The same name in the same office is the same person, unless their e-mail addresses differ: then the plan stops and
asks, for two namesakes must not be joined. Within one plan, namesakes with other addresses or departments are two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dpdesk.database.questions.people import people_called
from dpdesk.database.reader import Reader
from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Gender, Person, split_name
from dpdesk.domain.plans import PersonPlan
from dpdesk.errors import Ambiguous
from dpdesk.language.collation import search_key
from dpdesk.language.names import gender_of
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, called, only
from dpdesk.services.desk import Desk
from dpdesk.services.finding import candidate
from dpdesk.services.meetings.plans.drafts import Drafts
from dpdesk.services.meetings.plans.offices import Office, OfficeBook

_ID = re.compile("[0-9a-f]{32}")


class PeopleBook:
    """The people of the desk who bear one of a plan's names, and those that the plan adds."""

    def __init__(self, desk: Desk, reader: Reader, drafts: Drafts, offices: OfficeBook, names: Collection[str]) -> None:
        self._desk = desk
        self._drafts = drafts
        self._offices = offices
        self._people: dict[PersonId, Person] = {}
        self._alike: dict[str, list[PersonId]] = {}
        self._meant: set[PersonId] = set()
        for person in people_called(reader, names):
            self._add(person, person.name)
        for person_id in filter(_ID.fullmatch, names):
            for person in reader.all(Person, id=person_id):
                self._add(person, person_id)

    def person(self, plan: PersonPlan, office: Office | None = None) -> Person:
        """Give the person who is meant, with what the plan knows filled in where the desk knew nothing.

        An office that is given goes before the one that the plan names. Raises Ambiguous where several are meant, or
        where the one who seems to be has another e-mail address.
        """
        office = office or self._offices.office(plan.of)
        known = self._fitting(plan, office)
        person = _completed(only(plan.name, known), plan, office) if known else _new_person(self._desk, plan, office)
        self._meant.add(person.id)
        return self._draft(person)

    def speaker(self, plan: PersonPlan) -> Person:
        """Give the person who is meant, in the position that the plan says: the papers have no other place for it."""
        person = self.person(plan)
        return self._draft(replace(person, position=plan.position or person.position))

    def _fitting(self, plan: PersonPlan, office: Office) -> Sequence[Candidate[Person]]:
        alike = self._in_office(called(plan.name, self._candidates(plan.name)), office)
        if plan.is_new:
            alike = [one for one in alike if not one.what.version]
        by_email = [one for one in alike if plan.email and one.what.email.casefold() == plan.email.casefold()]
        if by_email:
            return by_email
        alike = [one for one in alike if one.what.version or _may_be(one.what, plan, office)]
        self._refuse_other_address(plan, alike)
        by_department = [one for one in alike if one.what.department_id == office.department_id]
        return (office.department_id and by_department) or alike

    def _in_office(self, alike: Iterable[Candidate[Person]], office: Office) -> Sequence[Candidate[Person]]:
        """Give those of an office; where none is named, who was named already in this plan, else everybody."""
        if office.organisation_id:
            return [one for one in alike if one.what.organisation_id in (None, office.organisation_id)]
        return [one for one in alike if one.what.id in self._meant] or list(alike)

    def _refuse_other_address(self, plan: PersonPlan, alike: Sequence[Candidate[Person]]) -> None:
        if plan.email and alike and all(one.what.email for one in alike):
            raise Ambiguous(
                Message(
                    N_(
                        "“{name}” is on the desk with another e-mail address than {email}. If this is the same person, "
                        "write the known address; if it is somebody else, add “new_person: true”."
                    ),
                    name=plan.name,
                    email=plan.email,
                ),
                tuple(f"{one.listed}, {one.what.email}" for one in alike),
            )

    def _candidates(self, name: str) -> list[Candidate[Person]]:
        people = [self._people[person_id] for person_id in self._alike.get(search_key(name), ())]
        return [candidate(person, self._offices.name_of(person.organisation_id)) for person in people]

    def _add(self, person: Person, name: str) -> None:
        alike = self._alike.setdefault(search_key(name), [])
        if person.id not in alike:
            alike.append(person.id)
        self._people[person.id] = person

    def _draft(self, person: Person) -> Person:
        if self._people.get(person.id) != person:
            self._add(self._drafts.put(person), person.name)
        return person


def _may_be(person: Person, plan: PersonPlan, office: Office) -> bool:
    """Tell whether someone named earlier in the same plan may be the one who is named now."""
    other_address = person.email and plan.email and person.email.casefold() != plan.email.casefold()
    other_department = None not in (person.department_id, office.department_id) and (
        person.department_id != office.department_id
    )
    return not other_address and not other_department


def _new_person(desk: Desk, plan: PersonPlan, office: Office) -> Person:
    given_names, surname = split_name(plan.name)
    return Person(
        id=PersonId(desk.new_id()),
        academic_title=plan.academic_title,
        given_names=given_names,
        surname=surname,
        gender=plan.gender or gender_of(given_names),
        position=plan.position,
        organisation_id=office.organisation_id,
        department_id=office.department_id,
        email=plan.email,
        phone=plan.phone,
    )


def _completed(person: Person, plan: PersonPlan, office: Office) -> Person:
    return replace(
        person,
        academic_title=person.academic_title or plan.academic_title,
        gender=plan.gender or person.gender if person.gender is Gender.UNKNOWN else person.gender,
        position=person.position or plan.position,
        organisation_id=person.organisation_id or office.organisation_id,
        department_id=person.department_id or office.department_id,
        email=person.email or plan.email,
        phone=person.phone or plan.phone,
    )
