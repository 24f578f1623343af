"""The page of one person: all that the desk knows of them, in cards."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.ids import PersonId
from dpdesk.errors import DeskError, NotFound
from dpdesk.services.people import together
from dpdesk.services.people.about_person import about_person
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.meeting.plan.columns import CardColumns
from dpdesk.ui.pages.people.duplicates_notice import DuplicatesNotice
from dpdesk.ui.pages.person.consents import ConsentsSection
from dpdesk.ui.pages.person.contact_card import ContactCard
from dpdesk.ui.pages.person.forms_card import FormsCard
from dpdesk.ui.pages.person.header import PersonHeader
from dpdesk.ui.pages.person.history_card import HistoryCard
from dpdesk.ui.pages.person.meetings_card import MeetingsCard
from dpdesk.ui.pages.person.needs import NeedsSection
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.services.people.about_person import AboutPerson
    from dpdesk.ui.workplace import Workplace


class PersonPage(QWidget):
    """One person; a spot is the name of a card or of a field."""

    def __init__(self, workplace: Workplace, person_id: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person-page")
        self._workplace = workplace
        self._person_id = person_id
        self._wanted_spot = ""
        self._exporting = Exporting(workplace, self)
        self.header = PersonHeader(workplace, self)
        self.notice = DuplicatesNotice(workplace, person_id, self)
        self.cards = PersonCards(workplace, person_id, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.notice)
        layout.addWidget(self.cards, 1)
        self.header.back_wanted.connect(self._go_back)
        self.header.export_wanted.connect(self._export)
        self.header.removal_wanted.connect(self._remove)

    def arrive(self, place: Place) -> None:
        """Read the person, and bring a card or a field into view."""
        self._wanted_spot = place.spot
        if not place.spot:
            self.header.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        """Read the person again."""
        question = partial(about_person, self._workplace.desk, self._person_id)
        self._workplace.tasks.ask(self, question, self._show, self._cannot_show)
        self.notice.refresh()
        self.cards.refresh()

    def _show(self, about: AboutPerson) -> None:
        self.header.show_person(about)
        self.cards.show_person(about)
        if self._wanted_spot:
            self.cards.go_to(self._wanted_spot)
            self._wanted_spot = ""

    def _cannot_show(self, error: DeskError) -> bool:
        """Leave the page of somebody who is not on the desk any more: removed, merged, or their making undone."""
        if isinstance(error, NotFound):
            self._go_back()
            return True
        return False

    def _export(self) -> None:
        self._exporting.people([self._person_id])

    def _remove(self) -> None:
        deed = partial(together.remove_people, self._workplace.desk, [self._person_id])
        self._workplace.tasks.change(self, deed, self._leave)

    def _leave(self, _: None) -> None:
        self._go_back()

    def _go_back(self) -> None:
        self._workplace.go(Place(page=PageName.PEOPLE))


class PersonCards(QScrollArea):
    """The cards in two columns or one. What is typed in the forms is shown at once in the forms of address."""

    def __init__(self, workplace: Workplace, person_id: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("person-cards")
        self.setAccessibleName(words.gettext("All about the person"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._about: AboutPerson | None = None
        self.columns = inside = CardColumns(self)
        self.contact = ContactCard(workplace, inside)
        self.forms = FormsCard(workplace, inside)
        self.meetings = MeetingsCard(workplace, inside)
        self.history = HistoryCard(workplace, person_id, inside)
        self._consents_card = PlanCard(workplace, "consents", words.pgettext("heading", "Consents"), inside)
        self.consents = ConsentsSection(workplace, person_id, self._consents_card)
        self.needs = NeedsSection(workplace, person_id, self._consents_card)
        self._consents_card.heading.hide()  # each part has its own
        for part in (self.consents, self.needs):
            self._consents_card.body.addWidget(part)
        self._arrange()
        self.setWidget(inside)
        self._connect()

    def show_person(self, about: AboutPerson) -> None:
        """Show a person as they now are."""
        self._about = about
        for card in (self.contact, self.forms, self.meetings):
            card.show_person(about)
        self._preview()
        self.columns.order_tabs()

    def refresh(self) -> None:
        """Have the parts that read for themselves read again."""
        self.consents.refresh()
        self.needs.refresh()
        self.history.refresh()

    def go_to(self, spot: str) -> None:
        """Bring a card or a field into view by its name."""
        seen = self.columns.findChild(QWidget, spot) or self.columns.findChild(QWidget, spot.replace("_", "-"))
        if isinstance(seen, QWidget):
            seen.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(seen)

    def _connect(self) -> None:
        contact, forms = self.contact, self.forms
        for line in (contact.title, contact.given_names, contact.surname, contact.position):
            line.textChanged.connect(self._preview)
        for line in (forms.vocative, forms.salutation):
            line.textChanged.connect(self._preview)
        for tick in (forms.feminative, forms.by_first_name):
            tick.toggled.connect(self._preview)
        contact.gender.currentIndexChanged.connect(self._preview)
        contact.gender.edited.connect(self._preview)
        self.history.begun.connect(self._go_to_history)

    def _go_to_history(self) -> None:
        """Bring the history into view, once there is room for it."""
        QTimer.singleShot(0, self.history, partial(self.ensureWidgetVisible, self.history))

    def _preview(self, _: object = None) -> None:
        """Show how letters address who is being typed."""
        if self._about is None:
            return
        contact, forms = self.contact, self.forms
        typed = replace(
            self._about.person,
            academic_title=contact.title.text().strip(),
            given_names=contact.given_names.text().strip(),
            surname=contact.surname.text().strip(),
            position=contact.position.text().strip(),
            gender=contact.gender.value(),
            feminative=forms.feminative.isChecked(),
            by_first_name=forms.by_first_name.isChecked(),
            vocative=forms.vocative.text().strip(),
            salutation=forms.salutation.text().strip(),
        )
        forms.preview(typed)

    def _arrange(self) -> None:
        left = (self.contact, self._consents_card)
        right = (self.forms, self.meetings, self.history)
        narrow = (self.contact, self.forms, self.meetings, self._consents_card, self.history)
        self.columns.set_cards(left=left, right=right, narrow=narrow)
