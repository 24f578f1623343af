"""A table of records as one likes it: sorted, filtered, its columns chosen and their widths remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
from dpdesk.ui.tables.model import RowModel

if TYPE_CHECKING:
    from dpdesk.ui.tables.columns import Column
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
_ROW_IN_LINES = 1.8
"""how high a row is, counted in lines of text"""


class RowTable(QTableView, Generic[R]):
    """Shows records as rows. `name` is what its columns are remembered under, `key` what makes a record the same.

    Sends `opened` with a record on Enter or double click, `selection_changed`, `ticked` with the records whose box
    was clicked (or that are selected, on Space) and whether they are to be ticked, and `counted` with how many rows
    the filter leaves of how many. Actions that are added to the table are in its context menu. Whoever makes a table
    gives it its accessible name.
    """

    opened = Signal(object)
    selection_changed = Signal()
    ticked = Signal(object, bool)
    counted = Signal(int, int)

    def __init__(
        self,
        workplace: Workplace,
        name: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        parent: QWidget | None = None,
    ) -> None:
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
        self._key = key
        ticks = (self._words.gettext("yes"), self._words.gettext("no"))
        self.rows_model: RowModel[R] = RowModel(columns, key, self, ticks=ticks)
        self.setModel(self.rows_model)
        self._dress()
        self.arrangement = Arrangement(workplace, name, self, self.rows_model)
        self._copy_action = self._action(self._words.gettext("&Copy as text"), QKeySequence.StandardKey.Copy)
        self._copy_action.triggered.connect(self.copy_selected)
        self.rows_model.modelAboutToBeReset.connect(self._remember_selection)
        self.rows_model.modelReset.connect(self._restore_selection)
        self.rows_model.ticked.connect(self.ticked)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._tell_selection)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other records; what is selected, scrolled to and sorted by stays."""
        self.rows_model.set_rows(rows)
        self.arrangement.fit_once()
        self._tell_count()

    def set_filter(self, text: str) -> None:
        """Show only rows in which all words of the text occur."""
        self._filter = text.strip()
        self.rows_model.set_filter(text)
        self._tell_count()

    def set_empty_text(self, text: str) -> None:
        """Say what belongs here while there are no rows at all."""
        self._empty_text = text
        self._tell_count()

    def selected(self) -> list[R]:
        """Give the selected records in the order on the screen."""
        places = self._selected_places()
        rows = (self.rows_model.row_at(self.rows_model.index(place, 0)) for place in places)
        return [row for row in rows if row is not None]

    def current(self) -> R | None:
        """Give the record one is at."""
        return self.rows_model.row_at(self.currentIndex())

    def select(self, keys: Iterable[str]) -> None:
        """Select records by their keys, and go to the first of them."""
        self.clearSelection()
        self._select(list(keys), None)

    def copy_selected(self) -> None:
        """Copy the selected rows with their titles, parted by tabs, as a spreadsheet takes them."""
        model, places = self.rows_model, self.arrangement.visible_columns()
        titles = [model.columns[place].called for place in places]
        rows = [[model.said(row, place) for place in places] for row in self.selected()]
        QGuiApplication.clipboard().setText(as_text([titles, *rows]))

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
        own = [action for action in self.actions() if action is not self._copy_action]
        menu.addActions(own)
        if own:
            menu.addSeparator()
        self._copy_action.setEnabled(self.selectionModel().hasSelection())
        menu.addAction(self._copy_action)
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
        room = self.viewport().rect().adjusted(24, 24, -24, -24)
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
        self._chosen = list(map(self._key, self.selected()))
        current = self.current()
        self._at = self._key(current) if current is not None else None
        self._scrolled = self.verticalScrollBar().value()
        self._is_restoring = True

    def _restore_selection(self) -> None:
        self._select(self._chosen, self._at)
        self.verticalScrollBar().setValue(self._scrolled)
        self._is_restoring = False
        if len(self._selected_places()) != len(self._chosen):
            self.selection_changed.emit()

    def _select(self, keys: Iterable[str], current: str | None) -> None:
        model = self.rows_model
        places = [place for key in keys if (place := model.place_of(key)) is not None]
        chosen = QItemSelection()
        last = model.columnCount() - 1
        for place in places:
            chosen.select(model.index(place, 0), model.index(place, last))
        at = model.place_of(current) if current is not None else None
        at = at if at is not None else (places[0] if places else None)
        if at is not None:
            first = (self.arrangement.visible_columns() or [0])[0]
            self.selectionModel().setCurrentIndex(model.index(at, first), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _selected_places(self) -> list[int]:
        """Give where the selected rows are; asking for each row would take long among thousands."""
        chosen = self.selectionModel().selection()
        parts = map(chosen.at, range(chosen.count()))
        return sorted({place for part in parts for place in range(part.top(), part.bottom() + 1)})

    def _tell_selection(self) -> None:
        if not self._is_restoring:
            self.selection_changed.emit()

    def _tell_count(self) -> None:
        self.counted.emit(self.rows_model.rowCount(), len(self.rows_model.rows()))
        self.setAccessibleDescription(self._why_empty())
        self.viewport().update()

    def _why_empty(self) -> str:
        if self.rows_model.rowCount():
            return ""
        if self._filter and self.rows_model.rows():
            return self._words.gettext("Nothing here has “{text}” in it.").format(text=self._filter)
        return self._empty_text
