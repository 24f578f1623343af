"""Lists as Excel workbooks: texts are always texts, days are days and numbers numbers.

Where the caller has a folder for it, rows go to the disk as they come, and a list of very many needs little memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dpdesk.domain.export_tables import Cell, ExportTable
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message

MOST_ROWS = 1_048_575
"""rows of a sheet below its titles"""
LONGEST_TEXT = 32_767
"""UTF-16 units of a cell (Excel's specifications and limits)"""
_STAMP = datetime(1980, 1, 1, tzinfo=UTC)
"""That of the archive's own entries: the same list gives the same bytes on any day."""
_FIRST_DAY = date(1900, 3, 1)
"""Before that Excel counts a day that never was."""
_AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST_NAME = 31
_UNFIT_FOR_NAME = str.maketrans("[]:*?/\\'", "        ")
_NARROWEST, _WIDEST, _MEASURED = 8, 60, 500
"""letters of a column, and how many rows tell how wide it is"""
_WITH_ARROW = 3
"""letters that the button of the filter takes beside a title"""


def write_xlsx(file: BinaryIO, table: ExportTable, folder: Path | None = None) -> None:
    """Write a list into a workbook of one sheet, with its titles in view and a filter on them.

    Raises Refused where there are more rows than a sheet has.
    """
    means = {"constant_memory": True, "tmpdir": str(folder)} if folder else {"in_memory": True}
    # A workbook is small once it is packed; packed straight into a file on a full disk, it would never be let go of.
    packed = BytesIO()
    book = Workbook(packed, {**means, **_AS_TEXT})
    book.use_zip64()
    book.set_properties({"title": table.title, "created": _STAMP})
    try:
        _fill(book, table)
    finally:
        _close(book)
    file.write(packed.getvalue())


def _fill(book: Workbook, table: ExportTable) -> None:
    sheet = book.add_worksheet(_name(table.title))
    head = book.add_format({"bold": True, "bottom": 1, "valign": "vcenter"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    widths = [len(title) + _WITH_ARROW for title in table.columns]
    for place, title in enumerate(table.columns):
        sheet.write_string(0, place, _fitting(title), head)
    line = 0
    for line, row in enumerate(table.rows, start=1):
        if line > MOST_ROWS:
            raise Refused(Message(N_("A workbook holds at most {count} rows. Choose CSV."), count=MOST_ROWS))
        if line <= _MEASURED:
            widths = [max(width, _width(cell)) for width, cell in zip(widths, row, strict=True)]
        _write_row(sheet, line, row, day)
    _lay_out(sheet, widths, line)


def _close(book: Workbook) -> None:
    """Close a workbook whatever became of it: it holds files in the folder open until then."""
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error


def _name(title: str) -> str | None:
    """Name the sheet by its list; one that Excel keeps for itself or cannot bear is left to the library."""
    name = title.translate(_UNFIT_FOR_NAME).strip()[:_LONGEST_NAME].strip()
    return None if name.casefold() in ("", "history") else name


def _write_row(sheet: Worksheet, line: int, row: Sequence[Cell], day: Format) -> None:
    for place, cell in enumerate(row):
        if isinstance(cell, int):
            sheet.write_number(line, place, cell)
        elif isinstance(cell, date) and cell >= _FIRST_DAY:
            sheet.write_datetime(line, place, datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001
        elif cell:
            sheet.write_string(line, place, _fitting(str(cell)))


def _fitting(text: str) -> str:
    """Give as much of a text as a cell holds; an ellipsis tells where it was cut."""
    if len(text) * 2 <= LONGEST_TEXT or len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return text
    return text.encode("utf-16-le")[: (LONGEST_TEXT - 1) * 2].decode("utf-16-le", "ignore") + "…"


def _width(cell: Cell) -> int:
    return max(map(len, str(cell).split("\n"))) + 1 if cell is not None else 0


def _lay_out(sheet: Worksheet, widths: Sequence[int], lines: int) -> None:
    for place, width in enumerate(widths):
        sheet.set_column(place, place, min(max(width, _NARROWEST), _WIDEST))
    sheet.freeze_panes(1, 0)
    if widths:
        sheet.autofilter(0, 0, lines, len(widths) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
