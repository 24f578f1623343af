"""Record who was there: at the door, from the signed sheet, or somebody who came unannounced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dpdesk.database.work import Work
from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.ids import AttendanceId, MeetingId, ParticipationId
from dpdesk.domain.meetings import Mode, Session
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def attend(
    desk: Desk, participation: Participation, presence: Presence, *, session: int | None = None
) -> Mapping[int, Attendance]:
    """Record a participant's attendance of the session with a number, or of all sessions of the meeting.

    Gives what was recorded by the number of the session; a participation that was not saved yet is saved with it.
    Raises NotFound where there is no such session.
    """
    with desk.reading() as reader:
        name = reader.get(Person, participation.person_id).name
    with desk.work(Message(N_("Record the attendance of {name}: {presence}"), name=name, presence=presence)) as work:
        return _record(desk, work, participation, presence, session)


def walk_in(
    desk: Desk,
    meeting_id: MeetingId,
    person: Person,
    organisation: Organisation,
    presence: Presence,
    *,
    session: int | None = None,
) -> Mapping[int, Attendance]:
    """Record somebody who came unannounced; a person or an organisation that is not saved yet is saved with it.

    Raises Refused for a presence that says that the person did not come.
    """
    if not presence.took_part:
        raise Refused(Message(N_("Who came unannounced was there: the attendance is “present” or “online”.")))
    label = Message(N_("Record {name}, who came unannounced: {presence}"), name=person.name, presence=presence)
    with desk.work(label) as work:
        office = organisation if organisation.version else work.save(organisation)
        known = person if person.version else work.save(person)
        participation = work.find(Participation, meeting_id=meeting_id, person_id=known.id) or Participation(
            id=ParticipationId(desk.new_id()),
            meeting_id=meeting_id,
            person_id=known.id,
            organisation_id=office.id,
            announced=Announced.WALK_IN,
            mode=Mode.ONLINE if presence is Presence.ONLINE else Mode.ON_SITE,
            position=known.position,
        )
        return _record(desk, work, participation, presence, session)


def _record(
    desk: Desk, work: Work, participation: Participation, presence: Presence, number: int | None
) -> Mapping[int, Attendance]:
    if presence.took_part:
        participation = replace(participation, cancelled_on=None)
    saved = work.save(participation)
    sessions = _sessions(work, participation.meeting_id, number)
    return {session.number: work.save(_attendance(desk, work, saved, session, presence)) for session in sessions}


def _sessions(work: Work, meeting_id: MeetingId, number: int | None) -> tuple[Session, ...]:
    sessions = work.all(Session, meeting_id=meeting_id)
    chosen = tuple(session for session in sessions if number in (None, session.number))
    if not chosen:
        raise NotFound(
            Message(N_("This meeting has no session {number}; its last is {last}."), number=number, last=len(sessions))
        )
    return chosen


def _attendance(
    desk: Desk, work: Work, participation: Participation, session: Session, presence: Presence
) -> Attendance:
    known = work.find(Attendance, participation_id=participation.id, session_id=session.id)
    if known:
        return replace(known, presence=presence)
    return Attendance(
        id=AttendanceId(desk.new_id()),
        meeting_id=participation.meeting_id,
        participation_id=participation.id,
        session_id=session.id,
        presence=presence,
    )
