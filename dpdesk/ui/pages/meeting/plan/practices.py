"""The card of the good practices presented at the meeting, known or new."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dpdesk.domain.ids import PresentationId
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.services.finding import place
from dpdesk.services.meetings import presenting
from dpdesk.services.meetings.presenting import FoundPractice, NewPractice
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.meeting.plan.new_practice import NewPracticeDialog
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow, RowColumn
from dpdesk.ui.picking.add_line import AddLine

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import MeetingId
    from dpdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ShownPractice:
    """A practice with the short name of its owner."""

    practice: Practice
    owner: str


class PracticeRow(ArrangedRow):
    """A practice: its title over its owner and area."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.title = QLabel(self)
        self.title.setObjectName("practice-title")
        self.about = QLabel(self)
        self.about.setObjectName("practice-about")
        self.about.setProperty("role", "muted")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for label in (self.title, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            lines.addWidget(label)
        self.content.addLayout(lines, 1)

    def show_practice(self, shown: ShownPractice) -> None:
        """Show a practice."""
        self.title.setText(shown.practice.title)
        about = " · ".join(filter(None, (shown.owner, shown.practice.area)))
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.name_buttons(shown.practice.title)


class PracticesCard(PlanCard):
    """The practices that municipalities present."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practices", words.pgettext("heading", "Good practices presented"), parent)
        self._meeting_id = meeting_id
        self.rows = RowColumn[PracticeRow, ShownPractice](
            "practice-rows", partial(PracticeRow, workplace), PracticeRow.show_practice, self
        )
        self.empty = self.line(
            "practices-empty", words.gettext("Solutions that municipalities show to others. The article lists them.")
        )
        self.add_line = AddLine[FoundPractice](
            workplace,
            "add-practice",
            partial(presenting.practices_found, workplace.desk, meeting_id),
            _described,
            words.pgettext("practice", "New practice “{name}”…"),
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("practice", "Add a practice: type its title"))
        self.add_line.setAccessibleName(words.pgettext("practice", "Add a practice"))
        for widget in (self.empty, self.rows, self.add_line):
            self.body.addWidget(widget)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add_line.chosen.connect(self._add_known)
        self.add_line.new_wanted.connect(self._ask_for_new)

    def show_meeting(self, about: Dossier) -> None:
        """Show the practices of a meeting."""
        shown: dict[str, ShownPractice] = {}
        for one in about.presentations:
            practice = about.practices[one.practice_id]
            owner = place(practice.organisation_id, about.municipalities, about.organisations)
            shown[one.id] = ShownPractice(practice, owner)
        self.rows.show_rows(shown)
        self.rows.setVisible(bool(shown))
        self.empty.setVisible(not shown)

    def _add_known(self, found: FoundPractice) -> None:
        self._change(partial(presenting.present_practice, self.workplace.desk, self._meeting_id, found.practice.id))

    def _ask_for_new(self, title: str) -> None:
        dialog = NewPracticeDialog(self.workplace, title, self)
        dialog.answered.connect(self._add_new)
        dialog.open()

    def _add_new(self, new: NewPractice) -> None:
        self._change(partial(presenting.present_new_practice, self.workplace.desk, self._meeting_id, new))

    def _move(self, presentation_id: PresentationId, to: int) -> None:
        self._change(partial(presenting.move_practice, self.workplace.desk, presentation_id, to))

    def _remove(self, presentation_id: PresentationId) -> None:
        self._change(partial(presenting.remove_practice, self.workplace.desk, presentation_id))

    def _change(self, deed: partial[Presentation] | partial[None]) -> None:
        self.workplace.tasks.change(self, deed)


def _described(found: FoundPractice) -> str:
    return f"{found.practice.title} – {found.owner}" if found.owner else found.practice.title
