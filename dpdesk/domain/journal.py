"""The journal as it is read: units of work with who, when, what for, and each record before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from dpdesk.messages import Message

Image = Mapping[str, object]
"""The fields of a record by name, as JSON values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record in one unit; `before` is none for a new record, `after` is none for a removed one."""

    table: str
    record_id: str
    before: Image | None
    after: Image | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of work. `undoes` names the unit that this one took back (or brought back, for a redo)."""

    number: int
    at: datetime
    who: str
    label: Message
    undoes: int | None
    changes: tuple[Change, ...]
