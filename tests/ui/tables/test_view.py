"""A table in a window: keys, clicks, selection, columns, copying, and what it remembers."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, press, type_text
from tests.ui.tables.guests import (
    ANNA,
    COUNT,
    GUESTS,
    ID,
    LUKASZ,
    MARIA,
    NAME,
    OFFICE,
    TICK,
    ZANETA,
    Guest,
    columns,
    key,
    many,
)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def new_table(seat: Seat) -> RowTable[Guest]:
    return RowTable(seat.workplace, "guests", columns(), key)


@pytest.fixture
def table(qtbot: QtBot, small_seat: Seat) -> RowTable[Guest]:
    table = new_table(small_seat)
    window = in_window(qtbot, FilterLine(small_seat.workplace, table), table)
    window.resize(700, 400)
    table.set_rows(GUESTS)
    table.setFocus()
    return table


def menu_of(table: RowTable[Guest]) -> list[str]:
    return [action.text().replace("&", "") for action in table.context_menu().actions()]


def test_a_row_is_opened_by_enter_and_by_double_click(table: RowTable[Guest]) -> None:
    opened: list[Guest] = []
    table.opened.connect(opened.append)
    table.select([ANNA.id])
    press(table, Qt.Key.Key_Return)
    place = table.visualRect(table.rows_model.index(2, NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [ANNA, ZANETA]


def test_the_row_one_comes_to_by_tab_is_seen(table: RowTable[Guest]) -> None:
    press(table, Qt.Key.Key_Backtab, SHIFT)
    filter_line = table.window().focusWidget()
    press(filter_line, Qt.Key.Key_Tab)
    assert table.hasFocus()
    assert table.selected() == [LUKASZ]


def test_selection_is_told_once_and_gives_rows_in_their_order(table: RowTable[Guest]) -> None:
    told: list[bool] = []
    table.select([ZANETA.id])
    table.selection_changed.connect(lambda: told.append(True))
    press(table, Qt.Key.Key_Up, SHIFT)
    assert table.selected() == [ANNA, ZANETA]
    assert table.current() == ANNA
    assert told == [True]


def test_a_selection_stays_through_new_rows_sorting_and_filter(table: RowTable[Guest]) -> None:
    told: list[bool] = []
    table.select([ANNA.id, ZANETA.id])
    table.selection_changed.connect(lambda: told.append(True))
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    table.set_rows([Guest("0", "Adam Bąk"), *GUESTS])
    table.set_rows([Guest("0", "Adam Bąk"), *GUESTS[:3], replace(MARIA, name="Maria Żak")])
    assert table.selected() == [ANNA, ZANETA]
    assert table.current() == ANNA
    assert told == []
    table.set_filter("zaneta")
    assert table.selected() == [ZANETA]
    assert told == [True]


def test_a_row_that_goes_is_selected_no_more(table: RowTable[Guest]) -> None:
    told: list[bool] = []
    table.select([ANNA.id])
    table.selection_changed.connect(lambda: told.append(True))
    table.set_rows([LUKASZ, ZANETA])
    assert table.selected() == []
    assert told == [True]


def test_the_place_one_has_scrolled_to_stays(qtbot: QtBot, small_seat: Seat) -> None:
    table = new_table(small_seat)
    in_window(qtbot, table)
    rows = many(500)
    table.set_rows(rows)
    QApplication.processEvents()
    table.verticalScrollBar().setValue(2000)
    table.set_rows(rows[1:])
    QApplication.processEvents()
    assert table.verticalScrollBar().value() == 2000


def test_space_ticks_all_selected_rows_or_takes_all_ticks_away(table: RowTable[Guest]) -> None:
    wishes: list[tuple[object, bool]] = []
    table.ticked.connect(lambda rows, is_ticked: wishes.append((rows, is_ticked)))
    table.selectAll()
    press(table, Qt.Key.Key_Space)
    table.select([LUKASZ.id])
    press(table, Qt.Key.Key_Space)
    table.select([MARIA.id])
    press(table, Qt.Key.Key_Space)
    assert wishes == [([LUKASZ, ANNA, ZANETA], True), ([LUKASZ], False)]


def test_a_click_on_the_box_asks_for_a_tick(table: RowTable[Guest]) -> None:
    wishes: list[tuple[object, bool]] = []
    table.ticked.connect(lambda rows, is_ticked: wishes.append((rows, is_ticked)))
    for place in (1, 3):
        cell = table.visualRect(table.rows_model.index(place, TICK))
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert wishes == [([ANNA], True)]


def test_selected_rows_are_copied_with_their_titles(table: RowTable[Guest]) -> None:
    table.select([ANNA.id, MARIA.id])
    press(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Będzie\tOsoba\tInstytucja\tLiczba",
        "nie\tAnna Nowak\tUrząd Miasta Katowice\t2",
        "\tMaria Zając\tGmina Psary\t100",
    ]


def test_a_title_sorts_up_down_and_as_it_was(table: RowTable[Guest]) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(COUNT) + 10, 10)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append([guest.count for guest in table.rows_model.shown_rows()])
    assert orders == [[2, 12, 100, None], [100, 12, 2, None], [12, 2, None, 100]]


def test_columns_are_chosen_by_keys_from_the_tables_menu(table: RowTable[Guest]) -> None:
    table.select([ANNA.id])
    QApplication.sendEvent(
        table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    )
    menu = table.findChild(QMenu, "columns-menu")
    assert isinstance(menu, QMenu)
    texts = {action.text(): action for action in menu.actions()}
    assert list(texts) == ["Będzie", "Osoba", "Instytucja", "Liczba", "Numer"]
    assert not texts["Osoba"].isEnabled()
    texts["Numer"].trigger()
    texts["Instytucja"].trigger()
    assert table.arrangement.visible_columns() == [TICK, NAME, COUNT, ID]
    table.set_filter("mops")
    assert table.rows_model.shown_rows() == []


def test_the_actions_of_a_page_are_in_the_menu(table: RowTable[Guest]) -> None:
    action = QAction("Usuń z listy", table)
    table.addAction(action)
    assert menu_of(table)[0] == "Usuń z listy"


def test_the_last_column_cannot_be_hidden(small_seat: Seat, qtbot: QtBot) -> None:
    table = RowTable(small_seat.workplace, "narrow", columns()[2:3], key)
    qtbot.addWidget(table)
    table.arrangement.show_column(0, False)
    assert table.arrangement.visible_columns() == [0]


def test_widths_columns_and_sorting_are_remembered(qtbot: QtBot, small_seat: Seat, table: RowTable[Guest]) -> None:
    table.setColumnWidth(NAME, 321)
    table.arrangement.show_column(ID, True)
    table.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    table.window().hide()
    again = new_table(small_seat)
    in_window(qtbot, again)
    again.set_rows(GUESTS)
    assert again.columnWidth(NAME) == 321
    assert ID in again.arrangement.visible_columns()
    assert again.rows_model.shown_rows() == [ZANETA, MARIA, LUKASZ, ANNA]


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"widths": 3, "shown": "x", "sorted_by": 4}', '{"widths": {"name": "x"}}']
)
def test_what_is_remembered_may_be_damaged(qtbot: QtBot, small_seat: Seat, kept: str) -> None:
    small_seat.workplace.preferences.set("tables/guests", kept)
    table = new_table(small_seat)
    qtbot.addWidget(table)
    assert table.arrangement.visible_columns() == [TICK, NAME, OFFICE, COUNT]


def test_a_new_column_is_shown_beside_remembered_ones(qtbot: QtBot, small_seat: Seat) -> None:
    before = RowTable(small_seat.workplace, "guests", columns()[:3], key)
    qtbot.addWidget(before)
    before.arrangement.show_column(OFFICE, False)
    table = new_table(small_seat)
    qtbot.addWidget(table)
    assert table.arrangement.visible_columns() == [TICK, NAME, COUNT]


def test_a_wide_column_takes_the_room_but_never_becomes_unreadable(qtbot: QtBot, small_seat: Seat) -> None:
    wide = [replace(column, is_wide=column.name == "office") for column in columns()]
    table = RowTable(small_seat.workplace, "wide", wide, key)
    window = in_window(qtbot, table)
    table.set_rows(GUESTS)
    window.resize(900, 300)
    QApplication.processEvents()
    assert table.horizontalHeader().length() == table.viewport().width()
    window.resize(240, 300)
    QApplication.processEvents()
    assert table.columnWidth(OFFICE) >= 10 * table.fontMetrics().averageCharWidth()
    assert table.horizontalScrollBar().isVisible()


def test_an_empty_table_says_why(small_seat: Seat, table: RowTable[Guest]) -> None:
    table.set_empty_text("Nie ma tu nikogo.")
    assert table.accessibleDescription() == ""
    table.set_filter("xyz")
    assert "xyz" in table.accessibleDescription()
    table.set_filter("")
    table.set_rows([])
    before = table.grab().toImage()
    assert table.accessibleDescription() == "Nie ma tu nikogo."
    table.set_empty_text("")
    assert table.grab().toImage() != before


def test_how_many_are_left_by_the_filter_is_told(table: RowTable[Guest]) -> None:
    counts: list[tuple[int, int]] = []
    table.counted.connect(lambda shown, total: counts.append((shown, total)))
    table.set_filter("mops")
    assert counts == [(2, 4)]


def test_the_filter_is_reached_by_ctrl_f_and_left_to_the_rows(table: RowTable[Guest]) -> None:
    press(table, Qt.Key.Key_F, CTRL)
    line = table.window().focusWidget()
    assert isinstance(line, FilterLine)
    type_text(line, "żan")
    assert table.rows_model.shown_rows() == [ZANETA]
    press(line, Qt.Key.Key_Down)
    assert table.hasFocus()
    assert table.selected() == [ZANETA]


def test_esc_empties_the_filter(table: RowTable[Guest]) -> None:
    press(table, Qt.Key.Key_F, CTRL)
    line = table.window().focusWidget()
    assert isinstance(line, FilterLine)
    type_text(line, "xyz")
    press(line, Qt.Key.Key_Return)
    assert line.hasFocus()
    press(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert len(table.rows_model.shown_rows()) == 4


def test_two_thousand_rows_are_shown_without_a_pause(qtbot: QtBot, small_seat: Seat) -> None:
    table = new_table(small_seat)
    in_window(qtbot, table)
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    rows = many(2000)
    began = perf_counter()
    table.set_rows(rows)
    assert perf_counter() - began < 0.15
    table.select([rows[7].id])
    took = []
    for count in range(5):
        rows[0] = replace(rows[0], count=count)
        began = perf_counter()
        table.set_rows(rows)
        QApplication.processEvents()
        took.append(perf_counter() - began)
    assert min(took) < 0.03
    assert table.selected() == [rows[7]]


def test_a_table_is_freed(small_seat: Seat) -> None:
    page = QWidget()
    table = RowTable(small_seat.workplace, "guests", columns(), key, page)
    FilterLine(small_seat.workplace, table, page)
    table.set_rows(GUESTS)
    table.context_menu().close()
    seen = weakref.ref(table)
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    del table, page
    gc.collect()
    assert seen() is None
