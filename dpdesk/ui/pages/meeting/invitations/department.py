"""The dialog that asks what a department is called where none of its kind is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.pages.meeting.invitations.buttons import answer_buttons

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 72


class DepartmentDialog(QDialog):
    """Sends `answered` with the name; the kind's own name is what it begins with."""

    answered = Signal(str)

    def __init__(self, workplace: Workplace, municipality: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("department-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Add a department"))
        self.name = LineEditor(self)
        self.name.setObjectName("department-name")
        self.name.set_value(kind)
        self.name.selectAll()
        told = QLabel(f"{municipality} – {kind}", self)
        told.setProperty("role", "heading")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        asked = QLabel(words.gettext("What the department is &called there"), self)
        asked.setBuddy(self.name)
        self.name.setAccessibleName(asked.text().replace("&", ""))
        buttons = answer_buttons(self, words.pgettext("department", "&Add and invite"), words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for widget in (
            told,
            asked,
            self.name,
            buttons,
        ):
            layout.addWidget(widget)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Send the name; a department is not without one."""
        if self.name.text().strip():
            self.answered.emit(self.name.text().strip())
            super().accept()
