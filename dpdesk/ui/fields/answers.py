"""The two buttons of a dialog that makes or changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words


class AnswerButtons(QDialogButtonBox):
    """A button that says what will be done, and Cancel."""

    def __init__(self, words: Words, title: str, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.accept_button = QPushButton(title, self)
        self.accept_button.setObjectName("accept")
        self.accept_button.setProperty("primary", "true")
        self.accept_button.setDefault(True)
        cancel = QPushButton(words.pgettext("button", "Cancel"), self)
        cancel.setObjectName("cancel")
        self.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)
