"""The window's toolkit, which some versions of Python and PySide6 break together."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_the_toolkit_survives_many_calls(qtbot: QtBot) -> None:
    """PySide6 6.12.0 aborts on Python 3.10 and 3.11 after about 6,000 calls that return None (PYSIDE-3474)."""
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(50_000):
        label.setText(str(number))
    assert label.text() == "49999"
