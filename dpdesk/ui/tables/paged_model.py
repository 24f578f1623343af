"""Rows of a table of which only some are here: those on the screen, and those that were there lately."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from dpdesk.ui.tables.cells import CellModel, Cells, Index

if TYPE_CHECKING:
    from dpdesk.ui.tables.columns import Column
    from dpdesk.ui.tables.source import Screenful

R = TypeVar("R")
_MOST_KEPT = 2_000
"""How many rows stay here once they were shown."""


class PagedModel(CellModel[R]):
    """Knows how many rows there are, the keys of the first or of all of them, and the rows that were read.

    Sends `order_wanted` when the rows are to stand in another order: whoever reads them reads them anew.
    """

    order_wanted = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        parent: QObject | None = None,
        *,
        ticks: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(columns, key, parent, ticks=ticks)
        self._count = 0
        self._keys: Sequence[str] = ()
        self._places: dict[str, int] = {}
        self._here: dict[str, Cells[R]] = {}
        self.sorted_by = ""
        self.is_descending = False

    @property
    def knows_all_keys(self) -> bool:
        """Whether the key of every row is known."""
        return len(self._keys) >= self._count

    def show(self, read: Screenful[R]) -> None:
        """Show what was read in the place of all that was; rows that stay where they are are only drawn again."""
        here = {cells.key: cells for cells in (self._cells(row, self._here) for row in read.rows)}
        if read.count == self._count and _begin_alike(read.keys, self._keys):
            self._take(read, here)
            self._tell_drawn()
            return
        self.beginResetModel()
        self._count = read.count
        self._take(read, here)
        self.endResetModel()

    def add_rows(self, rows: Iterable[R]) -> None:
        """Show rows that were read since; those shown longest ago are forgotten."""
        for cells in [self._cells(row, self._here) for row in rows]:
            self._here.pop(cells.key, None)
            self._here[cells.key] = cells
        for key in list(self._here)[: max(0, len(self._here) - _MOST_KEPT)]:
            del self._here[key]
        self._tell_drawn()

    def missing(self, places: range) -> list[str]:
        """Give the keys of the rows on some lines that are not here."""
        return [key for key in self.keys_of(places) if key not in self._here]

    def cells_at(self, place: int) -> Cells[R] | None:
        """Give the record on a line with its cells; none where it is not here yet."""
        return self._here.get(self.key_at(place))

    def places(self) -> Mapping[str, int]:
        """Give the lines on which records are shown by their keys, as far as these are known."""
        if not self._places:
            self._places = {key: place for place, key in enumerate(self._keys)}
        return self._places

    def key_at(self, place: int) -> str:
        """Give the key of the record on a line; empty where it is not known yet."""
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def keys_of(self, places: range) -> Sequence[str]:
        """Give the keys of the records on some lines, as far as they are known."""
        return self._keys[places.start : places.stop]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the rows to be read in the order of a column, or as they stand."""
        self.sorted_by = self.columns[column].name if 0 <= column < len(self.columns) else ""
        self.is_descending = order is Qt.SortOrder.DescendingOrder
        self.order_wanted.emit()

    def search_in(self, columns: Collection[int]) -> None:
        """The desk looks into the same fields, whichever columns one sees."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the rows, here or not."""
        return 0 if parent.isValid() else self._count

    def _take(self, read: Screenful[R], here: dict[str, Cells[R]]) -> None:
        self._keys = read.keys
        self._places = {}
        self._here = here

    def _tell_drawn(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))


def _begin_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether rows stand where they stood, as far as both know."""
    known = min(len(one), len(other))
    return known > 0 and list(one[:known]) == list(other[:known])
