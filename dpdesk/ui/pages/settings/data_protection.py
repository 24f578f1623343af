"""Data protection (RODO): the controller, the officer, what the clauses say, and the clauses themselves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from dpdesk.domain.organisations import Organiser
from dpdesk.domain.own_texts import TextName
from dpdesk.services.offices import organising
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.settings.paragraph import ParagraphEditor
from dpdesk.ui.pages.settings.section import Section, SectionName
from dpdesk.ui.pages.settings.text_choice import TextChoice

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_FIELDS = ("controller", "dpo_email", "legal_basis", "retention", "recipients", "clause_place")
_CLAUSES = (TextName.CLAUSE_13, TextName.CLAUSE_14)


class DataProtectionSection(Section):
    """What people are told about their data."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext(
            "What people are told about their data: in the clause with each letter, and under the attendance list."
        )
        super().__init__(workplace, SectionName.DATA_PROTECTION, purpose, parent)
        self._form = RecordForm(workplace, self.inside)
        self._add_fields()
        self._form.saved.connect(self._show)
        self.choice = TextChoice(workplace, _CLAUSES, self.inside)
        self.column.addWidget(self._form)
        self.column.addWidget(self._heading())
        self.column.addWidget(self.choice, 1)

    def refresh(self) -> None:
        """Read the organiser and the clause again."""
        self.workplace.tasks.ask(self, partial(organising.organiser_or_new, self.workplace.desk), self._begin)

    def go_to(self, spot: str) -> bool:
        """Go to a field of the organiser."""
        if spot not in _FIELDS:
            return False
        self._form.focus_field(spot)
        return True

    def _begin(self, organiser: Organiser) -> None:
        """Show the organiser, and then the clause, whose editor is made only now: the form is painted before it."""
        self._show(organiser)
        self.choice.refresh()

    def _show(self, organiser: Organiser) -> None:
        self._form.show_record(organiser)
        nobody = self.workplace.words.gettext("Without this address the clause does not say whom to ask.")
        self._form.remark("dpo_email", "" if organiser.dpo_email else nobody)

    def _add_fields(self) -> None:
        words, form = self.workplace.words, self._form
        form.section(words.pgettext("settings", "Controller of the data"))
        form.add(
            "controller",
            ParagraphEditor(form),
            words.pgettext("data protection", "&Controller"),
            words.gettext("Name and address, after “The controller of your personal data is”; empty: the organiser."),
        )
        form.add("dpo_email", LineEditor(form), words.pgettext("data protection", "E-mail of the &officer"))
        form.add(
            "legal_basis",
            ParagraphEditor(form),
            words.pgettext("data protection", "Legal &basis"),
            words.gettext(
                "In Polish, after “w związku z”, for example “ustawą z dnia 8 marca 1990 r. o samorządzie gminnym”."
            ),
        )
        form.add(
            "retention",
            ParagraphEditor(form),
            words.pgettext("data protection", "Sto&rage"),
            words.gettext("In Polish, after “Dane będą przechowywane”; empty: as the provisions on archives say."),
        )
        form.add(
            "recipients",
            ParagraphEditor(form),
            words.pgettext("data protection", "Other reci&pients"),
            words.gettext("Beside providers of IT services and authorities; may be empty."),
        )
        form.add(
            "clause_place",
            LineEditor(form),
            words.pgettext("data protection", "Place of the full clause"),
            words.gettext("Where it can be read, for example on the back of the attendance list."),
        )

    def _heading(self) -> QLabel:
        return self.line(self.workplace.words.pgettext("settings", "Clauses"), "heading")
