"""The desk that every service works at: its database, and the clock, ids and actor of this session."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime

from dpdesk.database.connection import Database
from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.messages import Message

PROGRAM = "dpdesk"
"""Who lays out what a desk begins with, in its journal: it is not the user's own last change, which undo takes back."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One open desk. `clock` gives an aware time in UTC, `new_id` a fresh UUID as 32 hexadecimal digits."""

    database: Database
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    actor: str

    def work(self, label: Message) -> AbstractContextManager[Work]:
        """Begin a unit of work: all that is saved in it is kept and journaled together, or nothing is."""
        return self.database.work(label, actor=self.actor, at=self.clock())

    def reading(self) -> AbstractContextManager[Reader]:
        """Begin a consistent look at the desk."""
        return self.database.reading()

    @property
    def today(self) -> date:
        """The local date of this session's clock."""
        return self.clock().astimezone().date()
