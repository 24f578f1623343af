"""Drive the window as a hand at the mouse does: whatever is clicked is on the screen, and is found by name or words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QMenu,
    QScrollArea,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.ui.driving import Waiting, press, settle, type_text, wait_until

LEFT = Qt.MouseButton.LeftButton
MOST_TURNS = 200
"""more turns of the wheel than any page is long"""


def click(name: str) -> None:
    """Click in the middle of a button or a field."""
    click_at(shown(name))


def click_words(words: str) -> None:
    """Click on the button with these words."""
    found = [one for one in screen().findChildren(QAbstractButton) if one.isVisible()]
    (button,) = (one for one in found if one.text().replace("&", "") == words)
    click_at(button)


def click_at(widget: QWidget, spot: QPoint | None = None) -> None:
    """Click on something that can be seen, in its middle or at a spot of it; turn the wheel until it is there."""
    turn_wheel_to(widget)
    place = spot or widget.rect().center()
    assert widget.isVisible(), f"{widget.objectName()} is hidden"
    assert widget.isEnabled(), f"{widget.objectName()} is grey"
    assert widget.visibleRegion().contains(place), f"{widget.objectName()} is covered or out of sight"
    QTest.mouseClick(widget, LEFT, pos=place)
    settle()


def write(name: str, text: str) -> None:
    """Click into a field and type over what stands there."""
    click(name)
    press("Ctrl+A")
    type_text(text)


def choose(name: str, text: str) -> None:
    """Click on a choice, and on one of its lines."""
    combo = shown(name)
    assert isinstance(combo, QComboBox)
    click_at(combo)
    wait_until(combo.view().isVisible, f"{name} does not open")
    click_line(combo.view(), text)
    wait_until(partial(_is_hidden, combo.view()), f"{name} stays open")


def take_offer(name: str, typed: str, offer: str) -> None:
    """Type into a line that offers what is known, and click on an offer."""
    click(name)
    type_text(typed)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QAbstractItemView), f"{name} offers nothing"
    click_line(popup, offer)


def click_line(view: QAbstractItemView, text: str, column: int = 0, spot: QPoint | None = None) -> None:
    """Click on the line of a list or a table in which a text stands."""
    click_index(view, index_of(view, text, column), spot)


def click_index(view: QAbstractItemView, index: QModelIndex, spot: QPoint | None = None) -> None:
    """Click on a cell; the list is scrolled to it, as by its bar."""
    view.scrollTo(index)
    QApplication.processEvents()
    cell = view.visualRect(index).intersected(view.viewport().rect())
    place = cell.topLeft() + spot if spot else cell.center()
    QTest.mouseMove(view.viewport(), place)
    click_at(view.viewport(), place)


def index_of(view: QAbstractItemView, text: str, column: int = 0) -> QModelIndex:
    """Find the first line in which a text stands in a column."""
    model = view.model()
    told = [str(model.index(row, column).data()) for row in range(model.rowCount())]
    row = next((row for row, one in enumerate(told) if text in one), None)
    assert row is not None, f"“{text}” is not among {told}"
    return model.index(row, column)


def click_tab(name: str, text: str) -> None:
    """Click on a tab by its words."""
    bar = shown(name)
    assert isinstance(bar, QTabBar)
    place = next(place for place in range(bar.count()) if bar.tabText(place).replace("&", "") == text)
    click_at(bar, bar.tabRect(place).center())


def pick_day(name: str, day: int, months_on: int = 0) -> None:
    """Open the calendar of a field by its button, turn some months on, and click on a day."""
    field = shown(name)
    turn_wheel_to(field)
    (button,) = field.findChildren(QToolButton)
    click_at(button)
    month = QApplication.activePopupWidget()
    assert month is not None, f"{name} opens no calendar"
    calendar = month.findChild(QCalendarWidget, "calendar-month")
    days, after = month.findChild(QTableView), month.findChild(QToolButton, "qt_calendar_nextmonth")
    assert isinstance(calendar, QCalendarWidget)
    assert isinstance(days, QTableView)
    assert isinstance(after, QToolButton)
    for _ in range(months_on):
        click_at(after)
    cells = [days.model().index(row, column) for row in range(1, 7) for column in range(7)]
    first = next(place for place, cell in enumerate(cells) if cell.data() == 1)
    click_index(days, cells[first + day - 1])


def drag_row(view: QTableView, text: str, onto: str, column: int) -> None:
    """Take a row with the left button, and let it go above another one."""
    turn_wheel_to(view)
    ground = view.viewport()
    start = view.visualRect(index_of(view, text, column)).center()
    target = view.visualRect(index_of(view, onto, column))
    end = QPoint(start.x(), target.top() + 2)
    QTest.mousePress(ground, LEFT, pos=start)
    for place in (QPoint(start.x(), (start.y() + end.y()) // 2), end):
        QTest.mouseMove(ground, place)
        QApplication.processEvents()
    QTest.mouseRelease(ground, LEFT, pos=end)
    settle()


def click_in_menu(name: str, *texts: str) -> None:
    """Click on a button that opens a menu, and through its submenus; the menu holds up the button meanwhile."""
    waiting = Waiting(partial(_walk_menu, texts), QApplication.activePopupWidget)
    click(name)
    waiting.end(f"{name} opens no menu")


def click_for_dialog(name: str, deed: Callable[[], None]) -> None:
    """Click on a button that opens a dialog which the window waits for, and do something that closes it."""
    waiting = Waiting(deed)
    click(name)
    waiting.end(f"{name} has opened nothing")


def shown(name: str) -> QWidget:
    """Give the one part with a name that is on the screen now."""
    found = [one for one in screen().findChildren(QWidget, name) if one.isVisible()]
    assert len(found) == 1, f"{len(found)} are called {name}"
    return found[0]


def shown_view(name: str) -> QAbstractItemView:
    """Give a list or a table."""
    view = shown(name)
    assert isinstance(view, QAbstractItemView)
    return view


def screen() -> QWidget:
    """Give what can be clicked: a list that is open, else the dialog, else the window."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    assert top is not None, "no window is active"
    return top


def turn_wheel_to(widget: QWidget) -> None:
    """Turn the wheel over the page until a part of it can be seen as a whole, or as much of it as there is room for."""
    page = widget.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if page is None:
        return
    for _ in range(MOST_TURNS):
        QApplication.processEvents()
        room = page.viewport().rect()
        seen = QRect(widget.mapTo(page.viewport(), QPoint(0, 0)), widget.size())
        if room.contains(seen.center()) and (room.contains(seen) or seen.height() > room.height()):
            return
        _turn_wheel(page.viewport(), is_down=seen.center().y() > room.center().y())


def _turn_wheel(ground: QWidget, *, is_down: bool) -> None:
    spot = QPointF(2, 2)
    turn = QPoint(0, -60 if is_down else 60)
    none, begun = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    keys = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(spot, ground.mapToGlobal(spot), QPoint(), turn, none, keys, begun, False)
    QApplication.sendEvent(ground, event)


def _walk_menu(texts: tuple[str, ...]) -> None:
    """Click on an entry of the open menu, then of the submenu that it opens, and so on."""
    for text in texts:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entries = {one.text().replace("&", ""): one for one in menu.actions()}
        assert text in entries, f"“{text}” is not among {list(entries)}"
        place = menu.actionGeometry(entries[text]).center()
        QTest.mouseMove(menu, place)
        QTest.mouseClick(menu, LEFT, pos=place)
        QApplication.processEvents()


def _is_hidden(view: QAbstractItemView) -> bool:
    return not view.isVisible()
