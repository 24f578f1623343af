"""What can be wrong with a timetable: findings about the agenda of one session, never sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Protocol

from dpdesk.domain.meetings import ItemKind

MINUTES_OF_A_DAY = 24 * 60


class Timed(Protocol):
    """A line of a timetable, planned or on the desk."""

    @property
    def start(self) -> time: ...
    @property
    def minutes(self) -> int: ...
    @property
    def kind(self) -> ItemKind: ...


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two items of one session, by their places in its agenda: `second` begins before `first` has ended."""

    first: int
    second: int


def minute(clock: time) -> int:
    """Count the minutes since midnight."""
    return clock.hour * 60 + clock.minute


def ends_at(item: Timed) -> int:
    """Count the minutes from midnight to the end of an item; more than a day's where it runs past midnight."""
    return minute(item.start) + item.minutes


def at_minute(count: int) -> time:
    """Give the time of day so many minutes after midnight; midnight at the end of the day is 0:00."""
    return time(count % MINUTES_OF_A_DAY // 60, count % 60)


def overlaps(items: Sequence[Timed]) -> tuple[Overlap, ...]:
    """Find each item that begins before an earlier one has ended."""
    found: list[Overlap] = []
    longest: int | None = None
    for place in sorted(range(len(items)), key=lambda place: (items[place].start, place)):
        if longest is not None and minute(items[place].start) < ends_at(items[longest]):
            found.append(Overlap(longest, place))
        if longest is None or ends_at(items[place]) > ends_at(items[longest]):
            longest = place
    return tuple(found)


def outside_hours(items: Sequence[Timed], start: time, end: time) -> tuple[int, ...]:
    """Find the items that are not within the hours of their session; people may register before it begins."""
    return tuple(
        place
        for place, item in enumerate(items)
        if ends_at(item) > minute(end) or (item.start < start and item.kind is not ItemKind.REGISTRATION)
    )
