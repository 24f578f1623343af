"""Rows of a table, without a window: order, filter, ticks, and what is worked out only once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.model import SORT_ROLE, RowModel
from tests.ui.tables.guests import (
    ANNA,
    COUNT,
    GUESTS,
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

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(qtbot: QtBot) -> RowModel[Guest]:
    model = RowModel(columns(), key, ticks=("tak", "nie"))
    model.set_rows(GUESTS)
    return model


def test_a_model_keeps_the_toolkits_rules(model: RowModel[Guest]) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, fatal)
    model.sort(NAME)
    model.set_filter("mops")
    model.set_rows(GUESTS[1:])
    assert tester.model() is model


def test_rows_stand_as_they_were_set_until_they_are_sorted(model: RowModel[Guest]) -> None:
    assert model.shown_rows() == list(GUESTS)
    model.sort(NAME)
    model.sort(-1)
    assert model.shown_rows() == list(GUESTS)


def test_names_are_in_polish_order(model: RowModel[Guest]) -> None:
    model.sort(NAME)
    assert model.shown_rows() == [ANNA, LUKASZ, MARIA, ZANETA]


@pytest.mark.parametrize(("order", "rows"), [(UP, [ANNA, LUKASZ, MARIA]), (DOWN, [MARIA, LUKASZ, ANNA])])
def test_numbers_are_in_their_own_order_and_none_is_last(
    model: RowModel[Guest], order: Qt.SortOrder, rows: Sequence[Guest]
) -> None:
    model.sort(COUNT, order)
    assert model.shown_rows() == [*rows, ZANETA]


def test_rows_that_are_alike_stay_in_the_order_in_which_they_were_set(model: RowModel[Guest]) -> None:
    model.sort(OFFICE)
    assert model.shown_rows() == [MARIA, LUKASZ, ZANETA, ANNA]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("lukasz swietochl", [LUKASZ]),
        ("MOPS", [LUKASZ, ZANETA]),
        ("bytom zan", [ZANETA]),
        ("  ", list(GUESTS)),
        ("nikt", []),
    ],
)
def test_a_filter_folds_polish_letters_and_wants_every_word(
    model: RowModel[Guest], text: str, rows: Sequence[Guest]
) -> None:
    model.set_filter(text)
    assert model.shown_rows() == rows


def test_a_filter_looks_only_into_columns_one_sees(model: RowModel[Guest]) -> None:
    model.set_filter("mops")
    model.search_in((NAME,))
    assert model.shown_rows() == []
    model.search_in((NAME, OFFICE))
    assert model.shown_rows() == [LUKASZ, ZANETA]


def test_new_rows_are_sorted_and_filtered_as_the_old_ones(model: RowModel[Guest]) -> None:
    model.sort(NAME, DOWN)
    model.set_filter("bytom")
    other = Guest("9", "Ćwierk Jan", "MOPS Bytom")
    model.set_rows([*GUESTS, other])
    assert model.shown_rows() == [ZANETA, LUKASZ, other]


def test_a_changed_record_is_drawn_again_and_nothing_is_reset(qtbot: QtBot, model: RowModel[Guest]) -> None:
    drawn: list[tuple[int, int]] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, last: drawn.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(True))
    model.set_rows([LUKASZ, replace(ANNA, comes=True), ZANETA, MARIA])
    assert (drawn, resets) == ([(1, 1)], [])
    assert model.index(1, TICK).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked


def test_texts_are_worked_out_once_and_only_for_what_has_changed(qtbot: QtBot) -> None:
    asked: Counter[str] = Counter()

    def name(guest: Guest) -> str:
        asked[guest.id] += 1
        return guest.name

    model = RowModel([Column("name", "Osoba", name)], key)
    model.set_rows(GUESTS)
    assert not asked
    for _ in range(3):
        model.sort(0)
        model.set_filter("a")
        model.index(0, 0).data()
        model.set_rows([LUKASZ, replace(ANNA, name="Anna Nowa"), ZANETA, MARIA])
    assert asked == {"1": 1, "2": 2, "3": 1, "4": 1}


def test_a_tick_asks_for_a_change_and_waits_for_it(model: RowModel[Guest]) -> None:
    wishes: list[tuple[object, bool]] = []
    model.ticked.connect(lambda rows, is_ticked: wishes.append((rows, is_ticked)))
    anna = model.index(1, TICK)
    assert model.setData(anna, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert wishes == [([ANNA], True)]
    assert anna.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked


def test_a_row_without_a_box_cannot_be_ticked(model: RowModel[Guest]) -> None:
    maria = model.index(3, TICK)
    assert maria.data(Qt.ItemDataRole.CheckStateRole) is None
    assert not maria.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(maria, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_a_cell_says_what_it_means_even_without_text(model: RowModel[Guest]) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(place, TICK).data(spoken) for place in (0, 1, 3)] == ["tak", "nie", ""]
    assert model.index(2, COUNT).data(spoken) == "nie wiadomo"
    assert model.index(0, NAME).data(spoken) == LUKASZ.name
    assert model.headerData(TICK, Qt.Orientation.Horizontal, spoken) == "Będzie"


def test_a_cell_has_its_tip_its_colour_and_its_side(model: RowModel[Guest]) -> None:
    assert model.index(0, OFFICE).data(Qt.ItemDataRole.ToolTipRole) == f"Gość {LUKASZ.name}"
    assert model.index(3, COUNT).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.index(0, COUNT).data(Qt.ItemDataRole.ForegroundRole) is None
    assert model.index(0, COUNT).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value
    assert model.index(0, COUNT).data(SORT_ROLE) == 12


def test_rows_are_found_by_their_keys(model: RowModel[Guest]) -> None:
    model.sort(NAME)
    assert model.place_of("3") == 3
    assert model.key_at(0) == ANNA.id
    assert model.place_of("nobody") is None


@pytest.mark.parametrize("column", [-1, NAME, COUNT])
def test_two_thousand_rows_are_set_in_thirty_milliseconds(qtbot: QtBot, column: int) -> None:
    rows = many(2000)
    model = RowModel(columns(), key)
    model.sort(column)
    began = perf_counter()
    model.set_rows(rows)
    first = perf_counter() - began
    began = perf_counter()
    model.set_rows([replace(rows[0], count=-1), *rows[1:]])
    again = perf_counter() - began
    assert min(first, again) < 0.03
    assert first < 0.1


def test_two_thousand_rows_are_filtered_at_each_keystroke(qtbot: QtBot) -> None:
    model: RowModel[Guest] = RowModel(columns(), key)
    model.set_rows(many(2000))
    took = []
    for text in ("l", "lu", "luk", "luka"):
        began = perf_counter()
        model.set_filter(text)
        took.append(perf_counter() - began)
    assert len(model.shown_rows()) == 286
    assert min(took) < 0.02
