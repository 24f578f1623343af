"""The journal as it is written: what a unit of work changed, gathered while it runs and stored when it ends."""

from __future__ import annotations

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


@dataclass(slots=True, kw_only=True)
class Entry:
    """What will stand in the journal about one unit of work; `number` is none until it is written."""

    label: Message
    who: str
    at: datetime
    undoes: int | None = None
    is_undo: bool = False
    number: int | None = None
    _noted: dict[tuple[str, str], _Noted] = field(default_factory=dict)

    def note(self, table: str, record_id: str, version: int, before: Values | None, after: Values | None) -> None:
        """Note a change; several changes of one record in one unit are one."""
        earlier = self._noted.get((table, record_id))
        if earlier is None:
            self._noted[table, record_id] = _Noted(version, before, after)
        else:
            earlier.version, earlier.after = version, after

    def write(self, connection: Connection) -> None:
        """Store the entry in the transaction of its work; where nothing has changed, nothing is stored."""
        rows = self._rows()
        if not rows:
            return
        self.number = connection.execute(_INSERT_UNIT, self._head()).scalar_one()
        connection.execute(_INSERT_CHANGES, [{"unit": self.number, **row} for row in rows])

    def _rows(self) -> list[dict[str, object]]:
        changed = (item for item in self._noted.items() if item[1].before != item[1].after)
        return [
            {
                "position": position,
                "table_name": table,
                "record_id": record_id,
                "version": noted.version,
                "before": noted.before,
                "after": noted.after,
            }
            for position, ((table, record_id), noted) in enumerate(changed)
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
            "revision": MIGRATIONS.last,
        }
