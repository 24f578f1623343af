"""Columns share a table's width so that its rows take few lines, and no word is divided that had room."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dpdesk.documents.blocks import Column, RowGroup, Table
from tests.documents.render.printing import pages, printed, where

Row = tuple[str, ...]
LONG = "Referat Spraw Społecznych, starszy inspektor do spraw współpracy z organizacjami pozarządowymi"


def listed(rows: Iterable[Row], other: Iterable[Row] = ()) -> Table:
    """Give a table of names, municipalities and posts, with a column to sign in."""
    columns = (Column("Nazwisko", weight=1.7), Column("Gmina", weight=1.3), Column("Stanowisko", weight=1.9))
    signed = Column("Podpis", width=40.0)
    own, others = (RowGroup(tuple((*row, "") for row in some)) for some in (rows, other))
    return Table((*columns, signed), (own,), aligned_with=(others,))


def lines_of(words: str, table: Table) -> int:
    """Count the lines that words take."""
    (page,) = pages(table)
    first, last = words.split()[0], words.split()[-1]
    return page[page.index(first) : page.index(last)].count("\n") + 1


def test_a_long_post_gets_room_from_short_names() -> None:
    assert lines_of(LONG, listed([("Anna Bo", "Psary", LONG)])) <= 3


def test_a_name_that_has_room_in_one_line_keeps_it() -> None:
    rows = [("Natalia Wzorcowa-Żywa", "Psary", LONG)] * 3
    assert lines_of("Natalia Wzorcowa-Żywa", listed(rows)) == 1


@pytest.mark.parametrize("town", ["Świętochłowice", "Siemianowice Śląskie"])
def test_no_word_is_divided_that_had_room(town: str) -> None:
    (page,) = pages(listed([("Anna Bo", town, LONG), ("Ewa", "Psary", LONG)]))
    assert all(word in page for word in town.split())


def test_aligned_tables_of_long_texts_have_the_same_columns() -> None:
    some, other = [("Anna Bo", "Psary", LONG)] * 3, [("Konstancja Niezwykledługa", "Świętochłowice", "inspektor")] * 4
    first, second = printed(listed(some, other)), printed(listed(other, some))
    for title in ("Gmina", "Stanowisko", "Podpis"):
        assert where(first, title).left == pytest.approx(where(second, title).left, abs=0.1)


def test_a_column_of_its_own_width_is_left_alone() -> None:
    data = printed(listed([("Anna Bo", "Psary", LONG)]))
    assert 595.28 - 51 - where(data, "Podpis").left == pytest.approx(40 * 72 / 25.4 - 5, abs=1)


def test_a_table_without_rows_keeps_its_shares() -> None:
    data = printed(Table((Column("A"), Column("B")), ()))
    assert where(data, "B").left - where(data, "A").left == pytest.approx((595.28 - 2 * 51) / 2, abs=1)
