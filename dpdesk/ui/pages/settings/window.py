"""The window: its language and its appearance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.frame.menu import appearance_name
from dpdesk.ui.pages.settings.section import Section, SectionName
from dpdesk.ui.preferences import APPEARANCE

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class WindowSection(Section):
    """Asks the program to build the window anew."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext("How the window speaks and looks. Documents have a language of their own.")
        super().__init__(workplace, SectionName.WINDOW, purpose, parent)
        words = workplace.words
        form = QWidget(self.inside)
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], form)
        self._language.setObjectName("window-language")
        self._appearance = ChoiceEditor([(one, appearance_name(one, words)) for one in Appearance], form)
        self._appearance.setObjectName("window-appearance")
        layout = FormLayout(form)
        layout.add_row(words.pgettext("settings", "&Language of the window"), self._language)
        layout.add_row(words.pgettext("settings", "&Appearance"), self._appearance)
        self._language.edited.connect(workplace.program.speak)
        self._appearance.edited.connect(workplace.program.wear)
        self.column.addWidget(form)
        self.column.addStretch()

    def refresh(self) -> None:
        """Show the language that is spoken and the appearance that was chosen."""
        self._language.set_value(self.workplace.words.language)
        kept = self.workplace.preferences.value(APPEARANCE, Appearance.SYSTEM)
        self._appearance.set_value(Appearance(kept) if kept in list(Appearance) else Appearance.SYSTEM)
