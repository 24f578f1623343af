"""Two windows on one desk: each shows what the other changed, and a clash lets the user choose.

Work is done in threads and the windows look at the desk by their own clocks, as when two persons sit there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dpdesk.database import connection
from dpdesk.language.catalogues import words_for
from dpdesk.settings import Language
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.real_program import RealProgram

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SOON_MS = 2_000
SitDown = Callable[..., RealProgram]
Two = tuple[RealProgram, RealProgram]


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "biurko.dpdesk"))


@pytest.fixture
def sit_down(qapp: QApplication, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SitDown]:
    """Open the desk in a window of somebody's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    programs: list[RealProgram] = []

    def sit(actor: str = "Anna Notująca") -> RealProgram:
        programs.append(RealProgram(qapp, sample, tmp_path, actor))
        return programs[-1]

    yield sit
    for program in programs:
        program.end()


@pytest.fixture
def two(sit_down: SitDown) -> Two:
    """Two windows on the plan of the same meeting."""
    one, other = sit_down("Anna Notująca"), sit_down("Jan Piszący")
    for program in (one, other):
        program.go_to_plan()
    return one, other


def begin_to_fill_in(program: RealProgram, name: str, text: str) -> None:
    """Type a text into a field in the place of what is there.

    Two persons type at the same time, each at a keyboard of their own, so the windows do not take it from each other.
    """
    replace_text(program.field(name), text)


def finish(program: RealProgram, name: str) -> None:
    """Press Enter in a field, or Ctrl+Enter in one of several lines."""
    press(program.field(name), Key.Key_Return, CONTROL)


def fill_in(program: RealProgram, name: str, text: str) -> None:
    begin_to_fill_in(program, name, text)
    finish(program, name)


def shows(program: RealProgram, name: str, text: str) -> bool:
    return program.text(name) == text


def test_what_is_changed_in_one_window_is_seen_in_the_other(two: Two, qtbot: QtBot) -> None:
    one, other = two
    fill_in(one, "venue-room", "sala żółta")
    qtbot.waitUntil(partial(shows, other, "venue-room", "sala żółta"), timeout=SOON_MS)
    fill_in(other, "title", "Inaczej nazwane")
    qtbot.waitUntil(partial(shows, one, "title", "Inaczej nazwane"), timeout=SOON_MS)


def test_the_title_above_the_page_follows_too(two: Two, qtbot: QtBot) -> None:
    one, other = two
    fill_in(one, "title", "Inaczej nazwane")
    heading = other.program.window.findChild(QLabel, "meeting-title")
    assert heading is not None
    qtbot.waitUntil(lambda: "Inaczej nazwane" in heading.text(), timeout=SOON_MS)


def test_what_is_being_typed_is_not_touched_by_the_other_window_and_never_overwrites_it(two: Two, qtbot: QtBot) -> None:
    one, other = two
    begin_to_fill_in(other, "venue-room", "jeszcze pis")
    fill_in(one, "venue-room", "sala żółta")
    fill_in(one, "venue-town", "Żory")
    qtbot.waitUntil(partial(shows, other, "venue-town", "Żory"), timeout=SOON_MS)
    assert other.text("venue-room") == "jeszcze pis"
    other.notices.mine.append(False)
    finish(other, "venue-room")
    other.settle()
    assert shows(other, "venue-room", "sala żółta")


def clash(two: Two, *, mine: bool) -> str:
    """Change the same field in both windows before either has seen the other; give what the second was asked."""
    one, other = two
    other.notices.mine.append(mine)
    begin_to_fill_in(other, "venue-room", "druga")
    fill_in(one, "venue-room", "pierwsza")
    one.settle()
    finish(other, "venue-room")
    other.settle()
    (asked,) = other.notices.asked
    return words_for(Language.POLISH).say(asked)


def test_of_two_values_of_one_field_ones_own_is_saved_where_one_wants_it(two: Two, qtbot: QtBot) -> None:
    asked = clash(two, mine=True)
    one, other = two
    assert "pierwsza" in asked
    assert "druga" in asked
    assert other.meeting().venue_room == "druga"
    assert other.text("venue-room") == "druga"
    qtbot.waitUntil(partial(shows, one, "venue-room", "druga"), timeout=SOON_MS)


def test_of_two_values_of_one_field_the_others_stays_where_one_wants_it(two: Two) -> None:
    clash(two, mine=False)
    one, other = two
    assert other.meeting().venue_room == "pierwsza"
    assert (one.text("venue-room"), other.text("venue-room")) == ("pierwsza", "pierwsza")


def test_different_fields_of_one_record_are_both_kept(two: Two) -> None:
    one, other = two
    begin_to_fill_in(other, "venue-town", "Żory")
    fill_in(one, "venue-room", "pierwsza")
    one.settle()
    finish(other, "venue-town")
    other.settle()
    meeting = one.meeting()
    assert (meeting.venue_room, meeting.venue_town) == ("pierwsza", "Żory")
    assert one.notices.asked == other.notices.asked == []


def test_each_takes_back_only_what_was_done_in_ones_own_name(two: Two, qtbot: QtBot) -> None:
    one, other = two
    before = one.meeting()
    fill_in(one, "venue-room", "pierwsza")
    fill_in(other, "venue-town", "Żory")
    other.settle()
    undo_of(other).trigger()
    other.settle()
    meeting = one.meeting()
    assert (meeting.venue_room, meeting.venue_town) == ("pierwsza", before.venue_town)
    qtbot.waitUntil(partial(shows, one, "venue-town", before.venue_town), timeout=SOON_MS)


def undo_of(program: RealProgram) -> QAction:
    return program.program.window.top_bar.undo


def test_ctrl_z_in_a_field_takes_back_typing_and_after_it_was_left_the_change(sit_down: SitDown, qtbot: QtBot) -> None:
    program = sit_down()
    program.go_to_plan()
    before = program.text("venue-room")
    field = program.enter("venue-room")
    press(field, Key.Key_End)
    type_text(field, "ż")
    press(field, Key.Key_Z, CONTROL)
    assert program.text("venue-room") == before
    type_text(field, "żółta")
    press(field, Key.Key_Tab)
    program.settle()
    assert program.meeting().venue_room == f"{before}żółta"
    press(program.enter("venue-town"), Key.Key_Z, CONTROL)
    program.settle()
    assert program.meeting().venue_room == before
    qtbot.waitUntil(partial(shows, program, "venue-room", before), timeout=SOON_MS)


def test_a_desk_on_a_network_drive_is_told_of_when_it_is_opened(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "mounted_drives", lambda: f"//serwer/biuro {tmp_path} cifs rw 0 0\n")
    (told,) = sit_down().notices.shown
    assert words_for(Language.POLISH).say(told.message).startswith("To biurko leży na dysku sieciowym.")


def test_a_desk_on_a_drive_of_ones_own_is_opened_without_a_word(sit_down: SitDown) -> None:
    assert sit_down().notices.shown == []
