"""Every page and tab, in both languages: controls have names, the Tab key reaches them, and nothing is cut."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.meetings import Meeting
from dpdesk.settings import Language
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import InlineRunner
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.ui.conftest import sitting
from tests.ui.walking import nameless

SPOTS = [*((page, None) for page in PageName), *((PageName.MEETINGS, tab) for tab in TabName)]
Show = Callable[[Language, PageName, TabName | None], DeskProgram]


@pytest.fixture
def show(qapp: QApplication, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Show]:
    """Open the sample desk in a language, at a page or a tab of its meeting."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    programs: list[DeskProgram] = []

    def show_spot(language: Language, page: PageName, tab: TabName | None) -> DeskProgram:
        desk = Path(shutil.copy(sample_file, tmp_path / "sample.dpdesk"))
        program = DeskProgram(qapp, sitting(), Preferences(tmp_path / "window.ini"), InlineRunner())
        programs.append(program)
        program.begin(str(desk), language)
        qapp.processEvents()
        program.window.resize(1280, 800)
        program.window.go(_place(program, page, tab))
        program.window.activateWindow()
        qapp.processEvents()
        return program

    yield show_spot
    for program in programs:
        program.window.close()
        program.end()


def _place(program: DeskProgram, page: PageName, tab: TabName | None) -> Place:
    if tab is None:
        return Place(page=page)
    assert program.desks is not None
    assert program.desks.opened is not None
    with program.desks.opened.desk.reading() as reader:
        (meeting,) = reader.all(Meeting)
    return Place(page=page, meeting_id=meeting.id, tab=tab)


def spots() -> list[object]:
    return [pytest.param(page, tab, id=tab or page) for page, tab in SPOTS]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("page", "tab"), spots())
def test_every_control_has_a_name(show: Show, language: Language, page: PageName, tab: TabName | None) -> None:
    assert nameless(show(language, page, tab).window) == []


@pytest.mark.parametrize(("page", "tab"), spots())
def test_the_tab_key_goes_round_and_comes_back(show: Show, qtbot: QtBot, page: PageName, tab: TabName | None) -> None:
    window = show(Language.POLISH, page, tab).window
    window.rail.findChild(QWidget, "program-menu").setFocus()  # type: ignore[union-attr]
    first = window.focusWidget()
    seen: list[QWidget] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None
        if seen and focused is first:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    else:
        pytest.fail("the focus never came back")
    assert len(seen) > 3


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("page", "tab"), spots())
def test_no_button_is_narrower_than_its_words(
    show: Show, language: Language, page: PageName, tab: TabName | None
) -> None:
    window = show(language, page, tab).window
    window.resize(1024, 700)
    QApplication.processEvents()
    narrow = [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.minimumSizeHint().width()
    ]
    assert narrow == []


@pytest.mark.parametrize(("page", "tab"), spots())
def test_nothing_stands_in_two_languages(show: Show, page: PageName, tab: TabName | None) -> None:
    """A label that is the same in both languages is a name, a number or a forgotten text: only known ones may be."""
    polish = _labels(show(Language.POLISH, page, tab).window)
    english = _labels(show(Language.ENGLISH, page, tab).window)
    assert {text for text in polish & english if _is_words(text)} <= SAME_IN_BOTH


SAME_IN_BOTH = frozenset({"DPDesk", "Plan", "PDF", "Link", "RODO"})


def _labels(window: QWidget) -> set[str]:
    labels = {label.text().strip() for label in window.findChildren(QLabel) if label.objectName() == ""}
    return labels | {button.text().replace("&", "").strip() for button in window.findChildren(QPushButton)}


def _is_words(text: str) -> bool:
    return any(character.isalpha() for character in text)
