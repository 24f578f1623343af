"""The card of who took a practice up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import AdoptionId, PracticeId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.domain.practice_lines import NamedAdoption
from dpdesk.services.people_search import organisations_found
from dpdesk.services.practices import describing
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.meeting.plan.rows import RowColumn
from dpdesk.ui.pages.practice.cards import PracticeCard
from dpdesk.ui.pages.practice.rows import LinkRow
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace


class AdoptionRow(LinkRow):
    """An institution, as a link to it, since when it does the same, and a note."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, "adoption-link", parent)
        words = workplace.words
        self._named: NamedAdoption | None = None
        self.form = RecordForm(workplace, self)
        self.form.add("day", DayEditor(words, self.form), words.pgettext("adoption of a practice", "Since"))
        self.form.add("note", LineEditor(self.form), words.pgettext("adoption of a practice", "Note"))
        self.column.addWidget(self.form)
        self.link.clicked.connect(self._open)

    def show_adoption(self, named: NamedAdoption) -> None:
        """Show who took the practice up."""
        self._named = named
        self.show_link(named.name)
        self.form.show_record(named.adoption)

    def _open(self) -> None:
        if self._named is not None:
            organisation_id = self._named.adoption.organisation_id
            self.workplace.go(Place(page=PageName.MUNICIPALITIES, organisation_id=organisation_id))


class AdoptionsCard(PracticeCard):
    """Who does the same since they saw it."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-adoptions", words.pgettext("heading", "Taken up by"), parent)
        self._practice_id = practice_id
        self.rows = RowColumn[AdoptionRow, NamedAdoption](
            "adoption-rows", partial(AdoptionRow, workplace), AdoptionRow.show_adoption, self
        )
        self.empty = self.line("adoptions-empty", words.gettext("Nobody is noted to have taken it up yet."))
        self.add_line = AddLine[OrganisationLine](
            workplace,
            "add-adoption",
            partial(organisations_found, workplace.desk),
            _name,
            words.pgettext("practice", "New institution “{name}”"),
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("practice", "Add who took it up: type a name"))
        self.add_line.setAccessibleName(words.pgettext("practice", "Add who took it up"))
        for widget in (self.empty, self.rows, self.add_line):
            self.body.addWidget(widget)
        self.rows.removed.connect(self._remove)
        self.add_line.chosen.connect(self._add_known)
        self.add_line.new_wanted.connect(self._add)

    def show_practice(self, about: PracticeAbout) -> None:
        """Show who took a practice up."""
        self.rows.show_rows({one.adoption.id: one for one in about.adoptions})
        self.rows.setVisible(bool(about.adoptions))
        self.empty.setVisible(not about.adoptions)

    def _add_known(self, found: OrganisationLine) -> None:
        self._add(found.organisation.id)

    def _add(self, name: str) -> None:
        deed = partial(describing.add_adoption, self.workplace.desk, self._practice_id, name)
        self.workplace.tasks.change(self, deed)

    def _remove(self, adoption_id: AdoptionId) -> None:
        self.workplace.tasks.change(self, partial(describing.remove_adoption, self.workplace.desk, adoption_id))


def _name(found: OrganisationLine) -> str:
    return found.name
