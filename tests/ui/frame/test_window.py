"""The frame: keys, undo of typing and of the desk, progress, and what is said at the bottom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.journal import Upcoming
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, Message
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance, light
from dpdesk.ui.frame.window import Window
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.workplace import PageName, Place


@pytest.fixture
def window(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window whose pages hold one field each."""
    preferences = Preferences(tmp_path_factory.mktemp("frame") / "window.ini")
    made = Window(words_for(Language.POLISH), light(), Appearance.LIGHT, preferences)
    qtbot.addWidget(made)
    made.settle(field_page)
    made.go(Place(page=PageName.DASHBOARD))
    made.open()
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close()


def field_page(place: Place, parent: QWidget) -> QWidget:
    page = QWidget(parent)
    page.setObjectName(f"{place.page}-{place.meeting_id}")
    field = QLineEdit(page)
    field.setObjectName("field")
    return page


def shown(window: Window) -> str:
    pages = window.findChild(QStackedWidget, "pages")
    assert pages is not None
    page = pages.currentWidget()
    assert page is not None
    return page.objectName()


def field_of(window: Window) -> QLineEdit:
    page = window.findChild(QWidget, "dashboard-None")
    assert page is not None
    field = page.findChild(QLineEdit, "field")
    assert field is not None
    return field


def say(window: Window, undo: str, redo: str = "") -> list[str]:
    """Offer undo and redo; give the list of what was wished for."""
    wished: list[str] = []
    window.top_bar.undo_wanted.connect(lambda: wished.append("undo"))
    window.top_bar.redo_wanted.connect(lambda: wished.append("redo"))
    window.top_bar.show_upcoming(Upcoming(undo=Message(undo) if undo else None, redo=Message(redo) if redo else None))
    return wished


@pytest.mark.parametrize("page", PageName)
def test_every_page_has_a_key(window: Window, qtbot: QtBot, page: PageName) -> None:
    number = list(PageName).index(page) + 1
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == f"{page}-None"


def test_one_meeting_has_a_page_at_a_time(window: Window, qapp: QApplication) -> None:
    for number in (1, 2, 1):
        window.go(Place(page=PageName.MEETINGS, meeting_id=MeetingId(f"m{number}")))
        assert shown(window) == f"meetings-m{number}"
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(QWidget, "meetings-m2") is None


def test_a_few_changes_are_shown_at_once_and_of_many_what_came_of_them(window: Window, qtbot: QtBot) -> None:
    refreshed: list[str] = []
    page = window.findChild(QWidget, "dashboard-None")
    page.refresh = lambda: refreshed.append("refreshed")  # type: ignore[union-attr]
    for _ in range(20):
        window.refresh_soon()
    assert len(refreshed) == 3
    qtbot.waitUntil(lambda: len(refreshed) == 4, timeout=2_000)


def test_ctrl_z_takes_back_typing_before_it_takes_back_a_change_of_the_desk(window: Window, qtbot: QtBot) -> None:
    wished = say(window, N_("Change the room"))
    field = field_of(window)
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), wished) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wished == ["undo"]


def test_ctrl_y_brings_back_typing_before_it_brings_back_a_change_of_the_desk(window: Window, qtbot: QtBot) -> None:
    wished = say(window, "", N_("Change the room"))
    field = field_of(window)
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), wished) == ("abc", [])
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert wished == ["redo"]


def test_redo_has_both_customary_keys(window: Window, qtbot: QtBot) -> None:
    wished = say(window, "", N_("Change the room"))
    modifiers = Qt.KeyboardModifier
    qtbot.keyClick(window, Qt.Key.Key_Y, modifiers.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Z, modifiers.ControlModifier | modifiers.ShiftModifier)
    assert wished == ["redo", "redo"]


def test_a_long_label_is_shortened_on_the_button_and_whole_in_the_tip(window: Window) -> None:
    label = "Zmiana & bardzo długiej nazwy sali, w której odbywa się spotkanie"
    say(window, label)
    action = window.top_bar.undo
    assert action.text() == "Cofnij: Zmiana && bardzo długiej nazwy sali…"
    button = window.findChild(QToolButton, "undo-button")
    assert button is not None
    assert button.text() == action.text()
    keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
    assert action.toolTip() == f"Cofnij: {label} ({keys})"


def test_without_anything_to_undo_the_button_rests(window: Window) -> None:
    say(window, "")
    assert not window.top_bar.undo.isEnabled()
    assert window.top_bar.undo.text() == "Cofnij"


def test_long_work_shows_its_name_its_count_and_a_way_out(window: Window, qtbot: QtBot) -> None:
    bar = window.status_bar
    cancel = bar.findChild(QPushButton, "cancel-work")
    progress = bar.findChild(QProgressBar)
    assert cancel is not None
    assert progress is not None
    assert not cancel.isVisible()
    bar.begin_work(Message("Letters"))
    bar.advance(27, 41)
    assert (progress.text(), cancel.isVisible()) == ("27/41", True)
    with qtbot.waitSignal(bar.cancel_wanted):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    bar.end_work()
    assert not progress.isVisible()


def test_the_time_of_the_last_saving_is_told(window: Window) -> None:
    window.status_bar.show_saved(datetime(2026, 3, 2, 10, 42, tzinfo=UTC))
    label = window.status_bar.findChild(QLabel, "saved-at")
    assert label is not None
    assert label.text() == "· zapisano o 10.42"


def test_a_closed_window_is_as_large_when_it_is_opened_again(window: Window, qtbot: QtBot) -> None:
    window.resize(780, 700)  # the screen of the tests is small
    window.close()
    again = Window(words_for(Language.POLISH), light(), Appearance.LIGHT, window._preferences)
    qtbot.addWidget(again)
    again.open()
    assert (again.width(), again.height()) == (780, 700)
