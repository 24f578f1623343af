"""What a table shows is exported by a key and from both its menus: its columns, its rows, their order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from dpdesk.errors import Refused
from dpdesk.services.viewing import meetings
from dpdesk.ui.pages.meetings.meeting_list import MeetingList
from dpdesk.ui.tables.paged_view import PagedTable
from dpdesk.ui.tables.source import Wish
from dpdesk.ui.tables.view import RowTable
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, press
from tests.ui.tables.guests import GUESTS, ID, NAME, OFFICE, Guest, columns, key, many

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(qtbot: QtBot, small_seat: Seat) -> RowTable[Guest]:
    table = RowTable(small_seat.workplace, "guests", columns(), key)
    table.setAccessibleName("Goście")
    in_window(qtbot, table)
    table.set_rows(GUESTS)
    table.setFocus()
    return table


class Guests:
    """A source of many guests that counts how often it is asked."""

    def __init__(self, guests: Sequence[Guest]) -> None:
        self._guests = {guest.id: guest for guest in guests}
        self.asked = 0

    def count(self, wish: Wish) -> int:
        return len(self.keys(wish))

    def first(self, wish: Wish, most: int) -> Sequence[Guest]:
        return self.rows(self.keys(wish)[:most])

    def keys(self, wish: Wish) -> Sequence[str]:
        kept = [guest.id for guest in self._guests.values() if wish.text in guest.name]
        return kept[::-1] if wish.is_descending else kept

    def rows(self, keys: Sequence[str]) -> Sequence[Guest]:
        self.asked += 1
        return [self._guests[one] for one in keys]


def sheet(path: Path) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


def test_the_key_exports_the_visible_columns_and_the_rows_as_they_are_filtered_and_sorted(
    table: RowTable[Guest], small_seat: Seat, tmp_path: Path
) -> None:
    table.arrangement.show_column(ID, is_shown=True)
    table.arrangement.show_column(OFFICE, is_shown=False)
    table.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    table.set_filter("an")
    small_seat.notices.files = [tmp_path / "goście.xlsx"]
    press(table, Qt.Key.Key_E, CTRL | SHIFT)
    assert sheet(tmp_path / "goście.xlsx") == [
        ["Będzie", "Osoba", "Liczba", "Numer"],
        ["nie", "Żaneta Ćwik", "nie wiadomo", "3"],
        ["nie", "Anna Nowak", "2", "2"],
    ]
    (told,) = small_seat.notices.told
    assert str(told) == f"2 entries are now in {tmp_path / 'goście.xlsx'}."


def test_both_menus_of_a_table_offer_it(table: RowTable[Guest], small_seat: Seat) -> None:
    shown = [action.text().replace("&", "") for action in table.context_menu().actions()]
    assert shown.count("Eksportuj to, co widać…") == 1
    table.arrangement._show_menu(table.rect().center())
    menus = [menu for menu in table.horizontalHeader().findChildren(QMenu) if menu.isVisible()]
    assert "Eksportuj to, co widać…" in [action.text().replace("&", "") for action in menus[-1].actions()]
    menus[-1].close()


def test_who_names_no_file_exports_nothing(table: RowTable[Guest], small_seat: Seat, tmp_path: Path) -> None:
    small_seat.notices.files = [None, tmp_path / "goście.pdf"]
    table.exporting.export()
    table.exporting.export()
    (error,) = small_seat.notices.shown
    assert isinstance(error, Refused)
    assert not list(tmp_path.glob("goście*"))


def test_a_table_of_pages_exports_rows_that_were_never_read(qtbot: QtBot, small_seat: Seat, tmp_path: Path) -> None:
    source = Guests(many(1_234))
    table = PagedTable(small_seat.workplace, "pages", columns(), key)
    in_window(qtbot, table)
    table.set_source(source)
    small_seat.notices.files = [tmp_path / "a.csv"]
    before = source.asked
    table.exporting.export()
    assert len((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == 1_235
    assert source.asked - before <= 13


def test_a_table_of_pages_without_a_source_has_titles_alone(qtbot: QtBot, small_seat: Seat, tmp_path: Path) -> None:
    table: PagedTable[Guest] = PagedTable(small_seat.workplace, "pages", columns(), key)
    in_window(qtbot, table)
    small_seat.notices.files = [tmp_path / "a.csv"]
    table.exporting.export()
    assert len((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == 1


def test_the_list_of_meetings_gives_days_and_numbers(qtbot: QtBot, sample_seat: Seat, tmp_path: Path) -> None:
    page = MeetingList(sample_seat.workplace, ())
    in_window(qtbot, page)
    page.show_lines(meetings(sample_seat.desk))
    sample_seat.notices.files = [tmp_path / "spotkania.xlsx"]
    page.table.exporting.export()
    _, (day, *_, invited, accepted, present) = sheet(tmp_path / "spotkania.xlsx")
    assert day == date(2021, 9, 23)
    assert [invited, accepted, present] == [89, 42, 39]


def test_the_table_is_gone_when_its_window_is(qtbot: QtBot, small_seat: Seat) -> None:
    table = RowTable(small_seat.workplace, "guests", columns(), key)
    action = table.exporting.action
    table.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    with pytest.raises(RuntimeError):
        action.text()
