"""Make one person of two: what that would change is shown before, and undo makes two of them again.

What becomes of all that refers to them is decided in `dpdesk.domain.uniting`, of their own fields in
`dpdesk.domain.merging`. Issued documents stay as they were issued.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dpdesk.database.questions.merging import records_by_id
from dpdesk.database.questions.searching import people_lines
from dpdesk.database.reader import Reader
from dpdesk.database.references import referring_fields, referring_records
from dpdesk.domain.ids import PersonId
from dpdesk.domain.lines import PersonLine
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.merging import Choice, merged
from dpdesk.domain.people import Person
from dpdesk.domain.registry import RECORDS, TABLE_OF, Record
from dpdesk.domain.uniting import Plan, Reference, Union, UnionKind, plan
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk

_MOVES: dict[Reference, tuple[str, str]] = {
    ("invitations", "person_id"): NN_("{count} invitation", "{count} invitations"),
    ("replies", "invitation_id"): NN_("{count} reply", "{count} replies"),
    ("replies", "person_id"): NN_("{count} reply that sends this person", "{count} replies that send this person"),
    ("participations", "person_id"): NN_("{count} participation", "{count} participations"),
    ("participations", "replaces_id"): NN_("{count} substitute of this person", "{count} substitutes of this person"),
    ("attendances", "participation_id"): NN_("{count} entry of attendance", "{count} entries of attendance"),
    ("speaking_roles", "person_id"): NN_("{count} role in an agenda", "{count} roles in agendas"),
    ("presentations", "speaker_id"): NN_("{count} practice presented", "{count} practices presented"),
    ("consents", "person_id"): NN_("{count} consent", "{count} consents"),
    ("special_needs", "person_id"): NN_("{count} special need", "{count} special needs"),
    ("municipalities", "head_id"): NN_(
        "{count} municipality of which the person is head", "{count} municipalities of which the person is head"
    ),
}
"""How that which moves is told, in this order. Who was told apart from whom needs no telling."""

_UNIONS = {
    UnionKind.PARTICIPATION: N_("Both take part in “{meeting}”: this becomes one participation."),
    UnionKind.INVITATION: N_("Both are invited to “{meeting}”: this becomes one invitation with the replies to both."),
    UnionKind.SPEAKING: N_("Both have the same role at an agenda item of “{meeting}”: this becomes one role."),
    UnionKind.NEED: N_("Both have special needs noted for “{meeting}”: this becomes one note with both."),
    UnionKind.ATTENDANCE: N_("Attendance at “{meeting}” on {day}: {first} and {second}; {stays} is kept."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a merge would do: the two as they are now, what moves from the one who goes, and what becomes one."""

    stays: PersonLine
    goes: PersonLine
    moves: tuple[Message, ...]
    unions: tuple[Message, ...]


def preview(desk: Desk, stays_id: PersonId, goes_id: PersonId) -> Preview:
    """Tell what would become of two people. Raises Refused for one and the same, NotFound where one is gone."""
    with desk.reading() as reader:
        lines = people_lines(reader, (stays_id, goes_id))
        for wanted in (stays_id, goes_id):
            if wanted not in lines:
                raise NotFound(Message(N_("This person is not on the desk any more. Nothing was changed.")))
        stays, goes = lines[stays_id], lines[goes_id]
        planned = _plan(reader, stays.person, goes.person)
        return Preview(
            stays=stays,
            goes=goes,
            moves=tuple(_moves(planned)),
            unions=tuple(_worded(reader, planned.unions)),
        )


def merge(desk: Desk, stays: Person, goes: Person, chosen: Choice) -> Person:
    """Make one person of two, both as they were shown, and give the one who stays.

    Raises Conflict where one of them was changed meanwhile.
    """
    label = Message(N_("Merge {goes} with {stays}"), goes=goes.name, stays=stays.name)
    with desk.work(label) as work:
        planned = _plan(work, stays, goes)
        saved = work.save(merged(stays, goes, chosen))
        work.save_all(planned.saved)
        for alike in _those_who_refer_first(planned.removed):
            work.delete_all(alike)
        work.delete(goes)
        return saved


def gathered(reader: Reader, stays: Person, goes: Person) -> dict[Reference, tuple[Record, ...]]:
    """Give everything that refers to two people, and to what of theirs may be united, as the tables say."""
    found = _referring(reader, "people", (stays.id, goes.id))
    for table in ("participations", "invitations"):
        ids = [one.id for one in found[table, "person_id"]]
        for reference, records in _referring(reader, table, ids).items():
            found[reference] = (*found.get(reference, ()), *records)
    return found


def _referring(reader: Reader, table: str, ids: Sequence[str]) -> dict[Reference, tuple[Record, ...]]:
    return {(where, field): referring_records(reader, where, field, ids) for where, field in referring_fields(table)}


def _plan(reader: Reader, stays: Person, goes: Person) -> Plan:
    if stays.id == goes.id:
        raise Refused(Message(N_("This is one and the same person. Nothing was changed.")))
    return plan(stays, goes, gathered(reader, stays, goes))


def _those_who_refer_first(records: Sequence[Record]) -> Iterator[list[Record]]:
    """Give records table by table, those that refer to others before these."""
    places = {table: place for place, table in enumerate(RECORDS)}
    in_order = sorted(records, key=lambda one: places[TABLE_OF[type(one)]], reverse=True)
    for _, alike in groupby(in_order, key=type):
        yield list(alike)


def _moves(planned: Plan) -> Iterator[Message]:
    for reference, told in _MOVES.items():
        if count := planned.moved.get(reference, 0):
            yield Message(told, count=count)


def _worded(reader: Reader, unions: Sequence[Union]) -> Iterator[Message]:
    """Tell what becomes one, with the names of the meetings."""
    meetings = records_by_id(reader, Meeting, {one.meeting_id for one in unions})
    sessions = records_by_id(reader, Session, {one.session_id for one in unions if one.session_id})
    for one in unions:
        title, told = meetings[one.meeting_id].title, _UNIONS[one.kind]
        if one.session_id and one.presences:
            first, second = one.presences
            day = sessions[one.session_id].day
            yield Message(told, meeting=title, day=day, first=first, second=second, stays=one.presence)
        else:
            yield Message(told, meeting=title)
