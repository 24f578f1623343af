"""The menu of the program: desks, safe copies, language, appearance, help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words


class Wishes(QObject):
    """What may be wished for from the menu."""

    new_desk = Signal()
    open_desk = Signal()
    back_up = Signal()
    restore = Signal()
    speak = Signal(Language)
    wear = Signal(Appearance)
    show_keys = Signal()
    show_about = Signal()
    leave = Signal()


def appearance_name(appearance: Appearance, words: Words) -> str:
    """Name an appearance."""
    return {
        Appearance.SYSTEM: words.pgettext("appearance", "as the system"),
        Appearance.LIGHT: words.pgettext("appearance", "light"),
        Appearance.DARK: words.pgettext("appearance", "dark"),
    }[appearance]


class ProgramMenu(QMenu):
    """The menu; `wishes` sends what is chosen."""

    def __init__(self, words: Words, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("program-menu")
        self.wishes = Wishes(self)
        self._words = words
        self._add(words.pgettext("menu", "&New desk…"), self.wishes.new_desk)
        self._add(words.pgettext("menu", "&Open a desk…"), self.wishes.open_desk, "Ctrl+O")
        self.addSeparator()
        self.on_desk = (
            self._add(words.pgettext("menu", "&Back up the desk…"), self.wishes.back_up),
            self._add(words.pgettext("menu", "&Restore a copy…"), self.wishes.restore),
        )
        self.addSeparator()
        self._add_languages()
        self._add_appearances(appearance)
        self.addSeparator()
        self._add(words.pgettext("menu", "&Keys"), self.wishes.show_keys, "F1")
        self._add(words.pgettext("menu", "&About DPDesk"), self.wishes.show_about)
        self.addSeparator()
        self._add(words.pgettext("menu", "&Quit"), self.wishes.leave, "Ctrl+Q")

    def _add(self, title: str, wish: object, keys: str = "") -> QAction:
        action = QAction(title, self)
        if keys:
            action.setShortcut(keys)
        action.triggered.connect(wish)
        self.addAction(action)
        return action

    def _add_languages(self) -> None:
        menu = self.addMenu(self._words.pgettext("menu", "&Language"))
        group = QActionGroup(menu)
        for language in Language:
            action = group.addAction(name_of(language, self._words))
            action.setCheckable(True)
            action.setChecked(language is self._words.language)
            action.triggered.connect(partial(self.wishes.speak.emit, language))
            menu.addAction(action)

    def _add_appearances(self, present: Appearance) -> None:
        menu = self.addMenu(self._words.pgettext("menu", "A&ppearance"))
        group = QActionGroup(menu)
        for appearance in Appearance:
            action = group.addAction(appearance_name(appearance, self._words))
            action.setCheckable(True)
            action.setChecked(appearance is present)
            action.triggered.connect(partial(self.wishes.wear.emit, appearance))
            menu.addAction(action)
