"""How results stand on a terminal: tables with a header line, facts with their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

GAP = "  "


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Set rows in columns below a header line; nothing at all where there are no rows."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    if not cells:
        return ()
    widths = [max(map(len, column)) for column in zip(header, *cells, strict=True)]
    return tuple(_row(row, widths) for row in (header, *cells))


def facts(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Set names and values in two columns, leaving out what is empty."""
    told = [(name, one_line(value)) for name, value in pairs if value]
    width = max((len(name) for name, _ in told), default=0)
    return tuple(f"{name:<{width}}{GAP}{value}" for name, value in told)


def one_line(text: str) -> str:
    """Put a text of several lines into one."""
    return " ".join(text.split("\n"))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return GAP.join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()
