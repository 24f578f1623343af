"""People and organisations that may be new to the desk: the known one of that name, or one that is not saved yet.

Who is new is made by whichever work needs them, together with it. A part of a name is not enough here: it would
make a stranger out of an acquaintance, or the other way round.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dpdesk.database.reader import Reader
from dpdesk.domain.ids import DepartmentId, OrganisationId, PersonId
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Person, split_name
from dpdesk.domain.texts import unwritable
from dpdesk.errors import BadInput
from dpdesk.language.names import gender_of
from dpdesk.language.nearness import nearest
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, called, only
from dpdesk.services.desk import Desk
from dpdesk.services.finding import candidate, people_like

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Newcomer(Generic[T]):
    """Who was meant. Where that is somebody new, `alike` describes others of the same name or of a similar one."""

    who: T
    alike: tuple[str, ...] = ()


def person_of(
    desk: Desk, name: str, organisation_id: OrganisationId | None, department_id: DepartmentId | None = None
) -> Newcomer[Person]:
    """Give the person of an office who is meant by a full name or by an id, or a new one. Raises Ambiguous."""
    name = _not_blank(name)
    with desk.reading() as reader:
        alike = called(name, [_described(reader, person) for person in _alike(reader, name)])
    here = [one for one in alike if one.id == name or one.what.organisation_id in (None, organisation_id)]
    if here:
        return Newcomer(only(name, here))
    return Newcomer(_new_person(desk, name, organisation_id, department_id), tuple(one.listed for one in alike))


def organisation_called(desk: Desk, name: str) -> Newcomer[Organisation]:
    """Give the organisation of a name, a municipality's office by either name, or a new one. Raises Ambiguous."""
    name = _not_blank(name)
    with desk.reading() as reader:
        municipalities = {one.id: one.name for one in reader.all(Municipality)}
        known = [
            Candidate(one, one.id, one.name, (municipalities.get(one.id, one.name),))
            for one in reader.all(Organisation)
        ]
    if meant := called(name, known):
        return Newcomer(only(name, meant))
    near = nearest(name, [candidate.names[0] for candidate in known])
    return Newcomer(Organisation(id=OrganisationId(desk.new_id()), name=name), (near,) if near else ())


def _not_blank(name: str) -> str:
    if not name.strip():
        raise BadInput(Message(N_("The name is empty. Nothing was saved.")), field="name")
    return name.strip()


def _alike(reader: Reader, name: str) -> tuple[Person, ...]:
    """Give those whom a text may mean; a name of signs alone has no search key and is compared as it is."""
    if unwritable(name):
        return ()
    given_names, surname = split_name(name)
    return people_like(reader, name) or reader.all(Person, given_names=given_names, surname=surname)


def _described(reader: Reader, person: Person) -> Candidate[Person]:
    office = reader.find(Municipality, id=person.organisation_id) or reader.find(
        Organisation, id=person.organisation_id
    )
    return candidate(person, office.name if office else "")


def _new_person(
    desk: Desk, name: str, organisation_id: OrganisationId | None, department_id: DepartmentId | None
) -> Person:
    given_names, surname = split_name(name)
    return Person(
        id=PersonId(desk.new_id()),
        given_names=given_names,
        surname=surname,
        gender=gender_of(given_names),
        organisation_id=organisation_id,
        department_id=department_id,
    )
