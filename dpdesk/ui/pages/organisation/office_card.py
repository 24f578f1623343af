"""The card of the office: its name, where it is and how it is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.organisations import OrganisationKind
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.meeting.plan.cards import PlanCard

if TYPE_CHECKING:
    from dpdesk.domain.office_dossier import OfficeDossier
    from dpdesk.ui.workplace import Workplace


class OfficeCard(PlanCard):
    """A form over the organisation; a municipality is of its kind for good."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None, *, is_municipality: bool) -> None:
        words = workplace.words
        title = words.pgettext("heading", "Office") if is_municipality else words.pgettext("heading", "Institution")
        super().__init__(workplace, "office", title, parent)
        self._is_municipality = is_municipality
        self.form = RecordForm(workplace, self)
        self.form.setAccessibleName(title)
        self.body.addWidget(self.form)
        name = words.pgettext("office", "Name of the office") if is_municipality else words.pgettext("office", "Name")
        self._line("name", name)
        if not is_municipality:
            kinds = [(one, name_of(one, words)) for one in OrganisationKind if one is not OrganisationKind.MUNICIPALITY]
            self.form.add("kind", ChoiceEditor(kinds, self.form), words.pgettext("office", "Kind"))
        self._line("street", words.pgettext("office", "Street and number"))
        self._line("postcode", words.pgettext("office", "Postcode"))
        self._line("town", words.pgettext("office", "Town"))
        if not is_municipality:
            self._line("country", words.pgettext("office", "Country"), words.gettext("Empty: Poland"))
        self._line("email", words.pgettext("office", "E-mail"))
        self._line("phone", words.pgettext("office", "Telephone"))
        self._line(
            "ade", words.pgettext("office", "e-Delivery address"), words.gettext("As in AE:PL-12345-67890-ABCDE-12")
        )
        self._line("website", words.pgettext("office", "Website"))

    def show_office(self, about: OfficeDossier) -> None:
        """Show the office, and say what letters lack of it."""
        office, words = about.organisation, self.workplace.words
        self.form.show_record(office)
        if self._is_municipality:
            no_email = words.gettext("Without an e-mail address the office gets no invitation by e-mail.")
            self.form.remark("email", "" if office.email else no_email)
            no_ade = words.gettext("Without this address letters cannot go by e-Delivery.")
            self.form.remark("ade", "" if office.ade else no_ade)

    def _line(self, field: str, label: str, hint: str = "") -> None:
        self.form.add(field, LineEditor(self.form), label, hint)
