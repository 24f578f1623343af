"""Drive the window as a person at the keyboard does: keys go to the window, and the focus follows them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QKeyCombination, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QTabBar, QWidget

MOST_TABS = 120
"""more steps than any window has fields"""
LONGEST_MS = 5_000
"""how long anything may be waited for"""


def press(keys: str, times: int = 1) -> None:
    """Press keys as they are written in menus: "Ctrl+Shift+N", "Tab", "Alt+2"."""
    combination = _combination(keys)
    for _ in range(times):
        QTest.keyClick(_window(), combination.key(), combination.keyboardModifiers())
        settle()


def type_text(text: str) -> None:
    """Type a text, a letter at a time; letters that no keyboard of a test knows are typed as well."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(_window(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        QApplication.processEvents()


def fill(*texts: str) -> None:
    """Type into fields that follow each other, the first of which one is in; what stood there is typed over."""
    for place, text in enumerate(texts):
        if place:
            press("Tab")
        press("Ctrl+A")
        type_text(text)


def focus() -> QWidget:
    """Give the field that what is typed goes to."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    return focused


def tab_to(name: str, keys: str = "Tab") -> None:
    """Go from field to field until one is in the one with this name."""
    passed: list[str] = []
    for _ in range(MOST_TABS):
        if name in _names_at_focus():
            return
        press(keys)
        passed.append(_told(QApplication.focusWidget()))
    raise AssertionError(f"{name} is not among: {', '.join(passed)}")


def use_mnemonic(name: str, place: int = 0) -> None:
    """Press Alt with the letter that is underlined in a button, in the label of a field, or in the tab at a place."""
    press(f"Alt+{underlined(name, place)}")


def underlined(name: str, place: int = 0) -> str:
    """Give the letter that is underlined for a button, for a field in its label, or in one tab of several."""
    wanted = [one for one in _screen().findChildren(QWidget, name) if one.isVisible()]
    assert len(wanted) == 1, f"{len(wanted)} are called {name}"
    for text in _texts_for(wanted[0], place):
        plain = text.replace("&&", "")
        if "&" in plain:
            return plain[plain.index("&") + 1]
    raise AssertionError(f"no letter is underlined for {name}")


def wait_until(condition: Callable[[], bool], mistake: str) -> None:
    """Let the window work until something is so."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        assert clock.elapsed() < LONGEST_MS, mistake
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def settle() -> None:
    """Let the window finish, and give it the keyboard back from a dialog that was closed, as a desktop does."""
    QApplication.processEvents()
    if QApplication.activePopupWidget() is None and QApplication.activeWindow() is None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()]
        for window in shown[:1]:
            window.activateWindow()
            wait_until(window.isActiveWindow, "the window does not become active")


def in_dialog(keys: str, deed: Callable[[], None]) -> None:
    """Press keys that open a dialog which the window waits for, and do something in it that closes it."""
    waiting = _Waiting(deed)
    press(keys)
    waiting.end(f"{keys} has opened nothing")


class _Waiting:
    """Waits beside a key for the dialog that it opens; whatever happens, no dialog stays open and holds up the test."""

    def __init__(self, deed: Callable[[], None]) -> None:
        self._deed = deed
        self._is_met = False
        self._error: BaseException | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def end(self, mistake: str) -> None:
        """Tell what went wrong."""
        wait_until(self._has_met, mistake)
        self._timer.stop()
        if self._error is not None:
            raise self._error
        settle()

    def _has_met(self) -> bool:
        return self._is_met

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        self._timer.stop()
        self._is_met = True
        try:
            QApplication.processEvents()
            self._deed()
            assert QApplication.activeModalWidget() is not dialog, f"{dialog.objectName()} is still open"
        except BaseException as error:  # noqa: BLE001 - raised again where the key was pressed
            self._error = error
        finally:
            if QApplication.activeModalWidget() is dialog:
                dialog.close()


def _combination(keys: str) -> QKeyCombination:
    sequence = QKeySequence(keys)
    assert sequence.count() == 1, keys
    return sequence[0]


def _screen() -> QWidget:
    """Give what the keys go to: a list that is open, else the dialog, else the window."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    assert top is not None, "no window is active"
    return top


def _window() -> QWindow:
    handle = _screen().window().windowHandle()
    assert handle is not None
    return handle


def _names_at_focus() -> Iterator[str]:
    """Name the field that has the focus, and what it is a part of."""
    widget = QApplication.focusWidget()
    while widget is not None and not widget.isWindow():
        yield widget.objectName()
        widget = widget.parentWidget()


def _texts_for(widget: QWidget, place: int) -> Iterator[str]:
    if isinstance(widget, QAbstractButton):
        yield widget.text()
    if isinstance(widget, QTabBar):
        yield widget.tabText(place)
    for label in widget.window().findChildren(QLabel):
        if label.buddy() is widget:
            yield label.text()


def _told(widget: QWidget | None) -> str:
    return "nothing" if widget is None else widget.objectName() or type(widget).__name__
