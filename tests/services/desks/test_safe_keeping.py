"""A copy of the desk for each day, made by the program; only its own copies are ever removed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dpdesk.domain.meetings import Meeting, State
from dpdesk.errors import StorageFailed
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import opened
from dpdesk.services.desks.safe_keeping import (
    KEPT,
    back_up_daily,
    backup_folder,
    backups,
    last_backup,
    location_notices,
)
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.sitting import Sitting
from tests.services.small_desk import MEETING, small_desk

DAY = date(2026, 11, 26)
SITTING = Sitting(clock=lambda: datetime(2026, 3, 2, tzinfo=UTC), new_id=lambda: "0" * 32, actor="Anna")


def on(desk: Desk, day: date) -> Desk:
    """Give the desk on another day."""
    return replace(desk, clock=lambda: datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "copies"


@pytest.fixture
def namesake(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """Another desk of the same name in another folder."""
    (tmp_path / "other").mkdir()
    other = small_desk(Path(shutil.copy(blank_desk, tmp_path / "other" / "small.dpdesk")))
    yield other
    other.database.close()


def test_a_copy_bears_the_name_of_the_desk_and_the_day(desk: Desk, copies: Path) -> None:
    made = back_up_daily(on(desk, DAY), copies)
    assert made
    assert (made.path.name, made.day) == ("small 2026-11-26.dpdesk", DAY)


def test_a_copy_holds_what_was_on_the_desk(desk: Desk, copies: Path) -> None:
    set_state(desk, MEETING, State.HELD)
    made = back_up_daily(on(desk, DAY), copies)
    assert made
    with opened(made.path, SITTING) as copy, copy.reading() as reader:
        assert reader.get(Meeting, MEETING).state is State.HELD


def test_one_copy_a_day_is_enough(desk: Desk, copies: Path) -> None:
    first = back_up_daily(on(desk, DAY), copies)
    assert first
    before = first.path.read_bytes()
    set_state(desk, MEETING, State.HELD)
    assert back_up_daily(on(desk, DAY), copies) is None
    assert first.path.read_bytes() == before


def test_the_last_copy_is_known_by_its_day(desk: Desk, copies: Path) -> None:
    assert last_backup(desk, copies) is None
    back_up_daily(on(desk, DAY), copies)
    back_up_daily(on(desk, DAY - timedelta(days=3)), copies)
    last = last_backup(desk, copies)
    assert last
    assert (last.day, last.age(DAY + timedelta(days=2))) == (DAY, 2)


def test_the_oldest_copies_go(desk: Desk, copies: Path) -> None:
    days = [DAY + timedelta(days=number) for number in range(KEPT + 2)]
    for day in days:
        back_up_daily(on(desk, day), copies)
    assert [copy.day for copy in backups(desk, copies)] == days[: -KEPT - 1 : -1]


def test_what_the_program_did_not_make_stays(desk: Desk, copies: Path) -> None:
    own = backup_folder(desk, copies)
    assert own
    own.mkdir(parents=True)
    foreign = ["inne 2020-01-01.dpdesk", "small 2020-13-01.dpdesk", "small 2020-01-01.txt", "small.dpdesk"]
    for name in foreign:
        (own / name).write_text("mine")
    for number in range(KEPT + 1):
        back_up_daily(on(desk, DAY + timedelta(days=number)), copies)
    assert set(foreign) <= set(names(own))
    assert len(names(own)) == KEPT + len(foreign)


def test_desks_of_one_name_do_not_take_each_others_copies(desk: Desk, namesake: Desk, copies: Path) -> None:
    assert back_up_daily(on(desk, DAY), copies)
    assert last_backup(namesake, copies) is None
    assert back_up_daily(on(namesake, DAY), copies)


def test_a_copy_that_cannot_be_written_is_an_error_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("not a folder")
    with pytest.raises(StorageFailed):
        back_up_daily(desk, tmp_path / "a-file")
    assert last_backup(desk, tmp_path / "a-file") is None


def test_a_desk_on_the_own_disk_needs_no_notice(desk: Desk) -> None:
    assert location_notices(desk) == ()
