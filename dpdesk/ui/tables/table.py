"""A table of records as one likes it: sorted, its columns chosen and their widths remembered, its rows copied.

Where the records come from is said by the tables made of this one.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.tables.arrangement import Arrangement
from dpdesk.ui.tables.copying import as_text
from dpdesk.ui.tables.delegate import RowDelegate
from dpdesk.ui.tables.exporting import TableExport

if TYPE_CHECKING:
    from dpdesk.ui.tables.cells import CellModel
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
_ROW_IN_LINES = 1.8
"""how high a row is, counted in lines of text"""
_WIDEST_EDGE = 24
"""the room around the words in an empty table; a low one has less"""


class Table(QTableView, Generic[R]):
    """Shows the records of a model as rows. `name` is what its columns are remembered under.

    Sends `opened` with a record on Enter or double click, `selection_changed`, `ticked` with the records whose box
    was clicked (or that are selected, on Space) and whether they are to be ticked, and `counted` with how many rows
    the filter leaves of how many. Actions that are added to the table are in its context menu. Whoever makes a table
    gives it its accessible name.
    """

    opened = Signal(object)
    selection_changed = Signal()
    ticked = Signal(object, bool)
    counted = Signal(int, int)

    def __init__(self, workplace: Workplace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words = workplace.words
        self._look = workplace.look
        self._empty_text = ""
        self._filter = ""
        self._chosen: list[str] = []
        self._at: str | None = None
        self._scrolled = 0
        self._is_restoring = False
        self._copy_action = self._action(self._words.gettext("&Copy as text"), QKeySequence.StandardKey.Copy)
        self._copy_action.triggered.connect(self.copy_selected)
        self.doubleClicked.connect(self._open)
        self._dress()

    def _show_model(self, workplace: Workplace, model: CellModel[R]) -> None:
        """Show the rows of a model, arranged as they were the last time."""
        self.rows_model = model
        self.setModel(model)
        # Titles that know of the selection ask each row about itself whenever they are painted: thousands, in vain.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.arrangement = Arrangement(workplace, self.objectName(), self, model)
        self.exporting = TableExport(workplace, self, model, self.arrangement.visible_columns, self.shown_rows_later)
        model.modelAboutToBeReset.connect(self._remember_selection)
        model.modelReset.connect(self._restore_selection)
        model.ticked.connect(self.ticked)
        self.selectionModel().selectionChanged.connect(self._tell_selection)

    @abstractmethod
    def shown_rows_later(self) -> Callable[[], Iterable[R]]:
        """Give what gives all rows that the filter leaves, in their order; it may be called beside the window."""

    @abstractmethod
    def set_filter(self, text: str) -> None:
        """Show only rows in which all words of the text occur."""

    def set_empty_text(self, text: str) -> None:
        """Say what belongs here while there are no rows at all."""
        self._empty_text = text
        self._tell_count()

    def selected(self) -> list[R]:
        """Give the selected records in the order on the screen."""
        cells = map(self.rows_model.cells_at, self._selected_places())
        return [one.row for one in cells if one is not None]

    def selected_keys(self) -> list[str]:
        """Give the keys of the selected records in the order on the screen."""
        return [key for part in self._selected_parts() for key in self.rows_model.keys_of(part)]

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(map(len, self._selected_parts()))

    def current(self) -> R | None:
        """Give the record one is at."""
        return self.rows_model.row_at(self.currentIndex())

    def select(self, keys: Iterable[str]) -> None:
        """Select records by their keys, and go to the first of them."""
        self.clearSelection()
        self._select(list(keys), None)

    def copy_selected(self) -> None:
        """Copy the selected rows with their titles, parted by tabs, as a spreadsheet takes them."""
        self._copy(self._written(self.arrangement.visible_columns(), self.selected()))

    def _written(self, places: Sequence[int], rows: Iterable[R]) -> str:
        """Write what some columns say of rows, below their titles."""
        model = self.rows_model
        titles = [model.columns[place].called for place in places]
        return as_text([titles, *([model.said(row, place) for place in places] for row in rows)])

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, tick on Space."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter(event) and is_plain:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and is_plain and self.arrangement.tick_column is not None:
            self._tick_selected(self.arrangement.tick_column)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the row one is at when the table is reached by keys, so that it is seen."""
        super().focusInEvent(event)
        is_by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if is_by_key and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the rows, and the columns to choose from."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu = self.context_menu()
        menu.popup(place)

    def context_menu(self) -> QMenu:
        """Make the menu of the table."""
        menu = QMenu(self)
        menu.setObjectName("table-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        of_all_tables = (self._copy_action, self.exporting.action)
        own = [action for action in self.actions() if action not in of_all_tables]
        menu.addActions(own)
        if own:
            menu.addSeparator()
        self._copy_action.setEnabled(self.selectionModel().hasSelection())
        menu.addActions(of_all_tables)
        menu.addMenu(self.arrangement.menu(menu))
        menu.aboutToHide.connect(self._allow_copying)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing, where there is nothing."""
        super().paintEvent(event)
        text = self._why_empty()
        if not text:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.muted)
        room = self.viewport().rect()
        edge = min(_WIDEST_EDGE, room.height() // 8)
        room.adjust(edge, edge, -edge, -edge)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), text)
        painter.end()

    def _dress(self) -> None:
        self.setItemDelegate(RowDelegate(self._look, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * _ROW_IN_LINES))
        self.verticalHeader().setMinimumSectionSize(1)

    def _action(self, text: str, key: QKeySequence.StandardKey) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action

    def _allow_copying(self) -> None:
        self._copy_action.setEnabled(True)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            self.opened.emit(row)

    def _tick_selected(self, column: int) -> None:
        """Tick the selected rows that have a box, or take all their ticks away where none is missing."""
        checked = self.rows_model.columns[column].checked
        assert checked is not None
        boxes = [(row, is_ticked) for row in self.selected() if (is_ticked := checked(row)) is not None]
        if boxes:
            self.ticked.emit([row for row, _ in boxes], not all(is_ticked for _, is_ticked in boxes))

    def _remember_selection(self) -> None:
        self._chosen = self.selected_keys()
        at = self.currentIndex()
        self._at = self.rows_model.key_at(at.row()) if at.isValid() else None
        self._scrolled = self.verticalScrollBar().value()
        self._is_restoring = True

    def _restore_selection(self) -> None:
        self._select(self._chosen, self._at)
        self.verticalScrollBar().setValue(self._scrolled)
        self._is_restoring = False
        if self.selected_count != len(self._chosen):
            self.selection_changed.emit()

    def _select(self, keys: Iterable[str], current: str | None) -> None:
        model = self.rows_model
        known = model.places()
        places = [known[key] for key in keys if key in known]
        chosen = QItemSelection()
        last = model.columnCount() - 1
        for part in _parts(sorted(places)):
            chosen.select(model.index(part[0], 0), model.index(part[-1], last))
        at = known.get(current) if current is not None else None
        at = at if at is not None else (places[0] if places else None)
        if at is not None:
            first = (self.arrangement.visible_columns() or [0])[0]
            self.selectionModel().setCurrentIndex(model.index(at, first), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _selected_places(self) -> list[int]:
        return [place for part in self._selected_parts() for place in part]

    def _selected_parts(self) -> list[range]:
        """Give where the selected rows are, in order; asking for each row would take long among thousands."""
        chosen = self.selectionModel().selection()
        parts = map(chosen.at, range(chosen.count()))
        joined: list[range] = []
        for first, last in sorted({(part.top(), part.bottom()) for part in parts}):
            known = joined[-1].stop if joined else 0
            if last >= known:
                joined.append(range(max(first, known), last + 1))
        return joined

    def _tell_selection(self) -> None:
        if not self._is_restoring:
            self.selection_changed.emit()

    def _tell_count(self) -> None:
        self.counted.emit(self.rows_model.rowCount(), self._count_of_all())
        self.setAccessibleDescription(self._why_empty())
        self.viewport().update()

    def _count_of_all(self) -> int:
        """Count the rows there would be without a filter, as far as one knows."""
        return self.rows_model.rowCount()

    def _why_empty(self) -> str:
        if self.rows_model.rowCount():
            return ""
        if self._filter and self._count_of_all():
            return self._words.gettext("Nothing here has “{text}” in it.").format(text=self._filter)
        return self._empty_text


def _parts(places: Sequence[int]) -> Iterable[range]:
    """Give places in order as ranges that follow each other."""
    if not places:
        return
    first = places[0]
    for before, after in pairwise(places):
        if after != before + 1:
            yield range(first, before + 1)
            first = after
    yield range(first, places[-1] + 1)
