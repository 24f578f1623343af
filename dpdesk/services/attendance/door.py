"""What is done with the register of a session at the door and from the signed sheet: a tick for each person.

Each deed is one unit of work of a few statements, whatever the size of the meeting. What a person in the register
is comes from the line that one sees; the records are read anew in the work, so that a tick never meets a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.work import Work
from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence, Source
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import AttendanceId, MeetingId, ParticipationId, SessionId
from dpdesk.domain.meetings import State
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.register import RegisterLine
from dpdesk.domain.rolls import RollPaper, roll
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.attendance.attending import participation_of, put_down, refuse_who_did_not_come, walk_in
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.replying import taken_back
from dpdesk.services.newcomers import organisation_called, person_of
from dpdesk.services.states import move_forward


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """Somebody at the door as one has typed it; `person` and `organisation` where one was picked from those known."""

    name: str
    institution: str = ""
    person: Person | None = None
    organisation: Organisation | None = None


def record(
    desk: Desk,
    meeting_id: MeetingId,
    line: RegisterLine,
    presence: Presence,
    *,
    session_id: SessionId,
    source: Source = Source.DOOR,
) -> Attendance:
    """Record how somebody in the register attends a session. Raises NotFound where the person was removed meanwhile."""
    label = Message(N_("Record the attendance of {name}: {presence}"), name=line.name, presence=presence)
    with desk.work(label) as work:
        participation = _participation(desk, work, meeting_id, line)
        (attendance,) = put_down(desk, work, participation, (session_id,), presence, source)
        return attendance


def clear(desk: Desk, meeting_id: MeetingId, line: RegisterLine, *, session_id: SessionId) -> None:
    """Take back what was recorded about somebody for a session, so that it is open again."""
    with desk.work(Message(N_("Clear the attendance of {name}"), name=line.name)) as work:
        participation = work.find(Participation, meeting_id=meeting_id, person_id=line.person_id)
        if participation:
            _clear(work, participation, session_id)


def come_in(
    desk: Desk, meeting_id: MeetingId, comer: Comer, presence: Presence, *, session: int, source: Source = Source.DOOR
) -> Person:
    """Record somebody who came unannounced, new to the desk or known. Raises Ambiguous for a name that several bear."""
    organisation = comer.organisation or organisation_called(desk, comer.institution).who
    person = comer.person or person_of(desk, comer.name, organisation.id).who
    walk_in(desk, meeting_id, person, organisation, presence, session=session, source=source)
    return person


def come_instead(
    desk: Desk,
    meeting_id: MeetingId,
    line: RegisterLine,
    comer: Comer,
    presence: Presence,
    *,
    session_id: SessionId,
    source: Source = Source.DOOR,
) -> Person:
    """Record somebody who came in the place of a person in the register. Raises as `come_in` and `substitute`."""
    person = comer.person or person_of(desk, comer.name, line.organisation_id).who
    substitute(desk, meeting_id, line, person, presence, session_id=session_id, source=source)
    return person


def substitute(
    desk: Desk,
    meeting_id: MeetingId,
    line: RegisterLine,
    comer: Person,
    presence: Presence,
    *,
    session_id: SessionId,
    source: Source = Source.DOOR,
) -> Attendance:
    """Record that somebody came in the place of a person in the register, who is on no list any more.

    The comer takes over the office and department; one who is not saved yet is saved with it. Raises Refused where
    both are the same person.
    """
    refuse_who_did_not_come(presence)
    if comer.id == line.person_id:
        raise Refused(Message(N_("{name} cannot come in the place of the same person."), name=comer.name))
    label = Message(N_("Record {name}, who came in the place of {replaced}"), name=comer.name, replaced=line.name)
    with desk.work(label) as work:
        person = comer if comer.version else work.save(comer)
        replaced = _participation(desk, work, meeting_id, line)
        if replaced.version:
            _clear(work, replaced, session_id)
            work.save(taken_back(desk, replaced))
        seat = _seat(desk, work, person, replaced)
        (attendance,) = put_down(desk, work, seat, (session_id,), presence, source)
        return attendance


def rest_absent(desk: Desk, meeting_id: MeetingId, *, session_id: SessionId, source: Source = Source.SHEET) -> int:
    """Record everybody who was expected at a session and is still open as absent; give how many there were."""
    with desk.reading() as reader:
        count = len(list(_still_open(dossier(reader, meeting_id), session_id)))
    label = NN_("Record {count} remaining person as absent", "Record {count} remaining persons as absent")
    with desk.work(Message(label, count=count)) as work:
        absent = [
            Attendance(
                id=AttendanceId(desk.new_id()),
                meeting_id=meeting_id,
                participation_id=who.id,
                session_id=session_id,
                presence=Presence.ABSENT,
                source=source,
            )
            for who in _still_open(dossier(work, meeting_id), session_id)
        ]
        work.save_all(absent)
        if absent:
            move_forward(work, meeting_id, State.HELD)
        return len(absent)


def _participation(desk: Desk, work: Work, meeting_id: MeetingId, line: RegisterLine) -> Participation:
    known = work.find(Participation, meeting_id=meeting_id, person_id=line.person_id)
    if known is None:
        known = participation_of(desk, work, meeting_id, work.get(Person, line.person_id))
    if known is None:
        raise NotFound(Message(N_("{name} is no longer in this meeting. Nothing was recorded."), name=line.name))
    return known


def _clear(work: Work, participation: Participation, session_id: SessionId) -> None:
    attendance = work.find(Attendance, participation_id=participation.id, session_id=session_id)
    if attendance:
        work.delete(attendance)


def _seat(desk: Desk, work: Work, person: Person, replaced: Participation) -> Participation:
    """Give the participation, not saved yet, of somebody who takes another's place."""
    known = work.find(Participation, meeting_id=replaced.meeting_id, person_id=person.id)
    seat = known or Participation(
        id=ParticipationId(desk.new_id()),
        meeting_id=replaced.meeting_id,
        person_id=person.id,
        organisation_id=replaced.organisation_id,
        department_id=replaced.department_id,
        position=person.position,
    )
    return replace(
        seat,
        invitation_id=seat.invitation_id or replaced.invitation_id,
        announced=Announced.ACCEPTS,
        cancelled_on=None,
        replaces_id=replaced.person_id,
    )


def _still_open(about: Dossier, session_id: SessionId) -> Iterator[Participation]:
    listed = roll(about, RollPaper.FILLED_LIST, session_id)
    return (who for who in (*listed.on_site, *listed.online) if who.id not in listed.presences)
