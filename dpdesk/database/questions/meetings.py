"""Questions about meetings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, case, func, or_, select

from dpdesk.database.questions.matching import holds_every_word
from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.attendance import Presence
from dpdesk.domain.invitations import Answer
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Meeting

_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_invitations = TABLES["invitations"]
_replies = TABLES["replies"]
_participations = TABLES["participations"]
_attendances = TABLES["attendances"]


def meeting_lines(reader: Reader) -> tuple[MeetingLine, ...]:
    """Give all meetings by their first day, with the numbers of people, in one statement."""
    day = _first_day()
    statement = select(
        _meetings.c.id,
        day.label("day"),
        _meetings.c.title,
        _meetings.c.state,
        _invited().label("invited"),
        _accepted().label("accepted"),
        _present().label("present"),
    ).order_by(case((day.is_(None), 1), else_=0), day, _meetings.c.sort_key, _meetings.c.id)
    return tuple(MeetingLine(**row) for row in reader.connection.execute(statement).mappings())


def meetings_named(reader: Reader, part: str) -> tuple[Meeting, ...]:
    """Give the meetings whose title or subtitle has every word of `part` in it, whatever its case and accents."""
    shape = shape_of(Meeting)
    statement = shape.select.where(holds_every_word(_meetings.c.search_key, part))
    return reader.ask(Meeting, statement.order_by(_meetings.c.sort_key, _meetings.c.id))


def _first_day() -> ScalarSelect[date]:
    days = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id)
    return days.correlate(_meetings).scalar_subquery()


def _invited() -> ScalarSelect[int]:
    count = select(func.count()).where(_invitations.c.meeting_id == _meetings.c.id)
    return count.correlate(_meetings).scalar_subquery()


def _accepted() -> ScalarSelect[int]:
    """Count the invitations whose last reply brings somebody."""
    later = _replies.alias("later")
    count = (
        select(func.count())
        .select_from(_replies)
        .where(
            _replies.c.meeting_id == _meetings.c.id,
            or_(_replies.c.answer == Answer.ACCEPTS, _replies.c.answer == Answer.SUBSTITUTE),
            ~select(later.c.id)
            .where(later.c.invitation_id == _replies.c.invitation_id, later.c.number > _replies.c.number)
            .correlate(_replies)
            .exists(),
        )
    )
    return count.correlate(_meetings).scalar_subquery()


def _present() -> ScalarSelect[int]:
    """Count the participants who were at any session; one person at two sessions is one."""
    count = (
        select(func.count(_attendances.c.participation_id.distinct()))
        .join_from(_attendances, _participations, _attendances.c.participation_id == _participations.c.id)
        .where(_participations.c.meeting_id == _meetings.c.id, _participations.c.cancelled_on.is_(None), _was_there())
    )
    return count.correlate(_meetings).scalar_subquery()


def _was_there() -> ColumnElement[bool]:
    return _attendances.c.presence.in_([presence for presence in Presence if presence.took_part])
