"""A hand that works at a desk: it picks what to work on by a die, and knows all records by their kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.registry import R
from dpdesk.errors import NotFound
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.viewing import about

T = TypeVar("T")
_WORDS = ("łąka", "Żory", "gęś", "dane", "świt", "ćma", "Gmina", "źródło")


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose desk, with what luck, and where its files are."""

    desk: Desk
    dice: Random
    folder: Path

    def one(self, among: Sequence[T]) -> T:
        """Pick one. Raises NotFound where there is nothing to pick from."""
        if not among:
            raise NotFound(Message("There is none."))
        return self.dice.choice(among)

    def some(self, among: Sequence[T], most: int = 3) -> list[T]:
        """Pick a few, each once."""
        self.one(among)
        return self.dice.sample(list(among), min(len(among), self.dice.randint(1, most)))

    def all(self, kind: type[R], **having: str) -> tuple[R, ...]:
        """Give all records of a kind."""
        with self.desk.reading() as reader:
            return reader.all(kind, **having)

    def any(self, kind: type[R], **having: str) -> R:
        """Pick a record of a kind."""
        return self.one(self.all(kind, **having))

    @property
    def meeting_id(self) -> MeetingId:
        """A meeting."""
        return self.any(Meeting).id

    def about(self) -> Dossier:
        """Pick a meeting, with everything about it."""
        return about(self.desk, self.meeting_id)

    def place(self) -> int:
        """Pick a place in a short list."""
        return self.dice.randint(0, 4)

    def text(self) -> str:
        """Write a few words that were not written before."""
        return f"{self.one(_WORDS)} {self.one(_WORDS)} {self.dice.randint(0, 10**6)}"

    def day(self) -> date:
        """Pick a day near the sample meeting."""
        return date(2021, 9, 23) + timedelta(days=self.dice.randint(-60, 60))

    def hour(self, first: int = 7, last: int = 20) -> time:
        """Pick a time of day."""
        return time(self.dice.randint(first, last), self.dice.choice((0, 15, 30, 45)))

    def file(self, name: str, content: bytes) -> Path:
        """Give a file to be read."""
        path = self.folder / name
        path.write_bytes(content)
        return path


Deed = Callable[[Hand], object]
"""One change as the window makes it; where the die picks what cannot be done it raises an error of the desk."""


def field(kind: type[R], name: str, value: Callable[[Hand], object]) -> Deed:
    """Give the deed that leaves a field of a form with another value."""
    return partial(_edit, kind, name, value)


def _edit(kind: type[R], name: str, value: Callable[[Hand], object], hand: Hand) -> R:
    record = hand.any(kind)
    return set_field(hand.desk, kind, record.id, name, value(hand), expected=getattr(record, name))
