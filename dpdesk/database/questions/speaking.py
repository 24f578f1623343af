"""Questions about who speaks when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from dpdesk.database.reader import Reader
from dpdesk.database.tables import TABLES
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import State
from dpdesk.domain.plan_findings import Appointment

_speaking = TABLES["speaking_roles"]
_items = TABLES["agenda_items"]
_sessions = TABLES["sessions"]
_meetings = TABLES["meetings"]


def appointments_elsewhere(reader: Reader, meeting_id: MeetingId, days: Collection[date]) -> tuple[Appointment, ...]:
    """Give who speaks on these days at other meetings, but for those that are cancelled or postponed."""
    statement = (
        select(
            _speaking.c.person_id,
            _sessions.c.day,
            _items.c.start,
            _items.c.minutes,
            _items.c.title,
            _meetings.c.title.label("meeting"),
        )
        .join_from(_speaking, _items, _speaking.c.agenda_item_id == _items.c.id)
        .join(_sessions, _items.c.session_id == _sessions.c.id)
        .join(_meetings, _items.c.meeting_id == _meetings.c.id)
        .where(
            _meetings.c.id != meeting_id,
            _sessions.c.day.in_(days),
            _meetings.c.state.not_in([State.CANCELLED, State.POSTPONED]),
        )
        .order_by(_sessions.c.day, _items.c.start, _speaking.c.id)
    )
    return tuple(Appointment(**row) for row in reader.connection.execute(statement).mappings())
