"""Drive the window as a person at the keyboard does: keys go to the window, and the focus follows them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QTabBar, QWidget
from shiboken6 import isValid

MOST_TABS = 120
"""more steps than any window has fields"""
LONGEST_MS = 5_000
"""how long anything may be waited for"""


def press(keys: str, times: int = 1) -> None:
    """Press keys as they are written in menus: "Ctrl+Shift+N", "Tab", "Alt+2"."""
    for _ in range(times):
        QTest.keySequence(_window(), QKeySequence(keys))
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
    widget = _shown(name)
    press(f"Alt+{_underlined(widget, place)}")
    wait_until(partial(_is_up, widget), f"{name} stays down")
    settle()


def letters_for_two() -> list[str]:
    """Tell of each letter that is underlined twice on the screen: its key would do nothing but go round."""
    found: dict[str, list[str]] = {}
    for widget in _screen().findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled():
            for letter in _letters(widget):
                found.setdefault(letter, []).append(widget.objectName() or type(widget).__name__)
    return [f"{letter}: {', '.join(names)}" for letter, names in sorted(found.items()) if len(names) > 1]


def _letters(widget: QWidget) -> Iterator[str]:
    places = range(widget.count()) if isinstance(widget, QTabBar) else range(1)
    for place in places:
        for text in _texts_for(widget, place):
            plain = text.replace("&&", "")
            if "&" in plain:
                yield plain[plain.index("&") + 1].lower()


def _shown(name: str) -> QWidget:
    wanted = [one for one in _screen().findChildren(QWidget, name) if one.isVisible()]
    assert len(wanted) == 1, f"{len(wanted)} are called {name}"
    return wanted[0]


def _underlined(widget: QWidget, place: int) -> str:
    """Give the letter that is underlined in a button, for a field in its label, or in one tab of several."""
    for text in _texts_for(widget, place):
        plain = text.replace("&&", "")
        if "&" in plain:
            return plain[plain.index("&") + 1]
    raise AssertionError(f"no letter is underlined for {widget.objectName()}")


def _is_up(widget: QWidget) -> bool:
    """Tell whether a button has come up again: its key presses it for a tenth of a second before it is clicked."""
    return not (isinstance(widget, QAbstractButton) and isValid(widget) and widget.isDown())


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
    waiting = Waiting(deed)
    press(keys)
    waiting.end(f"{keys} has opened nothing")


class Waiting:
    """Waits beside a key or a click for the dialog or menu that it opens.

    Whatever happens, nothing stays open and holds up the test.
    """

    def __init__(
        self, deed: Callable[[], None], opened: Callable[[], QWidget | None] = QApplication.activeModalWidget
    ) -> None:
        self._deed = deed
        self._opened = opened
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
        dialog = self._opened()
        if dialog is None:
            return
        self._timer.stop()
        self._is_met = True
        try:
            QApplication.processEvents()
            self._deed()
            assert self._opened() is not dialog, f"{_told(dialog)} is still open"
        except BaseException as error:  # noqa: BLE001 - raised again where the key was pressed
            self._error = error
        finally:
            if self._opened() is dialog:
                dialog.close()


def _screen() -> QWidget:
    """Give what the keys go to: a list that is open, else the dialog, else the window."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    assert top is not None, "no window is active"
    return top


def _window() -> QWindow:
    """Give the window whose keys they are; it passes them on to a list that is open over it."""
    top = QApplication.activeModalWidget() or QApplication.activeWindow() or _screen()
    while top.windowType() is Qt.WindowType.Popup and (owner := top.parentWidget()) is not None:
        top = owner.window()
    handle = top.window().windowHandle()
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
