"""The page of settings: a list of sections at the left, the chosen one beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.settings.section import Section, SectionName

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_ICONS = {
    SectionName.ORGANISER: IconName.OFFICE,
    SectionName.DATA_PROTECTION: IconName.PROTECTION,
    SectionName.TEXTS: IconName.DOCUMENT,
    SectionName.LETTERHEAD: IconName.PICTURE,
    SectionName.LETTER: IconName.WORD,
    SectionName.DOCUMENTS: IconName.PRINT,
    SectionName.WINDOW: IconName.APPEARANCE,
    SectionName.KEEPING: IconName.DESK,
}


def section_title(name: SectionName, words: Words) -> str:
    """Name a section."""
    return {
        SectionName.ORGANISER: words.pgettext("settings", "Organiser"),
        SectionName.DATA_PROTECTION: words.pgettext("settings", "Data protection"),
        SectionName.TEXTS: words.pgettext("settings", "Texts of papers"),
        SectionName.LETTERHEAD: words.pgettext("settings", "Own letterhead"),
        SectionName.LETTER: words.pgettext("settings", "Office’s own letter"),
        SectionName.DOCUMENTS: words.pgettext("settings", "Documents"),
        SectionName.WINDOW: words.pgettext("settings", "Window"),
        SectionName.KEEPING: words.pgettext("settings", "Desk and copies"),
    }[name]


class SettingsPage(QWidget):
    """The sections; each is made when it is first shown, and brought up to date whenever it is."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-page")
        self._workplace = workplace
        self._sections: dict[SectionName, Section] = {}
        self._list = self._section_list()
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("sections")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(self._stack, 1)
        self._list.currentRowChanged.connect(self._show_section)
        self._list.setCurrentRow(0)

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self._sections[list(SectionName)[self._list.currentRow()]]

    def show_section(self, name: SectionName) -> None:
        """Show a section."""
        self._list.setCurrentRow(list(SectionName).index(name))

    def refresh(self) -> None:
        """Bring the section that is shown up to date."""
        self.section.refresh()

    def go_to(self, spot: str) -> None:
        """Show a section by its name, or the field of the organiser that has this name."""
        if spot in list(SectionName):
            self.show_section(SectionName(spot))
            return
        for name in (SectionName.ORGANISER, SectionName.DATA_PROTECTION):
            if self._made(name).go_to(spot):
                self.show_section(name)
                self.section.go_to(spot)
                return

    def _section_list(self) -> QListWidget:
        words = self._workplace.words
        sections = QListWidget(self)
        sections.setObjectName("section-list")
        sections.setAccessibleName(words.gettext("Sections of the settings"))
        sections.setFrameShape(QFrame.Shape.NoFrame)
        sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, name in enumerate(SectionName, start=1):
            title = section_title(name, words)
            item = QListWidgetItem(icon(_ICONS[name], self._workplace.look), title, sections)
            item.setToolTip(f"{title} (Alt+{number})")
            action = QAction(title, self)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(partial(self.show_section, name))
            self.addAction(action)
        line = self._workplace.look.line.name()
        sections.setStyleSheet(f"QListWidget {{ border: none; border-right: 1px solid {line}; padding: 12px 6px; }}")
        sections.setSpacing(3)
        sections.setFixedWidth(sections.sizeHintForColumn(0) + 40)
        return sections

    def _show_section(self, row: int) -> None:
        section = self._made(list(SectionName)[row])
        self._stack.setCurrentWidget(section)
        section.refresh()

    def _made(self, name: SectionName) -> Section:
        if name not in self._sections:
            self._sections[name] = _make_section(name, self._workplace, self._stack)
            self._stack.addWidget(self._sections[name])
        return self._sections[name]


def _make_section(name: SectionName, workplace: Workplace, parent: QWidget) -> Section:
    """Make a section; what it needs is loaded when it is first shown."""
    match name:
        case SectionName.ORGANISER:
            from dpdesk.ui.pages.settings.organiser import OrganiserSection

            return OrganiserSection(workplace, parent)
        case SectionName.DATA_PROTECTION:
            from dpdesk.ui.pages.settings.data_protection import DataProtectionSection

            return DataProtectionSection(workplace, parent)
        case SectionName.TEXTS:
            from dpdesk.ui.pages.settings.texts import TextsSection

            return TextsSection(workplace, parent)
        case SectionName.LETTERHEAD:
            from dpdesk.ui.pages.settings.letterhead import LetterheadSection

            return LetterheadSection(workplace, parent)
        case SectionName.LETTER:
            from dpdesk.ui.pages.settings.letter import LetterSection

            return LetterSection(workplace, parent)
        case SectionName.DOCUMENTS:
            from dpdesk.ui.pages.settings.documents import DocumentsSection

            return DocumentsSection(workplace, parent)
        case SectionName.WINDOW:
            from dpdesk.ui.pages.settings.window import WindowSection

            return WindowSection(workplace, parent)
        case SectionName.KEEPING:
            from dpdesk.ui.pages.settings.keeping import KeepingSection

            return KeepingSection(workplace, parent)
