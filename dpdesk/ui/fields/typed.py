"""A line in which a value is typed as text: plain, or one that has to be read first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from dpdesk.errors import BadInput
from dpdesk.ui.fields.editing import has_left, has_left_for_the_window, is_enter, is_esc, is_for_the_window

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

T = TypeVar("T")
_USUAL_LETTERS = 17
"""how many letters x the toolkit makes a line wide"""


class TypedEditor(QLineEdit, Generic[T]):
    """A line whose value is read from its text by `read`, which may raise BadInput, and shown by `write`."""

    edited = Signal(object)
    unreadable = Signal(str)

    def __init__(
        self,
        read: Callable[[str], T],
        write: Callable[[T], str],
        words: Words | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._write = write
        self._words = words
        self._kept = read("")
        self._is_unreadable = False
        self._digits = 0
        self.textEdited.connect(self._forgive)

    def value(self) -> T:
        """Give the value that was last set or sent."""
        return self._kept

    def set_value(self, value: T) -> None:
        """Show a value."""
        self._kept = value
        self._show_kept()

    @property
    def is_being_edited(self) -> bool:
        """Whether something was typed that has not been sent."""
        return self.text() != self._write(self._kept)

    def settle(self) -> bool:
        """Send what was typed, or the reason why it cannot be read; tell whether it could be."""
        if not self.is_being_edited:
            return True
        try:
            value = self._read(self.text())
        except BadInput as error:
            self._is_unreadable = True
            self.unreadable.emit(self._words.say(error.message) if self._words else str(error))
            return False
        has_changed = value != self._kept
        self.set_value(value)
        if has_changed:
            self.edited.emit(value)
        return True

    def refuse(self, former: T) -> None:
        """Take what was sent as only typed: it could not be saved."""
        self._kept = former
        self._is_unreadable = True

    def set_width_in_digits(self, count: int) -> None:
        """Make the line as wide as a number of digits, whatever else is in its column."""
        self._digits = count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the usual size, or that of the digits."""
        usual = super().sizeHint()
        if not self._digits:
            return usual
        metrics, margins = self.fontMetrics(), self.textMargins()
        around = usual.width() - _USUAL_LETTERS * metrics.horizontalAdvance("x") + margins.left() + margins.right()
        return QSize(self._digits * metrics.horizontalAdvance("0") + around, usual.height())

    def event(self, event: QEvent) -> bool:
        """Keep Esc while there is something to take back, and leave Ctrl+Z to the window while there is not."""
        if is_for_the_window(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        if event.type() is QEvent.Type.ShortcutOverride and is_esc(event) and self.is_being_edited:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter, take back on Esc."""
        if is_esc(event) and self.is_being_edited:
            self._take_back()
            return
        if is_enter(event):
            self.settle()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Send what was typed when the field is left; its typing cannot be taken back one by one afterwards."""
        if has_left(event):
            self.settle()
        if has_left_for_the_window(event) and not self.is_being_edited:
            self.setText(self.text())
            self.setCursorPosition(0)
        super().focusOutEvent(event)

    def _take_back(self) -> None:
        self._show_kept()
        self.selectAll()

    def _show_kept(self) -> None:
        text = self._write(self._kept)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self._forgive()

    def _forgive(self) -> None:
        """Have the reason why the text could not be read or saved forgotten."""
        if self._is_unreadable:
            self._is_unreadable = False
            self.unreadable.emit("")
