"""Editors of one value: what they send and when, and what they keep."""

from __future__ import annotations

from datetime import date, time
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dpdesk.language.catalogues import words_for
from dpdesk.settings import Language
from dpdesk.ui.fields.days import DayEditor, HourEditor
from dpdesk.ui.fields.editing import Editor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, NumberEditor, TextEditor, TickEditor
from tests.ui.fields.keys import in_window, press, replace_text, turn_wheel, type_text

T = TypeVar("T")
POLISH, ENGLISH = words_for(Language.POLISH), words_for(Language.ENGLISH)


class Listener:
    """Hears what an editor sends."""

    def __init__(self, editor: Editor[T]) -> None:
        self.values: list[object] = []
        self.reasons: list[str] = []
        editor.edited.connect(self.values.append)
        editor.unreadable.connect(self.reasons.append)


@pytest.fixture
def line(qtbot: QtBot) -> LineEditor:
    line = LineEditor()
    line.set_value("sala 1")
    in_window(qtbot, line, LineEditor())
    line.setFocus()
    return line


def test_a_line_is_sent_on_enter_and_not_again_when_it_is_left(line: LineEditor) -> None:
    heard = Listener(line)
    replace_text(line, " sala żółta ")
    assert heard.values == []
    press(line, Qt.Key.Key_Return)
    press(line, Qt.Key.Key_Tab)
    assert heard.values == ["sala żółta"]
    assert line.text() == "sala żółta"


def test_a_line_is_sent_when_it_is_left_by_tab(line: LineEditor) -> None:
    heard = Listener(line)
    type_text(line, "!")
    press(line, Qt.Key.Key_Tab)
    assert heard.values == [line.value()]


def test_nothing_is_sent_where_nothing_has_changed(line: LineEditor) -> None:
    heard = Listener(line)
    replace_text(line, "sala 1")
    press(line, Qt.Key.Key_Return)
    line.set_value("sala 2")
    press(line, Qt.Key.Key_Tab)
    assert heard.values == []


def test_esc_takes_back_what_was_typed(line: LineEditor) -> None:
    heard = Listener(line)
    type_text(line, "xx")
    press(line, Qt.Key.Key_Escape)
    assert line.text() == "sala 1"
    assert not line.is_being_edited
    press(line, Qt.Key.Key_Tab)
    assert heard.values == []


@pytest.mark.parametrize("editor_kind", [LineEditor, TextEditor])
def test_ctrl_z_takes_back_typing_first_and_then_reaches_the_window(
    qtbot: QtBot, editor_kind: type[LineEditor | TextEditor]
) -> None:
    editor = editor_kind()
    editor.set_value("stare")
    window = in_window(qtbot, editor)
    undone: list[bool] = []
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window, lambda: undone.append(True))
    editor.setFocus()
    type_text(editor, "x")
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not editor.is_being_edited
    assert undone == []
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_typing_that_was_left_is_taken_back_by_the_window(line: LineEditor) -> None:
    type_text(line, "x")
    press(line, Qt.Key.Key_Tab)
    line.setFocus()
    assert not line.isUndoAvailable()


def test_a_number_is_read_and_nothing_is_none(qtbot: QtBot) -> None:
    number = NumberEditor(POLISH)
    heard = Listener(number)
    in_window(qtbot, number)
    number.setFocus()
    type_text(number, "1 200")
    press(number, Qt.Key.Key_Return)
    replace_text(number, "")
    press(number, Qt.Key.Key_Return)
    assert heard.values == [1200, None]


@pytest.mark.parametrize(("typed", "reason"), [("dużo", "“dużo”"), ("-1", "at least 0"), ("x1", "“x1”")])
def test_what_is_no_number_stays_and_is_told(qtbot: QtBot, typed: str, reason: str) -> None:
    number = NumberEditor(ENGLISH)
    number.set_value(5)
    heard = Listener(number)
    in_window(qtbot, number)
    number.setFocus()
    replace_text(number, typed)
    press(number, Qt.Key.Key_Return)
    assert number.text() == typed
    assert number.value() == 5
    assert heard.values == []
    assert reason in heard.reasons[-1]
    type_text(number, "0")
    assert heard.reasons[-1] == ""


