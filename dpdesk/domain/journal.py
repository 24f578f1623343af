"""The journal as it is read: units of work with who, when, what for, and each record before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from dpdesk.messages import Message

Image = Mapping[str, object]
"""The fields of a record by name, as JSON values, without its id and version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record in one unit; `before` is none for a new record, `after` is none for a removed one.

    Both are none where the record was deleted for good.
    """

    table: str
    record_id: str
    before: Image | None
    after: Image | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of work. `undoes` names the unit that this one took back: an undo takes back a change, a redo an undo.

    `taken_back_by` names the unit that took this one back, none where it stands. `is_closed` tells that it cannot be
    taken back any more, because part of it was deleted for good.
    """

    number: int
    at: datetime
    who: str
    label: Message
    undoes: int | None
    taken_back_by: int | None = None
    is_closed: bool = False
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """What undo and redo would do now, by the labels of the units; none where there is nothing to do."""

    undo: Message | None
    redo: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What was changed on the desk: the number of its last unit, and the tables and records touched since another."""

    last: int
    tables: frozenset[str] = frozenset()
    record_ids: frozenset[str] = frozenset()
