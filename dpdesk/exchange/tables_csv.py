"""Lists as CSV, as a Polish Excel opens them by a double click: UTF-8 with a mark, cells parted by ";".

Days are written as 2021-09-23, which every spreadsheet takes for a day. What would be a formula is made harmless, as
`dpdesk.domain.formulas` says. CSV knows no kinds of cells: a text of digits is a number for a spreadsheet, "0012" 12;
only a workbook keeps such texts as texts.
"""

from __future__ import annotations

import csv
from datetime import date
from io import TextIOWrapper
from typing import BinaryIO

from dpdesk.domain.export_tables import Cell, ExportTable
from dpdesk.domain.formulas import as_harmless


def write_csv(file: BinaryIO, table: ExportTable) -> None:
    """Write a list with the titles of its columns; lines end as on Windows."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow(map(as_harmless, table.columns))
    for row in table.rows:
        lines.writerow(map(_text, row))
    text.flush()
    text.detach()


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return as_harmless(cell)
    return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell)
