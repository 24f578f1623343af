"""The bar above the page: the search over everything, undo and redo by name, and a new meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from dpdesk.ui.frame.search_box import SearchBox
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.keys import give_key

if TYPE_CHECKING:
    from dpdesk.domain.journal import Upcoming
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_LONGEST_LABEL = 34
"""characters of what undo would take back, on its button; the tip has all of it"""


class TopBar(QFrame):
    """Undo and redo are actions of the whole window; what they would do stands on their buttons."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    new_meeting_wanted = Signal()

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top-bar")
        self._words = words
        self._look = look
        self.search = SearchBox(words, look, self)
        self.undo = self._action("undo", IconName.UNDO, QKeySequence.StandardKey.Undo)
        self.redo = self._action("redo", IconName.REDO, QKeySequence.StandardKey.Redo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.undo.triggered.connect(self.undo_wanted)
        self.redo.triggered.connect(self.redo_wanted)
        self._new = self._new_meeting_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self.search, 1)
        layout.addStretch()
        layout.addSpacing(8)
        layout.addWidget(self._button(self.undo))
        layout.addWidget(self._button(self.redo))
        layout.addSpacing(8)
        layout.addWidget(self._new)
        self.show_upcoming(None)

    def show_upcoming(self, upcoming: Upcoming | None) -> None:
        """Say what undo and redo would do now; without a desk they do nothing."""
        undo = upcoming.undo if upcoming else None
        redo = upcoming.redo if upcoming else None
        self._name(self.undo, self._words.pgettext("command", "Undo"), self._words.say(undo) if undo else "")
        self._name(self.redo, self._words.pgettext("command", "Redo"), self._words.say(redo) if redo else "")
        self._new.setEnabled(upcoming is not None)

    def _name(self, action: QAction, command: str, label: str) -> None:
        short = label if len(label) <= _LONGEST_LABEL else f"{label[:_LONGEST_LABEL].rstrip()}…"
        action.setText(f"{command}: {short}".replace("&", "&&") if label else command)
        action.setIconText(action.text())  # of itself, a button leaves out the "…" at the end
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{command}: {label} ({keys})" if label else f"{command} ({keys})")
        action.setEnabled(bool(label))

    def _action(self, name: str, picture: IconName, keys: QKeySequence.StandardKey) -> QAction:
        action = QAction(icon(picture, self._look), "", self)
        action.setObjectName(name)
        action.setShortcut(keys)
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{action.objectName()}-button")
        button.setDefaultAction(action)
        is_undo = action is self.undo
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_undo else style.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _new_meeting_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("command", "New meeting"), self)
        button.setObjectName("new-meeting")
        button.setIcon(icon(IconName.ADD, self._look, self._look.on_accent))
        button.setProperty("primary", "true")
        give_key(button, "Ctrl+Shift+N")
        button.setToolTip(f"{button.text()} (Ctrl+Shift+N)")
        button.clicked.connect(self.new_meeting_wanted)
        return button
