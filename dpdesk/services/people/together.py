"""What is done with several people at once: where they work, their addresses, the next meeting, and off the desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dpdesk.database.labels import kind_label
from dpdesk.database.questions.listed_people import people_entries, people_with_ids
from dpdesk.database.references import referring_fields, referring_records
from dpdesk.database.work import Work
from dpdesk.domain.ids import DepartmentId, OrganisationId, PersonId
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.mail_addresses import Addresses, in_pieces
from dpdesk.domain.meetings import State
from dpdesk.domain.organisations import Department, Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.newcomers import organisation_called
from dpdesk.services.viewing import meetings

_AT_ONCE = 500
_MOST_NAMED = 3
_OWN = ("consents", "distinct_pairs")
"""What belongs to a person alone, and goes with the person."""


def departments_of(desk: Desk, organisation_id: OrganisationId) -> tuple[Department, ...]:
    """Give the departments of an organisation, by name."""
    with desk.reading() as reader:
        return reader.all(Department, organisation_id=organisation_id)


def set_workplace(
    desk: Desk, person_ids: Sequence[PersonId], organisation: str, department_id: DepartmentId | None = None
) -> None:
    """Set where people work: at an organisation, by its id or name, known or new, or nowhere where it is empty.

    Raises Ambiguous for a name, BadInput for a department of another organisation.
    """
    found = organisation_called(desk, organisation).who if organisation.strip() else None
    with desk.work(_label(desk, person_ids)) as work:
        if found is not None and not found.version:
            work.save(found)
        _check_department(work, found, department_id)
        people = people_with_ids(work, person_ids)
        office = found.id if found else None
        work.save_all([replace(one, organisation_id=office, department_id=department_id) for one in people])


def remove_people(desk: Desk, person_ids: Sequence[PersonId]) -> None:
    """Take people off the desk, with their consents. Raises Refused where meetings or offices refer to any of them."""
    with desk.work(_removal(desk, person_ids)) as work:
        people = people_with_ids(work, person_ids)
        _refuse_needed(work, people)
        for table in _OWN:
            if own := list(_own_records(work, table, person_ids)):
                work.delete_all(own)
        work.delete_all(people)


def addresses_of(desk: Desk, person_ids: Sequence[PersonId]) -> Addresses:
    """Give the e-mail addresses of people, each once, in pieces that a mail program takes."""
    with desk.reading() as reader:
        chunks = (person_ids[start : start + _AT_ONCE] for start in range(0, len(person_ids), _AT_ONCE))
        return in_pieces((one.name, one.email) for chunk in chunks for one in people_entries(reader, chunk))


def next_meeting(desk: Desk) -> MeetingLine | None:
    """Give the next meeting to which one may still invite."""
    open_states = (State.PLANNED, State.INVITED)
    to_come = (one for one in meetings(desk) if one.day and one.day >= desk.today and one.state in open_states)
    return next(to_come, None)


def _label(desk: Desk, person_ids: Sequence[PersonId]) -> Message:
    if len(person_ids) != 1:
        told = NN_("Set where {count} person works", "Set where {count} people work")
        return Message(told, count=len(person_ids))
    return Message(N_("Set where {name} works"), name=_name(desk, person_ids[0]))


def _removal(desk: Desk, person_ids: Sequence[PersonId]) -> Message:
    if len(person_ids) != 1:
        return Message(NN_("Remove {count} person", "Remove {count} people"), count=len(person_ids))
    return Message(N_("Remove {name}"), name=_name(desk, person_ids[0]))


def _name(desk: Desk, person_id: PersonId) -> str:
    with desk.reading() as reader:
        return reader.get(Person, person_id).name


def _check_department(work: Work, organisation: Organisation | None, department_id: DepartmentId | None) -> None:
    if department_id is None:
        return
    department = work.get(Department, department_id)
    if organisation is None or department.organisation_id != organisation.id:
        told = N_("“{department}” is no department of this organisation. Nothing was saved.")
        raise BadInput(Message(told, department=department.name), field="department_id")


def _refuse_needed(work: Work, people: Sequence[Person]) -> None:
    """Refuse to remove people whom anything but their own records needs, and say who they are and what needs them."""
    needs = set(_needs(work, [one.id for one in people]))
    needed = {person_id for person_id, _ in needs}
    if not needed:
        return
    named = [one.name for one in people if one.id in needed]
    kinds = [kind_label(table) for table in RECORDS if table in {table for _, table in needs}]
    if len(named) == 1:
        told = N_("{name} cannot be removed, for other entries need this person: {kinds}. Nothing was changed.")
        raise Refused(Message(told, name=named[0], kinds=kinds))
    names = [*named[:_MOST_NAMED], *(["…"] if len(named) > _MOST_NAMED else [])]
    many = NN_(
        "{count} person cannot be removed ({names}), for other entries need them: {kinds}. Nothing was changed.",
        "{count} people cannot be removed ({names}), for other entries need them: {kinds}. Nothing was changed.",
    )
    raise Refused(Message(many, count=len(named), names=names, kinds=kinds))


def _needs(work: Work, person_ids: Sequence[PersonId]) -> Iterator[tuple[str, str]]:
    """Give each person whom an entry refers to, with the table of the entry."""
    wanted = set(person_ids)
    for table, field in referring_fields("people"):
        if table not in _OWN:
            for record in referring_records(work, table, field, person_ids):
                if getattr(record, field) in wanted:
                    yield getattr(record, field), table


def _own_records(work: Work, table: str, person_ids: Sequence[PersonId]) -> Iterator[Record]:
    found = {
        record.id: record
        for owner, field in referring_fields("people")
        if owner == table
        for record in referring_records(work, table, field, person_ids)
    }
    yield from found.values()
