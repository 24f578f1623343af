"""The map of a year: by keys, by mouse, and as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dpdesk.ui.pages.municipalities.page import MunicipalitiesPage
from dpdesk.ui.pages.municipalities.tile_drawing import fitting_font, room_for_name
from tests.services.small_desk import GLIWICE, KRAKOW, PSARY
from tests.ui.conftest import Seat
from tests.ui.pages.municipalities.conftest import MAP, at, shown

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def on_map(page: MunicipalitiesPage) -> str:
    return str(page.map.grid.currentIndex().data())


def test_arrow_keys_go_from_tile_to_tile_and_enter_opens_one(
    page: MunicipalitiesPage, seat: Seat, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Key.Key_2, ALT)
    grid = page.map.grid
    assert grid.hasFocus()
    steps = [(Key.Key_Down, "Gliwice"), (Key.Key_Right, "Sosnowiec"), (Key.Key_Up, "Psary"), (Key.Key_Up, "Psary")]
    assert on_map(page) == "Psary"
    for key, where in steps:
        qtbot.keyClick(grid, key)
        assert on_map(page) == where
    qtbot.keyClick(grid, Key.Key_Return)
    assert seat.places == [at(PSARY)]


def test_a_click_on_a_tile_opens_it_and_beside_the_tiles_does_nothing(
    page: MunicipalitiesPage, seat: Seat, qtbot: QtBot
) -> None:
    page.tab_bar.setCurrentIndex(MAP)
    grid = page.map.grid
    QApplication.processEvents()
    for place in (grid.tiles.index(1, 1), grid.tiles.index(1, 0)):
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(place).center())
    assert seat.places == [at(GLIWICE)]


def test_a_tile_says_all_in_words(page: MunicipalitiesPage) -> None:
    page.tab_bar.setCurrentIndex(MAP)
    tiles = page.map.grid.tiles
    told = tiles.index_of(GLIWICE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == (
        "Gliwice: na co najmniej połowie spotkań, obecna na 2 z 2 spotkań, zaproszona na 2 spotkania, 3 osoby"
    )
    assert tiles.index_of(GLIWICE).data(Qt.ItemDataRole.ToolTipRole) == told
    assert "zapraszana, nieobecna" in tiles.index_of(PSARY).data(Qt.ItemDataRole.ToolTipRole)


def test_the_table_has_the_same_numbers_and_opens_as_well(page: MunicipalitiesPage, seat: Seat, qtbot: QtBot) -> None:
    page.tab_bar.setCurrentIndex(MAP)
    table = page.map.table
    assert [(tile.name, tile.attended) for tile in table.rows_model.shown_rows()] == [
        ("Gliwice", 2),
        ("Kraków", 1),
        ("Psary", 0),
        ("Sosnowiec", 0),
    ]
    table.select([KRAKOW])
    qtbot.keyClick(table, Key.Key_Return)
    assert seat.places == [at(KRAKOW)]


def test_who_has_no_place_is_named_below_the_map(page: MunicipalitiesPage) -> None:
    page.tab_bar.setCurrentIndex(MAP)
    below = page.map.findChild(QLabel, "map-without-place")
    assert isinstance(below, QLabel)
    assert below.text() == "Bez miejsca na mapie: Kraków."


def test_another_year_is_chosen(page: MunicipalitiesPage, qtbot: QtBot) -> None:
    page.tab_bar.setCurrentIndex(MAP)
    assert page.map.told.text() == "2 spotkania; udział gmin: 2 z 4."
    box = page.map.year
    while box.currentText() != "2026":
        qtbot.keyClick(box, Key.Key_Up)
    qtbot.keyClick(box, Key.Key_Return)
    assert page.map.told.text() == "W 2026 r. nie odbyło się żadne spotkanie."


def test_the_legend_counts_each_level(page: MunicipalitiesPage) -> None:
    page.tab_bar.setCurrentIndex(MAP)
    texts = [label.text() for label in page.map.legend.findChildren(QLabel)]
    assert texts == [
        "na co najmniej połowie spotkań: 2",
        "na mniej niż połowie spotkań: 0",
        "zapraszana, nieobecna: 2",
        "niezapraszana: 0",
    ]


def test_all_members_of_the_sample_desk_have_a_tile_into_which_their_name_fits(sample_seat: Seat, qtbot: QtBot) -> None:
    page = shown(sample_seat, qtbot)
    page.resize(850, 600)
    page.tab_bar.setCurrentIndex(MAP)
    QApplication.processEvents()
    grid = page.map.grid
    tiles = grid.tiles.map.placed
    assert len(tiles) == len(grid.tiles.map.tiles) == 41
    for (row, column), tile in tiles.items():
        room = room_for_name(grid.visualRect(grid.tiles.index(row, column)), grid.fontMetrics().height())
        font = QFontMetrics(fitting_font(tile.name, room, grid.font()))
        assert max(map(font.horizontalAdvance, tile.name.split())) <= room.width(), tile.name
        assert font.lineSpacing() * len(tile.name.split()) <= room.height() + font.descent(), tile.name
