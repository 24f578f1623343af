"""The menu of a row of the agenda; its keys are those of the table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words


class AgendaMenu(QMenu):
    """What can be done with the row one is at; without one an item can only be added."""

    opened = Signal()
    added = Signal()
    stepped = Signal(int)
    removed = Signal()

    def __init__(self, words: Words, parent: QWidget, *, has_row: bool) -> None:
        super().__init__(parent)
        self.setObjectName("agenda-menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = (
            (words.pgettext("agenda", "&Open"), "Enter", self.opened.emit),
            (words.pgettext("agenda", "&Add an item below"), "Ins", self.added.emit),
            (words.pgettext("agenda", "Move &up"), "Alt+Up", partial(self.stepped.emit, -1)),
            (words.pgettext("agenda", "Move &down"), "Alt+Down", partial(self.stepped.emit, 1)),
            (words.pgettext("agenda", "&Remove"), "Del", self.removed.emit),
        )
        for title, keys, deed in entries:
            action = QAction(title, self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.setEnabled(has_row or keys == "Ins")
            action.triggered.connect(deed)
            self.addAction(action)
