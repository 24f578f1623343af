"""The card of how letters address a person: as they will be printed, why so, and what the user says instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.people import Person
from dpdesk.language.wording import name_of
from dpdesk.services.people.about_person import PrintedForm, printed_forms
from dpdesk.settings import Language
from dpdesk.ui.fields.editors import LineEditor, TickEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.pages.meeting.plan.cards import PlanCard

if TYPE_CHECKING:
    from dpdesk.services.people.about_person import AboutPerson
    from dpdesk.ui.workplace import Workplace


class FormsCard(PlanCard):
    """Shows the beginning of a letter in each language; `preview` shows it for what is only being typed."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "forms", words.pgettext("heading", "Forms of address"), parent)
        self._about: AboutPerson | None = None
        self.examples = {language: Example(workplace, language, self) for language in Language}
        self.form = RecordForm(workplace, self)
        self.form.setAccessibleName(words.pgettext("heading", "Forms of address"))
        self.feminative = TickEditor(words.gettext("Wishes a &feminative: “dyrektorka”, “naczelniczka”"), self.form)
        self.by_first_name = TickEditor(words.gettext("Is addressed by first na&me: an acquaintance"), self.form)
        self.vocative, self.salutation = LineEditor(self.form), LineEditor(self.form)
        self._lay_out()

    def show_person(self, about: AboutPerson) -> None:
        """Show a person as they now are."""
        self._about = about
        self.form.show_record(about.person)

    def preview(self, person: Person) -> None:
        """Show how somebody would be addressed."""
        if self._about is not None:
            for language, printed in printed_forms(person, self._about.workplace).items():
                self.examples[language].show_form(printed)

    def _lay_out(self) -> None:
        words, form = self.workplace.words, self.form
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(12)
        for example in self.examples.values():
            side_by_side.addWidget(example, 1)
        self.body.addWidget(self.line("forms-told", words.gettext("A letter to this person begins so:")))
        self.body.addLayout(side_by_side)
        self.body.addSpacing(6)
        form.add("feminative", self.feminative, "")
        form.add("by_first_name", self.by_first_name, "")
        hint = words.gettext("In the place of the computed form: “Anno”, “Łukaszu”. Used only by first name.")
        form.add("vocative", self.vocative, words.pgettext("person", "Vocative"), hint)
        hint = words.gettext("In the place of the whole computed one: “Szanowna Pani Minister,”.")
        form.add("salutation", self.salutation, words.pgettext("person", "Own sa&lutation"), hint)
        self.body.addWidget(form)


class Example(QFrame):
    """The address and the salutation as they are printed in one language, and below them why."""

    def __init__(self, workplace: Workplace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"example-{language}")
        words = self._words = workplace.words
        told = words.gettext("In Polish") if language is Language.POLISH else words.gettext("In English")
        self.setAccessibleName(told)
        heading = QLabel(told, self)
        heading.setProperty("role", "muted")
        self.address, self.salutation = QLabel(self), QLabel(self)
        self.address.setObjectName(f"address-{language}")
        self.salutation.setObjectName(f"salutation-{language}")
        font = self.salutation.font()
        font.setBold(True)
        self.salutation.setFont(font)
        self.why = Remark(workplace, self)
        for label in (self.address, self.salutation):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(8)
        for part in (heading, self.address, self.salutation, self.why):
            layout.addWidget(part)
        layout.addStretch()

    def show_form(self, printed: PrintedForm) -> None:
        """Show how somebody is addressed, and mark what a rule has guessed."""
        self.address.setText("\n".join(printed.lines))
        self.salutation.setText(printed.salutation)
        told = " ".join(name_of(ground, self._words) for ground in printed.grounds)
        is_guess = any(ground.is_guess for ground in printed.grounds)
        self.why.say(told, Tone.WARNING if is_guess else Tone.NOTE)
