"""A table that reads its rows a page at a time: what is asked of its source, and that it behaves like any table."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.language.collation import search_key, sort_key
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.paged_view import PagedTable
from dpdesk.ui.tables.source import PAGE, Wish
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, type_text
from tests.ui.tables.guests import NAME, OFFICE, Guest, columns, key, many

COUNT = 3_000
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Hall:
    """Guests as a desk would give them; `asked` is what was asked, and of how many."""

    guests: list[Guest] = field(default_factory=lambda: many(COUNT))
    asked: list[tuple[str, int]] = field(default_factory=list)

    def count(self, wish: Wish) -> int:
        self.asked.append(("count", 0))
        return len(self._wanted(wish))

    def first(self, wish: Wish, most: int) -> Sequence[Guest]:
        self.asked.append(("first", most))
        return self._wanted(wish)[:most]

    def keys(self, wish: Wish) -> Sequence[str]:
        self.asked.append(("keys", 0))
        return [one.id for one in self._wanted(wish)]

    def rows(self, keys: Sequence[str]) -> Sequence[Guest]:
        self.asked.append(("rows", len(keys)))
        known = {one.id: one for one in self.guests}
        return [known[one] for one in keys if one in known]

    def told(self) -> list[str]:
        """Give what was asked since the last time."""
        asked = [name for name, _ in self.asked]
        self.asked.clear()
        return asked

    def _wanted(self, wish: Wish) -> list[Guest]:
        found = [one for one in self.guests if search_key(wish.text) in search_key(one.name)]
        if wish.sorted_by:
            found.sort(key=lambda one: sort_key(str(getattr(one, wish.sorted_by))), reverse=wish.is_descending)
        return found


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture
def table(qtbot: QtBot, small_seat: Seat, hall: Hall) -> PagedTable[Guest]:
    table = PagedTable(small_seat.workplace, "paged-guests", columns(), key)
    window = in_window(qtbot, FilterLine(small_seat.workplace, table), table)
    window.resize(700, 400)
    table.set_source(hall)
    settle()
    table.setFocus()
    return table


def settle() -> None:
    """Let the table read what has come into view."""
    for _ in range(4):
        QApplication.processEvents()


def names(table: PagedTable[Guest]) -> list[str]:
    """Give what stands on the lines in view."""
    model = table.rows_model
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    lines = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
    return [str(model.index(line, NAME).data()) for line in lines]


def test_the_first_rows_are_there_after_a_count_and_a_page(table: PagedTable[Guest], hall: Hall) -> None:
    assert hall.told() == ["first", "count"]
    assert table.rows_model.rowCount() == COUNT
    assert names(table)[0] == hall.guests[0].name


def test_rows_further_down_are_read_when_they_come_into_view(
    table: PagedTable[Guest], hall: Hall, qtbot: QtBot
) -> None:
    hall.told()
    qtbot.keyClick(table, Qt.Key.Key_End, CTRL)
    settle()
    assert hall.told() == ["keys", "rows"]
    assert names(table)[-1] == hall.guests[-1].name
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    settle()
    assert hall.asked == [("rows", PAGE)]
    assert "None" not in names(table)


def test_rows_that_are_here_are_not_read_again(table: PagedTable[Guest], hall: Hall, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_End, CTRL)
    settle()
    hall.told()
    for _ in range(10):
        qtbot.keyClick(table, Qt.Key.Key_Up)
        settle()
    assert hall.told() == []


def test_a_filter_asks_once_for_each_keystroke(table: PagedTable[Guest], hall: Hall) -> None:
    hall.told()
    line = table.window().findChild(FilterLine)
    assert isinstance(line, FilterLine)
    line.setFocus()
    type_text(line, "żan")
    settle()
    assert hall.told() == ["first", "count"] * 3
    assert {name.split()[0] for name in names(table)} == {"Żaneta"}
    line.clear()
    settle()
    assert table.rows_model.rowCount() == COUNT


def test_a_filter_that_leaves_nothing_says_so(table: PagedTable[Guest]) -> None:
    table.set_filter("nikt taki")
    assert table.rows_model.rowCount() == 0
    assert table.accessibleDescription() == "Nie znaleziono niczego, co zawiera „nikt taki”."


def test_a_title_orders_all_rows(table: PagedTable[Guest], hall: Hall) -> None:
    table.sortByColumn(OFFICE, Qt.SortOrder.DescendingOrder)
    settle()
    assert table.rows_model.index(0, OFFICE).data() == "Urząd Miejski w Świętochłowicach"
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    settle()
    assert names(table)[0].startswith("Anna Nowak-")


def test_what_is_selected_and_seen_stays_when_the_rows_are_read_again(
    table: PagedTable[Guest], hall: Hall, qtbot: QtBot
) -> None:
    qtbot.keyClick(table, Qt.Key.Key_End, CTRL)
    settle()
    table.select([hall.guests[-2].id])
    before = names(table)
    hall.guests.insert(0, Guest("new", "Ąbecki Nowy"))
    table.reload()
    settle()
    assert table.selected_keys() == [hall.guests[-2].id]
    assert len({*names(table)} & {*before}) >= len(before) - 1


def test_all_can_be_selected_though_few_were_read(table: PagedTable[Guest], hall: Hall, qtbot: QtBot) -> None:
    chosen: list[str] = []
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    assert table.selected_count == COUNT
    table.ask_selected(chosen.extend)
    assert chosen == [one.id for one in hall.guests]


def test_all_rows_are_copied_a_page_at_a_time(table: PagedTable[Guest], hall: Hall, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    hall.told()
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == COUNT + 1
    assert lines[0] == "Będzie\tOsoba\tInstytucja\tLiczba"
    assert hall.told() == ["keys", *["rows"] * (COUNT // PAGE)]


def test_enter_opens_a_row_and_only_one_that_is_here(table: PagedTable[Guest], hall: Hall, qtbot: QtBot) -> None:
    opened: list[Guest] = []
    table.opened.connect(opened.append)
    table.select([hall.guests[3].id])
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [hall.guests[3]]


def test_letters_do_not_search_through_all_rows(table: PagedTable[Guest], hall: Hall, qtbot: QtBot) -> None:
    table.select([hall.guests[0].id])
    hall.told()
    qtbot.keyClick(table, "z")
    assert (table.selected_keys(), hall.told()) == ([hall.guests[0].id], [])


def test_a_row_that_is_gone_stays_empty_and_is_not_asked_for_again(
    table: PagedTable[Guest], hall: Hall, qtbot: QtBot
) -> None:
    qtbot.keyClick(table, Qt.Key.Key_End, CTRL)
    settle()
    hall.guests.pop(COUNT // 2)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    settle()
    asked = len(hall.asked)
    settle()
    assert len(hall.asked) == asked


def test_the_model_keeps_the_rules_of_the_toolkit(table: PagedTable[Guest], hall: Hall) -> None:
    tester = QAbstractItemModelTester(table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.verticalScrollBar().setValue(2_000)
    settle()
    table.set_filter("anna")
    settle()
    table.set_filter("")
    hall.guests.reverse()
    table.reload()
    settle()
    assert tester is not None


def test_few_rows_take_one_question(table: PagedTable[Guest], hall: Hall) -> None:
    few = Hall(many(5))
    table.set_source(few)
    settle()
    assert few.told() == ["first"]
    assert table.rows_model.rowCount() == 5


def test_a_table_is_freed(small_seat: Seat, hall: Hall) -> None:
    page = QWidget()
    table = PagedTable(small_seat.workplace, "freed-guests", columns(), key, page)
    FilterLine(small_seat.workplace, table, page)
    table.set_source(hall)
    seen = weakref.ref(table)
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    del table, page
    gc.collect()
    assert seen() is None
