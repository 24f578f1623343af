"""Questions about one person over time: the meetings a person was invited to, spoke at, came to or was missed at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import case, func, select

from dpdesk.database.reader import Reader
from dpdesk.database.tables import TABLES
from dpdesk.domain.attendance import Announced, Presence
from dpdesk.domain.ids import MeetingId, PersonId
from dpdesk.domain.meetings import Role
from dpdesk.domain.person_meetings import PersonMeeting, presence_in_all

_people = TABLES["people"]
_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_speaking = TABLES["speaking_roles"]
_items = TABLES["agenda_items"]
_participations = TABLES["participations"]
_attendances = TABLES["attendances"]
_invitations = TABLES["invitations"]
_replies = TABLES["replies"]
_presentations = TABLES["presentations"]
_practices = TABLES["practices"]
_name = case(
    (_people.c.given_names != "", _people.c.given_names + " " + _people.c.surname),
    else_=func.coalesce(_people.c.surname, ""),
)
"""A person's name as `Person.name` writes it; nobody is an empty text."""


@dataclass(slots=True)
class _Part:
    """What is gathered about one meeting."""

    is_invited: bool = False
    announced: Announced | None = None
    cancelled_on: date | None = None
    presences: set[Presence] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    instead_of: str = ""
    replaced_by: str = ""
    practices: list[str] = field(default_factory=list)


class _Gathered(dict[MeetingId, _Part]):
    """What is gathered about each meeting that was met with."""

    def __missing__(self, meeting_id: MeetingId) -> _Part:
        part = self[meeting_id] = _Part()
        return part


def person_meetings(reader: Reader, person_id: PersonId) -> tuple[PersonMeeting, ...]:
    """Give all meetings of a person, the latest first, those without a day before all; in six statements."""
    gathered = _Gathered()
    _gather_invitations(reader, person_id, gathered)
    _gather_participations(reader, person_id, gathered)
    _gather_substitutes(reader, person_id, gathered)
    _gather_talks(reader, person_id, gathered)
    return _lines(reader, gathered)


def _gather_invitations(reader: Reader, person_id: PersonId, gathered: _Gathered) -> None:
    """A substitute named in the last reply has taken the place of who was invited."""
    later = _replies.alias("later")
    is_last = ~(
        select(later.c.id)
        .where(later.c.invitation_id == _replies.c.invitation_id, later.c.number > _replies.c.number)
        .correlate(_replies)
        .exists()
    )
    statement = (
        select(_invitations.c.meeting_id, _name)
        .select_from(_invitations)
        .outerjoin(_replies, (_replies.c.invitation_id == _invitations.c.id) & is_last)
        .outerjoin(_people, (_people.c.id == _replies.c.person_id) & (_replies.c.person_id != person_id))
        .where(_invitations.c.person_id == person_id)
    )
    for meeting_id, name in reader.connection.execute(statement):
        gathered[meeting_id].is_invited = True
        gathered[meeting_id].replaced_by = name


def _gather_participations(reader: Reader, person_id: PersonId, gathered: _Gathered) -> None:
    statement = (
        select(
            _participations.c.meeting_id,
            _participations.c.announced,
            _participations.c.cancelled_on,
            _attendances.c.presence,
            _name,
        )
        .select_from(_participations)
        .outerjoin(_attendances, _attendances.c.participation_id == _participations.c.id)
        .outerjoin(_people, _people.c.id == _participations.c.replaces_id)
        .where(_participations.c.person_id == person_id)
    )
    for meeting_id, announced, cancelled_on, presence, name in reader.connection.execute(statement):
        part = gathered[meeting_id]
        part.announced, part.cancelled_on, part.instead_of = announced, cancelled_on, name
        if presence is not None:
            part.presences.add(presence)


def _gather_substitutes(reader: Reader, person_id: PersonId, gathered: _Gathered) -> None:
    statement = (
        select(_participations.c.meeting_id, _name)
        .select_from(_participations)
        .join(_people, _people.c.id == _participations.c.person_id)
        .where(_participations.c.replaces_id == person_id)
    )
    for meeting_id, name in reader.connection.execute(statement):
        gathered[meeting_id].replaced_by = name


def _gather_talks(reader: Reader, person_id: PersonId, gathered: _Gathered) -> None:
    spoken = (
        select(_speaking.c.meeting_id, _speaking.c.role)
        .select_from(_speaking)
        .join(_items, _items.c.id == _speaking.c.agenda_item_id)
        .where(_speaking.c.person_id == person_id)
        .order_by(_items.c.start, _items.c.position, _speaking.c.id)
    )
    for meeting_id, role in reader.connection.execute(spoken):
        if role not in gathered[meeting_id].roles:
            gathered[meeting_id].roles.append(role)
    presented = (
        select(_presentations.c.meeting_id, _practices.c.title)
        .select_from(_presentations)
        .join(_practices, _practices.c.id == _presentations.c.practice_id)
        .where(_presentations.c.speaker_id == person_id)
        .order_by(_presentations.c.position, _presentations.c.id)
    )
    for meeting_id, title in reader.connection.execute(presented):
        gathered[meeting_id].practices.append(title)


def _lines(reader: Reader, gathered: Mapping[MeetingId, _Part]) -> tuple[PersonMeeting, ...]:
    first = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id)
    day = first.correlate(_meetings).scalar_subquery()
    statement = (
        select(_meetings.c.id, _meetings.c.title, _meetings.c.state, day.label("day"))
        .where(_meetings.c.id.in_(list(gathered)))
        .order_by(case((day.is_(None), 0), else_=1), day.desc(), _meetings.c.sort_key, _meetings.c.id)
    )
    return tuple(
        PersonMeeting(
            meeting_id=row.id,
            title=row.title,
            state=row.state,
            day=row.day,
            is_invited=part.is_invited,
            announced=part.announced,
            has_cancelled=part.cancelled_on is not None,
            presence=presence_in_all(part.presences),
            roles=tuple(part.roles),
            instead_of=part.instead_of,
            replaced_by=part.replaced_by,
            practices=tuple(part.practices),
        )
        for row in reader.connection.execute(statement)
        for part in (gathered[row.id],)
    )
