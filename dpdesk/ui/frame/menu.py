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
    export_everything = Signal()
    read_exported = Signal()
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


def _search_words(words: Words) -> dict[str, str]:
    """Give other words for what the menu offers, by which the search finds it: they are the data of its actions."""
    return {
        "new": words.pgettext("search words", "empty sample database file begin"),
        "open": words.pgettext("search words", "another database file change"),
        "copy": words.pgettext("search words", "backup copy save safe"),
        "restore": words.pgettext("search words", "backup recover get back"),
        "export": words.pgettext("search words", "JSON save all data move"),
        "import": words.pgettext("search words", "JSON import read move"),
        "keys": words.pgettext("search words", "shortcuts keyboard help"),
        "about": words.pgettext("search words", "version licence libraries program"),
        "quit": words.pgettext("search words", "exit close end leave"),
    }


class ProgramMenu(QMenu):
    """The menu; `wishes` sends what is chosen."""

    def __init__(self, words: Words, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("program-menu")
        self.wishes = Wishes(self)
        self._words = words
        found = _search_words(words)
        self._add(words.pgettext("menu", "&New desk…"), self.wishes.new_desk, found["new"])
        self._add(words.pgettext("menu", "&Open a desk…"), self.wishes.open_desk, found["open"], "Ctrl+O")
        self.addSeparator()
        self.on_desk = (
            self._add(words.pgettext("menu", "&Back up the desk…"), self.wishes.back_up, found["copy"]),
            self._add(words.pgettext("menu", "&Restore a copy…"), self.wishes.restore, found["restore"]),
            self._add(words.pgettext("menu", "&Export everything…"), self.wishes.export_everything, found["export"]),
        )
        self._add(words.pgettext("menu", "Desk from an e&xported file…"), self.wishes.read_exported, found["import"])
        self.addSeparator()
        self._add_languages()
        self._add_appearances(appearance)
        self.addSeparator()
        self._add(words.pgettext("menu", "&Keys"), self.wishes.show_keys, found["keys"], "F1")
        self._add(words.pgettext("menu", "&About DPDesk"), self.wishes.show_about, found["about"])
        self.addSeparator()
        self._add(words.pgettext("menu", "&Quit"), self.wishes.leave, found["quit"], "Ctrl+Q")

    def _add(self, title: str, wish: object, keywords: str, keys: str = "") -> QAction:
        action = QAction(title, self)
        action.setData(keywords)
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
