"""What all editors of one value have in common.

An editor sends `edited` with its new value when it is left, on Enter and on a made choice, and only where the value
has changed; `set_value` sends nothing. What cannot be read stays as it was typed: `unreadable` is sent with the
reason, and with nothing once there is no reason left. Esc takes back what was typed.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

T = TypeVar("T")

_STILL_THERE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the focus goes for a moment while one is still in the field: its own menu, a list of choices, the calendar."""


class Editor(Protocol[T]):
    """A widget in which one value is edited."""

    @property
    def edited(self) -> SignalInstance: ...
    @property
    def unreadable(self) -> SignalInstance: ...
    @property
    def is_being_edited(self) -> bool:
        """Whether something was typed that has not been sent."""
        ...

    def value(self) -> T:
        """Give the value that was last set or sent."""
        ...

    def set_value(self, value: T, /) -> None:
        """Show a value, in the place of whatever was typed."""
        ...

    def settle(self) -> bool:
        """Send what was typed now, as if the field were left; tell whether it could be read."""
        ...

    def refuse(self, former: T, /) -> None:
        """Take what was sent as only typed, for it could not be saved: it is sent again when the field is left again.

        Esc then shows the former value, and once there is something else the reason is forgotten.
        """
        ...


def has_left(event: QFocusEvent) -> bool:
    """Tell whether the focus has gone elsewhere for good."""
    return event.reason() not in _STILL_THERE


def has_left_for_the_window(event: QFocusEvent) -> bool:
    """Tell whether the focus has gone to another widget, and not only to another program."""
    return has_left(event) and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason


def is_esc(event: QEvent) -> bool:
    """Tell whether a key event asks to take back what was typed."""
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not event.modifiers()


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether a key is one of the two Enter keys."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_for_the_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether Ctrl+Z or its opposite is meant for the desk: there is no typing to take back."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
