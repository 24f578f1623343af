"""The journal: what was done on the desk, taken back, and brought back."""

from __future__ import annotations

from dpdesk.database import undo as undoing
from dpdesk.database.history import units
from dpdesk.domain.journal import Unit
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
