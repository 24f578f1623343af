"""The line at the door: three letters, Enter, present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dpdesk.ui.fields.editing import is_enter, is_esc
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_SIZE = 1.4
"""times the text around it"""
_PAGE = 10
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class DoorLine(QLineEdit):
    """Sends `entered` on Enter and `stepped` with how far the selection is to move."""

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("door-line")
        self.setAccessibleName(workplace.words.gettext("Who has come"))
        self.setPlaceholderText(workplace.words.gettext("Who has come? A few letters of the name or the municipality"))
        lens = self.addAction(
            icon(IconName.SEARCH, workplace.look, workplace.look.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        lens.setText(self.accessibleName())
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _SIZE)
        self.setFont(font)

    def begin_again(self) -> None:
        """Be ready for the next person; there is no typing left to take back, so Ctrl+Z takes back the tick."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, step through what was found, and empty the line on Esc."""
        step = _STEPS.get(Qt.Key(event.key()))
        if is_enter(event) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif is_enter(event):
            event.ignore()
        elif step is not None and not event.modifiers():
            self.stepped.emit(step)
        elif is_esc(event) and self.text():
            self.begin_again()
        else:
            super().keyPressEvent(event)
