"""Rows of a table: records that are shown, ordered and filtered without asking anybody else.

Texts and keys are worked out when they are first needed and kept as long as their record stays equal, so that
thousands of rows are set again after each change at no cost. What a column shows depends on the record alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from dpdesk.language.collation import search_key, sort_key

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

    from dpdesk.ui.tables.columns import Column

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1


class _Cells(Generic[R]):
    """A record with the texts and keys that were worked out of it."""

    __slots__ = ("folded", "key", "row", "sorting", "texts")

    def __init__(self, key: str, row: R, columns: int) -> None:
        self.key = key
        self.row = row
        self.texts: list[str | None] = [None] * columns
        self.sorting: dict[int, SupportsRichComparison | None] = {}
        self.folded: str | None = None


class RowModel(QAbstractTableModel, Generic[R]):
    """Records as rows. `ticked` is sent with a list of rows and whether they are to be ticked: the desk is asked, not
    the model, which shows the tick once the rows are set again. `ticks` are the words for a tick and for none."""

    ticked = Signal(object, bool)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        parent: QObject | None = None,
        *,
        ticks: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self.columns = tuple(columns)
        self._key = key
        self._all: list[_Cells[R]] = []
        self._shown: list[_Cells[R]] = []
        self._places: dict[str, int] = {}
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._searched = frozenset(range(len(self.columns)))
        self._wanted: list[str] = []
        self._strong = QFont()
        self._strong.setBold(True)

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

    def row_at(self, index: _Index) -> R | None:
        """Give the record of a cell."""
        return self._shown[index.row()].row if index.isValid() and index.row() < len(self._shown) else None

    def place_of(self, key: str) -> int | None:
        """Give the line on which a record is shown."""
        if not self._places:
            self._places = {cells.key: place for place, cells in enumerate(self._shown)}
        return self._places.get(key)

    def key_at(self, place: int) -> str:
        """Give the key of the record on a line."""
        return self._shown[place].key

    def said(self, row: R, place: int) -> str:
        """Give what a cell says in words, whether it shows them, or only an icon or a tick."""
        column = self.columns[place]
        text = column.said(row)
        tick = column.checked(row) if column.checked and not text else None
        return text if tick is None else self._ticks[0 if tick else 1]

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

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the rows that the filter leaves."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Count all columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Give the title of a column, which stands as its cells do."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _Role.DisplayRole:
            return column.title
        if role == _Role.TextAlignmentRole:
            return int(column.align.value | Qt.AlignmentFlag.AlignVCenter)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return column.called
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be selected, and a tick be set where there is a box."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self._tick(index) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Give what is asked of a cell."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        cells, column = self._shown[index.row()], self.columns[index.column()]
        match role:
            case _Role.DisplayRole:
                return self._text(cells, index.column())
            case _Role.DecorationRole:
                return column.icon(cells.row) if column.icon else None
            case _Role.TextAlignmentRole:
                return int(column.align.value | Qt.AlignmentFlag.AlignVCenter)
            case _Role.ToolTipRole:
                return column.tip(cells.row) if column.tip else None
            case _Role.AccessibleTextRole:
                return self.said(cells.row, index.column())
            case _Role.ForegroundRole:
                return column.colour(cells.row) if column.colour else None
            case _Role.FontRole:
                return self._strong if column.is_strong and column.is_strong(cells.row) else None
            case _Role.CheckStateRole:
                return _state(self._tick(index))
            case _ if role == SORT_ROLE:
                return self._sorting(cells, index.column())
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Ask for a tick to be set or taken away."""
        row = self.row_at(index)
        if role != _Role.CheckStateRole or row is None or self._tick(index) is None:
            return False
        self.ticked.emit([row], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _cells(self, row: R, known: dict[str, _Cells[R]]) -> _Cells[R]:
        key = self._key(row)
        before = known.get(key)
        return (
            before
            if before is not None and (before.row is row or before.row == row)
            else _Cells(key, row, len(self.columns))
        )

    def _text(self, cells: _Cells[R], column: int) -> str:
        text = cells.texts[column]
        if text is None:
            text = cells.texts[column] = self.columns[column].text(cells.row)
        return text

    def _tick(self, index: _Index) -> bool | None:
        column = self.columns[index.column()]
        return column.checked(self._shown[index.row()].row) if column.checked else None

    def _sorting(self, cells: _Cells[R], column: int) -> SupportsRichComparison | None:
        if column not in cells.sorting:
            own = self.columns[column].sort
            text = self._text(cells, column)
            cells.sorting[column] = own(cells.row) if own else sort_key(text) if text else None
        return cells.sorting[column]

    def _folded(self, cells: _Cells[R]) -> str:
        if cells.folded is None:
            cells.folded = search_key(" ".join(self._text(cells, column) for column in sorted(self._searched)))
        return cells.folded

    def _ordered(self) -> list[_Cells[R]]:
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

    def _show_in_place(self, shown: list[_Cells[R]]) -> None:
        changed = [place for place, (old, new) in enumerate(zip(self._shown, shown, strict=True)) if old is not new]
        self._shown = shown
        if changed:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def _show_anew(self, shown: list[_Cells[R]]) -> None:
        self.beginResetModel()
        self._shown = shown
        self._places = {}
        self.endResetModel()


def _first(pair: tuple[SupportsRichComparison, object]) -> SupportsRichComparison:
    return pair[0]


def _state(tick: bool | None) -> Qt.CheckState | None:
    if tick is None:
        return None
    return Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
