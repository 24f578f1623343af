"""Lines of a list that are about nobody: totals, headings said again, and notes among the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dpdesk.language.collation import search_key

_TOTAL = re.compile(r"(?:razem|suma|ogolem|lacznie|podsumowanie|total|sum|liczba (?:osob|uczestnikow|zgloszen))\b.*")
_COUNTER = re.compile(r"[\d\s.)]+")
_LEAST_ALIKE = 2


def is_total(cells: Sequence[str]) -> bool:
    """Tell whether a row adds the others up: "Razem: 25 osób"."""
    filled = [cell for cell in cells if cell and not _COUNTER.fullmatch(cell)]
    return bool(filled) and _TOTAL.fullmatch(search_key(filled[0])) is not None


def is_heading_again(cells: Sequence[str], headings: Sequence[str]) -> bool:
    """Tell whether a row says the headings once more, as lists of many pages do."""
    alike = [search_key(cell) for cell, heading in zip(cells, headings, strict=False) if cell and cell == heading]
    filled = sum(1 for cell in cells if cell)
    return bool(alike) and len(alike) == filled and len(alike) >= min(_LEAST_ALIKE, sum(map(bool, headings)))


def is_blank(cells: Sequence[str]) -> bool:
    """Tell whether a row is empty but for its number."""
    return not any(cell and not _COUNTER.fullmatch(cell) for cell in cells)


def lone_text(cells: Sequence[str]) -> str:
    """Give the one text of a row that says nothing else, as a merged cell does; nothing where it says more."""
    texts = {cell for cell in cells if cell and not _COUNTER.fullmatch(cell)}
    return next(iter(texts)) if len(texts) == 1 else ""
