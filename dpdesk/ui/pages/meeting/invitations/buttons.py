"""The two buttons below what a dialog asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words


def answer_buttons(dialog: QDialog, title: str, words: Words) -> QDialogButtonBox:
    """Make the button that does what was asked, under its title, and the one that leaves it."""
    box = QDialogButtonBox(dialog)
    answer = QPushButton(title, dialog)
    answer.setObjectName("answer")
    answer.setProperty("primary", "true")
    answer.setDefault(True)
    box.addButton(answer, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(words.pgettext("button", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
