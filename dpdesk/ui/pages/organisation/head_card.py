"""The card of the head: who leads the municipality, and how letters address them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.lines import PersonLine
from dpdesk.domain.people import Gender
from dpdesk.language.wording import name_of
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.offices.municipalities import set_head, set_new_head
from dpdesk.services.people_search import people_found
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.long_words import breakable, shortened
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.ids import OrganisationId
    from dpdesk.domain.office_dossier import OfficeDossier
    from dpdesk.services.people.about_person import PrintedForm
    from dpdesk.ui.workplace import Workplace


_MOST_LETTERS = 40
"""letters of a name on its button"""


class HeadCard(PlanCard):
    """Shows the head; another one is picked by typing. Who led it before stays on the desk."""

    def __init__(self, workplace: Workplace, office_id: OrganisationId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "head", words.pgettext("heading", "Head"), parent)
        self._office_id = office_id
        self._about: OfficeDossier | None = None
        self.name = QPushButton(self)
        self.name.setObjectName("head-name")
        self.name.setProperty("link", "true")
        self._open_told = words.gettext("Open the page of this person")
        self.none_known = self.line("head-unknown", words.gettext("Nobody is known yet: letters go to the office."))
        self.form = RecordForm(workplace, self)
        self.form.setAccessibleName(words.pgettext("heading", "Head"))
        genders = [(one, name_of(one, words)) for one in Gender]
        self.form.add("gender", ChoiceEditor(genders, self.form), words.pgettext("person", "Gender"))
        self.letter = LetterStart(workplace, self)
        self.add_line = AddLine[PersonLine](
            workplace,
            "set-head",
            partial(people_found, workplace.desk),
            _description,
            words.pgettext("head", "New person “{name}”"),
            self,
        )
        self.leave = QPushButton(
            icon(IconName.DECLINES, workplace.look), words.pgettext("head", "Nobody is known"), self
        )
        self._lay_out()
        self.name.clicked.connect(self._open)
        self.leave.clicked.connect(self._leave)
        self.add_line.chosen.connect(self._choose)
        self.add_line.new_wanted.connect(self._introduce)

    def show_office(self, about: OfficeDossier, letter: PrintedForm) -> None:
        """Show who leads the municipality."""
        self._about = about
        head = about.head
        for part in (self.name, self.form, self.leave):
            part.setVisible(head is not None)
        self.none_known.setVisible(head is None)
        if head is not None:
            self.name.setText(shortened(head.name, _MOST_LETTERS).replace("&", "&&"))
            self.name.setToolTip(f"{self._open_told}: {head.name}")
            self.form.show_record(head)
        self.letter.show_form(letter)

    def _lay_out(self) -> None:
        words = self.workplace.words
        self.leave.setObjectName("no-head")
        self.add_line.setPlaceholderText(words.pgettext("head", "Another head: type a name"))
        self.add_line.setAccessibleName(words.pgettext("head", "Another head"))
        line = QHBoxLayout()
        line.addWidget(self.name)
        line.addStretch()
        line.addWidget(self.leave)
        self.body.addLayout(line)
        for part in (self.none_known, self.form, self.letter, self.add_line):
            self.body.addWidget(part)

    def _open(self) -> None:
        if self._about and self._about.head:
            self.workplace.go(Place(page=PageName.PEOPLE, person_id=self._about.head.id))

    def _choose(self, found: PersonLine) -> None:
        self.workplace.tasks.change(self, partial(set_head, self.workplace.desk, self._office_id, found.person.id))

    def _leave(self) -> None:
        self.workplace.tasks.change(self, partial(set_head, self.workplace.desk, self._office_id, None))

    def _introduce(self, name: str) -> None:
        """Ask who a new head is; the office and the title are known."""
        about = self._about
        if about is None or about.municipality is None:
            return
        dialog = NewPersonDialog(self.workplace, name, self)
        dialog.settle_workplace(about.organisation.name, about.municipality.head_title_full)
        dialog.answered.connect(self._set_new)
        dialog.open()

    def _set_new(self, who: Introduction) -> None:
        self.workplace.tasks.change(self, partial(set_new_head, self.workplace.desk, self._office_id, who))


class LetterStart(QFrame):
    """The beginning of a letter as it is printed: the address and the salutation."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter-start")
        told = QLabel(workplace.words.gettext("A letter to the head begins so:"), self)
        told.setProperty("role", "muted")
        self.address, self.salutation = QLabel(self), QLabel(self)
        self.address.setObjectName("letter-address")
        self.salutation.setObjectName("letter-salutation")
        for label in (self.address, self.salutation):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(12, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(8)
        for part in (told, self.address, self.salutation):
            layout.addWidget(part)

    def show_form(self, letter: PrintedForm) -> None:
        """Show how somebody is addressed."""
        self.address.setText(breakable("\n".join(letter.lines)))
        self.salutation.setText(breakable(letter.salutation))


def _description(found: PersonLine) -> str:
    return found.description
