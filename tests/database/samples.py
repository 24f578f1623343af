"""Records for the tests of this room, with just what a test needs to say."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from dpdesk.database.connection import Database
from dpdesk.domain.attendance import Attendance, Participation, Presence
from dpdesk.domain.ids import (
    AttendanceId,
    DepartmentId,
    InvitationId,
    IssuedId,
    MeetingId,
    OrganisationId,
    ParticipationId,
    PersonId,
    ReplyId,
    SessionId,
    TopicId,
)
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.meetings import Meeting, Session, Topic
from dpdesk.domain.organisations import Category, Department, Municipality, Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.registry import R, Record
from dpdesk.messages import Message

NOW = datetime(2021, 9, 23, 8, 0, tzinfo=UTC)
SAVE = Message("Save {name}", name="Żaneta")


def new_id() -> str:
    """Give a fresh id."""
    return uuid.uuid4().hex


def topic(name: str = "otwarte dane") -> Topic:
    return Topic(id=TopicId(new_id()), name=name)


def person(surname: str = "Przykładowa", given_names: str = "Anna", *, office: Organisation | None = None) -> Person:
    office_id = None if office is None else office.id
    return Person(id=PersonId(new_id()), surname=surname, given_names=given_names, organisation_id=office_id)


def organisation(name: str = "Fundacja Przykład") -> Organisation:
    return Organisation(id=OrganisationId(new_id()), name=name)


def municipality(name: str) -> tuple[Organisation, Municipality]:
    office = organisation(f"Urząd Miejski: {name}")
    return office, Municipality(id=office.id, name=name)


def meeting(title: str = "Otwarte dane w gminie") -> Meeting:
    return Meeting(id=MeetingId(new_id()), title=title)


def session(of: Meeting, number: int = 1, day: date = date(2026, 3, 10)) -> Session:
    return Session(id=SessionId(new_id()), meeting_id=of.id, number=number, day=day, start=time(10), end=time(14))


def participation(of: Meeting, who: Person) -> Participation:
    return Participation(id=ParticipationId(new_id()), meeting_id=of.id, person_id=who.id)


def attendance(of: Participation, at: Session, presence: Presence = Presence.PRESENT) -> Attendance:
    return Attendance(
        id=AttendanceId(new_id()),
        meeting_id=of.meeting_id,
        participation_id=of.id,
        session_id=at.id,
        presence=presence,
    )


def invitation(of: Meeting, position: int, to: Person | None = None) -> Invitation:
    return Invitation(
        id=InvitationId(new_id()),
        meeting_id=of.id,
        position=position,
        addressee=Addressee.PERSON if to else Addressee.OFFICE,
        person_id=to.id if to else None,
    )


def reply(to: Invitation, number: int, answer: Answer) -> Reply:
    return Reply(
        id=ReplyId(new_id()),
        meeting_id=to.meeting_id,
        invitation_id=to.id,
        number=number,
        answer=answer,
        day=date(2026, 3, number),
    )


def department(of: Organisation, name: str, category: Category | None = None) -> Department:
    return Department(
        id=DepartmentId(new_id()), organisation_id=of.id, name=name, category_id=category.id if category else None
    )


def save(database: Database, record: R, *, actor: str = "ania") -> R:
    """Save one record in a unit of its own."""
    with database.work(SAVE, actor=actor, at=NOW) as work:
        return work.save(record)


def save_all(database: Database, *records: Record, actor: str = "ania") -> None:
    """Save records in one unit."""
    with database.work(SAVE, actor=actor, at=NOW) as work:
        work.save_all(records)


def delete(database: Database, *records: Record, actor: str = "ania") -> None:
    """Remove records in one unit."""
    with database.work(SAVE, actor=actor, at=NOW) as work:
        for record in records:
            work.delete(record)


def read(database: Database, kind: type[R], record_id: str) -> R | None:
    """Read one record as it is now."""
    with database.reading() as reader:
        return reader.find(kind, id=record_id)


def read_all(database: Database, kind: type[R]) -> tuple[R, ...]:
    """Read all records of a kind."""
    with database.reading() as reader:
        return reader.all(kind)


def issued(database: Database, of: Meeting | None = None) -> Issued:
    """Save a paper as issued, with its bytes."""
    a_meeting = of or save(database, meeting())
    with database.work(SAVE, actor="ania", at=NOW) as work:
        return work.save(
            Issued(
                id=IssuedId(new_id()),
                meeting_id=a_meeting.id,
                kind=PaperKind.AGENDA,
                format=FileFormat.PDF,
                language="pl",
                file_name="program.pdf",
                title="Program",
                pages=1,
                recipients=0,
                issued_at=NOW,
                issued_by="ania",
                blob_id=work.keep(b"%PDF", "application/pdf"),
            )
        )


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting with people at it, saved."""

    meeting: Meeting
    sessions: Sequence[Session]
    people: Sequence[Person]
    participations: Sequence[Participation]


def gathering(database: Database, people: int = 3, sessions: int = 1) -> Gathering:
    """Save a meeting with people taking part."""
    a_meeting = meeting()
    days = [session(a_meeting, number, date(2026, 3, 9 + number)) for number in range(1, sessions + 1)]
    those = [person(f"Przykład {number}") for number in range(people)]
    places = [participation(a_meeting, one) for one in those]
    save_all(database, a_meeting, *days, *those, *places)
    return Gathering(a_meeting, days, those, places)
