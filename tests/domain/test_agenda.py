from __future__ import annotations

from collections.abc import Sequence
from datetime import time

import pytest

from dpdesk.domain.agenda import (
    Overlap,
    at_minute,
    beginning,
    closing_up,
    ends_at,
    lasting,
    making_room,
    outside_hours,
    overlaps,
    rearranged,
    usual_kind,
    usual_minutes,
    usual_role,
)
from dpdesk.domain.meetings import ItemKind, Role
from dpdesk.domain.plans import AgendaItemPlan


def item(start: str, minutes: int, kind: ItemKind = ItemKind.TALK) -> AgendaItemPlan:
    return AgendaItemPlan(session=1, start=time.fromisoformat(start), minutes=minutes, kind=kind, title=start)


def test_items_that_follow_each_other_do_not_overlap() -> None:
    assert overlaps([item("10:00", 30), item("10:30", 60), item("12:00", 5)]) == ()


def test_an_item_that_begins_too_early_overlaps_the_one_before() -> None:
    assert overlaps([item("10:00", 30), item("10:29", 10)]) == (Overlap(0, 1),)


def test_the_order_of_the_list_does_not_matter() -> None:
    assert overlaps([item("10:15", 10), item("10:00", 30)]) == (Overlap(1, 0),)


def test_two_items_within_a_long_one_both_overlap_it() -> None:
    assert overlaps([item("10:00", 120), item("10:30", 10), item("11:00", 10)]) == (Overlap(0, 1), Overlap(0, 2))


def test_an_empty_agenda_has_no_overlaps() -> None:
    assert overlaps([]) == ()


def test_items_before_and_after_their_session_are_found() -> None:
    items = [item("09:59", 30), item("10:00", 60), item("13:30", 31)]
    assert outside_hours(items, time(10), time(14)) == (0, 2)


def test_people_may_register_before_the_session_begins() -> None:
    assert outside_hours([item("09:30", 30, ItemKind.REGISTRATION)], time(10), time(14)) == ()


def test_the_end_of_an_item_is_counted_in_minutes_and_told_as_a_time() -> None:
    assert at_minute(ends_at(item("10:45", 30))) == time(11, 15)
    assert at_minute(24 * 60) == time(0)


MORNING = ("10:00+15", "10:15+30", "10:45+15", "11:00+60")
WITH_LUNCH = ("10:00+60", "11:00+60", "13:00+60", "14:00+30")
NIGHT = ("22:30+60", "23:30+60", "00:30+30")
PARALLEL = ("10:00+60", "10:30+30", "11:00+15")


def timetable(lines: Sequence[str]) -> list[AgendaItemPlan]:
    """Make items of lines like "10:00+15": fifteen minutes from ten o'clock on."""
    return [item(start, int(minutes)) for start, minutes in (line.split("+") for line in lines)]


def clocks(starts: Sequence[time]) -> tuple[str, ...]:
    return tuple(f"{start:%H:%M}" for start in starts)


@pytest.mark.parametrize(
    ("lines", "place", "minutes", "starts"),
    [
        (MORNING, 0, 30, ("10:00", "10:30", "11:00", "11:15")),
        (MORNING, 1, 15, ("10:00", "10:15", "10:30", "10:45")),
        (MORNING, 3, 90, ("10:00", "10:15", "10:45", "11:00")),
        (WITH_LUNCH, 1, 90, ("10:00", "11:00", "13:30", "14:30")),
        (PARALLEL, 0, 70, ("10:00", "10:40", "11:10")),
        (NIGHT, 0, 90, ("22:30", "00:00", "01:00")),
        (NIGHT, 1, 15, ("22:30", "23:30", "23:45")),
    ],
)
def test_what_follows_moves_along_with_an_items_length(
    lines: Sequence[str], place: int, minutes: int, starts: tuple[str, ...]
) -> None:
    assert clocks(lasting(timetable(lines), place, minutes)) == starts


@pytest.mark.parametrize(
    ("lines", "place", "start", "starts"),
    [
        (MORNING, 0, "09:00", ("09:00", "09:15", "09:45", "10:00")),
        (MORNING, 2, "11:00", ("10:00", "10:15", "11:00", "11:15")),
        (WITH_LUNCH, 2, "12:30", ("10:00", "11:00", "12:30", "13:30")),
        (NIGHT, 0, "23:30", ("23:30", "00:30", "01:30")),
        (NIGHT, 2, "00:00", ("22:30", "23:30", "00:00")),
        (MORNING, 3, "10:50", ("10:00", "10:15", "10:45", "10:50")),
    ],
)
def test_what_follows_moves_along_with_an_items_start(
    lines: Sequence[str], place: int, start: str, starts: tuple[str, ...]
) -> None:
    assert clocks(beginning(timetable(lines), place, time.fromisoformat(start))) == starts


