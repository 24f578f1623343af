"""Editors of a text, a number, a choice and a tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from dpdesk.errors import BadInput
from dpdesk.language.reading import read_number
from dpdesk.messages import N_, Message
from dpdesk.ui.fields.editing import has_left, is_enter, is_esc
from dpdesk.ui.fields.text import TextEditor
from dpdesk.ui.fields.typed import TypedEditor

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

__all__ = ["ChoiceEditor", "LineEditor", "NumberEditor", "TextEditor", "TickEditor"]

T = TypeVar("T")
_DIGITS_OF_A_NUMBER = 7


class LineEditor(TypedEditor[str]):
    """Edits a text of one line; white space around it is not part of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(str.strip, str, parent=parent)


class NumberEditor(TypedEditor[int | None]):
    """Edits a whole number that may be unknown."""

    def __init__(self, words: Words, parent: QWidget | None = None, *, least: int = 0, most: int | None = None) -> None:
        self._least = least
        self._most = most
        super().__init__(self._number_in, _written, words, parent)
        self.set_width_in_digits(_DIGITS_OF_A_NUMBER)

    def _number_in(self, text: str) -> int | None:
        number = read_number(text)
        if number is not None and self._most is not None and not self._least <= number <= self._most:
            msgid = N_("The number must be between {least} and {most}.")
            raise BadInput(Message(msgid, least=self._least, most=self._most))
        if number is not None and number < self._least:
            raise BadInput(Message(N_("The number must be at least {least}."), least=self._least))
        return number


class ChoiceEditor(QComboBox, Generic[T]):
    """Edits one of several values, each with its name; a value that is none of them shows as nothing.

    A choice from the open list is made at once. One stepped to with the arrow keys is made when the field is left or
    on Enter, so that what is only passed by is not saved.
    """

    edited = Signal(object)
    unreadable = Signal(str)

    def __init__(self, choices: Sequence[tuple[T, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self._kept: T | None = None
        self._is_stepping = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)
        self.activated.connect(self._choose)

    def set_choices(self, choices: Sequence[tuple[T, str]]) -> None:
        """Offer other choices, and keep the value."""
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([name for _, name in choices])
        self._show_kept()

    def value(self) -> T:
        """Give the value that was last set or sent."""
        return self._kept  # type: ignore[return-value]  # None is a value only where it is among the choices or was set

    def set_value(self, value: T) -> None:
        """Show a value."""
        self._kept = value
        self._show_kept()

    @property
    def is_being_edited(self) -> bool:
        """Whether another value was stepped to and not made yet."""
        return self.currentIndex() >= 0 and self._values[self.currentIndex()] != self._kept

    def settle(self) -> bool:
        """Make the choice that is shown."""
        if self.is_being_edited:
            self._kept = self._values[self.currentIndex()]
            self.edited.emit(self._kept)
        return True

    def refuse(self, former: T) -> None:
        """Take the choice as only stepped to: it could not be saved."""
        self._kept = former

    def event(self, event: QEvent) -> bool:
        """Keep Esc while there is something to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and is_esc(event) and self.is_being_edited:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys, make the choice on Enter, take it back on Esc."""
        if is_esc(event) and self.is_being_edited:
            self._show_kept()
            self.unreadable.emit("")
            return
        if is_enter(event):
            self.settle()
        self._is_stepping = True
        super().keyPressEvent(event)
        self._is_stepping = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Make the choice when the field is left."""
        if has_left(event):
            self.settle()
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is being scrolled, unless one is in the field."""
        if self.hasFocus():
            self._is_stepping = True
            super().wheelEvent(event)
            self._is_stepping = False
        else:
            event.ignore()

    def _choose(self) -> None:
        if not self._is_stepping:
            self.settle()

    def _show_kept(self) -> None:
        self.setCurrentIndex(self._values.index(self._kept) if self._kept in self._values else -1)


class TickEditor(QCheckBox):
    """Edits a yes or no, at once."""

    edited = Signal(object)
    unreadable = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.clicked.connect(self._tell)

    def value(self) -> bool:
        """Give whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Show a value."""
        self.setChecked(value)

    @property
    def is_being_edited(self) -> bool:
        """A tick is sent at once."""
        return False

    def settle(self) -> bool:
        """There is never anything to send."""
        return True

    def refuse(self, former: bool) -> None:
        """Show the former value: a tick is made again with one more click."""
        self.setChecked(former)

    def _tell(self) -> None:
        self.edited.emit(self.isChecked())


def _written(number: int | None) -> str:
    return "" if number is None else str(number)
