"""The card of the municipality: what it is, the forms of its name, its membership and its place on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from dpdesk.domain.organisations import Municipality, MunicipalityType
from dpdesk.language.town_forms import example_of_forms
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, NumberEditor, TickEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.meeting.plan.cards import PlanCard

if TYPE_CHECKING:
    from dpdesk.domain.office_dossier import OfficeDossier
    from dpdesk.ui.workplace import Workplace


class MunicipalityCard(PlanCard):
    """A form over the municipality, with an example of how its name stands in a sentence."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "municipality", words.pgettext("heading", "Municipality"), parent)
        self.form = form = RecordForm(workplace, self)
        form.setAccessibleName(self.accessibleName())
        self.body.addWidget(form)
        self._line("name", words.pgettext("municipality", "Name"))
        types = [(one, name_of(one, words)) for one in MunicipalityType]
        form.add("type", ChoiceEditor(types, form), words.pgettext("municipality", "Type"))
        self._line("county", words.pgettext("municipality", "County"))
        self._line("subregion", words.pgettext("municipality", "Subregion"))
        self._line("teryt", words.pgettext("municipality", "TERYT code"))
        form.section(words.pgettext("municipality", "Forms of the name"))
        self._line("name_genitive", words.pgettext("municipality", "Genitive"), words.gettext("As in “Gliwic”"))
        self._line(
            "name_locative",
            words.pgettext("municipality", "Locative"),
            words.gettext("With its preposition, as in “w Gliwicach”"),
        )
        self.example = QLabel(self)
        self.example.setObjectName("forms-example")
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.example.setWordWrap(True)
        form.add_row(words.pgettext("municipality", "In a sentence"), self.example)
        self._line("head_title", words.pgettext("municipality", "Title of the head"))
        self._line(
            "head_title_full",
            words.pgettext("municipality", "Full title of the head"),
            words.gettext("As it stands in a letter: “Prezydent Miasta Gliwice”"),
        )
        self._add_membership()
        self._add_place()
        form.saved.connect(self._show_example)

    def show_office(self, about: OfficeDossier) -> None:
        """Show the municipality."""
        one = about.municipality
        if one is None:
            return
        words = self.workplace.words
        self.form.show_record(one)
        self._show_example(one)
        is_reversed = one.member_since and one.member_until and one.member_until < one.member_since
        told = words.gettext("The membership ends before it begins.")
        self.form.remark("member_until", told if is_reversed else "")
        lacking = words.gettext("Letters to the head have no title without it.")
        self.form.remark("head_title_full", "" if one.head_title_full else lacking)

    def _show_example(self, one: Municipality) -> None:
        """Show the forms where Polish asks for them."""
        words = self.workplace.words
        locative, genitive = words.pgettext("form of a name", "locative"), words.pgettext("form of a name", "genitive")
        self.example.setText(
            breakable(example_of_forms(one.name_locative or f"[{locative}]", one.name_genitive or f"[{genitive}]"))
        )

    def _add_membership(self) -> None:
        words, form = self.workplace.words, self.form
        form.section(words.pgettext("municipality", "Membership"))
        member = TickEditor(words.gettext("It is or was a member of the association"), form)
        form.add("is_member", member, "")
        form.add("member_since", DayEditor(words, form), words.pgettext("municipality", "Member since"))
        form.add("member_until", DayEditor(words, form), words.pgettext("municipality", "Member until"))

    def _add_place(self) -> None:
        words, form = self.workplace.words, self.form
        form.section(words.pgettext("municipality", "Place on the map of participation"))
        for field, label in (
            ("tile_column", words.pgettext("municipality", "Column")),
            ("tile_row", words.pgettext("municipality", "Row")),
        ):
            form.add(field, NumberEditor(words, form, most=40), label, words.gettext("Counted from 0"))

    def _line(self, field: str, label: str, hint: str = "") -> None:
        self.form.add(field, LineEditor(self.form), label, hint)