def test_a_number_has_its_bounds(qtbot: QtBot) -> None:
    number = NumberEditor(ENGLISH, least=1, most=9)
    heard = Listener(number)
    qtbot.addWidget(number)
    type_text(number, "10")
    assert not number.settle()
    assert heard.reasons == ["The number must be between 1 and 9."]


def test_a_day_is_shown_in_the_form_of_the_language(qtbot: QtBot) -> None:
    polish, english = DayEditor(POLISH), DayEditor(ENGLISH)
    for editor in (polish, english):
        qtbot.addWidget(editor)
        editor.set_value(date(2021, 9, 23))
    assert (polish.text(), english.text()) == ("23.09.2021", "23 Sept 2021")


def test_a_day_is_typed_in_any_form_and_shown_in_one(qtbot: QtBot) -> None:
    day = DayEditor(POLISH)
    heard = Listener(day)
    in_window(qtbot, day)
    day.setFocus()
    type_text(day, "2021-09-23")
    press(day, Qt.Key.Key_Return)
    assert heard.values == [date(2021, 9, 23)]
    assert day.text() == "23.09.2021"


def test_a_day_that_is_not_in_the_calendar_is_told(qtbot: QtBot) -> None:
    day = DayEditor(ENGLISH)
    heard = Listener(day)
    qtbot.addWidget(day)
    type_text(day, "31.02.2021")
    assert not day.settle()
    assert heard.reasons == ["There is no such day as “31.02.2021”."]
    assert day.is_being_edited


