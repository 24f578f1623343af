"""Desks made, opened, copied and restored; nothing is half done, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.organisations import Category, Municipality
from dpdesk.errors import NotADesk, NotFound, Refused, StorageFailed
from dpdesk.services.desk import Desk
from dpdesk.services.desks.checking import check
from dpdesk.services.desks.keeping import back_up, make, opened, restore
from dpdesk.services.journal import history, undo
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.sitting import Sitting
from tests.services.small_desk import MEETING

SITTING = Sitting(clock=lambda: datetime(2026, 3, 2, tzinfo=UTC), new_id=lambda: uuid4().hex, actor="Anna")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed desk with the sample; only to be read."""
    path = tmp_path_factory.mktemp("sample") / "sample.dpdesk"
    make(path, SITTING, sample=True)
    return path


@pytest.fixture
def sample_desk(sample: Path) -> Iterator[Desk]:
    with opened(sample, SITTING) as desk:
        yield desk


def meetings(path: Path) -> list[State]:
    with opened(path, SITTING) as desk, desk.reading() as reader:
        return [meeting.state for meeting in reader.all(Meeting)]


def test_a_new_desk_has_the_municipalities_and_the_kinds_of_department(tmp_path: Path) -> None:
    make(tmp_path / "folder" / "new.dpdesk", SITTING)
    with opened(tmp_path / "folder" / "new.dpdesk", SITTING) as desk, desk.reading() as reader:
        assert len(reader.all(Municipality)) == 41
        assert len(reader.all(Category)) > 50
        assert reader.all(Meeting) == ()


def test_the_sample_desk_has_the_sample_meeting_and_is_in_order(sample_desk: Desk) -> None:
    with sample_desk.reading() as reader:
        assert [meeting.title for meeting in reader.all(Meeting)] == ["Jak nie dotacje, to co?"]
    assert check(sample_desk) == ()


def test_what_the_program_laid_out_is_not_taken_back_by_undo(sample_desk: Desk) -> None:
    assert {unit.who for unit in history(sample_desk)} == {"dpdesk"}
    with pytest.raises(Refused, match="nothing to undo"):
        undo(sample_desk)


def test_making_a_desk_leaves_nothing_else_in_the_folder(tmp_path: Path) -> None:
    make(tmp_path / "new.dpdesk", SITTING)
    assert [path.name for path in tmp_path.iterdir()] == ["new.dpdesk"]


def test_a_desk_is_never_made_over_something(tmp_path: Path) -> None:
    present = tmp_path / "present.dpdesk"
    present.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused):
        make(present, SITTING)
    assert present.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["present.dpdesk"]


def test_a_folder_that_is_a_file_takes_no_desk(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed):
        make(tmp_path / "file" / "new.dpdesk", SITTING)


def test_what_is_not_there_and_what_is_no_desk_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Szanowni Państwo,", encoding="utf-8")
    with pytest.raises(NotFound), opened(tmp_path / "none.dpdesk", SITTING):
        pass
    with pytest.raises(NotADesk), opened(tmp_path / "letter.txt", SITTING):
        pass


def test_a_backup_holds_what_was_saved_last_and_never_replaces_a_file(desk: Desk, tmp_path: Path) -> None:
    set_state(desk, MEETING, State.HELD)
    back_up(desk, tmp_path / "copy.dpdesk")
    assert meetings(tmp_path / "copy.dpdesk") == [State.HELD]
    with pytest.raises(Refused):
        back_up(desk, tmp_path / "copy.dpdesk")


def test_a_restored_copy_takes_the_place_of_the_desk_which_is_kept_aside(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "small.dpdesk"
    back_up(desk, tmp_path / "copy.dpdesk")
    set_state(desk, MEETING, State.CANCELLED)
    desk.database.close()
    aside = restore(tmp_path / "copy.dpdesk", path)
    assert aside
    assert (meetings(path), meetings(aside)) == ([State.PLANNED], [State.CANCELLED])


def test_a_desk_that_is_open_elsewhere_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    back_up(desk, tmp_path / "copy.dpdesk")
    with desk.reading(), pytest.raises(StorageFailed):
        restore(tmp_path / "copy.dpdesk", tmp_path / "small.dpdesk")
