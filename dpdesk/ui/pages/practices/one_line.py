"""The dialog that asks for one line of text, with usual ones offered: an area or a topic for several practices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget

from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.suggested import SuggestedEditor

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 66


class OneLineDialog(QDialog):
    """Asks for one line; `action` is what its button says, `hint` stands below the line."""

    def __init__(
        self,
        workplace: Workplace,
        title: str,
        label: str,
        hint: str,
        action: str,
        usual: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("one-line-dialog")
        self.setWindowTitle(title)
        self.line = SuggestedEditor(workplace, self)
        self.line.setObjectName("one-line")
        self.line.set_usual(usual)
        told = QLabel(hint, self)
        told.setProperty("role", "muted")
        told.setWordWrap(True)
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(9)
        form.addRow(label, self.line)
        form.addRow("", told)
        form.addRow(AnswerButtons(workplace.words, action, self))
        self.line.setAccessibleName(label.replace("&", ""))
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())

    def ask(self) -> str | None:
        """Run the dialog; none where it was cancelled."""
        answer = self.exec()
        self.deleteLater()
        return self.line.text().strip() if answer == QDialog.DialogCode.Accepted else None
