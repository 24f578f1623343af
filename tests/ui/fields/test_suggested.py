"""The editor of a line that offers usual texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.ui.fields.suggested import SuggestedEditor
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, press, type_text

Key = Qt.Key


@pytest.fixture
def editor(small_seat: Seat, qtbot: QtBot) -> SuggestedEditor:
    made = SuggestedEditor(small_seat.workplace)
    made.set_usual(["kultura", "ochrona zdrowia", "ochrona środowiska"])
    in_window(qtbot, made)
    made.setFocus()
    return made


def popup() -> QWidget:
    shown = QApplication.activePopupWidget()
    assert shown is not None
    return shown


def test_words_are_found_in_any_order_with_polish_letters_folded(editor: SuggestedEditor) -> None:
    type_text(editor, "srod ochr")
    assert editor.offers == ["ochrona środowiska"]
    press(popup(), Key.Key_Escape)


def test_nothing_is_offered_where_nothing_fits(editor: SuggestedEditor) -> None:
    type_text(editor, "zima")
    assert editor.offers == []
    type_text(editor, " ")
    assert editor.offers == []


def test_down_offers_all_and_enter_takes_the_marked_one_once(editor: SuggestedEditor) -> None:
    sent: list[object] = []
    editor.edited.connect(sent.append)
    press(editor, Key.Key_Down)
    assert len(editor.offers) == 3
    press(popup(), Key.Key_Down)
    press(popup(), Key.Key_Down)
    press(popup(), Key.Key_Return)
    assert sent == ["ochrona zdrowia"]
    assert editor.text() == "ochrona zdrowia"


def test_the_arrow_in_the_field_offers_all(editor: SuggestedEditor) -> None:
    (arrow,) = (one for one in editor.findChildren(QAction) if "↓" in one.text())
    arrow.trigger()
    assert len(editor.offers) == 3
    press(popup(), Key.Key_Escape)


def test_any_other_text_is_taken_on_enter(editor: SuggestedEditor) -> None:
    type_text(editor, "kult")
    press(editor, Key.Key_Return)
    assert (editor.value(), editor.offers) == ("kult", [])
