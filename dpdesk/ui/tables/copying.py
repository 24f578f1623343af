"""Rows as text for the clipboard: cells parted by tabs, as spreadsheets and word processors take them."""

from __future__ import annotations

from collections.abc import Iterable


def as_text(lines: Iterable[Iterable[str]]) -> str:
    """Write lines of cells."""
    return "".join("\t".join(map(_in_one_line, cells)) + "\n" for cells in lines)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
