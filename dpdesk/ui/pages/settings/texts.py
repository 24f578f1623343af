"""The texts of letters, of the note under a list, and of the draft of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.own_texts import TextName
from dpdesk.ui.pages.settings.section import Section, SectionName
from dpdesk.ui.pages.settings.text_choice import TextChoice

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

TEXTS = (
    TextName.INVITATION,
    TextName.INVITATION_PERSON,
    TextName.CANCELLED,
    TextName.POSTPONED,
    TextName.LIST_NOTE,
    TextName.ARTICLE,
)


class TextsSection(Section):
    """Lets the office word its papers in its own way."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext(
            "How your papers are worded. Names in braces are fields: each meeting fills them with its own data."
        )
        super().__init__(workplace, SectionName.TEXTS, purpose, parent)
        self.choice = TextChoice(workplace, TEXTS, self.inside)
        self.column.addWidget(self.choice, 1)

    def refresh(self) -> None:
        """Show the chosen text as it now is."""
        self.choice.refresh()
