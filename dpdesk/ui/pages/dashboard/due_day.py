"""A small dialog that asks for the day on which a task falls due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.tasks import Task, counted_day
from dpdesk.language.dates import weekday_date
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_LETTERS = 56
"""how wide the form is"""


@dataclass(frozen=True, slots=True)
class DueDay:
    """What was answered: a day, or none for the one that is counted from the meeting."""

    day: date | None


class DueDayDialog(QDialog):
    """Asks for a day; the counted one can be had back."""

    def __init__(self, workplace: Workplace, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("due-day")
        words = workplace.words
        self._words = words
        self._counted = counted_day(task.kind, task.meeting_day)
        self.setWindowTitle(words.gettext("Day of the task"))
        self.day = DayEditor(words, self)
        self.day.setObjectName("due-day-editor")
        self.day.set_value(task.due)
        self._remark = Remark(workplace, self)
        self.answer: DueDay | None = None
        form = QWidget(self)
        form.setMinimumWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        rows = FormLayout(form)
        name = name_of(task.kind, words)
        rows.add_heading(f"{name[:1].upper()}{name[1:]}")
        hint = words.gettext("Counted from the meeting: {day}").format(day=weekday_date(self._counted, words.language))
        rows.add_row(words.gettext("&Due day:"), self.day, hint, self._remark)
        layout = QVBoxLayout(self)
        layout.addWidget(form)
        layout.addLayout(self._buttons())
        self.day.unreadable.connect(self._complain)

    def ask(self) -> DueDay | None:
        """Run the dialog; none where it was cancelled."""
        self.day.setFocus()
        self.day.selectAll()
        self.exec()
        self.deleteLater()
        return self.answer

    def _buttons(self) -> QHBoxLayout:
        counted = self._button("due-counted", self._words.pgettext("button", "&Count from the meeting"))
        save = self._button("due-save", self._words.pgettext("button", "&Save"))
        cancel = self._button("due-cancel", self._words.pgettext("button", "Cancel"))
        save.setDefault(True)
        save.setProperty("primary", "true")
        save.clicked.connect(self._save)
        counted.clicked.connect(self._count)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(counted)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        return buttons

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _save(self) -> None:
        if not self.day.settle():
            return
        day = self.day.value()
        if day is None:
            self._complain(self._words.gettext("Enter a day."))
            return
        self.answer = DueDay(None if day == self._counted else day)
        self.accept()

    def _count(self) -> None:
        self.answer = DueDay(None)
        self.accept()

    def _complain(self, reason: str) -> None:
        self._remark.say(reason, Tone.ERROR)
