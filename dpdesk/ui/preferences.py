"""What the window remembers from one day to the next, apart from any desk: sizes, choices, recent desks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

APPEARANCE = "window/appearance"
"""under which the appearance is kept that the user has chosen"""


class Preferences:
    """Texts by their names, kept in a file of the user."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def value(self, key: str, default: str = "") -> str:
        """Give what is kept under a name, or the default."""
        kept = self._settings.value(key, default)
        return kept if isinstance(kept, str) else default

    def set(self, key: str, value: str) -> None:
        """Keep a text under a name."""
        self._settings.setValue(key, value)

    def shape(self, key: str) -> QByteArray:
        """Give the kept shape of a window, empty where there is none."""
        kept = self._settings.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def set_shape(self, key: str, shape: QByteArray) -> None:
        """Keep the shape of a window."""
        self._settings.setValue(key, shape)

    def save(self) -> None:
        """Write everything to the file now."""
        self._settings.sync()
