"""Questions about meetings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, case, func, or_, select

from dpdesk.database.reader import Reader
from dpdesk.database.tables import TABLES
from dpdesk.domain.attendance import Presence
from dpdesk.domain.invitations import Answer
from dpdesk.domain.lines import MeetingLine

_meetings = TABLES["meetings"]
_series = TABLES["series"]
_sessions = TABLES["sessions"]
_invitations = TABLES["invitations"]
_replies = TABLES["replies"]
_attendances = TABLES["attendances"]


def meeting_lines(reader: Reader) -> tuple[MeetingLine, ...]:
    """Give all meetings by their first day, with the numbers of people, in one statement."""
    day = _day(func.min)
    selected = select(
        _meetings.c.id,
        day.label("day"),
        _day(func.max).label("last_day"),
        _meetings.c.title,
        _meetings.c.series_id,
        func.coalesce(_series.c.name, "").label("series"),
        _meetings.c.number,
        _meetings.c.form,
        _meetings.c.mode,
        _meetings.c.venue_town.label("town"),
        _meetings.c.state,
        _invited().label("invited"),
        _accepted().label("accepted"),
        _present().label("present"),
    )
    statement = selected.join_from(_meetings, _series, _meetings.c.series_id == _series.c.id, isouter=True).order_by(
        case((day.is_(None), 1), else_=0), day, _meetings.c.sort_key, _meetings.c.id
    )
    return tuple(MeetingLine(**row) for row in reader.connection.execute(statement).mappings())


def _day(choose: Callable[[ColumnElement[date]], ColumnElement[date]]) -> ScalarSelect[date]:
    """Select the first or the last day of a meeting."""
    days = select(choose(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id)
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
    """Count the participants who were at any session: each once, and whoever cancelled and came all the same too.

    This is what `dpdesk.domain.statistics` counts.
    """
    count = select(func.count(_attendances.c.participation_id.distinct())).where(
        _attendances.c.meeting_id == _meetings.c.id, _was_there()
    )
    return count.correlate(_meetings).scalar_subquery()


def _was_there() -> ColumnElement[bool]:
    return _attendances.c.presence.in_([presence for presence in Presence if presence.took_part])
