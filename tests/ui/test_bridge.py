"""What anybody changed on the desk is told once, whoever it was."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from dpdesk.domain.journal import News
from dpdesk.domain.meetings import State
from dpdesk.errors import DeskError
from dpdesk.services.desks.keeping import opened
from dpdesk.services.meetings.planning import set_state
from tests.services.small_desk import MEETING
from tests.ui.conftest import Seat, sitting


def test_a_change_of_this_window_is_told_at_once(small_seat: Seat) -> None:
    heard: list[News] = []
    small_seat.workplace.bridge.changed.connect(heard.append)
    tasks = small_seat.workplace.tasks
    tasks.change(tasks, partial(set_state, small_seat.desk, MEETING, State.INVITED))
    assert len(heard) == 1
    assert heard[0].tables == {"meetings"}
    assert heard[0].record_ids == {MEETING}


def test_a_change_of_another_window_is_seen_when_looking(small_seat: Seat) -> None:
    heard: list[News] = []
    small_seat.workplace.bridge.changed.connect(heard.append)
    path = small_seat.desk.database.path
    assert path is not None
    with opened(Path(path), sitting()) as other:
        set_state(other, MEETING, State.HELD)
    small_seat.workplace.bridge.look()
    small_seat.workplace.bridge.look()
    assert len(heard) == 1
    assert heard[0].record_ids == {MEETING}


def test_a_desk_that_cannot_be_read_is_told_and_not_shown_again_and_again(small_seat: Seat) -> None:
    lost: list[DeskError] = []
    small_seat.workplace.bridge.lost.connect(lost.append)
    path = small_seat.desk.database.path
    assert path is not None
    small_seat.desk.database.close()
    Path(path).rename(f"{path}.away")
    Path(path).mkdir()
    small_seat.workplace.bridge.look()
    assert len(lost) == 1
    assert small_seat.notices.shown == []
