"""A list goes into a workbook or a CSV file and reads back in other programs as it was, whatever its texts are."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from dpdesk.database.connection import create_desk
from dpdesk.domain.export_tables import Cell
from dpdesk.domain.formulas import as_it_was
from dpdesk.errors import NotFound, Refused
from dpdesk.exchange import tables_xlsx
from dpdesk.services.exporting.lists import export_list
from tests.services.exporting.whole_desk import HOSTILE, open_files

COLUMNS = ("Nazwa", "=1+1", "Dzień", "Liczba")
ROWS: tuple[tuple[Cell, ...], ...] = tuple(
    (text, text * 2, date(2021, 9, 23) + timedelta(days=number), number) for number, text in enumerate(HOSTILE)
)


def workbook(path: Path) -> list[list[object]]:
    """Give what calamine reads in the only sheet."""
    return [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


def records(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_a_workbook_holds_the_same_texts_days_and_numbers(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    assert export_list(path, "Lista [1]: a/b", COLUMNS, ROWS) == len(ROWS)
    titles, *rows = workbook(path)
    assert titles == list(COLUMNS)
    assert rows == [list(row) for row in ROWS]


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    export_list(path, "Lista", COLUMNS, [*ROWS, ("https://example.org", "=HYPERLINK(1)", None, None)])
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not re.search("<f[ >]|hyperlink", sheet)
        assert '<pane ySplit="1"' in sheet
        assert "<autoFilter" in sheet
        assert "<dc:title>Lista</dc:title>" in archive.read("docProps/core.xml").decode()


def test_a_csv_file_opens_in_a_polish_excel_and_gives_every_text_back(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    export_list(path, "Lista", COLUMNS, ROWS)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == len(ROWS) + 1
    titles, *rows = records(path)
    assert [as_it_was(title) for title in titles] == list(COLUMNS)
    assert [[as_it_was(cell) for cell in row] for row in rows] == [
        [text, twice, str(day), str(number)] for text, twice, day, number in ROWS
    ]


def test_no_cell_of_a_csv_file_begins_as_a_formula_does(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    export_list(path, "Lista", COLUMNS, ROWS)
    cells = [cell for row in records(path) for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in ("=", "+", "-", "@") or cell[:1] in ("\t", "\r", "\n")]
    assert "'+48 32 123 45 67" in cells


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_same_list_gives_the_same_bytes(ending: str, tmp_path: Path) -> None:
    first, second = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    for path in (first, second):
        export_list(path, "Lista", COLUMNS, iter(ROWS))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("ending", ["xlsx", "CSV"])
def test_an_empty_list_is_its_titles(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"lista.{ending}"
    assert export_list(path, "", COLUMNS, ()) == 0
    assert export_list(tmp_path / f"none.{ending}", "", (), ()) == 0
    assert len(workbook(path) if ending == "xlsx" else records(path)) == 1


def test_a_text_longer_than_a_cell_ends_in_an_ellipsis(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    export_list(path, "Lista", ("a", "b"), [("ż" * 40_000, "👍" * 20_000)])
    (_, (first, second)) = workbook(path)
    assert first == "ż" * 32_766 + "…"
    assert second == "👍" * 16_383 + "…"


def test_a_day_before_excels_calendar_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    export_list(path, "Lista", ("dzień",), [(date(1899, 12, 31),), (date(1900, 3, 1),)])
    assert workbook(path)[1:] == [["1899-12-31"], [date(1900, 3, 1)]]


def test_more_rows_than_a_sheet_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables_xlsx, "MOST_ROWS", 3)
    with pytest.raises(Refused, match="Choose CSV"):
        export_list(tmp_path / "lista.xlsx", "Lista", ("a",), [("x",)] * 4)
    assert open_files(tmp_path) == []


@pytest.mark.parametrize("name", ["lista.ods", "lista", "lista.xlsx.exe", ".xlsx"])
def test_another_ending_is_refused_with_the_possible_ones(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.xlsx, \.csv"):
        export_list(tmp_path / name, "Lista", COLUMNS, ROWS)
    assert open_files(tmp_path) == []


def test_a_list_that_breaks_off_leaves_the_former_file(tmp_path: Path) -> None:
    def rows() -> Iterator[tuple[Cell, ...]]:
        yield ("x",)
        raise NotImplementedError

    for ending in ("xlsx", "csv"):
        path = tmp_path / f"lista.{ending}"
        path.write_text("mine")
        with pytest.raises(NotImplementedError):
            export_list(path, "Lista", ("a",), rows())
        assert path.read_text() == "mine"
    assert open_files(tmp_path) == ["lista.csv", "lista.xlsx"]


def test_neither_a_desk_nor_a_folder_is_written_over(tmp_path: Path) -> None:
    create_desk(tmp_path / "desk.csv").close()
    (tmp_path / "folder.csv").mkdir()
    for name in ("desk.csv", "folder.csv"):
        with pytest.raises(Refused):
            export_list(tmp_path / name, "Lista", COLUMNS, ROWS)
    with pytest.raises(NotFound, match="no folder"):
        export_list(tmp_path / "missing" / "a.csv", "Lista", COLUMNS, ROWS)