def test_a_day_is_picked_in_the_calendar_by_keys(qtbot: QtBot) -> None:
    day = DayEditor(POLISH)
    day.set_value(date(2021, 9, 23))
    heard = Listener(day)
    in_window(qtbot, day)
    day.setFocus()
    press(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = day.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(month, QWidget)
    press(month, Qt.Key.Key_Right)
    press(month, Qt.Key.Key_Return)
    assert heard.values == [date(2021, 9, 24)]


def test_the_calendar_is_closed_by_esc_without_a_choice(qtbot: QtBot) -> None:
    day = DayEditor(POLISH)
    heard = Listener(day)
    in_window(qtbot, day)
    day.open_calendar()
    calendar = day.findChild(QWidget, "calendar")
    assert isinstance(calendar, QWidget)
    assert calendar.isVisible()
    press(calendar, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert heard.values == []


@pytest.mark.parametrize("typed", ["10.00", "10:00", "10", "1000"])
def test_an_hour_is_typed_in_any_form(qtbot: QtBot, typed: str) -> None:
    hour = HourEditor(POLISH)
    heard = Listener(hour)
    in_window(qtbot, hour)
    hour.setFocus()
    type_text(hour, typed)
    press(hour, Qt.Key.Key_Return)
    assert heard.values == [time(10)]
    assert hour.text() == "10.00"


@pytest.fixture
def choice(qtbot: QtBot) -> ChoiceEditor[str | None]:
    choice = ChoiceEditor[str | None]([(None, "–"), ("pl", "polski"), ("en", "angielski")])
    choice.set_value("pl")
    in_window(qtbot, choice, LineEditor())
    choice.setFocus()
    return choice


def test_a_choice_stepped_to_is_sent_when_it_is_left(choice: ChoiceEditor[str | None]) -> None:
    heard = Listener(choice)
    press(choice, Qt.Key.Key_Up)
    press(choice, Qt.Key.Key_Down)
    press(choice, Qt.Key.Key_Down)
    assert heard.values == []
    press(choice, Qt.Key.Key_Tab)
    assert heard.values == ["en"]


def test_a_choice_from_the_open_list_is_sent_at_once(choice: ChoiceEditor[str | None]) -> None:
    heard = Listener(choice)
    choice.showPopup()
    press(choice.view(), Qt.Key.Key_Up)
    press(choice.view(), Qt.Key.Key_Return)
    assert heard.values == [None]
    assert choice.value() is None


def test_esc_takes_a_step_back(choice: ChoiceEditor[str | None]) -> None:
    press(choice, Qt.Key.Key_Down)
    press(choice, Qt.Key.Key_Escape)
    assert choice.currentText() == "polski"


def test_a_value_that_is_not_offered_shows_as_nothing(choice: ChoiceEditor[str | None]) -> None:
    choice.set_value("de")
    assert choice.currentText() == ""
    assert choice.value() == "de"
    choice.set_choices([("de", "niemiecki")])
    assert choice.currentText() == "niemiecki"


def test_the_wheel_passes_over_a_choice_that_one_is_not_in(choice: ChoiceEditor[str | None]) -> None:
    choice.clearFocus()
    assert not turn_wheel(choice).isAccepted()
    assert choice.currentText() == "polski"


def test_a_tick_is_sent_at_once(qtbot: QtBot) -> None:
    tick = TickEditor("Zaproszenie imienne")
    heard = Listener(tick)
    in_window(qtbot, tick)
    tick.set_value(True)
    press(tick, Qt.Key.Key_Space)
    assert heard.values == [False]


@pytest.fixture
def text(qtbot: QtBot) -> TextEditor:
    text = TextEditor(min_lines=2, max_lines=4)
    in_window(qtbot, text, LineEditor())
    text.setFocus()
    return text


def test_a_text_is_left_by_tab_and_sent_then(text: TextEditor) -> None:
    heard = Listener(text)
    type_text(text, "Łódź")
    press(text, Qt.Key.Key_Return)
    type_text(text, "Śląsk")
    assert heard.values == []
    press(text, Qt.Key.Key_Tab)
    assert heard.values == ["Łódź\nŚląsk"]
    assert not text.hasFocus()


def test_a_text_is_sent_on_ctrl_enter(text: TextEditor) -> None:
    heard = Listener(text)
    type_text(text, "a")
    press(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.values == ["a"]
    assert text.hasFocus()


def test_a_text_grows_with_its_lines_up_to_the_most(text: TextEditor) -> None:
    heights = []
    for lines in (1, 2, 3, 4, 5, 9):
        text.set_value("\n".join("x" * lines))
        heights.append(text.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4] == heights[5]


def test_a_text_taken_back_by_esc_can_be_had_again(text: TextEditor) -> None:
    text.set_value("było")
    type_text(text, "dużo pracy")
    press(text, Qt.Key.Key_Escape)
    assert text.toPlainText() == "było"
    press(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "dużo pracy" in text.toPlainText()


def test_another_window_does_not_take_the_typing_from_ctrl_z(qtbot: QtBot, text: TextEditor) -> None:
    type_text(text, "a")
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert text.value() == "a"
    assert text.document().isUndoAvailable()


def test_an_editor_is_as_wide_as_what_it_is_for(qtbot: QtBot) -> None:
    day, hour = DayEditor(POLISH), HourEditor(POLISH)
    for editor in (day, hour):
        qtbot.addWidget(editor)
    assert day.fontMetrics().horizontalAdvance("30.12.2026") < day.sizeHint().width()
    assert hour.sizeHint().width() < day.sizeHint().width()


def test_keys_reach_the_window_that_is_not_meant_for_typing(line: LineEditor) -> None:
    closed: list[bool] = []
    QShortcut(QKeySequence(Qt.Key.Key_Escape), line.window(), lambda: closed.append(True))
    type_text(line, "x")
    press(line, Qt.Key.Key_Escape)
    assert closed == []
    press(line, Qt.Key.Key_Escape)
    assert closed == [True]
