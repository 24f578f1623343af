"""A field for a single paragraph that is too long for a line: it wraps, and has no line breaks of its own."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.fields.text import TextEditor

_FEWEST_LINES, _MOST_LINES = 2, 6


class ParagraphEditor(TextEditor):
    """Edits one paragraph; Enter sends it, and a pasted line break becomes a space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, min_lines=_FEWEST_LINES, max_lines=_MOST_LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter."""
        if is_enter(event):
            self.settle()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words alone."""
        self.insertPlainText(" ".join(source.text().split()))
