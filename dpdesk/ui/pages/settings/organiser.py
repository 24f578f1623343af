"""The organiser: letterhead, logo, signatory and contact."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.organisations import Organiser
from dpdesk.domain.people import Gender
from dpdesk.language.wording import name_of
from dpdesk.services.offices import organising
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, TickEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.settings.logo import LogoField
from dpdesk.ui.pages.settings.section import Section, SectionName

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_FIELDS = (
    *("name", "short_name", "unit", "street", "postcode", "town", "phone", "email", "website", "ade"),
    *("logo_alternative", "signatory_name", "signatory_gender", "signatory_position", "signed_electronically"),
    *("contact_name", "contact_phone", "contact_email"),
)


class OrganiserSection(Section):
    """Saves each field of the organiser when it is left."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext("Who holds the meetings: it stands in the letterhead and under the letters.")
        super().__init__(workplace, SectionName.ORGANISER, purpose, parent)
        self._form = RecordForm(workplace, self.inside)
        self._logo = LogoField(workplace, self._form)
        self._add_letterhead()
        self._add_logo()
        self._add_signatory()
        self._add_contact()
        self._form.saved.connect(self._show)
        self._logo.changed.connect(self._show)
        self.column.addWidget(self._form)
        self.column.addStretch()

    def refresh(self) -> None:
        """Read the organiser again."""
        desk = self.workplace.desk
        self.workplace.tasks.ask(self, partial(organising.organiser_or_new, desk), self._show)

    def go_to(self, spot: str) -> bool:
        """Go to a field of the organiser."""
        if spot not in _FIELDS:
            return False
        self._form.focus_field(spot)
        return True

    def _show(self, organiser: Organiser) -> None:
        self._form.show_record(organiser)
        self._logo.show_logo_of(organiser)
        words = self.workplace.words
        has_letterhead = bool(organiser.name or organiser.letterhead_id)
        self._form.remark("name", "" if has_letterhead else words.gettext("Without a name letters have no letterhead."))
        nobody = words.gettext("Without a signatory nobody signs the letters.")
        self._form.remark("signatory_name", "" if organiser.signatory_name else nobody)
        has_address = organiser.contact_email or organiser.email
        nowhere = words.gettext("Without an e-mail address nobody can reply by e-mail.")
        self._form.remark("contact_email", "" if has_address else nowhere)

    def _add_letterhead(self) -> None:
        words, form = self.workplace.words, self._form
        form.section(words.pgettext("settings", "Letterhead"))
        self._add_lines(
            ("name", words.pgettext("organiser", "&Name")),
            ("short_name", words.pgettext("organiser", "Short name")),
            ("unit", words.pgettext("organiser", "Unit of the office")),
            ("street", words.pgettext("organiser", "Street and number")),
            ("postcode", words.pgettext("organiser", "Postcode")),
            ("town", words.pgettext("organiser", "Town")),
            ("phone", words.pgettext("organiser", "Telephone")),
            ("email", words.pgettext("organiser", "E-mail")),
            ("website", words.pgettext("organiser", "Website")),
        )
        hint = words.gettext("As in AE:PL-12345-67890-ABCDE-12; it stands in the letterhead.")
        form.add("ade", LineEditor(form), words.pgettext("organiser", "e-Delivery address"), hint)

    def _add_logo(self) -> None:
        words, form = self.workplace.words, self._form
        form.section(words.pgettext("settings", "Logo"))
        form.add_row(words.pgettext("organiser", "&Logo"), self._logo)
        hint = words.gettext("What a screen reader says in its place, for example the name of the organiser.")
        form.add("logo_alternative", LineEditor(form), words.pgettext("organiser", "Alternative text"), hint)

    def _add_signatory(self) -> None:
        words, form = self.workplace.words, self._form
        form.section(words.pgettext("settings", "Signatory"))
        self._add_lines(("signatory_name", words.pgettext("organiser", "&Signed by")))
        genders = [(gender, name_of(gender, words)) for gender in Gender]
        form.add("signatory_gender", ChoiceEditor(genders, form), words.pgettext("organiser", "Gender"))
        self._add_lines(("signatory_position", words.pgettext("organiser", "Position")))
        signed = TickEditor(words.gettext("Letters are signed electronically"), form)
        form.add("signed_electronically", signed, "")

    def _add_contact(self) -> None:
        words = self.workplace.words
        self._form.section(words.pgettext("settings", "Contact"))
        self._add_lines(
            ("contact_name", words.pgettext("organiser", "&Contact person")),
            ("contact_phone", words.pgettext("organiser", "Telephone for contact")),
            ("contact_email", words.pgettext("organiser", "E-mail for replies")),
        )

    def _add_lines(self, *fields: tuple[str, str]) -> None:
        for field, label in fields:
            self._form.add(field, LineEditor(self._form), label)
