"""The search box above a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from dpdesk.ui.fields.editing import is_enter, is_esc
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.table import Table

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")


class FilterLine(QLineEdit):
    """Filters a table at each keystroke, folding case and Polish letters. Ctrl+F goes to it, Esc empties it,
    Enter and Down go to the rows."""

    def __init__(self, workplace: Workplace, table: Table[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setObjectName(f"{table.objectName()}-filter")
        self.setAccessibleName(workplace.words.gettext("Filter the table"))
        self.setPlaceholderText(workplace.words.gettext("Filter (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self._name_buttons(workplace)
        self.textChanged.connect(table.set_filter)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._come)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the rows on Enter and Down, empty the line on Esc."""
        if is_enter(event) or event.key() == Qt.Key.Key_Down:
            self._go_to_rows()
        elif is_esc(event) and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _name_buttons(self, workplace: Workplace) -> None:
        """Put the lens before the text, and say what it and the toolkit's own cross are."""
        lens = icon(IconName.SEARCH, workplace.look, workplace.look.muted)
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition).setText(self.accessibleName())
        cross = self.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(cross, QAction):
            cross.setText(workplace.words.gettext("Empty the filter (Esc)"))

    def _come(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _go_to_rows(self) -> None:
        model = self._table.rows_model
        if not model.rowCount():
            return
        if not self._table.selected():
            self._table.select([model.key_at(0)])
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
