"""The journal: what was done on the desk, taken back, and brought back."""

from __future__ import annotations

from dpdesk.database import undo as undoing
from dpdesk.database.history import last_unit, touched_since, units
from dpdesk.domain.journal import News, Unit, Upcoming
from dpdesk.services.desk import Desk


def history(desk: Desk, *, record_id: str | None = None, limit: int | None = None) -> tuple[Unit, ...]:
    """Give what was done, the last first: everything, or what concerned one record."""
    with desk.reading() as reader:
        return units(reader, record_id=record_id, limit=limit)


def undo(desk: Desk, entry: int | None = None) -> Unit:
    """Take back the last thing that this person did, or a named entry of the journal.

    Raises NotFound, and Refused where a later change would be lost; both values are shown then.
    """
    return undoing.undo(desk.database, number=entry, actor=desk.actor, at=desk.clock())


def redo(desk: Desk, entry: int | None = None) -> Unit:
    """Bring back what was taken back last, or a named entry. Raises as `undo` does."""
    return undoing.redo(desk.database, number=entry, actor=desk.actor, at=desk.clock())


def upcoming(desk: Desk) -> Upcoming:
    """Tell what undo would take back now and what redo would bring back."""
    with desk.reading() as reader:
        return undoing.upcoming(reader, actor=desk.actor)


def news(desk: Desk, since: int) -> News:
    """Tell what was changed after a unit of work, by this window or by any other."""
    with desk.reading() as reader:
        last = last_unit(reader)
        touched = touched_since(reader, since) if last > since else frozenset()
    return News(
        last=last,
        tables=frozenset(table for table, _ in touched),
        record_ids=frozenset(record_id for _, record_id in touched),
    )
