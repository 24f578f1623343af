"""The dialog that asks for a good practice that is new to the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from dpdesk.domain.lines import OrganisationLine
from dpdesk.services.meetings.presenting import NewPractice
from dpdesk.services.people_search import organisations_found
from dpdesk.services.practices import catalogue
from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.fields.suggested import SuggestedEditor
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 66


class NewPracticeDialog(QDialog):
    """Asks for title, owner and area. Sends `answered` with a NewPractice."""

    answered = Signal(object)

    def __init__(self, workplace: Workplace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("new-practice-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("New good practice"))
        self.title = LineEditor(self)
        self.owner = SuggestionLine[OrganisationLine](
            workplace, partial(organisations_found, workplace.desk), _short_name, _short_name, self
        )
        self.area = SuggestedEditor(workplace, self)
        workplace.tasks.ask(self, partial(catalogue.areas, workplace.desk), self.area.set_usual)
        self._buttons = AnswerButtons(words, words.pgettext("new practice", "&Add the practice"), self)
        self._lay_out(workplace)
        self.title.textChanged.connect(self._allow)
        self.title.set_value(title)

    def accept(self) -> None:
        """Send the practice; without a title none is meant."""
        if not self.title.text().strip() or not self.owner.settle():
            return
        picked = self.owner.picked
        self.answered.emit(
            NewPractice(
                title=self.title.text(),
                organisation=picked.organisation.id if picked else self.owner.text(),
                area=self.area.text(),
            )
        )
        super().accept()

    def _allow(self, title: str) -> None:
        self._buttons.accept_button.setEnabled(bool(title.strip()))

    def _lay_out(self, workplace: Workplace) -> None:
        words = workplace.words
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(9)
        lines: tuple[tuple[str, str, QWidget], ...] = (
            ("new-practice-title", words.pgettext("practice", "&Title"), self.title),
            ("new-practice-owner", words.pgettext("practice", "&Municipality or organisation"), self.owner),
            ("new-practice-area", words.pgettext("practice", "A&rea"), self.area),
        )
        for name, title, field in lines:
            field.setObjectName(name)
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        form.addRow(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())


def _short_name(found: OrganisationLine) -> str:
    return found.name
