"""Tables inside cards: as high as their rows, up to so many."""

from __future__ import annotations

from typing import TypeVar

from dpdesk.ui.tables.view import RowTable

R = TypeVar("R")
MOST = 12
"""rows that a table in a card has room for; further ones are scrolled to"""
_EMPTY = 2
"""rows whose room is left for the words that say why there are none"""


def fit_to_rows(table: RowTable[R], most: int = MOST) -> None:
    """Give a table the height of its rows."""
    rows = min(table.rows_model.rowCount() or _EMPTY, most)
    lines = table.verticalHeader().defaultSectionSize() * rows
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + lines + 2 * table.frameWidth())
