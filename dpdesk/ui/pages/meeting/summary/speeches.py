"""The part of the summary that tells what each speaker said, and which practices were presented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.services.summaries.summary_lines import PracticeLine, SpeechLine
from dpdesk.ui.fields.editors import TextEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place, TabName

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class SpeechesPart(QWidget):
    """Speakers with what they said, edited below; practices at the right."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary-speeches")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self.table = RowTable[SpeechLine](workplace, "speeches", self._columns(), _key, self)
        self.table.setAccessibleName(workplace.words.gettext("Speakers and what they said"))
        self.table.set_empty_text(
            workplace.words.gettext("Nobody speaks on the agenda yet. Speakers are added in the plan of the meeting.")
        )
        self._form = self._thesis_form()
        self._practices = RowTable[PracticeLine](workplace, "summary-practices", self._practice_columns(), _id_of, self)
        self._practices.setAccessibleName(workplace.words.gettext("Practices presented"))
        self._practices.set_empty_text(
            workplace.words.gettext("No practice was presented. Practices are added in the plan of the meeting.")
        )
        self._lay_out()
        self.table.selection_changed.connect(self._show_selected)
        self.table.opened.connect(self._edit)

    def show_lines(self, speeches: tuple[SpeechLine, ...], practices: tuple[PracticeLine, ...]) -> None:
        """Show who spoke and what was presented."""
        self.table.set_rows(list(speeches))
        self._practices.set_rows(list(practices))
        if speeches and not self.table.selected():
            first_without = next((line for line in speeches if not line.speaking.thesis), speeches[0])
            self.table.select([_key(first_without)])
        self._show_selected()

    def _show_selected(self) -> None:
        selected = self.table.selected()
        self._form.setEnabled(bool(selected))
        if selected:
            self._form.show_record(selected[0].speaking)

    def _edit(self, _line: SpeechLine) -> None:
        self._form.focus_field("thesis")

    def _go_to_plan(self) -> None:
        place = Place(page=PageName.MEETINGS, meeting_id=self._meeting_id, tab=TabName.PLAN, spot="practices")
        self._workplace.go(place)

    def _columns(self) -> list[Column[SpeechLine]]:
        words = self._workplace.words
        return [
            Column("name", words.pgettext("column", "Speaker"), lambda line: line.name, width=18, is_needed=True),
            Column("role", words.pgettext("column", "Role"), lambda line: line.role, width=12),
            Column("item", words.pgettext("column", "Agenda item"), lambda line: line.item, width=18),
            Column("thesis", words.pgettext("column", "What was said"), _thesis, is_wide=True),
        ]

    def _practice_columns(self) -> list[Column[PracticeLine]]:
        words = self._workplace.words
        return [
            Column("title", words.pgettext("column", "Practice"), lambda line: line.title, is_wide=True),
            Column("owner", words.pgettext("column", "Municipality or institution"), lambda line: line.owner, width=18),
        ]

    def _thesis_form(self) -> RecordForm:
        words = self._workplace.words
        form = RecordForm(self._workplace, self)
        form.setObjectName("thesis-form")
        form.add(
            "thesis",
            TextEditor(form, min_lines=4, max_lines=7),
            words.gettext("What was &said"),
            words.gettext("Whole sentences; they stand in the article and in the note as they are written here."),
        )
        return form

    def _lay_out(self) -> None:
        words = self._workplace.words
        said, shown = QWidget(self), QWidget(self)
        left, right = QVBoxLayout(said), QVBoxLayout(shown)
        for layout in (left, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(10)
        left.addWidget(self._heading(words.gettext("Speakers")))
        left.addWidget(self.table, 1)
        left.addWidget(self._form)
        plan = QPushButton(words.gettext("Add &practices in the plan"), shown)
        plan.setObjectName("go-to-practices")
        plan.setProperty("link", "true")
        plan.clicked.connect(self._go_to_plan)
        above = QHBoxLayout()
        above.addWidget(self._heading(words.gettext("Practices presented")))
        above.addStretch()
        above.addWidget(plan)
        right.addLayout(above)
        right.addWidget(self._practices, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("speeches-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(said)
        splitter.addWidget(shown)
        splitter.setSizes([700, 340])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "heading")
        return label


def _key(line: SpeechLine) -> str:
    return line.speaking.id


def _id_of(line: PracticeLine) -> str:
    return line.presentation.id


def _thesis(line: SpeechLine) -> str:
    return " ".join(line.speaking.thesis.split())
