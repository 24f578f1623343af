"""The journal as it is written: what a unit of work changed, gathered while it runs and stored when it ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from dpdesk.database.border import without_unwritable
from dpdesk.database.rows import Values
from dpdesk.database.schema import MIGRATIONS
from dpdesk.database.tables import changes, units
from dpdesk.database.wording import label_values
from dpdesk.messages import Message

_NEXT_NUMBER = select(func.coalesce(func.max(units.c.number), 0) + 1).scalar_subquery()
_INSERT_UNIT = insert(units).values(number=_NEXT_NUMBER).returning(units.c.number)
_INSERT_CHANGES = insert(changes)


@dataclass(slots=True)
class _Noted:
    version: int
    before: Values | None
    after: Values | None
    is_forgotten: bool = False


@dataclass(slots=True, kw_only=True)
class Entry:
    """What will stand in the journal about one unit of work; `number` is none until it is written.

    `is_closed` tells that the unit cannot be taken back, because it deletes something for good.
    """

    label: Message
    who: str
    at: datetime
    undoes: int | None = None
    is_undo: bool = False
    is_closed: bool = False
    number: int | None = None
    _noted: dict[tuple[str, str], _Noted] = field(default_factory=dict)
    _written: int = 0

    def note(self, table: str, record_id: str, version: int, before: Values | None, after: Values | None) -> None:
        """Note a change; several changes of one record in one unit are one."""
        earlier = self._noted.get((table, record_id))
        if earlier is None:
            self._noted[table, record_id] = _Noted(version, before, after)
        else:
            earlier.version, earlier.after = version, after

    def note_forgotten(self, table: str, record_id: str, version: int) -> None:
        """Note that a record was deleted for good, and nothing of what it was."""
        self._noted[table, record_id] = _Noted(version, None, None, is_forgotten=True)
        self.is_closed = True

    def write(self, connection: Connection) -> None:
        """Store the entry in the transaction of its work; where nothing has changed, nothing is stored."""
        self._store(connection, self._noted)
        self._noted = {}

    def write_entered(self, connection: Connection) -> None:
        """Store what was entered so far, so that no more than that need be held in memory.

        For work that enters very many records and does not touch them again: a second change would not be one
        with the first.
        """
        entered = {place: noted for place, noted in self._noted.items() if noted.before is None}
        self._store(connection, entered)
        self._noted = {place: noted for place, noted in self._noted.items() if place not in entered}

    def _store(self, connection: Connection, noted: Mapping[tuple[str, str], _Noted]) -> None:
        rows = self._rows(noted)
        if not rows:
            return
        if self.number is None:
            self.number = connection.execute(_INSERT_UNIT, self._head()).scalar_one()
        connection.execute(_INSERT_CHANGES, [{"unit": self.number, **row} for row in rows])
        self._written += len(rows)

    def _rows(self, noted: Mapping[tuple[str, str], _Noted]) -> list[dict[str, object]]:
        changed = (item for item in noted.items() if item[1].is_forgotten or item[1].before != item[1].after)
        return [
            {
                "position": position,
                "table_name": table,
                "record_id": record_id,
                "version": one.version,
                "before": one.before,
                "after": one.after,
            }
            for position, ((table, record_id), one) in enumerate(changed, start=self._written)
        ]

    def _head(self) -> dict[str, object]:
        return {
            "at": self.at,
            "who": without_unwritable(self.who),
            "msgid": self.label.msgid,
            "plural": self.label.plural,
            "label_values": label_values(self.label),
            "undoes": self.undoes,
            "is_undo": self.is_undo,
            "is_closed": self.is_closed,
            "revision": MIGRATIONS.last,
        }
