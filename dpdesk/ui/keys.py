"""Keys of buttons that act at once."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton


def give_key(button: QAbstractButton, keys: str) -> None:
    """Let keys press a button; a shortcut of the button itself would wait for its animation."""
    action = QAction(button)
    action.setShortcut(keys)
    action.triggered.connect(button.click)
    button.addAction(action)
