"""The timetable of a meeting, changed item by item; each change is taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest

from dpdesk.domain.ids import AgendaItemId, SpeakingRoleId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Role, SpeakingRole
from dpdesk.errors import BadInput, NotFound
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.journal import redo, undo
from dpdesk.services.meetings.timetable import (
    add_item,
    move_item,
    remove_item,
    set_kind,
    set_minutes,
    set_start,
    shift_item,
)
from tests.services.small_desk import EWA, MEETING
from tests.services.timetables import FIRST, SECOND, agenda, put_agenda

A, B, C, D = map(AgendaItemId, "ABCD")
BEFORE = "A 10:00+15, B 10:15+30, C 10:45+15, D 11:00+60"


@pytest.mark.parametrize(
    ("deed", "after"),
    [
        (lambda desk: set_minutes(desk, B, 45), "A 10:00+15, B 10:15+45, C 11:00+15, D 11:15+60"),
        (lambda desk: set_start(desk, A, time(9)), "A 09:00+15, B 09:15+30, C 09:45+15, D 10:00+60"),
        (lambda desk: set_start(desk, C, time(11)), "A 10:00+15, B 10:15+30, C 11:00+15, D 11:15+60"),
        (lambda desk: move_item(desk, D, 0), "D 10:00+60, A 11:00+15, B 11:15+30, C 11:45+15"),
        (lambda desk: move_item(desk, A, 99), "B 10:00+30, C 10:30+15, D 10:45+60, A 11:45+15"),
        (lambda desk: remove_item(desk, B), "A 10:00+15, C 10:15+15, D 10:30+60"),
        (lambda desk: remove_item(desk, D), "A 10:00+15, B 10:15+30, C 10:45+15"),
        (lambda desk: add_item(desk, FIRST, ItemKind.TALK, "X"), f"{BEFORE}, X 12:00+30"),
        (
            lambda desk: add_item(desk, FIRST, ItemKind.BREAK, "X", place=2),
            "A 10:00+15, B 10:15+30, X 10:45+15, C 11:00+15, D 11:15+60",
        ),
        (
            lambda desk: add_item(desk, FIRST, ItemKind.OPENING, "X", place=0, minutes=5),
            "X 10:00+5, A 10:05+15, B 10:20+30, C 10:50+15, D 11:05+60",
        ),
        (lambda desk: move_item(desk, B, 0, session_id=SECOND), "A 10:00+15, C 10:15+15, D 10:30+60"),
    ],
)
def test_a_change_moves_what_follows_and_is_taken_back_by_one_undo(
    desk: Desk, deed: Callable[[Desk], object], after: str
) -> None:
    put_agenda(desk)
    deed(desk)
    assert agenda(desk) == after
    undo(desk)
    assert agenda(desk) == BEFORE
    redo(desk)
    assert agenda(desk) == after


def test_an_item_that_goes_to_another_day_makes_room_there(desk: Desk) -> None:
    put_agenda(desk)
    put_agenda(desk, ("K 10:00+30", "L 10:30+30"), SECOND)
    move_item(desk, B, 1, session_id=SECOND)
    assert agenda(desk, SECOND) == "K 10:00+30, B 10:30+30, L 11:00+30"
    move_item(desk, AgendaItemId("K"), 0, session_id=FIRST)
    assert agenda(desk) == "K 10:00+30, A 10:30+15, C 10:45+15, D 11:00+60"


def test_an_item_goes_up_and_down_and_over_to_the_next_day(desk: Desk) -> None:
    put_agenda(desk, ("A 10:00+30", "B 10:30+30"))
    shift_item(desk, A, 1)
    assert agenda(desk) == "B 10:00+30, A 10:30+30"
    shift_item(desk, A, 1)
    assert (agenda(desk), agenda(desk, SECOND)) == ("B 10:00+30", "A 10:00+30")
    shift_item(desk, A, 1)
    assert agenda(desk, SECOND) == "A 10:00+30"
    shift_item(desk, A, -1)
    assert agenda(desk) == "B 10:00+30, A 10:30+30"
    shift_item(desk, B, -1)
    assert agenda(desk) == "B 10:00+30, A 10:30+30"


def test_the_first_item_of_an_empty_day_begins_when_the_day_does(desk: Desk) -> None:
    add_item(desk, SECOND, ItemKind.OPENING, " Otwarcie ")
    assert agenda(desk, SECOND) == "Otwarcie 10:00+15"


def test_an_item_goes_with_its_speakers_and_comes_back_with_them(desk: Desk) -> None:
    put_agenda(desk)
    role = SpeakingRole(
        id=SpeakingRoleId("id-role"),
        meeting_id=MEETING,
        agenda_item_id=B,
        person_id=EWA,
        position=1,
        role=Role.PRESENTS,
    )
    with desk.work(Message("Add")) as work:
        work.save(role)
    remove_item(desk, B)
    with desk.reading() as reader:
        assert not reader.all(SpeakingRole)
    undo(desk)
    with desk.reading() as reader:
        assert reader.get(SpeakingRole, role.id).agenda_item_id == B


def test_a_title_that_only_named_the_kind_changes_with_it(desk: Desk) -> None:
    put_agenda(desk)
    set_kind(desk, C, ItemKind.BREAK, title="Przerwa")
    set_kind(desk, B, ItemKind.WORKSHOP)
    with desk.reading() as reader:
        changed = [reader.get(AgendaItem, item) for item in (B, C)]
    assert [(item.kind, item.title) for item in changed] == [(ItemKind.WORKSHOP, "B"), (ItemKind.BREAK, "Przerwa")]


def test_only_what_moves_is_saved(desk: Desk) -> None:
    put_agenda(desk)
    set_minutes(desk, C, 30)
    with desk.reading() as reader:
        assert [reader.get(AgendaItem, item).version for item in (A, B, C, D)] == [1, 1, 2, 2]


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_an_item_lasts_between_a_minute_and_a_day(desk: Desk, minutes: int) -> None:
    put_agenda(desk)
    with pytest.raises(BadInput):
        set_minutes(desk, A, minutes)
    assert agenda(desk) == BEFORE


def test_an_item_needs_a_title(desk: Desk) -> None:
    with pytest.raises(BadInput):
        add_item(desk, FIRST, ItemKind.TALK, "  ")


def test_an_item_that_somebody_else_removed_is_not_found(desk: Desk) -> None:
    put_agenda(desk)
    remove_item(desk, B)
    with pytest.raises(NotFound):
        move_item(desk, B, 0)
