"""The card of who a person is, where they work, and how to reach them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dpdesk.domain.ids import DepartmentId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.domain.people import Gender
from dpdesk.language.wording import name_of
from dpdesk.services.people import together
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, TextEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.picking.workplace_dialog import WorkplaceDialog
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.services.people.about_person import AboutPerson
    from dpdesk.ui.workplace import Workplace


class ContactCard(PlanCard):
    """Saves each field when it is left; where the person works is picked, never only typed."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "contact", words.pgettext("heading", "Contact"), parent)
        self._about: AboutPerson | None = None
        self.form = RecordForm(workplace, self)
        self.form.setAccessibleName(words.pgettext("heading", "Contact"))
        self.title, self.given_names, self.surname = (LineEditor(self.form) for _ in range(3))
        self.position = LineEditor(self.form)
        self.gender = ChoiceEditor[Gender]([(one, name_of(one, words)) for one in Gender], self.form)
        self.place = QPushButton(self)
        self.change = QPushButton(icon(IconName.EDIT, workplace.look), words.pgettext("workplace", "Ch&ange…"), self)
        self._fill_form()
        self.body.addWidget(self.form)
        self.place.clicked.connect(self._open_place)
        self.change.clicked.connect(self._ask_place)

    def show_person(self, about: AboutPerson) -> None:
        """Show a person as they now are."""
        self._about = about
        self.form.show_record(about.person)
        words, workplace = self.workplace.words, about.workplace
        organisation = workplace.organisation
        unknown = words.pgettext("workplace", "not known")
        self.place.setText(organisation.name.replace("&", "&&") if organisation else unknown)
        self.place.setToolTip(words.gettext("Open the page of where they work") if organisation else "")
        self.place.setEnabled(organisation is not None)
        missing = words.gettext("Without an e-mail address invitations go by post.")
        self.form.remark("email", "" if about.person.email else missing)

    def _fill_form(self) -> None:
        words, form = self.workplace.words, self.form
        form.add("academic_title", self.title, words.pgettext("person", "Academic &title"))
        form.add("given_names", self.given_names, words.pgettext("person", "First &names"))
        form.add("surname", self.surname, words.pgettext("person", "&Surname"))
        form.add("gender", self.gender, words.pgettext("person", "&Gender"))
        form.add_row(words.pgettext("person", "Works at"), self._place_row())
        form.add("position", self.position, words.pgettext("person", "Pos&ition"))
        form.add("email", LineEditor(form), words.pgettext("person", "&E-mail"))
        form.add("phone", LineEditor(form), words.pgettext("person", "Tele&phone"))
        note = TextEditor(form)
        form.add("note", note, words.pgettext("person", "N&ote"), words.gettext("Appears on no paper."))

    def _place_row(self) -> QWidget:
        row = QWidget(self)
        row.setObjectName("person-place-row")
        row.setAccessibleName(self.workplace.words.pgettext("person", "Works at"))
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.place.setObjectName("person-place")
        self.place.setProperty("link", "true")
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.change.setObjectName("change-place")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.place, 1)
        layout.addWidget(self.change)
        return row

    def _open_place(self) -> None:
        if self._about is not None and self._about.person.organisation_id is not None:
            office = self._about.person.organisation_id
            self.workplace.go(Place(page=PageName.MUNICIPALITIES, organisation_id=office))

    def _ask_place(self) -> None:
        if self._about is None:
            return
        person, known = self._about.person, self._about.workplace
        municipality = known.municipality.name if known.municipality else ""
        present = (
            OrganisationLine(organisation=known.organisation, municipality=municipality) if known.organisation else None
        )
        dialog = WorkplaceDialog(self.workplace, person.name, present, person.department_id, self)
        dialog.answered.connect(self._set_place)
        dialog.open()

    def _set_place(self, organisation: str, department_id: DepartmentId | None) -> None:
        if self._about is not None:
            ids = (self._about.person.id,)
            deed = partial(together.set_workplace, self.workplace.desk, ids, organisation, department_id)
            self.workplace.tasks.change(self, deed)
