"""A spreadsheet of recipients with their files, for whoever sends them one by one through e-Doręczenia.

What stands in a cell is always text: nothing in it is a formula, a link or a number, whatever it looks like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

_AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST_SHEET_NAME = 31
_UNFIT_FOR_SHEET_NAME = str.maketrans("[]:*?/\\'", "        ")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column with its title, its width in letters, and its cells."""

    title: str
    width: int
    cells: Sequence[str | int | None]


def write_table(name: str, columns: Sequence[TableColumn], day: date) -> bytes:
    """Write a workbook of one table, with its titles kept in view; the same table gives the same bytes on any day."""
    data = BytesIO()
    book = Workbook(data, _AS_TEXT)
    book.set_properties({"title": name, "created": datetime.combine(day, time(), UTC)})
    sheet = book.add_worksheet(name.translate(_UNFIT_FOR_SHEET_NAME).strip()[:_LONGEST_SHEET_NAME] or None)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.title, head)
        for line, cell in enumerate(column.cells, start=1):
            if isinstance(cell, int):
                sheet.write_number(line, place, cell, plain)
            elif cell:
                sheet.write_string(line, place, cell, plain)
    _lay_out(sheet, len(columns), max((len(column.cells) for column in columns), default=0))
    book.close()
    return data.getvalue()


def _lay_out(sheet: Worksheet, columns: int, lines: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, lines, columns - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
