"""A field for a text of several lines, which grows with it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from dpdesk.ui.fields.editing import has_left, has_left_for_the_window, is_enter, is_esc, is_for_the_window

_SLACK = 2
"""Without it the toolkit shows a scroll bar beside a text that fits."""


class TextEditor(QPlainTextEdit):
    """Edits a text of several lines, as high as its content between two numbers of lines. Tab leaves it.

    Enter begins a new line; Ctrl+Enter sends what was typed without leaving.
    """

    edited = Signal(object)
    unreadable = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, min_lines: int = 2, max_lines: int = 10) -> None:
        super().__init__(parent)
        self._kept = ""
        self._lines = (min_lines, max_lines)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def value(self) -> str:
        """Give the text that was last set or sent."""
        return self._kept

    def set_value(self, value: str) -> None:
        """Show a text."""
        self._kept = value
        if value == self.toPlainText():
            return
        place = self.textCursor().position()
        self.setPlainText(value)
        if self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(self.toPlainText())))
            self.setTextCursor(cursor)

    @property
    def is_being_edited(self) -> bool:
        """Whether something was typed that has not been sent."""
        return self.toPlainText() != self._kept

    def settle(self) -> bool:
        """Send what was typed."""
        if self.is_being_edited:
            self._kept = self.toPlainText()
            self.edited.emit(self._kept)
        return True

    def refuse(self, former: str) -> None:
        """Take what was sent as only typed: it could not be saved."""
        self._kept = former

    def sizeHint(self) -> QSize:
        """Be as high as the text is, between the fewest and the most lines."""
        least, most = self._lines
        lines = max(least, min(most, round(self.document().size().height())))
        return QSize(super().sizeHint().width(), self._height_of(lines))

    def minimumSizeHint(self) -> QSize:
        """Keep the whole height when there is little room."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the lines that another width makes."""
        super().resizeEvent(event)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Keep Esc while there is something to take back, and leave Ctrl+Z to the window while there is not."""
        document = self.document()
        can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
        if is_for_the_window(event, can_undo=can_undo, can_redo=can_redo):
            event.ignore()
            return False
        if event.type() is QEvent.Type.ShortcutOverride and is_esc(event) and self.is_being_edited:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Ctrl+Enter, take back on Esc."""
        if is_esc(event) and self.is_being_edited:
            self.take_back()
        elif is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settle()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Send what was typed when the field is left; its typing cannot be taken back one by one afterwards."""
        if has_left(event):
            self.settle()
        if has_left_for_the_window(event):
            self.document().clearUndoRedoStacks()
        super().focusOutEvent(event)

    def take_back(self) -> None:
        """Show the text as it was, in a way that Ctrl+Z takes back in its turn."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._kept)
        self.unreadable.emit("")

    def _height_of(self, lines: int) -> int:
        margins = self.contentsMargins()
        around = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom()
        return ceil(lines * QFontMetricsF(self.font()).lineSpacing()) + around + _SLACK
