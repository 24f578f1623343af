"""The card of the meetings at which a practice was presented."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import PersonId, PracticeId, PresentationId
from dpdesk.domain.practice_lines import MeetingFound, Showing
from dpdesk.language.dates import short_date
from dpdesk.services.meetings import presenting
from dpdesk.services.practices import catalogue
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.meeting.plan.rows import RowColumn
from dpdesk.ui.pages.practice.cards import PracticeCard
from dpdesk.ui.pages.practice.rows import LinkRow
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class ShowingRow(LinkRow):
    """A meeting, as a link to it, and who of its speakers presented the practice there."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, "showing-link", parent)
        self._showing: Showing | None = None
        self.form = RecordForm(workplace, self)
        self.speaker = ChoiceEditor[PersonId | None]([], self.form)
        self.form.add("speaker_id", self.speaker, workplace.words.pgettext("practice", "Presented by"))
        self.column.addWidget(self.form)
        self.link.clicked.connect(self._open)

    def show_showing(self, showing: Showing) -> None:
        """Show a meeting."""
        self._showing = showing
        words = self.workplace.words
        self.show_link(" ".join(filter(None, (_day(showing.day, words), showing.title))))
        nobody = words.pgettext("speaker of a practice", "not noted")
        if not self.speaker.is_being_edited:
            self.speaker.set_choices([(None, nobody), *((one.person_id, one.name) for one in showing.speakers)])
        self.speaker.setEnabled(bool(showing.speakers))
        self.form.show_record(showing.presentation)

    def _open(self) -> None:
        if self._showing is not None:
            self.workplace.go(Place(page=PageName.MEETINGS, meeting_id=self._showing.meeting_id))


class ShowingsCard(PracticeCard):
    """Where the practice was shown to others; a meeting can be added from here."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-showings", words.pgettext("heading", "Presented at meetings"), parent)
        self._practice_id = practice_id
        self.rows = RowColumn[ShowingRow, Showing](
            "showing-rows", partial(ShowingRow, workplace), ShowingRow.show_showing, self
        )
        self.empty = self.line("showings-empty", words.gettext("It has not been presented at any meeting yet."))
        self.add_line = AddLine[MeetingFound](
            workplace,
            "add-showing",
            partial(catalogue.meetings_found, workplace.desk, practice_id),
            partial(_described, words=words),
            "",
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("practice", "Add a meeting: type its title"))
        self.add_line.setAccessibleName(words.pgettext("practice", "Add a meeting"))
        for widget in (self.empty, self.rows, self.add_line):
            self.body.addWidget(widget)
        self.rows.removed.connect(self._remove)
        self.add_line.chosen.connect(self._add)

    def show_practice(self, about: PracticeAbout) -> None:
        """Show where a practice was presented."""
        self.rows.show_rows({one.presentation.id: one for one in about.showings})
        self.rows.setVisible(bool(about.showings))
        self.empty.setVisible(not about.showings)

    def _add(self, found: MeetingFound) -> None:
        deed = partial(presenting.present_practice, self.workplace.desk, found.id, self._practice_id)
        self.workplace.tasks.change(self, deed)

    def _remove(self, presentation_id: PresentationId) -> None:
        self.workplace.tasks.change(self, partial(presenting.remove_practice, self.workplace.desk, presentation_id))


def _described(found: MeetingFound, words: Words) -> str:
    return " ".join(filter(None, (_day(found.day, words), found.title)))


def _day(day: date | None, words: Words) -> str:
    return short_date(day, words.language) if day else ""
