"""The page of one municipality or other institution: all that the desk knows of it, in cards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.ids import OrganisationId
from dpdesk.errors import DeskError, NotFound
from dpdesk.services.offices.founding import remove_office
from dpdesk.services.offices.portrait import about_office, history_of, letter_to_head
from dpdesk.ui.pages.meeting.plan.columns import CardColumns
from dpdesk.ui.pages.organisation.attendance_card import AttendanceCard
from dpdesk.ui.pages.organisation.departments_card import DepartmentsCard
from dpdesk.ui.pages.organisation.head_card import HeadCard
from dpdesk.ui.pages.organisation.header import OfficeHeader
from dpdesk.ui.pages.organisation.history_card import HistoryCard
from dpdesk.ui.pages.organisation.municipality_card import MunicipalityCard
from dpdesk.ui.pages.organisation.names_card import NamesCard
from dpdesk.ui.pages.organisation.office_card import OfficeCard
from dpdesk.ui.pages.organisation.people_card import PeopleCard
from dpdesk.ui.pages.organisation.practices_card import PracticesCard
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.journal import Unit
    from dpdesk.domain.office_dossier import OfficeDossier
    from dpdesk.services.people.about_person import PrintedForm
    from dpdesk.ui.workplace import Workplace


_LEVELS = 4
"""layouts within each other: of a form, a card, the columns and the page"""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the page shows, read beside the window."""

    about: OfficeDossier
    letter: PrintedForm
    history: tuple[Unit, ...]


class OrganisationPage(QWidget):
    """One organisation. The cards are made when it is first read: an institution has fewer than a municipality."""

    def __init__(self, workplace: Workplace, organisation_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("organisation-page")
        self._workplace = workplace
        self._id = OrganisationId(organisation_id)
        self._wanted_spot = ""
        self._read: _Read | None = None
        self.cards: OfficeCards | None = None
        self.header = OfficeHeader(workplace, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.header)
        self._layout.addStretch()
        self.header.back_wanted.connect(self._go_back)
        self.header.removal_wanted.connect(self._remove)

    def arrive(self, place: Place) -> None:
        """Read the organisation, and bring a field or a card into view."""
        self._wanted_spot = place.spot
        if not place.spot:
            self.header.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        """Read the organisation again."""
        question = partial(_read_office, self._workplace, self._id)
        self._workplace.tasks.ask(self, question, self._show, self._cannot_show)

    def _show(self, read: _Read) -> None:
        self._read = read
        self.header.show_office(read.about)
        if self.cards is None:
            self.cards = OfficeCards(self._workplace, read.about, self)
            self._layout.takeAt(self._layout.count() - 1)
            self._layout.addWidget(self.cards, 1)
            self.cards.show_office(read.about, read.letter)
            QTimer.singleShot(0, self.cards, self._show_further)
        else:
            self.cards.show_office(read.about, read.letter)
            self._show_further()

    def _show_further(self) -> None:
        """Show what is about the office, a turn after the office itself: all at once would hold up the window."""
        if self.cards is None or self._read is None:
            return
        self.cards.show_further(self._read.about, self._read.history)
        if self._wanted_spot:
            self.cards.go_to(self._wanted_spot)
            self._wanted_spot = ""

    def _cannot_show(self, error: DeskError) -> bool:
        """Leave the page of what is not on the desk any more: its making was undone."""
        if isinstance(error, NotFound):
            self._go_back()
            return True
        return False

    def _remove(self) -> None:
        self._workplace.tasks.change(self, partial(remove_office, self._workplace.desk, self._id), self._leave)

    def _leave(self, _: None) -> None:
        self._go_back()

    def _go_back(self) -> None:
        self._workplace.go(Place(page=PageName.MUNICIPALITIES))


class OfficeCards(QScrollArea):
    """The cards in two columns or one; those that are `further` follow when they are first shown."""

    def __init__(self, workplace: Workplace, about: OfficeDossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office-cards")
        self.setAccessibleName(workplace.words.gettext("All about the office"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._workplace = workplace
        self.columns = inside = CardColumns(self)
        is_municipality = about.municipality is not None
        self.office = OfficeCard(workplace, inside, is_municipality=is_municipality)
        self.municipality = MunicipalityCard(workplace, inside) if is_municipality else None
        self.head = HeadCard(workplace, about.organisation.id, inside) if is_municipality else None
        self.further: FurtherCards | None = None
        self._arrange()
        self.setWidget(inside)

    def show_office(self, about: OfficeDossier, letter: PrintedForm) -> None:
        """Show an office as it now is."""
        self.office.show_office(about)
        if self.municipality is not None:
            self.municipality.show_office(about)
        if self.head is not None:
            self.head.show_office(about, letter)

    def show_further(self, about: OfficeDossier, history: tuple[Unit, ...]) -> None:
        """Show what is about the office."""
        if self.further is None:
            self.further = FurtherCards(self._workplace, about, self.columns)
            self._arrange()
        self.further.show_office(about, history)
        self.columns.order_tabs()

    def go_to(self, spot: str) -> None:
        """Bring a card or a field into view by its name, or a department by its id."""
        if self.further is not None and self.further.departments.select(spot):
            spot = self.further.departments.table.objectName()
        seen = self.columns.findChild(QWidget, spot) or self.columns.findChild(QWidget, spot.replace("_", "-"))
        if isinstance(seen, QWidget):
            seen.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, seen, partial(self._bring_into_view, seen))

    def _bring_into_view(self, seen: QWidget) -> None:
        """Scroll to something; cards that have only just been put in are given their places first."""
        for _ in range(_LEVELS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(seen)

    def _arrange(self) -> None:
        own = [card for card in (self.municipality,) if card is not None]
        leading = [card for card in (self.head,) if card is not None]
        if self.further is None:
            first = (self.office, *leading, *own)
            self.columns.set_cards(left=first, right=(), narrow=first)
            return
        *right, names, history = self.further.in_order
        self.columns.set_cards(
            left=(self.office, *leading, *own, names),
            right=(*right, history),
            narrow=(self.office, *leading, *right, *own, names, history),
        )


class FurtherCards:
    """The cards of what is about an office: its departments, its people, and what it did."""

    def __init__(self, workplace: Workplace, about: OfficeDossier, parent: QWidget) -> None:
        office_id, is_municipality = about.organisation.id, about.municipality is not None
        self.departments = DepartmentsCard(workplace, office_id, parent, is_municipality=is_municipality)
        self.people = PeopleCard(workplace, parent)
        self.attendance = AttendanceCard(workplace, parent, is_municipality=is_municipality)
        self.practices = PracticesCard(workplace, parent)
        self.names = NamesCard(workplace, office_id, parent)
        self.history = HistoryCard(workplace, parent)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The cards as one reads them."""
        return (self.departments, self.people, self.attendance, self.practices, self.names, self.history)

    def show_office(self, about: OfficeDossier, history: tuple[Unit, ...]) -> None:
        """Show what is about an office."""
        for card in (self.departments, self.people, self.attendance, self.practices, self.names):
            card.show_office(about)
        self.history.show_history(history)


def _read_office(workplace: Workplace, organisation_id: OrganisationId) -> _Read:
    about = about_office(workplace.desk, organisation_id)
    return _Read(about, letter_to_head(about, workplace.words.language), history_of(workplace.desk, organisation_id))
