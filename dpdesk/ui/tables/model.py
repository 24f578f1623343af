"""Rows of a table: records that are shown, ordered and filtered without asking anybody else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt

from dpdesk.language.collation import search_key
from dpdesk.ui.tables.cells import SORT_ROLE, CellModel, Cells, Index

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

    from dpdesk.ui.tables.columns import Column

__all__ = ["SORT_ROLE", "RowModel"]

R = TypeVar("R")


class RowModel(CellModel[R]):
    """All records of a table that has them at hand."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        parent: QObject | None = None,
        *,
        ticks: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(columns, key, parent, ticks=ticks)
        self._all: list[Cells[R]] = []
        self._shown: list[Cells[R]] = []
        self._places: dict[str, int] = {}
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._searched = frozenset(range(len(self.columns)))
        self._wanted: list[str] = []

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other records, in the order that was chosen; rows that stay where they are are only drawn again."""
        known = {cells.key: cells for cells in self._all}
        self._all = [self._cells(row, known) for row in rows]
        shown = self._ordered()
        if [cells.key for cells in shown] == [cells.key for cells in self._shown]:
            self._show_in_place(shown)
        else:
            self._show_anew(shown)

    def rows(self) -> list[R]:
        """Give all records, in the order in which they were set."""
        return [cells.row for cells in self._all]

    def shown_rows(self) -> list[R]:
        """Give the records that the filter leaves, in the order on the screen."""
        return [cells.row for cells in self._shown]

    def cells_at(self, place: int) -> Cells[R] | None:
        """Give the record on a line with its cells."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def places(self) -> Mapping[str, int]:
        """Give the lines on which records are shown, by their keys."""
        if not self._places:
            self._places = {cells.key: place for place, cells in enumerate(self._shown)}
        return self._places

    def key_at(self, place: int) -> str:
        """Give the key of the record on a line."""
        return self._shown[place].key

    def keys_of(self, places: range) -> Sequence[str]:
        """Give the keys of the records on some lines."""
        return [cells.key for cells in self._shown[places.start : places.stop]]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; by none they stand as they were set."""
        self._sorted_by = (column, order)
        self._show_anew(self._ordered())

    def set_filter(self, text: str) -> None:
        """Show only rows in whose texts all words of the filter occur, however they are written."""
        wanted = search_key(text).split()
        if wanted != self._wanted:
            self._wanted = wanted
            self._show_anew(self._ordered())

    def search_in(self, columns: Collection[int]) -> None:
        """Have the filter look only into some columns: those one sees."""
        if frozenset(columns) == self._searched:
            return
        self._searched = frozenset(columns)
        for cells in self._all:
            cells.folded = None
        if self._wanted:
            self._show_anew(self._ordered())

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the rows that the filter leaves."""
        return 0 if parent.isValid() else len(self._shown)

    def _folded(self, cells: Cells[R]) -> str:
        if cells.folded is None:
            cells.folded = search_key(" ".join(self._text(cells, column) for column in sorted(self._searched)))
        return cells.folded

    def _ordered(self) -> list[Cells[R]]:
        """Give the rows that the filter leaves, ordered; those with nothing to order by come last either way."""
        wanted = self._wanted
        left = [cells for cells in self._all if all(word in self._folded(cells) for word in wanted)]
        column, order = self._sorted_by
        if not 0 <= column < len(self.columns):
            return left
        keyed = [(self._sorting(cells, column), cells) for cells in left]
        full = [(key, cells) for key, cells in keyed if key is not None]
        full.sort(key=_first, reverse=order is Qt.SortOrder.DescendingOrder)
        return [cells for _, cells in full] + [cells for key, cells in keyed if key is None]

    def _show_in_place(self, shown: list[Cells[R]]) -> None:
        changed = [place for place, (old, new) in enumerate(zip(self._shown, shown, strict=True)) if old is not new]
        self._shown = shown
        if changed:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def _show_anew(self, shown: list[Cells[R]]) -> None:
        self.beginResetModel()
        self._shown = shown
        self._places = {}
        self.endResetModel()


def _first(pair: tuple[SupportsRichComparison, object]) -> SupportsRichComparison:
    return pair[0]
