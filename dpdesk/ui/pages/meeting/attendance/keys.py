"""The keys of a view, which go before those of the window whatever in the view has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class KeyedView(QWidget):
    """A view that does something on keys which nothing in it wants for itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds: dict[str, Callable[[], object]] = {}

    def add_key(self, keys: str, deed: Callable[[], object]) -> None:
        """Do something on a key: "Ctrl+N"."""
        self._deeds[_name(QKeySequence(keys))] = deed

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the view from the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for."""
        deed = self._deed(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
        return self._deeds.get(_name(QKeySequence(QKeyCombination(modifiers, key))))


def _name(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
