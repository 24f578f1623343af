"""Tables and charts of a web page: which cells are headers, and what stands in for the bars."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.documents.blocks import Align, Chart, Column, RowGroup, Ruling, Table
from tests.documents.render.web_pages import body, only, paper, source, texts


def table(*rows: tuple[str, ...]) -> Table:
    columns = (Column("Gmina", width=40), Column("Obecni", align=Align.RIGHT))
    return Table(columns, (RowGroup(rows),))


def test_header_cells_name_columns_rows_and_groups() -> None:
    groups = (RowGroup((("1", "Anna"),), "Gliwice"), RowGroup((("2", "Jan"),), "Psary"))
    columns = (Column("Lp."), Column("Imię i nazwisko"))
    found = only(body(Table(columns, groups, caption="Uczestnicy", strong_first=True)), "table")
    assert texts(found, "caption") == ["Uczestnicy"]
    assert texts(found, "thead/tr/th[@scope='col']") == ["Lp.", "Imię i nazwisko"]
    assert texts(found, "tbody/tr[1]/th[@scope='rowgroup']") == ["Gliwice", "Psary"]
    assert {cell.get("colspan") for cell in found.iterfind("tbody/tr/th[@scope='rowgroup']")} == {"2"}
    assert texts(found, "tbody/tr[2]/th[@scope='row']") == ["1", "2"]
    assert texts(found, "tbody/tr/td") == ["Anna", "Jan"]


def test_a_column_that_names_its_rows_has_header_cells_that_look_like_the_others() -> None:
    columns = (Column("Lp."), Column("Nazwisko"))
    found = only(body(Table(columns, (RowGroup((("1.", "Anna"),)),), named_by=1)), "table")
    assert [cell.tag for cell in only(found, "tbody/tr")] == ["td", "th"]
    assert "quiet" in (only(found, "tbody/tr/th").get("class") or "")


def test_the_title_of_a_cell_is_strong() -> None:
    columns = (Column("Godz."), Column("Punkt"))
    found = only(body(Table(columns, (RowGroup((("9.00", "Wykład\nprowadzi: Anna"),)),), titled_cells=True)), "table")
    assert texts(found, "tbody/tr/td/strong") == ["Wykład"]


def test_a_header_cell_is_never_empty() -> None:
    columns = (Column(""), Column("Obecni"))
    found = only(body(Table(columns, (RowGroup((("", "5"),)),), strong_first=True)), "table")
    assert [cell.tag for cell in only(found, "thead/tr")] == ["td", "th"]
    assert [cell.tag for cell in only(found, "tbody/tr")] == ["td", "td"]


def test_a_timetable_without_column_titles_has_no_header_row() -> None:
    columns = (Column("", width=25), Column(""))
    found = only(body(Table(columns, (RowGroup((("10.00–10.15", "Otwarcie"),)),), Ruling.OPEN)), "table")
    assert found.get("class") == "open"
    assert [element.tag for element in found] == ["tbody"]


def test_the_sum_stands_apart_with_its_own_header_cell() -> None:
    found = only(body(replace(table(("Gliwice", "2"), ("Razem", "2")), total_row=True)), "table")
    assert texts(found, "tbody/tr") == ["Gliwice2"]
    assert texts(found, "tfoot/tr/th[@scope='row']") == ["Razem"]


def test_a_table_without_rows_still_names_its_columns() -> None:
    found = only(body(replace(table(), total_row=True, fill_page=True, blank_page=True)), "table")
    assert [element.tag for element in found] == ["thead"]


def test_columns_of_numbers_stand_right_and_short_ones_unbroken() -> None:
    found = only(body(table(("Górnośląsko-Zagłębiowska", "2"))), "table")
    assert [cell.get("class") for cell in found.iter("th")] == [None, "right"]
    assert [cell.get("class") for cell in found.iter("td")] == [None, "right short"]


def test_blank_rows_to_fill_a_sheet_are_left_out() -> None:
    plain = table(("Gliwice", "2"))
    blank = replace(plain, fill_page=True, blank_page=True, next_number=2)
    assert source(paper(blank)) == source(paper(plain))


def test_a_chart_is_a_table_with_bars_for_eyes_only() -> None:
    chart = Chart("Udział gmin", (("miasta", 10, 13, "10 z 13"), ("gminy wiejskie", 0, 26, "0 z 26")), "Wykres: …")
    figure = only(body(chart), "figure")
    assert texts(figure, "figcaption") == ["Udział gmin"]
    assert only(figure, "table").get("aria-label") == "Wykres: …"
    assert texts(figure, ".//tr/th[@scope='row']") == ["miasta", "gminy wiejskie"]
    assert texts(figure, ".//tr/td") == ["10 z 13", "0 z 26"]
    assert {bar.get("aria-hidden") for bar in figure.iter("svg")} == {"true"}


def test_bars_of_a_chart_share_one_scale() -> None:
    bars = (("a", 13, 26, "13"), ("b", 52, 0, "52"))
    assert [rect.get("width") for rect in body(Chart("x", bars, "x")).iter("rect")] == ["100", "50", "200"]


@pytest.mark.parametrize("bars", [(), (("nikt", 0, 0, "0"),)])
def test_a_chart_of_nothing_is_still_a_table(bars: tuple[tuple[str, int, int, str], ...]) -> None:
    article = body(Chart("x", bars, "x"))
    assert texts(article, "figure/table/tbody/tr/th") == [label for label, _, _, _ in bars]
