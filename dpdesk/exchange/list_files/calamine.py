"""What the process that reads a workbook does; it knows nothing of the desk and is ended when it has told."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from multiprocessing.connection import Connection
from typing import TypeVar

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from dpdesk.domain.list_sheets import ListSheet
from dpdesk.exchange.list_files.cells import Cell, sheet
from dpdesk.messages import N_, Message

_MEMORY = 1_500_000_000
"""bytes of addresses that the process may use"""
_MOST_CELLS = 10_000_000
_MOST_MERGED = 10_000

_Cell = TypeVar("_Cell")


def read_apart(pipe: Connection) -> None:
    """Take a workbook's bytes from the pipe, and tell its sheets or what is wrong with it."""
    _limit_memory()
    with pipe:
        pipe.send(_told(pipe.recv_bytes()))


def _told(data: bytes) -> tuple[ListSheet, ...] | Message:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
            return tuple(_sheets(workbook))
    except PasswordError:
        return Message(N_("{name} is protected by a password. Save it without one and try again."))
    except _TooManyCells:
        return Message(N_("{name} has far more cells than a list of people. Delete what lies far off, and try again."))
    except (CalamineError, OSError, ValueError):
        return Message(
            N_("{name} is damaged, or is no workbook. Open it in a spreadsheet program, save it as XLSX and try again.")
        )


class _TooManyCells(Exception):
    """A sheet would be too large to hold."""


def _sheets(workbook: CalamineWorkbook) -> Iterator[ListSheet]:
    for about in workbook.sheets_metadata:
        if about.visible is SheetVisibleEnum.Visible:
            yield sheet(about.name, _rows(workbook.get_sheet_by_name(about.name)))


def _rows(cells: CalamineSheet) -> Iterator[Sequence[Cell]]:
    if cells.total_height * max(1, cells.total_width) > _MOST_CELLS:
        raise _TooManyCells
    rows = cells.to_python(skip_empty_area=False)
    for (top, left), (bottom, right) in (cells.merged_cell_ranges or [])[:_MOST_MERGED]:
        if left == right:
            _fill_down(rows, left, range(top, min(bottom + 1, len(rows))))
    yield from rows


def _fill_down(rows: Sequence[list[_Cell]], column: int, merged: range) -> None:
    """Let each row have what a cell that is merged over several of them says of all: the office of these people."""
    for place in merged[1:]:
        if column < len(rows[place]) and rows[place][column] in ("", None):
            rows[place][column] = rows[merged[0]][column]


def _limit_memory() -> None:
    """Limit what this process may use, where the system can."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
