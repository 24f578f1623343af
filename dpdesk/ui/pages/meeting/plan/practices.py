"""The card of the good practices presented at the meeting, known or new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.ids import PersonId, PresentationId
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.language.collation import sort_key
from dpdesk.services.editing import set_field
from dpdesk.services.finding import place
from dpdesk.services.meetings import presenting
from dpdesk.services.meetings.presenting import FoundPractice, NewPractice
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import PlanCard, icon_button
from dpdesk.ui.pages.meeting.plan.new_practice import NewPracticeDialog
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow, RowColumn
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import MeetingId
    from dpdesk.ui.workplace import Workplace

_LETTERS_OF_A_NAME = 16
"""how much of a speaker's name is seen"""


@dataclass(frozen=True, slots=True)
class ShownPractice:
    """A practice with the short name of its owner, and who may have presented it: the speakers of the meeting."""

    presentation: Presentation
    practice: Practice
    owner: str
    speakers: Sequence[Person] = ()


class PracticeRow(ArrangedRow):
    """A practice: its title over its owner and area, and who presents it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._presentation: Presentation | None = None
        self.speaker = ChoiceEditor[PersonId | None]([], self)
        self.speaker.setObjectName("practice-speaker")
        self.speaker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.speaker.setMinimumContentsLength(_LETTERS_OF_A_NAME)
        self.speaker.edited.connect(self._set_speaker)
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
        self.content.addWidget(self.speaker)
        told = workplace.words.pgettext("practice", "Open the page of the practice")
        self.page = icon_button(workplace, "open-practice", IconName.OPEN, told, self)
        self.content.addWidget(self.page)
        self.page.clicked.connect(self._open)

    def show_practice(self, shown: ShownPractice) -> None:
        """Show a practice; where the meeting has no speakers yet, nobody can be chosen."""
        self._presentation = shown.presentation
        self._show_speaker(shown)
        self.title.setText(shown.practice.title)
        about = " · ".join(filter(None, (shown.owner, shown.practice.area)))
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.name_buttons(shown.practice.title)
        self.page.setAccessibleName(f"{self.page.toolTip()}: {shown.practice.title}")

    def _open(self) -> None:
        if self._presentation is not None:
            practice_id = self._presentation.practice_id
            self.workplace.go(Place(page=PageName.PRACTICES, practice_id=practice_id))

    def _show_speaker(self, shown: ShownPractice) -> None:
        words = self.workplace.words
        told = words.pgettext("practice", "Who presents “{title}”").format(title=shown.practice.title)
        self.speaker.setAccessibleName(told)
        self.speaker.setToolTip(told)
        self.speaker.setVisible(bool(shown.speakers))
        if not self.speaker.is_being_edited:
            nobody = words.pgettext("speaker of a practice", "not noted")
            self.speaker.set_choices([(None, nobody), *((one.id, one.name) for one in shown.speakers)])
            self.speaker.set_value(shown.presentation.speaker_id)

    def _set_speaker(self, person_id: PersonId | None) -> None:
        if self._presentation is not None:
            one, desk = self._presentation, self.workplace.desk
            deed = partial(set_field, desk, Presentation, one.id, "speaker_id", person_id, expected=one.speaker_id)
            self.workplace.tasks.change(self, deed)


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
            shown[one.id] = ShownPractice(one, practice, owner, speakers_for(about, one))
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


def speakers_for(about: Dossier, presentation: Presentation) -> tuple[Person, ...]:
    """Give who speaks at the meeting, and who was noted to present a practice: each once, by surname."""
    ids = {one.person_id for one in about.speaking}
    if presentation.speaker_id is not None:
        ids.add(presentation.speaker_id)
    return tuple(sorted((about.people[one] for one in ids), key=_by_surname))


def _by_surname(person: Person) -> str:
    return sort_key(f"{person.surname} {person.given_names}")


def _described(found: FoundPractice) -> str:
    return f"{found.practice.title} – {found.owner}" if found.owner else found.practice.title
