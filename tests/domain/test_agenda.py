from __future__ import annotations

from datetime import time

from dpdesk.domain.agenda import Overlap, at_minute, ends_at, outside_hours, overlaps
from dpdesk.domain.meetings import ItemKind
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
