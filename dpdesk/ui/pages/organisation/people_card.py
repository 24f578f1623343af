"""The card of the people who work at the organisation."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.office_dossier import ColleagueLine, OfficeDossier
from dpdesk.language.collation import sort_key
from dpdesk.language.counts import Counted, how_many
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.people.adding import add_person
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class PeopleCard(PlanCard):
    """A table; Enter opens the page of a person."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "people", words.pgettext("heading", "People"), parent)
        self.count = self.line("people-count")
        self.head.addWidget(self.count)
        self._about: OfficeDossier | None = None
        self.add = self.button("add-colleague", IconName.ADD_PERSON, words.pgettext("button", "Add a person…"))
        self.head.addWidget(self.add)
        self.empty = self.line("people-empty", words.gettext("Nobody from here is known yet."))
        self.table: RowTable[ColleagueLine] = RowTable(workplace, "office-people", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "People"))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table)
        self.add.clicked.connect(self._ask)
        self.table.opened.connect(self._open)

    def show_office(self, about: OfficeDossier) -> None:
        """Show the people of an organisation."""
        self._about = about
        self.table.set_rows(about.people)
        self.table.setVisible(bool(about.people))
        self.empty.setVisible(not about.people)
        words = self.workplace.words
        self.count.setText(how_many(len(about.people), Counted.PERSON, words) if about.people else "")
        fit_to_rows(self.table)

    def _ask(self) -> None:
        """Ask who is new here; where they work is known."""
        if self._about is None:
            return
        dialog = NewPersonDialog(self.workplace, "", self)
        dialog.settle_workplace(self._about.organisation.name)
        dialog.answered.connect(self._add)
        dialog.open()

    def _add(self, who: Introduction) -> None:
        if self._about is not None:
            at_home = replace(who, organisation=self._about.organisation.id)
            self.workplace.tasks.change(self, partial(add_person, self.workplace.desk, at_home))

    def _open(self, line: ColleagueLine) -> None:
        self.workplace.go(Place(page=PageName.PEOPLE, person_id=line.person.id))


def _columns(words: Words) -> tuple[Column[ColleagueLine], ...]:
    return (
        Column("name", words.pgettext("column", "Name"), _name, sort=_by_surname, is_wide=True, is_needed=True),
        Column("position", words.pgettext("column", "Position"), _position, tip=_position, width=20),
        Column("department", words.pgettext("column", "Department"), _department, tip=_department, width=24),
        Column("email", words.pgettext("column", "E-mail"), _email, is_hidden=True),
        Column("phone", words.pgettext("column", "Telephone"), _phone, is_hidden=True),
    )


def _key(line: ColleagueLine) -> str:
    return line.person.id


def _name(line: ColleagueLine) -> str:
    return " ".join(filter(None, (line.person.academic_title, line.person.name)))


def _by_surname(line: ColleagueLine) -> str:
    return sort_key(f"{line.person.surname} {line.person.given_names}")


def _position(line: ColleagueLine) -> str:
    return line.person.position


def _department(line: ColleagueLine) -> str:
    return line.department


def _email(line: ColleagueLine) -> str:
    return line.person.email


def _phone(line: ColleagueLine) -> str:
    return line.person.phone
