"""Record who was there: at the door, from the signed sheet, or somebody who came unannounced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dpdesk.database.work import Work
from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence, Source
from dpdesk.domain.ids import AttendanceId, MeetingId, ParticipationId, SessionId
from dpdesk.domain.invitations import Invitation
from dpdesk.domain.meetings import Mode, Session, State
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import N_, Message
from dpdesk.services.company import participation_through
from dpdesk.services.desk import Desk
from dpdesk.services.states import move_forward


def attend(
    desk: Desk,
    participation: Participation,
    presence: Presence,
    *,
    session: int | None = None,
    source: Source = Source.DOOR,
) -> Mapping[int, Attendance]:
    """Record a participant's attendance of the session with a number, or of all sessions of the meeting.

    Gives what was recorded by the number of the session; a participation that was not saved yet is saved with it.
    Raises NotFound where there is no such session.
    """
    with desk.reading() as reader:
        name = reader.get(Person, participation.person_id).name
    with desk.work(Message(N_("Record the attendance of {name}: {presence}"), name=name, presence=presence)) as work:
        sessions = _sessions(work, participation.meeting_id, session)
        return _by_number(sessions, put_down(desk, work, participation, _ids(sessions), presence, source))


def walk_in(
    desk: Desk,
    meeting_id: MeetingId,
    person: Person,
    organisation: Organisation,
    presence: Presence,
    *,
    session: int | None = None,
    source: Source = Source.DOOR,
) -> Mapping[int, Attendance]:
    """Record somebody who came unannounced; a person or an organisation that is not saved yet is saved with it.

    Raises Refused for a presence that says that the person did not come.
    """
    refuse_who_did_not_come(presence)
    label = Message(N_("Record {name}, who came unannounced: {presence}"), name=person.name, presence=presence)
    with desk.work(label) as work:
        office = organisation if organisation.version else work.save(organisation)
        known = person if person.version else work.save(person)
        participation = participation_of(desk, work, meeting_id, known) or Participation(
            id=ParticipationId(desk.new_id()),
            meeting_id=meeting_id,
            person_id=known.id,
            organisation_id=office.id,
            announced=Announced.WALK_IN,
            mode=Mode.ONLINE if presence is Presence.ONLINE else Mode.ON_SITE,
            position=known.position,
        )
        sessions = _sessions(work, meeting_id, session)
        return _by_number(sessions, put_down(desk, work, participation, _ids(sessions), presence, source))


def refuse_who_did_not_come(presence: Presence) -> None:
    """Raise Refused for a presence that says that somebody who came did not come."""
    if not presence.took_part:
        raise Refused(Message(N_("Who came unannounced was there: the attendance is “present” or “online”.")))


def participation_of(desk: Desk, work: Work, meeting_id: MeetingId, person: Person) -> Participation | None:
    """Give a person's participation, one not saved yet where the person was only invited, or none."""
    if known := work.find(Participation, meeting_id=meeting_id, person_id=person.id):
        return known
    invitation = work.find(Invitation, meeting_id=meeting_id, person_id=person.id)
    return participation_through(desk, invitation, person) if invitation else None


def put_down(
    desk: Desk,
    work: Work,
    participation: Participation,
    session_ids: Iterable[SessionId],
    presence: Presence,
    source: Source,
) -> tuple[Attendance, ...]:
    """Save a participant's attendance of sessions, as a part of the work.

    Whoever came has taken nothing back, and a meeting with somebody there or missing has been held; an excuse may
    come beforehand.
    """
    if presence.took_part and participation.cancelled_on:
        participation = replace(participation, cancelled_on=None)
    saved = work.save(participation)
    records = tuple(
        work.save(_attendance(desk, work, saved, session_id, presence, source)) for session_id in session_ids
    )
    if presence is not Presence.EXCUSED:
        move_forward(work, participation.meeting_id, State.HELD)
    return records


def _sessions(work: Work, meeting_id: MeetingId, number: int | None) -> tuple[Session, ...]:
    sessions = work.all(Session, meeting_id=meeting_id)
    chosen = tuple(session for session in sessions if number in (None, session.number))
    if not chosen:
        raise NotFound(
            Message(N_("This meeting has no session {number}; its last is {last}."), number=number, last=len(sessions))
        )
    return chosen


def _ids(sessions: Iterable[Session]) -> list[SessionId]:
    return [session.id for session in sessions]


def _by_number(sessions: Iterable[Session], records: Iterable[Attendance]) -> Mapping[int, Attendance]:
    return {session.number: record for session, record in zip(sessions, records, strict=True)}


def _attendance(
    desk: Desk, work: Work, participation: Participation, session_id: SessionId, presence: Presence, source: Source
) -> Attendance:
    known = work.find(Attendance, participation_id=participation.id, session_id=session_id)
    if known:
        return replace(known, presence=presence, source=source)
    return Attendance(
        id=AttendanceId(desk.new_id()),
        meeting_id=participation.meeting_id,
        participation_id=participation.id,
        session_id=session_id,
        presence=presence,
        source=source,
    )
