"""The search over the whole desk, in the bar above the page: it answers at each keystroke, and does what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView, QSizePolicy, QWidget
from shiboken6 import isValid

from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.frame.search_lines import LineDelegate, LineModel
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tasks import Lane

if TYPE_CHECKING:
    from dpdesk.domain.hits import Hit
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.frame.search_lines import SearchLine
    from dpdesk.ui.tasks import Tasks

KEYS = "Ctrl+K"
_LEAST_WIDTH, _MOST_WIDTH, _WIDTH_OF_LINES = 190, 420, 680
_LINES_AT_ONCE = 14


class Source(Protocol):
    """What is searched."""

    tasks: Tasks

    def find(self, text: str) -> Sequence[Hit]: ...
    def lines(self, text: str, hits: Sequence[Hit]) -> list[SearchLine]: ...


class SearchBox(QLineEdit):
    """Asks at each keystroke, and offers what was found with the first line marked, so that Enter takes it.

    While nothing is typed it offers what can be done in the window. Without a desk it does nothing.
    """

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-everywhere")
        self._look = look
        self._source: Source | None = None
        self._model = LineModel(self)
        self._lines: list[SearchLine] = []
        self._answered = ""
        self._takes_first = False
        self._came_from: QWidget | None = None
        self._nothing = words.gettext("Nothing on the desk fits this, and nothing one can do.")
        self.setPlaceholderText(words.gettext("Search everywhere (Ctrl+K)"))
        self.setAccessibleName(words.gettext("Search everywhere"))
        told = words.gettext(
            "People, meetings, municipalities, practices, documents – and everything one can do ({keys})"
        )
        self.setToolTip(told.format(keys=KEYS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMaximumWidth(_MOST_WIDTH)
        self.addAction(self._entering(words), QLineEdit.ActionPosition.LeadingPosition)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self.popup = self._make_popup(words)
        self.textEdited.connect(self._look_for)
        self.shut()

    def begin(self, source: Source) -> None:
        """Begin to search: a desk is open."""
        self._source = source
        self.setEnabled(True)

    def shut(self) -> None:
        """Search no more: the desk is left."""
        self._source = None
        self.popup.hide()
        self.clear()
        self.setEnabled(False)

    @property
    def offers(self) -> list[str]:
        """The titles of the lines that are offered now."""
        return [line.title for line in self._lines] if self.popup.isVisible() else []

    def enter(self) -> None:
        """Come here from wherever one is, and offer what there is."""
        if not self.isEnabled():
            return
        focused = QApplication.focusWidget()
        if focused is not self:
            self._came_from = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._look_for(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is marked on Enter, offer what there is on Down, and go back on Esc."""
        if is_enter(event):
            event.accept()
            self._take_marked()
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self.popup.isVisible():
                self.popup.hide()
            else:
                self._go_back()
        elif event.key() == Qt.Key.Key_Down and not self.popup.isVisible():
            self._look_for(self.text())
        else:
            super().keyPressEvent(event)

    def _look_for(self, text: str) -> None:
        self._takes_first = False
        if self._source is None or not text.strip():
            self._offer((text, ()))
        else:
            question = partial(_found, self._source, text)
            self._source.tasks.ask(self, question, self._offer, lane=Lane.SEARCH)

    def _offer(self, found: tuple[str, Sequence[Hit]]) -> None:
        text, hits = found
        if self._source is None or text != self.text():
            return
        self._answered = text
        self._lines = self._source.lines(text, hits)
        if self._lines:
            self._model.show_lines(self._lines, self._look)
        else:
            self._model.show_note(self._nothing)
        if self._takes_first and self._lines:
            self._take(0)
        elif self.hasFocus():
            self._pop_up()

    def _pop_up(self) -> None:
        room = self.window().width() - self.mapTo(self.window(), self.rect().topLeft()).x() - 12
        self._completer.complete(QRect(0, 0, min(room, max(self.width(), _WIDTH_OF_LINES)), self.height()))
        has_likeliest = bool(self._lines and self.text().strip())
        first = self._completer.completionModel().index(0, 0)
        self.popup.setCurrentIndex(first if has_likeliest else QModelIndex())
        self.popup.scrollToTop()

    def _take_marked(self) -> None:
        """Take the marked line; where the answer to what was typed has not come yet, the first one when it comes."""
        if self._answered != self.text():
            self._takes_first = True
        elif self.popup.isVisible() and self.popup.currentIndex().isValid():
            self._take_index(self.popup.currentIndex())
        elif not self.popup.isVisible():
            self._look_for(self.text())

    def _take_index(self, index: QModelIndex) -> None:
        if index.row() < len(self._lines):
            self._take(index.row())

    def _take(self, row: int) -> None:
        line = self._lines[row]
        self.popup.hide()
        self._forget()
        self.clearFocus()
        # A dialog run within the key press of the list would lose its own Enter: the completer still holds it.
        QTimer.singleShot(0, self, line.take)

    def _go_back(self) -> None:
        self.popup.hide()
        self._forget()
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _forget(self) -> None:
        self._takes_first = False
        self._answered = ""
        self.setText("")

    def _entering(self, words: Words) -> QAction:
        glass = icon(IconName.SEARCH, self._look, self._look.muted)
        action = QAction(glass, words.gettext("Search everywhere (Ctrl+K)"), self)
        action.setObjectName("enter-search")
        action.setShortcut(KEYS)
        action.triggered.connect(self.enter)
        return action

    def _make_popup(self, words: Words) -> QListView:
        popup = QListView(self)
        popup.setObjectName("search-results")
        popup.setAccessibleName(words.gettext("What was found"))
        popup.setUniformItemSizes(True)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_LINES_AT_ONCE)
        self._completer.setPopup(popup)
        popup.setItemDelegate(LineDelegate(self._look, popup))
        popup.clicked.connect(self._take_index)
        return popup


def _found(source: Source, text: str) -> tuple[str, Sequence[Hit]]:
    return text, source.find(text)
