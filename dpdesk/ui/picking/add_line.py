"""A line in which one types to add something: one of those the desk knows, or something new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from dpdesk.language.collation import search_key
from dpdesk.ui.fields.editing import is_enter, is_for_the_window
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")


class AddLine(QLineEdit, Generic[T]):
    """Asks `find` at each keystroke and offers what it gives, and last of all something new of the name typed.

    The likeliest is marked, so that Enter takes it. Sends `chosen` with one of the known, or `new_wanted` with the
    text, and is empty again. Where `new` is empty, nothing new is offered.
    """

    chosen = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        name: str,
        find: Callable[[str], Sequence[T]],
        describe: Callable[[T], str],
        new: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._workplace = workplace
        self._find = find
        self._describe = describe
        self._new = new
        self._found: list[T] = []
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(14)
        self._completer.setWidget(self)
        self.popup = QListView(self)
        self.popup.setObjectName("offers")
        self._completer.setPopup(self.popup)
        self.popup.clicked.connect(self._take_index)
        self.textEdited.connect(self._look)
        self.addAction(self._plus(), QLineEdit.ActionPosition.LeadingPosition)

    @property
    def offers(self) -> list[str]:
        """What is offered now."""
        return self._offers.stringList() if self.popup.isVisible() else []

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while there is no typing to take back."""
        if is_for_the_window(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is marked on Enter, and offer what there is on Down."""
        popup = self.popup
        if is_enter(event):
            event.accept()
            if popup.isVisible() and popup.currentIndex().isValid():
                self._take_index(popup.currentIndex())
            else:
                self._look(self.text())
        elif event.key() == Qt.Key.Key_Down and not popup.isVisible() and not event.modifiers():
            self._look(self.text())
        else:
            super().keyPressEvent(event)

    def _look(self, text: str) -> None:
        self._workplace.tasks.ask(self, partial(_found_for, self._find, text), self._offer)

    def _offer(self, found: tuple[str, Sequence[T]]) -> None:
        text, self._found = found[0], list(found[1])
        offers = [self._describe(one) for one in self._found]
        if self._new and search_key(text) and search_key(text) not in map(search_key, offers):
            offers.append(self._new.format(name=text.strip()))
        self._offers.setStringList(offers)
        popup = self.popup
        if not offers or not self.hasFocus():
            popup.hide()
            return
        self._completer.complete()
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _take_index(self, index: QModelIndex) -> None:
        text, row = self.text().strip(), index.row()
        self.popup.hide()
        self.setText("")
        if row < len(self._found):
            self.chosen.emit(self._found[row])
        elif text:
            self.new_wanted.emit(text)

    def _plus(self) -> QAction:
        told = self._workplace.words.gettext("Show what the desk knows (Down)")
        action = QAction(icon(IconName.ADD, self._workplace.look, self._workplace.look.muted), told, self)
        action.triggered.connect(self._look_at_all)
        return action

    def _look_at_all(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look(self.text())


def _found_for(find: Callable[[str], Sequence[T]], text: str) -> tuple[str, Sequence[T]]:
    return text, find(text)
