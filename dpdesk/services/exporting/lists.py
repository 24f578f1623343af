"""Any list for a spreadsheet, as XLSX or CSV by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from dpdesk.domain.export_tables import LIST_FORMATS, Cell, ExportFormat, ExportTable
from dpdesk.services.exporting.files import format_of, new_file

Report = Callable[[int, int], None]
"""Hears how many entries are done of how many; what it raises ends the work, and nothing is written."""


def export_list(
    path: Path,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    total: int = 0,
    report: Report | None = None,
) -> int:
    """Write a list and give how many rows it has; `total` is how many there are likely to be.

    Raises Refused for another ending, and StorageFailed.
    """
    file_format = format_of(path, LIST_FORMATS)
    count = 0

    def counted() -> Iterator[Sequence[Cell]]:
        nonlocal count
        for row in rows:
            count += 1
            if report is not None:
                report(count, max(count, total))
            yield row

    table = ExportTable(title=title, columns=tuple(columns), rows=counted())
    with new_file(path) as (file, folder):
        _write(file_format, file, table, folder)
    return count


def _write(file_format: ExportFormat, file: BinaryIO, table: ExportTable, folder: Path) -> None:
    if file_format is ExportFormat.XLSX:
        from dpdesk.exchange.tables_xlsx import write_xlsx  # slow to load, and seldom needed

        write_xlsx(file, table, folder)
    else:
        from dpdesk.exchange.tables_csv import write_csv

        write_csv(file, table)
