"""What a table shows, given to a spreadsheet: its visible columns, and its rows as they are filtered and sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTableView

from dpdesk.domain.export_tables import Cell
from dpdesk.ui.exporting import Exporting

if TYPE_CHECKING:
    from dpdesk.ui.tables.cells import CellModel
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
KEY = "Ctrl+Shift+E"


class TableExport(QObject, Generic[R]):
    """Exports a table by its `action`, which stands in the menus of the table and of its titles."""

    def __init__(
        self,
        workplace: Workplace,
        table: QTableView,
        model: CellModel[R],
        visible_columns: Callable[[], Sequence[int]],
        shown_rows_later: Callable[[], Callable[[], Iterable[R]]],
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._visible_columns = visible_columns
        self._shown_rows_later = shown_rows_later
        self._exporting = Exporting(workplace, table)
        self.action = QAction(workplace.words.gettext("&Export what is shown…"), table)
        self.action.setShortcut(KEY)
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.action.triggered.connect(self.export)
        table.addAction(self.action)
        table.horizontalHeader().addAction(self.action)

    def export(self) -> None:
        """Ask for a file, and write what the table shows now; rows are read and worded beside the window."""
        model, places = self._model, self._visible_columns()
        titles = [model.columns[place].called for place in places]
        make_rows = partial(_rows, self._shown_rows_later(), model, places)
        name = self._table.accessibleName() or self._table.objectName()
        self._exporting.table(name, titles, make_rows, model.rowCount())


def _rows(
    shown_rows: Callable[[], Iterable[R]], model: CellModel[R], places: Sequence[int]
) -> Iterator[tuple[Cell, ...]]:
    return (tuple(_cell(model, row, place) for place in places) for row in shown_rows())


def _cell(model: CellModel[R], row: R, place: int) -> Cell:
    """Give the day or number of a cell where its column has one, else what it says."""
    value = model.columns[place].value
    return value(row) if value is not None else model.said(row, place)
