"""The cards of the page of a practice: any of them, and those that have a form over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import LineEditor, TextEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.meeting.plan.cards import PlanCard

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace

_MOST_LINES = 14


class PracticeCard(PlanCard):
    """A part of the page of a practice under its heading."""

    def show_practice(self, about: PracticeAbout) -> None:
        """Show a practice as it now is."""
        raise NotImplementedError

    def go_to(self, field: str) -> QWidget | None:
        """Go to a field; none where it is not in this card."""
        return None

    def flush(self) -> None:
        """Save what is being typed now."""


class FieldsCard(PracticeCard):
    """A part of a practice under its heading; `fields` are those of its form."""

    def __init__(self, workplace: Workplace, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(workplace, name, title, parent)
        self.form = RecordForm(workplace, self)
        self.form.setAccessibleName(title)
        self.body.addWidget(self.form)
        self.fields: list[str] = []

    def show_practice(self, about: PracticeAbout) -> None:
        """Show a practice as it now is."""
        self.form.show_record(about.practice)

    def go_to(self, field: str) -> QWidget | None:
        """Go to a field; none where it is not in this card."""
        if field not in self.fields:
            return None
        self.form.focus_field(field)
        return self.form.focusWidget()

    def flush(self) -> None:
        """Save what is being typed now."""
        self.form.flush()

    def line_field(self, field: str, label: str, hint: str = "") -> None:
        """Add a field for a line of text."""
        self.fields.append(field)
        self.form.add(field, LineEditor(self.form), label, hint)

    def text_field(self, field: str, label: str, hint: str = "", *, least: int = 2) -> TextEditor:
        """Add a field for a text of several lines."""
        editor = TextEditor(self.form, min_lines=least, max_lines=_MOST_LINES)
        self.fields.append(field)
        self.form.add(field, editor, label, hint)
        return editor

    def day_field(self, field: str, label: str, hint: str = "") -> None:
        """Add a field for a day that may be unknown."""
        self.fields.append(field)
        self.form.add(field, DayEditor(self.workplace.words, self.form), label, hint)
