"""The cards of the whole description of a practice, and of whom to ask about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_stages import is_contact_old
from dpdesk.services.practices import stages
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.practice.cards import FieldsCard

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace


def description_card(workplace: Workplace, parent: QWidget | None = None) -> FieldsCard:
    """Make the card of what was before, what was done, what came of it and what others need for it."""
    words = workplace.words
    card = FieldsCard(workplace, "practice-description", words.pgettext("heading", "Description"), parent)
    card.text_field("situation", words.pgettext("practice", "Situation before"))
    card.text_field("solution", words.pgettext("practice", "Solution, steps"))
    card.text_field("target_group", words.pgettext("practice", "For whom"), least=1)
    card.text_field("partners", words.pgettext("practice", "Partners"), least=1)
    card.text_field(
        "cost",
        words.pgettext("practice", "Cost"),
        words.gettext("An amount or a range, with currency and year."),
        least=1,
    )
    card.text_field("funding", words.pgettext("practice", "Sources of funding"), least=1)
    card.text_field(
        "results", words.pgettext("practice", "Results"), words.gettext("With numbers where there are any.")
    )
    card.text_field("success_factors", words.pgettext("practice", "What helped"), least=1)
    card.text_field("difficulties", words.pgettext("practice", "Difficulties, risks"), least=1)
    card.text_field(
        "transfer",
        words.pgettext("practice", "Needed elsewhere"),
        words.gettext("What another municipality needs to do the same."),
        least=1,
    )
    card.text_field("legal_basis", words.pgettext("practice", "Legal basis, procurement"), least=1)
    return card


class ContactCard(FieldsCard):
    """Whom to ask, and when that was last found to be right."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-contact", words.pgettext("heading", "Contact"), parent)
        self._practice_id = practice_id
        self.line_field("contact_name", words.pgettext("practice", "Name"))
        self.line_field("contact_position", words.pgettext("practice", "Position, unit"))
        self.line_field("contact_email", words.pgettext("practice", "Business e-mail"))
        self.line_field("contact_phone", words.pgettext("practice", "Telephone"))
        self.day_field("contact_checked_on", words.pgettext("practice", "Checked on"))
        title = words.pgettext("button", "The contact is right &today")
        self.confirm = QPushButton(icon(IconName.CHECK, workplace.look), title, self.form)
        self.confirm.setObjectName("confirm-contact")
        self.form.add_row("", self.confirm)
        self.confirm.clicked.connect(self._confirm)

    def show_practice(self, about: PracticeAbout) -> None:
        """Show a practice, and say where its contact was not checked for long."""
        super().show_practice(about)
        checked_on, today = about.practice.contact_checked_on, self.workplace.desk.today
        old = self.workplace.words.gettext("The contact was checked over a year ago.")
        self.form.remark("contact_checked_on", old if is_contact_old(checked_on, today) else "")
        self.confirm.setEnabled(checked_on != today)

    def _confirm(self) -> None:
        self.form.flush()
        deed = partial(stages.confirm_contact, self.workplace.desk, self._practice_id)
        self.workplace.tasks.change(self, deed)
