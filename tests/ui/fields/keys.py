"""Keys as a person presses them, letters beyond ASCII too, which the toolkit's own helper cannot type."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def type_text(widget: QWidget, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def replace_text(widget: QWidget, text: str) -> None:
    press(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(widget, Qt.Key.Key_Delete)
    type_text(widget, text)


def turn_wheel(widget: QWidget) -> QWheelEvent:
    place = QPointF(widget.rect().center())
    turn = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, turn)
    return turn


def in_window(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """Show widgets one below the other in a window that has the keyboard."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    # The bot itself holds a window only weakly.
    qtbot.addWidget(window, before_close_func=partial(_hold, window))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def _hold(window: QWidget, _closing: QWidget) -> None:
    """Be there until the window is closed."""
