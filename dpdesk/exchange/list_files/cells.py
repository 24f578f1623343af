"""Cells of a sheet as the text that a person sees in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from dpdesk.domain.list_sheets import ListSheet

Cell = str | float | int | bool | date | datetime | time | timedelta | None


def sheet(name: str, rows: Iterable[Sequence[Cell]]) -> ListSheet:
    """Make a sheet of rows of cells."""
    return ListSheet(name=name, rows=tuple(_row(row) for row in rows))


def _row(cells: Sequence[Cell]) -> tuple[str, ...]:
    texts = [cell.strip() if isinstance(cell, str) else _text(cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        # A telephone or a postcode is often kept as a number: 327180742.0
        return str(int(cell)) if cell.is_integer() else f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
