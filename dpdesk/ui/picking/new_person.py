"""The dialog that asks who somebody new to the desk is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget

from dpdesk.domain.lines import OrganisationLine
from dpdesk.domain.people import Gender, split_name
from dpdesk.language.names import gender_of
from dpdesk.language.wording import name_of
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.people_search import organisations_found, people_found
from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dpdesk.domain.lines import PersonLine
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 66


class NewPersonDialog(QDialog):
    """Asks for name, title, gender, position and organisation, and says who on the desk is called so already.

    Sends `answered` with the Introduction.
    """

    answered = Signal(object)

    def __init__(self, workplace: Workplace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("new-person-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("New person"))
        self._workplace = workplace
        self._is_gender_chosen = False
        self.name = LineEditor(self)
        self.academic_title = LineEditor(self)
        self.gender = ChoiceEditor[Gender]([(gender, name_of(gender, words)) for gender in Gender], self)
        self.position = LineEditor(self)
        self.organisation = SuggestionLine[OrganisationLine](
            workplace, partial(organisations_found, workplace.desk), _short_name, _short_name, self
        )
        self._known = Remark(workplace, self)
        self._buttons = AnswerButtons(words, words.pgettext("new person", "&Add the person"), self)
        self._lay_out()
        self.name.textChanged.connect(self._follow_name)
        self.gender.activated.connect(self._keep_gender)
        self.name.set_value(name)

    def accept(self) -> None:
        """Send who it is; nobody is meant without a name."""
        name = self.name.text().strip()
        if not name or not self.organisation.settle():
            return
        self.gender.settle()
        picked = self.organisation.picked
        self.answered.emit(
            Introduction(
                name=name,
                gender=self.gender.value(),
                academic_title=self.academic_title.text(),
                position=self.position.text(),
                organisation=picked.organisation.id if picked else self.organisation.text(),
            )
        )
        super().accept()

    def _follow_name(self, name: str) -> None:
        """Guess the gender from the first name until it is chosen, and look for namesakes."""
        self._buttons.accept_button.setEnabled(bool(name.strip()))
        if not self._is_gender_chosen:
            self.gender.set_value(gender_of(split_name(" ".join(name.split()))[0]))
        self._workplace.tasks.ask(self, partial(people_found, self._workplace.desk, name, 3), self._tell_namesakes)

    def _tell_namesakes(self, found: Sequence[PersonLine]) -> None:
        names = "; ".join(one.description for one in found)
        told = self._workplace.words.gettext("On the desk already: {names}.").format(names=names)
        self._known.say(told if found else "", Tone.NOTE)

    def _keep_gender(self) -> None:
        self._is_gender_chosen = True

    def _lay_out(self) -> None:
        words = self._workplace.words
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        lines: tuple[tuple[str, str, QWidget], ...] = (
            ("new-person-name", words.gettext("First name and &surname"), self.name),
            ("new-person-title", words.gettext("Academic &title"), self.academic_title),
            ("new-person-gender", words.gettext("&Gender"), self.gender),
            ("new-person-position", words.gettext("&Position"), self.position),
            ("new-person-organisation", words.gettext("&Organisation"), self.organisation),
        )
        for name, title, field in lines:
            field.setObjectName(name)
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
            if field is self.name:
                form.addRow("", self._known)
        hint = QLabel(words.gettext("Pick a known one, or type the full name of a new one."), self)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        form.addRow("", hint)
        form.addRow(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())


def _short_name(found: OrganisationLine) -> str:
    return found.name
