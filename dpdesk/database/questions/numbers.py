"""Which number comes next: of a position in a list, or of a reply."""

from __future__ import annotations

from sqlalchemy import func, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.registry import Record


def next_position(reader: Reader, kind: type[Record], meeting_id: MeetingId) -> int:
    """Give the position after the last of a meeting's invitations, partners, logos and so on; the first is 1."""
    rows = shape_of(kind).table.c
    last = select(func.coalesce(func.max(rows.position), 0)).where(rows.meeting_id == meeting_id)
    return int(reader.connection.execute(last).scalar_one()) + 1


def next_reply_number(reader: Reader, invitation_id: InvitationId) -> int:
    """Give the number after that of the last reply to an invitation; the first is 1."""
    rows = TABLES["replies"].c
    last = select(func.coalesce(func.max(rows.number), 0)).where(rows.invitation_id == invitation_id)
    return int(reader.connection.execute(last).scalar_one()) + 1
