"""The columns of a list: ticked, and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from dpdesk.domain.list_options import ListColumn
from dpdesk.language.wording import name_of

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_COLUMN = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnChoice(QListWidget):
    """All columns in their order, the chosen ones ticked. Rows are dragged, or moved by Alt and an arrow key.

    Sends `chosen` with the ticked columns after each change.
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column-choice")
        self.setAccessibleName(words.gettext("Columns of the list, in their order"))
        self.setSpacing(1)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._words = words
        self._is_showing = False
        self.itemChanged.connect(self._tell)
        self.model().rowsMoved.connect(self._tell)

    def show_columns(self, columns: Sequence[ListColumn]) -> None:
        """Show which columns are chosen; the others stand below."""
        if tuple(columns) == self.columns():
            return
        self._is_showing = True
        self.clear()
        for column in (*columns, *(other for other in ListColumn if other not in columns)):
            item = QListWidgetItem(name_of(column, self._words), self)
            item.setData(_COLUMN, column.value)
            item.setCheckState(Qt.CheckState.Checked if column in columns else Qt.CheckState.Unchecked)
        self._is_showing = False

    def columns(self) -> tuple[ListColumn, ...]:
        """Give the ticked columns in their order."""
        items = (self.item(place) for place in range(self.count()))
        return tuple(ListColumn(item.data(_COLUMN)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a row by Alt and an arrow key."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        place = self.currentRow()
        if not 0 <= place + step < self.count():
            return
        item = self.takeItem(place)
        self.insertItem(place + step, item)
        self.setCurrentItem(item)
        self._tell()

    def _tell(self) -> None:
        if not self._is_showing:
            self.chosen.emit(self.columns())
