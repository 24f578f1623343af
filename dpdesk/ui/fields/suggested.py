"""An editor of a line of text that offers usual texts, and takes any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from dpdesk.language.collation import search_key
from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_MOST_SEEN = 14


class SuggestedEditor(LineEditor):
    """Offers those usual texts in which what was typed occurs, Polish letters folded; Down offers all of them."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: tuple[tuple[str, str], ...] = ()
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SEEN)
        self._completer.setWidget(self)
        popup = self._completer.popup()
        assert popup is not None
        popup.setObjectName("offers")
        self._popup = popup
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._look)
        told = workplace.words.gettext("Show the usual ones (Down)")
        action = QAction(icon(IconName.DOWN, workplace.look, workplace.look.muted), told, self)
        action.triggered.connect(self.offer_all)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def set_usual(self, texts: Sequence[str]) -> None:
        """Offer these texts."""
        self._usual = tuple((search_key(text), text) for text in texts)

    @property
    def offers(self) -> list[str]:
        """What is offered now."""
        return self._offers.stringList() if self._popup.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer all on Down; Enter takes the offer that is marked, or else what was typed."""
        if is_enter(event) and self._popup.isVisible():
            event.accept()
            marked = self._popup.currentIndex()
            self._popup.hide()
            self._take(str(marked.data()) if marked.isValid() else self.text())
        elif event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self.offer_all()
        else:
            super().keyPressEvent(event)

    def offer_all(self) -> None:
        """Offer everything that is usual."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer([text for _, text in self._usual])

    def _look(self, text: str) -> None:
        words = search_key(text).split()
        self._offer([usual for key, usual in self._usual if words and all(word in key for word in words)])

    def _offer(self, texts: list[str]) -> None:
        self._offers.setStringList(texts)
        if texts and self.hasFocus():
            self._completer.complete()
            # What was typed is meant until an offer is marked.
            self._popup.setCurrentIndex(QModelIndex())
        else:
            self._popup.hide()

    def _take(self, text: str) -> None:
        self.setText(text)
        self.settle()
