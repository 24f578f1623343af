"""The timetable of one session: what can be wrong with it, and when each item begins once one of them is changed.

Findings are told, never worded. An item is named by its place in the session, from 0; hours are counted round the
clock, so that a timetable may run past midnight. Where one item is changed, those after it move along, and the pauses
between them stay as long as they were; items that overlapped go on to do so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import Protocol

from dpdesk.domain.meetings import ItemKind, Role

MINUTES_OF_A_DAY = 24 * 60

_USUAL_MINUTES = {
    ItemKind.REGISTRATION: 30,
    ItemKind.OPENING: 15,
    ItemKind.TALK: 30,
    ItemKind.PRESENTATION: 20,
    ItemKind.WORKSHOP: 60,
    ItemKind.DISCUSSION: 30,
    ItemKind.BREAK: 15,
    ItemKind.CLOSING: 15,
}


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


def usual_kind(before: ItemKind | None) -> ItemKind:
    """Say what usually follows an item; a session begins with its opening."""
    match before:
        case None | ItemKind.REGISTRATION:
            return ItemKind.OPENING
        case ItemKind.PRESENTATION | ItemKind.DISCUSSION | ItemKind.WORKSHOP:
            return before
        case _:
            return ItemKind.TALK


def usual_minutes(kind: ItemKind) -> int:
    """Say how long an item of a kind usually lasts."""
    return _USUAL_MINUTES[kind]


def usual_role(kind: ItemKind) -> Role:
    """Say in which role somebody usually speaks at an item of a kind."""
    match kind:
        case ItemKind.OPENING:
            return Role.OPENS
        case ItemKind.DISCUSSION:
            return Role.PANELLIST
        case ItemKind.WORKSHOP:
            return Role.EXPERT
        case _:
            return Role.PRESENTS


def lasting(items: Sequence[Timed], place: int, minutes: int) -> tuple[time, ...]:
    """Give when the items begin once one of them lasts so long."""
    return _moved_from(items, place + 1, minutes - items[place].minutes)


def beginning(items: Sequence[Timed], place: int, start: time) -> tuple[time, ...]:
    """Give when the items begin once one of them begins then; those before it stay."""
    return _moved_from(items, place, minute(start) - minute(items[place].start))


def rearranged(items: Sequence[Timed], place: int, to: int) -> tuple[tuple[int, ...], tuple[time, ...]]:
    """Give the order of the items once one of them stands elsewhere, and when each begins then.

    The session begins when it did, and its pauses stay where they were: after the first item, after the second.
    """
    order = [one for one in range(len(items)) if one != place]
    order.insert(to, place)
    pauses = [0, *(_pause(before, after) for before, after in pairwise(items))]
    starts: list[time] = []
    clock = minute(items[0].start)
    for pause, one in zip(pauses, order, strict=True):
        clock += pause
        starts.append(at_minute(clock))
        clock += items[one].minutes
    return tuple(order), tuple(starts)


def making_room(items: Sequence[Timed], place: int, minutes: int, opening: time) -> tuple[time, tuple[time, ...]]:
    """Give when a new item begins that is put before another, or at the end, and when all others begin then.

    It begins as soon as the one before it ends, fills the pause there, and what follows moves by what it lacks; the
    first of all begins when the session opens.
    """
    if not items:
        return opening, ()
    if place == 0:
        return items[0].start, _moved_from(items, 0, minutes)
    start = at_minute(ends_at(items[place - 1]))
    free = _pause(items[place - 1], items[place]) if place < len(items) else minutes
    return start, _moved_from(items, place, max(0, minutes - max(0, free)))


def closing_up(items: Sequence[Timed], place: int, opening: time) -> tuple[time, ...]:
    """Give when the items other than one begin once that one is gone.

    Of the pauses on either side of it the longer stays. Where the first is gone, the next takes its hour, but does
    not begin before the session opens: people register before.
    """
    rest = [*items[:place], *items[place + 1 :]]
    if place == len(rest):
        return _moved_from(rest, place, 0)
    gone, follower = items[place], items[place + 1]
    if place == 0:
        earliest = max(minute(gone.start), min(minute(opening), minute(follower.start)))
        return _moved_from(rest, 0, earliest - minute(follower.start))
    shorter = min(_pause(items[place - 1], gone), _pause(gone, follower))
    return _moved_from(rest, place, -(gone.minutes + shorter))


def _moved_from(items: Sequence[Timed], place: int, by: int) -> tuple[time, ...]:
    """Give when the items begin where those from a place on move by so many minutes."""
    return tuple(at_minute(minute(item.start) + (by if one >= place else 0)) for one, item in enumerate(items))


def _pause(before: Timed, after: Timed) -> int:
    """Count the minutes between two items, at most half a day; fewer than none where they overlap."""
    half = MINUTES_OF_A_DAY // 2
    return (minute(after.start) - ends_at(before) + half) % MINUTES_OF_A_DAY - half
