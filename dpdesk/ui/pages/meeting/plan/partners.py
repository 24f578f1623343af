"""The card of the partners: organisations with their roles, known or new."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from dpdesk.domain.ids import PartnerId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.domain.meetings import Partner, PartnerRole
from dpdesk.language.wording import name_of
from dpdesk.services.editing import set_field
from dpdesk.services.meetings import partnering
from dpdesk.services.people_search import organisations_found
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow, RowColumn
from dpdesk.ui.picking.add_line import AddLine

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import MeetingId
    from dpdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class NamedPartner:
    """A partner with its name."""

    partner: Partner
    name: str


class PartnerRow(ArrangedRow):
    """A partner: its name and its role."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._partner: Partner | None = None
        self.name = QLabel(self)
        self.name.setObjectName("partner-name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.role = ChoiceEditor[PartnerRole]([(role, name_of(role, workplace.words)) for role in PartnerRole], self)
        self.role.setObjectName("partner-role")
        self.content.addWidget(self.name, 1)
        self.content.addWidget(self.role)
        self.role.edited.connect(self._set_role)

    def show_partner(self, named: NamedPartner) -> None:
        """Show a partner."""
        self._partner = named.partner
        self.name.setText(named.name)
        self.role.setAccessibleName(self.workplace.words.pgettext("partner", "Role of {name}").format(name=named.name))
        self.name_buttons(named.name)
        if not self.role.is_being_edited:
            self.role.set_value(named.partner.role)

    def _set_role(self, role: PartnerRole) -> None:
        if self._partner is not None:
            one, desk = self._partner, self.workplace.desk
            self.workplace.tasks.change(
                self, partial(set_field, desk, Partner, one.id, "role", role, expected=one.role)
            )


class PartnersCard(PlanCard):
    """The organisations that help to hold the meeting."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "partners", words.pgettext("heading", "Partners"), parent)
        self._meeting_id = meeting_id
        self.rows = RowColumn[PartnerRow, NamedPartner](
            "partner-rows", partial(PartnerRow, workplace), PartnerRow.show_partner, self
        )
        self.empty = self.line(
            "partners-empty",
            words.gettext(
                "Who helps to hold the meeting: co-organisers, patrons, funders. They are named on the papers."
            ),
        )
        self.add_line = AddLine[OrganisationLine](
            workplace,
            "add-partner",
            partial(organisations_found, workplace.desk),
            _name,
            words.pgettext("partner", "New organisation “{name}”"),
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("partner", "Add a partner: type a name"))
        self.add_line.setAccessibleName(words.pgettext("partner", "Add a partner"))
        for widget in (self.empty, self.rows, self.add_line):
            self.body.addWidget(widget)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add_line.chosen.connect(self._add_known)
        self.add_line.new_wanted.connect(self._add)

    def show_meeting(self, about: Dossier) -> None:
        """Show the partners of a meeting."""
        self.rows.show_rows(
            {one.id: NamedPartner(one, about.organisations[one.organisation_id].name) for one in about.partners}
        )
        self.rows.setVisible(bool(about.partners))
        self.empty.setVisible(not about.partners)

    def _add_known(self, found: OrganisationLine) -> None:
        self._add(found.organisation.id)

    def _add(self, name: str) -> None:
        self._change(partial(partnering.add_partner, self.workplace.desk, self._meeting_id, name))

    def _move(self, partner_id: PartnerId, to: int) -> None:
        self._change(partial(partnering.move_partner, self.workplace.desk, partner_id, to))

    def _remove(self, partner_id: PartnerId) -> None:
        self._change(partial(partnering.remove_partner, self.workplace.desk, partner_id))

    def _change(self, deed: partial[Partner] | partial[None]) -> None:
        self.workplace.tasks.change(self, deed)


def _name(found: OrganisationLine) -> str:
    return found.name
