"""The window: the frame that is painted before the desk is open, and the pages that are shown in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dpdesk.ui.fields.editing import is_for_the_window
from dpdesk.ui.frame.menu import ProgramMenu
from dpdesk.ui.frame.rail import Rail
from dpdesk.ui.frame.status_bar import StatusBar
from dpdesk.ui.frame.top_bar import TopBar
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Appearance, Look
    from dpdesk.ui.preferences import Preferences

_Typed = QLineEdit | QPlainTextEdit
SHAPE = "window/shape"
_FIRST_SIZE = QSize(1280, 800)
_TITLE_BAR = 40
"""pixels that a window manager may add above"""
REFRESH_AT_MOST_EVERY_MS = 300
_SHOWN_AT_ONCE = 3
"""So many changes in a row are shown at once: who adds something and types on must not type into what was there."""
MakePage = Callable[[Place, QWidget], QWidget]
"""Makes the page of a place, when it is first gone to."""


class Window(QMainWindow):
    """`closing` is sent before the window closes, with the event: what could not be saved is a reason to ignore it."""

    closing = Signal(object)

    def __init__(self, words: Words, look: Look, appearance: Appearance, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("DPDesk")
        self._words = words
        self._preferences = preferences
        self._make_page: MakePage | None = None
        self._pages: dict[tuple[PageName, str | None], QWidget] = {}
        self.place: Place | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self._refreshed = deque[int](maxlen=_SHOWN_AT_ONCE)
        self._refreshing = QTimer(self)
        self._refreshing.setSingleShot(True)
        self._refreshing.timeout.connect(self.refresh)
        self.menu = ProgramMenu(words, appearance, self)
        self.rail = Rail(words, look, self.menu, self)
        self.top_bar = TopBar(words, look, self)
        self.status_bar = StatusBar(words, self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("pages")
        self._lay_out()
        self.rail.chosen.connect(self._go_to_page)
        self.addActions(self.menu.actions())
        self.rail.close_pages()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch_typing)

    def open(self) -> None:
        """Show the window where and as large as it was last."""
        shape = self._preferences.shape(SHAPE)
        if shape.isEmpty() or not self.restoreGeometry(shape):
            room = self.screen().availableSize()
            self.resize(_FIRST_SIZE.boundedTo(QSize(room.width(), room.height() - _TITLE_BAR)))
        self.show()

    def settle(self, make_page: MakePage) -> None:
        """Begin to show pages: a desk is open."""
        self._make_page = make_page
        self.rail.open_pages()

    def show_alone(self, page: QWidget) -> None:
        """Show a page that belongs to no desk: the first start."""
        self.unsettle()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def unsettle(self) -> None:
        """Take all pages away: the desk is left."""
        self._make_page = None
        self.rail.close_pages()
        self.top_bar.show_upcoming(None)
        self.top_bar.search.shut()
        self.place = None
        self._pages.clear()
        while (page := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def go(self, place: Place) -> None:
        """Go somewhere; a page is made when it is first gone to, and brought up to date each time."""
        if self._make_page is None:
            return
        self._leave_field()
        key = (place.page, place.record_id)
        page = self._pages.get(key)
        if page is None:
            if place.record_id is not None:
                self.forget_record(place.page)
            page = self._pages[key] = self._make_page(place, self._stack)
            self._stack.addWidget(page)
        self.place = place
        self._stack.setCurrentWidget(page)
        self.rail.show_page(place.page)
        _arrive(page, place)

    def refresh_soon(self) -> None:
        """Bring the page up to date: at once after each of a few changes, now and then while very many follow."""
        wait = 0
        if len(self._refreshed) == _SHOWN_AT_ONCE:
            wait = self._refreshed[0] + _SHOWN_AT_ONCE * REFRESH_AT_MOST_EVERY_MS - self._clock.elapsed()
        if wait <= 0:
            self.refresh()
        elif not self._refreshing.isActive():
            self._refreshing.start(wait)

    def refresh(self) -> None:
        """Bring the page that is shown up to date."""
        self._refreshed.append(self._clock.elapsed())
        page = self._stack.currentWidget()
        if page is not None and hasattr(page, "refresh"):
            page.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        self._leave_field()
        self._preferences.set_shape(SHAPE, self.saveGeometry())
        super().closeEvent(event)
        self.closing.emit(event)
        if not event.isAccepted() and isinstance(focused, _Typed | QComboBox) and isValid(focused):
            focused.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Z to the desk where there is no typing to take back."""
        if event.type() is QEvent.Type.ShortcutOverride:
            can_undo, can_redo = _typing_of(watched)
            if is_for_the_window(event, can_undo=can_undo, can_redo=can_redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Go on along the chain of focus.

        The toolkit's own search goes astray at the end of a page with a combo box in a panel that was shown later, and
        never comes back to the rail.
        """
        start: QWidget | None = self.focusWidget()
        start = self if start is None else start
        place = _beside(start, next_one)
        while place is not start:
            if _stops_tab(place, self):
                place.setFocus(Qt.FocusReason.TabFocusReason if next_one else Qt.FocusReason.BacktabFocusReason)
                return True
            place = _beside(place, next_one)
        return False

    def _watch_typing(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Watch the keys of the one field that is typed in: watching all events of the program would slow it down."""
        if isinstance(left, _Typed) and isValid(left):
            left.removeEventFilter(self)
        if isinstance(entered, _Typed):
            entered.installEventFilter(self)

    def forget_record(self, page_name: PageName) -> None:
        """Take the page of a meeting or a person away: there is one of each kind, and the next one is made anew."""
        for key in [key for key in self._pages if key[0] is page_name and key[1] is not None]:
            page = self._pages.pop(key)
            self._stack.removeWidget(page)
            page.deleteLater()

    def _leave_field(self) -> None:
        """Let the field that is being edited keep what was typed."""
        focused = self.focusWidget()
        if isinstance(focused, _Typed | QComboBox):
            focused.clearFocus()

    def _go_to_page(self, page: PageName) -> None:
        self.go(Place(page=page))

    def _lay_out(self) -> None:
        centre = QWidget(self)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        # A window that opens gives nobody the keyboard; otherwise the menu would have it.
        centre.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCentralWidget(centre)
        centre.setFocus()
        self.setStatusBar(self.status_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


def _arrive(page: QWidget, place: Place) -> None:
    """Bring a page up to date, and to its tab and spot where it has such."""
    if hasattr(page, "arrive"):
        page.arrive(place)
        return
    if hasattr(page, "refresh"):
        page.refresh()
    if place.spot and hasattr(page, "go_to"):
        page.go_to(place.spot)


def _typing_of(widget: QObject) -> tuple[bool, bool]:
    """Tell whether a field has typing to take back, and whether it has typing to bring back."""
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable(), widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable(), widget.document().isRedoAvailable()
    return False, False


def _beside(widget: QWidget, next_one: bool) -> QWidget:
    beside = widget.nextInFocusChain() if next_one else widget.previousInFocusChain()
    assert beside is not None  # the chain is a ring
    return beside


def _stops_tab(widget: QWidget, window: QWidget) -> bool:
    has_policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(has_policy) and widget.isEnabled() and widget.isVisibleTo(window) and widget.window() is window
