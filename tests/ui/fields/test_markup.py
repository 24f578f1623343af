"""The editor of texts in the small markup: its buttons, its keys and what it sends."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from dpdesk.ui.fields.marking import insert_field, toggle_lines, toggle_strong
from dpdesk.ui.fields.markup import MarkupEditor
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, press, type_text

FIELDS = (("title", "Tytuł spotkania"), ("when", "Kiedy"))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot: QtBot, small_seat: Seat) -> MarkupEditor:
    editor = MarkupEditor(small_seat.workplace, FIELDS)
    in_window(qtbot, editor)
    editor.text_edit.setFocus()
    return editor


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a |bc| d", "a **bc** d"),
        ("a |bc |d", "a **bc** d"),
        ("a **|bc|** d", "a bc d"),
        ("a |**bc**| d", "a bc d"),
        ("a || d", "a **** d"),
    ],
)
def test_words_become_strong_and_plain_again(before: str, after: str) -> None:
    start, inside, end = before.split("|")
    document = QTextDocument(start + inside + end)
    cursor = QTextCursor(document)
    cursor.setPosition(len(start))
    cursor.setPosition(len(start + inside), QTextCursor.MoveMode.KeepAnchor)
    toggle_strong(cursor)
    assert document.toPlainText() == after


def test_strong_twice_is_as_before() -> None:
    document = QTextDocument("zapraszam na spotkanie")
    cursor = QTextCursor(document)
    cursor.setPosition(13)
    cursor.setPosition(22, QTextCursor.MoveMode.KeepAnchor)
    toggle_strong(cursor)
    assert document.toPlainText() == "zapraszam na **spotkanie**"
    assert cursor.selectedText() == "spotkanie"
    toggle_strong(cursor)
    assert document.toPlainText() == "zapraszam na spotkanie"


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("a\nb", "- ", "- a\n- b"),
        ("- a\n- b", "- ", "a\nb"),
        ("- a\nb", "1. ", "1. a\n1. b"),
        ("# a", "## ", "## a"),
        ("## a", "## ", "a"),
        ("", "- ", "- "),
    ],
)
def test_lines_are_marked_and_freed_again(before: str, mark: str, after: str) -> None:
    document = QTextDocument(before)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    toggle_lines(cursor, mark)
    assert document.toPlainText() == after
    document.undo()
    assert document.toPlainText() == before


def test_a_field_takes_the_place_of_the_selection() -> None:
    document = QTextDocument("xx")
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    insert_field(cursor, "title")
    assert document.toPlainText() == "{title}"


def test_keys_mark_the_text(editor: MarkupEditor) -> None:
    text = editor.text_edit
    type_text(text, "Zażółć")
    press(text, Qt.Key.Key_A, CTRL)
    press(text, Qt.Key.Key_B, CTRL)
    press(text, Qt.Key.Key_L, CTRL | SHIFT)
    assert editor.text() == "- **Zażółć**"
    press(text, Qt.Key.Key_Z, CTRL)
    assert editor.text() == "**Zażółć**"


def test_a_field_is_inserted_by_its_name_in_words(editor: MarkupEditor) -> None:
    menu = editor.findChild(QMenu, "fields-menu")
    assert isinstance(menu, QMenu)
    chosen = next(action for action in menu.actions() if "Kiedy" in action.text())
    chosen.trigger()
    assert editor.text() == "{when}"


def test_a_preview_hears_each_letter_and_the_desk_only_the_whole(editor: MarkupEditor) -> None:
    typed: list[str] = []
    edited: list[str] = []
    editor.typed.connect(typed.append)
    editor.edited.connect(edited.append)
    editor.set_value("Tekst")
    type_text(editor.text_edit, "ab")
    assert edited == []
    assert editor.is_being_edited
    editor.settle()
    assert edited == ["abTekst"]
    assert typed == ["Tekst", "aTekst", "abTekst"]


def test_esc_does_not_throw_away_a_long_text(editor: MarkupEditor) -> None:
    type_text(editor.text_edit, "dużo pracy")
    press(editor.text_edit, Qt.Key.Key_Escape)
    assert editor.text() == "dużo pracy"


def test_each_button_says_its_word_and_its_key(editor: MarkupEditor) -> None:
    for button in editor.findChildren(QToolButton):
        assert button.text()
        assert "Ctrl+" in button.toolTip()


def test_buttons_leave_out_their_words_where_there_is_little_room(editor: MarkupEditor) -> None:
    strong = editor.findChild(QToolButton, "strong")
    assert isinstance(strong, QToolButton)
    styles = []
    for width in (900, 300, 900):
        editor.window().resize(width, 300)
        QApplication.processEvents()
        assert editor.width() <= width
        styles.append(strong.toolButtonStyle().name)
    assert styles == ["ToolButtonTextBesideIcon", "ToolButtonIconOnly", "ToolButtonTextBesideIcon"]


def test_headings_strong_words_and_unknown_fields_look_different(editor: MarkupEditor) -> None:
    editor.set_value("## Tytuł\n**mocno** {title} {unknown} słowa")
    QApplication.processEvents()
    document = editor.text_edit.document()
    heading, line = document.begin(), document.begin().next()
    assert [span.format.fontWeight() for span in heading.layout().formats()] == [700]
    strong, known, unknown = line.layout().formats()
    assert strong.format.fontWeight() == 700
    assert known.format.underlineStyle() is QTextCharFormat.UnderlineStyle.NoUnderline
    assert unknown.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_an_editor_is_freed(small_seat: Seat) -> None:
    editor = MarkupEditor(small_seat.workplace, FIELDS)
    seen = weakref.ref(editor)
    editor.deleteLater()
    QApplication.sendPostedEvents(editor, QEvent.Type.DeferredDelete)
    del editor
    gc.collect()
    assert seen() is None