@pytest.mark.parametrize(
    ("lines", "place", "to", "order", "starts"),
    [
        (MORNING, 1, 3, (0, 2, 3, 1), ("10:00", "10:15", "10:30", "11:30")),
        (MORNING, 3, 0, (3, 0, 1, 2), ("10:00", "11:00", "11:15", "11:45")),
        (MORNING, 2, 2, (0, 1, 2, 3), ("10:00", "10:15", "10:45", "11:00")),
        (WITH_LUNCH, 3, 0, (3, 0, 1, 2), ("10:00", "10:30", "12:30", "13:30")),
        (WITH_LUNCH, 0, 1, (1, 0, 2, 3), ("10:00", "11:00", "13:00", "14:00")),
        (NIGHT, 2, 0, (2, 0, 1), ("22:30", "23:00", "00:00")),
        (("10:00+5",), 0, 0, (0,), ("10:00",)),
    ],
)
def test_items_that_change_places_follow_each_other_as_before(
    lines: Sequence[str], place: int, to: int, order: tuple[int, ...], starts: tuple[str, ...]
) -> None:
    new_order, new_starts = rearranged(timetable(lines), place, to)
    assert (new_order, clocks(new_starts)) == (order, starts)


@pytest.mark.parametrize(
    ("lines", "place", "minutes", "start", "starts"),
    [
        ((), 0, 30, "10:00", ()),
        (MORNING, 4, 20, "12:00", ("10:00", "10:15", "10:45", "11:00")),
        (MORNING, 1, 20, "10:15", ("10:00", "10:35", "11:05", "11:20")),
        (MORNING, 0, 20, "10:00", ("10:20", "10:35", "11:05", "11:20")),
        (WITH_LUNCH, 2, 60, "12:00", ("10:00", "11:00", "13:00", "14:00")),
        (WITH_LUNCH, 2, 75, "12:00", ("10:00", "11:00", "13:15", "14:15")),
        (PARALLEL, 1, 10, "11:00", ("10:00", "10:40", "11:10")),
        (NIGHT, 2, 30, "00:30", ("22:30", "23:30", "01:00")),
    ],
)
def test_a_new_item_fills_a_pause_before_it_moves_others(
    lines: Sequence[str], place: int, minutes: int, start: str, starts: tuple[str, ...]
) -> None:
    new, others = making_room(timetable(lines), place, minutes, time(10))
    assert (f"{new:%H:%M}", clocks(others)) == (start, starts)


@pytest.mark.parametrize(
    ("lines", "place", "opening", "starts"),
    [
        (MORNING, 1, "10:00", ("10:00", "10:15", "10:30")),
        (MORNING, 3, "10:00", ("10:00", "10:15", "10:45")),
        (MORNING, 0, "10:00", ("10:00", "10:30", "10:45")),
        (WITH_LUNCH, 1, "10:00", ("10:00", "12:00", "13:00")),
        (WITH_LUNCH, 2, "10:00", ("10:00", "11:00", "13:00")),
        (("09:30+30", "10:00+15"), 0, "10:00", ("10:00",)),
        (("09:30+20", "09:50+15"), 0, "10:00", ("09:50",)),
        (NIGHT, 1, "22:30", ("22:30", "23:30")),
        (("10:00+5",), 0, "10:00", ()),
    ],
)
def test_what_follows_closes_up_when_an_item_goes(
    lines: Sequence[str], place: int, opening: str, starts: tuple[str, ...]
) -> None:
    assert clocks(closing_up(timetable(lines), place, time.fromisoformat(opening))) == starts


@pytest.mark.parametrize(
    ("before", "kind", "minutes", "role"),
    [
        (None, ItemKind.OPENING, 15, Role.OPENS),
        (ItemKind.REGISTRATION, ItemKind.OPENING, 15, Role.OPENS),
        (ItemKind.OPENING, ItemKind.TALK, 30, Role.PRESENTS),
        (ItemKind.PRESENTATION, ItemKind.PRESENTATION, 20, Role.PRESENTS),
        (ItemKind.DISCUSSION, ItemKind.DISCUSSION, 30, Role.PANELLIST),
        (ItemKind.WORKSHOP, ItemKind.WORKSHOP, 60, Role.EXPERT),
        (ItemKind.BREAK, ItemKind.TALK, 30, Role.PRESENTS),
    ],
)
def test_a_new_item_is_what_usually_follows(before: ItemKind | None, kind: ItemKind, minutes: int, role: Role) -> None:
    assert (usual_kind(before), usual_minutes(kind), usual_role(kind)) == (kind, minutes, role)
