"""The program from its start: first start, opening, switching language and look, undo, and leaving a desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.meetings import Meeting
from dpdesk.errors import DeskError
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.editing import set_field
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance
from dpdesk.ui.frame.first_start import FirstStart
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.recent import recent_desks
from dpdesk.ui.tasks import InlineRunner
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.ui.conftest import RecordingNotices, sitting

Begin = Callable[..., DeskProgram]
Button = TypeVar("Button", bound=QAbstractButton)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def begin(
    qapp: QApplication, preferences: Preferences, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Begin]:
    """Begin a program on a desk, or on none, with a user who is never asked."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    programs: list[DeskProgram] = []

    def begin_on(desk: Path | None, language: Language = Language.POLISH) -> DeskProgram:
        program = DeskProgram(qapp, sitting(), preferences, InlineRunner())
        programs.append(program)
        program.begin(str(desk) if desk else None, language)
        qapp.processEvents()
        return program

    yield begin_on
    for program in programs:
        program.window.close()
        program.end()


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "moje-biurko.dpdesk"))


def the_desk(program: DeskProgram) -> Desk:
    assert program.desks is not None
    assert program.desks.opened is not None
    return program.desks.opened.desk


def child(program: DeskProgram, kind: type[Button], name: str) -> Button:
    found = program.window.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def press_state(program: DeskProgram, title: str) -> None:
    """Change the title of the sample meeting, as a form would."""
    with the_desk(program).reading() as reader:
        (meeting,) = reader.all(Meeting)
    desk = the_desk(program)
    assert program.desks is not None
    assert program.desks.opened is not None
    program.desks.opened.tasks.change(
        program, lambda: set_field(desk, Meeting, meeting.id, "title", title, expected=meeting.title)
    )


def title_of_meeting(desk: Desk) -> str:
    with desk.reading() as reader:
        return reader.all(Meeting)[0].title


def test_without_a_desk_the_first_start_offers_four_ways(begin: Begin) -> None:
    program = begin(None)
    assert program.window.findChild(FirstStart) is not None
    assert not child(program, QToolButton, "page-dashboard").isEnabled()
    assert not child(program, QPushButton, "new-meeting").isEnabled()
    assert child(program, QToolButton, "program-menu").isEnabled()


def test_the_sample_desk_is_made_where_the_user_says_and_opened(begin: Begin, tmp_path: Path, qtbot: QtBot) -> None:
    program = begin(None)
    notices = RecordingNotices(files=[tmp_path / "pokaz.dpdesk"])
    program.notices = notices
    qtbot.mouseClick(child(program, QPushButton, "SampleDesk"), Qt.MouseButton.LeftButton)
    assert title_of_meeting(the_desk(program)) == "Jak nie dotacje, to co?"
    assert program.window.place == Place(page=PageName.DASHBOARD)
    assert recent_desks(program.preferences) == (str(tmp_path / "pokaz.dpdesk"),)


def test_the_desk_that_was_open_last_is_opened_again(begin: Begin, sample: Path) -> None:
    begin(sample).end()
    again = begin(None)
    assert the_desk(again).database.path == sample


def test_every_page_and_tab_opens_in_both_languages(begin: Begin, sample: Path) -> None:
    program = begin(sample)
    with the_desk(program).reading() as reader:
        (meeting,) = reader.all(Meeting)
    for language in Language:
        program.speak(language)
        for page in PageName:
            program.window.go(Place(page=page))
            assert program.window.place == Place(page=page)
        for tab in TabName:
            program.window.go(Place(page=PageName.MEETINGS, meeting_id=meeting.id, tab=tab))


def test_a_switch_of_language_stays_where_one_is_and_is_remembered(
    begin: Begin, sample: Path, preferences: Preferences
) -> None:
    program = begin(sample)
    program.window.go(Place(page=PageName.SETTINGS))
    program.speak(Language.ENGLISH)
    assert program.window.place == Place(page=PageName.SETTINGS)
    assert child(program, QToolButton, "page-meetings").text() == "Meetings"
    program.end()
    assert child(begin(sample), QToolButton, "page-meetings").text() == "Meetings"


def test_a_switch_of_appearance_changes_the_colours(begin: Begin, sample: Path) -> None:
    program = begin(sample)
    program.wear(Appearance.DARK)
    assert program.look.is_dark
    program.wear(Appearance.LIGHT)
    assert not program.look.is_dark


def test_undo_is_named_takes_back_and_can_be_brought_back(begin: Begin, sample: Path) -> None:
    program = begin(sample)
    bar = program.window.top_bar
    assert not bar.undo.isEnabled()
    press_state(program, "Inny tytuł")
    assert bar.undo.text() == "Cofnij: Zmiana pola „tytuł” (spotkanie)"
    bar.undo.trigger()
    assert title_of_meeting(the_desk(program)) == "Jak nie dotacje, to co?"
    assert not bar.undo.isEnabled()
    bar.redo.trigger()
    assert title_of_meeting(the_desk(program)) == "Inny tytuł"


def test_two_windows_on_one_desk_see_each_other(begin: Begin, sample: Path, qtbot: QtBot) -> None:
    one, other = begin(sample), begin(sample)
    press_state(one, "Z pierwszego okna")
    assert other.desks is not None
    assert other.desks.opened is not None
    with qtbot.waitSignal(other.desks.opened.bridge.changed, timeout=2_000):
        pass
    assert title_of_meeting(the_desk(other)) == "Z pierwszego okna"


def test_a_desk_that_cannot_be_opened_leaves_the_present_one(begin: Begin, sample: Path, tmp_path: Path) -> None:
    program = begin(sample)
    shown: list[DeskError] = []
    program.complain = shown.append  # type: ignore[method-assign, assignment]
    (tmp_path / "notatki.txt").write_text("to nie biurko", encoding="utf-8")
    program.open_desk(str(tmp_path / "notatki.txt"))
    assert len(shown) == 1
    assert title_of_meeting(the_desk(program)) == "Jak nie dotacje, to co?"


def test_a_copy_is_put_back_and_the_present_desk_is_kept_aside(begin: Begin, sample: Path, tmp_path: Path) -> None:
    program = begin(sample)
    copy = tmp_path / "kopia.dpdesk"
    notices = RecordingNotices(files=[copy, copy])
    program.notices = notices
    program.back_up()
    press_state(program, "Po kopii")
    program.restore()
    assert title_of_meeting(the_desk(program)) == "Jak nie dotacje, to co?"
    (aside,) = tmp_path.glob("moje-biurko.kept-aside*.dpdesk")
    with opened(aside, replace(sitting(), actor="kto inny")) as former:
        assert title_of_meeting(former) == "Po kopii"


def test_a_copy_is_made_each_day(begin: Begin, sample: Path, tmp_path: Path, qtbot: QtBot) -> None:
    begin(sample)
    qtbot.waitUntil(lambda: len(list((tmp_path / "data").rglob("*.dpdesk"))) == 1, timeout=5_000)


def test_an_empty_desk_opens_on_all_pages(begin: Begin, tmp_path: Path) -> None:
    make(tmp_path / "puste.dpdesk", sitting())
    program = begin(tmp_path / "puste.dpdesk")
    for page in PageName:
        program.window.go(Place(page=page))
