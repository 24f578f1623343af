"""What the cells of a table show of its records, wherever the records come from.

Texts and keys are worked out when they are first needed and kept as long as their record stays equal, so that
thousands of rows are set again after each change at no cost. What a column shows depends on the record alone.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from dpdesk.language.collation import sort_key

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

    from dpdesk.ui.tables.columns import Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1


class Cells(Generic[R]):
    """A record with the texts and keys that were worked out of it."""

    __slots__ = ("folded", "key", "row", "sorting", "texts")

    def __init__(self, key: str, row: R, columns: int) -> None:
        self.key = key
        self.row = row
        self.texts: list[str | None] = [None] * columns
        self.sorting: dict[int, SupportsRichComparison | None] = {}
        self.folded: str | None = None


class CellModel(QAbstractTableModel, Generic[R]):
    """Records as rows of cells; which records, and in what order, is said by the models made of it.

    `ticked` is sent with a list of rows and whether they are to be ticked: the desk is asked, not the model, which
    shows the tick once the rows are set again. `ticks` are the words for a tick and for none.
    """

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
        self._strong = QFont()
        self._strong.setBold(True)

    @abstractmethod
    def cells_at(self, place: int) -> Cells[R] | None:
        """Give the record on a line with its cells; none where there is no line, or where it is not here yet."""

    @abstractmethod
    def places(self) -> Mapping[str, int]:
        """Give the lines on which records are shown, by their keys."""

    @abstractmethod
    def key_at(self, place: int) -> str:
        """Give the key of the record on a line; empty where it is not known yet."""

    @abstractmethod
    def keys_of(self, places: range) -> Sequence[str]:
        """Give the keys of the records on some lines, as far as they are known."""

    @abstractmethod
    def search_in(self, columns: Collection[int]) -> None:
        """Have the filter look only into some columns, where it looks into columns at all."""

    def place_of(self, key: str) -> int | None:
        """Give the line on which a record is shown."""
        return self.places().get(key)

    def row_at(self, index: Index) -> R | None:
        """Give the record of a cell."""
        cells = self.cells_at(index.row()) if index.isValid() else None
        return None if cells is None else cells.row

    def said(self, row: R, place: int) -> str:
        """Give what a cell says in words, whether it shows them, or only an icon or a tick."""
        column = self.columns[place]
        text = column.said(row)
        tick = column.checked(row) if column.checked and not text else None
        return text if tick is None else self._ticks[0 if tick else 1]

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Count all columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Give the title of a column, which stands as its cells do."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.TextAlignmentRole:
            return int(column.align.value | Qt.AlignmentFlag.AlignVCenter)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return column.called
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be selected, and a tick be set where there is a box."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        cells = self.cells_at(index.row())
        if cells is not None and self._tick(cells, index.column()) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Give what is asked of a cell."""
        cells = self.cells_at(index.row()) if index.isValid() else None
        if cells is None:
            return None
        column = self.columns[index.column()]
        match role:
            case Role.DisplayRole:
                return self._text(cells, index.column())
            case Role.DecorationRole:
                return column.icon(cells.row) if column.icon else None
            case Role.TextAlignmentRole:
                return int(column.align.value | Qt.AlignmentFlag.AlignVCenter)
            case Role.ToolTipRole:
                return column.tip(cells.row) if column.tip else None
            case Role.AccessibleTextRole:
                return self.said(cells.row, index.column())
            case Role.ForegroundRole:
                return column.colour(cells.row) if column.colour else None
            case Role.FontRole:
                return self._strong if column.is_strong and column.is_strong(cells.row) else None
            case Role.CheckStateRole:
                return _state(self._tick(cells, index.column()))
            case _ if role == SORT_ROLE:
                return self._sorting(cells, index.column())
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ask for a tick to be set or taken away."""
        cells = self.cells_at(index.row()) if index.isValid() else None
        if role != Role.CheckStateRole or cells is None or self._tick(cells, index.column()) is None:
            return False
        self.ticked.emit([cells.row], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _cells(self, row: R, known: dict[str, Cells[R]]) -> Cells[R]:
        """Give a record its cells: those it had, where it is equal."""
        key = self._key(row)
        before = known.get(key)
        return (
            before
            if before is not None and (before.row is row or before.row == row)
            else Cells(key, row, len(self.columns))
        )

    def _text(self, cells: Cells[R], column: int) -> str:
        text = cells.texts[column]
        if text is None:
            text = cells.texts[column] = self.columns[column].text(cells.row)
        return text

    def _tick(self, cells: Cells[R], column: int) -> bool | None:
        checked = self.columns[column].checked
        return checked(cells.row) if checked else None

    def _sorting(self, cells: Cells[R], column: int) -> SupportsRichComparison | None:
        if column not in cells.sorting:
            own = self.columns[column].sort
            text = self._text(cells, column)
            cells.sorting[column] = own(cells.row) if own else sort_key(text) if text else None
        return cells.sorting[column]


def _state(tick: bool | None) -> Qt.CheckState | None:
    if tick is None:
        return None
    return Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
