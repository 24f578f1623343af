"""The dialog that asks who somebody new to the desk is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget

from dpdesk.domain.lines import OrganisationLine
from dpdesk.domain.people import Gender, split_name
from dpdesk.language.lists.names import NameOrder, read_whole_name
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

    A name is read as lists have it: of "dr KOWALSKI Jan" the title goes to its own field once the name is left, and
    the rest is put in order. Sends `answered` with the Introduction.
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
        self._read_before: set[str] = set()
        self.name = LineEditor(self)
        self.academic_title = LineEditor(self)
        self.gender = ChoiceEditor[Gender]([(gender, name_of(gender, words)) for gender in Gender], self)
        self.position = LineEditor(self)
        self.organisation = SuggestionLine[OrganisationLine](
            workplace, partial(organisations_found, workplace.desk), _short_name, _short_name, self
        )
        self._hint = QLabel(words.gettext("Pick a known one, or type the full name of a new one."), self)
        self._known = Remark(workplace, self)
        self._buttons = AnswerButtons(words, words.pgettext("new person", "&Add the person"), self)
        self._lay_out()
        self.name.textChanged.connect(self._follow_name)
        self.gender.activated.connect(self._keep_gender)
        self.name.editingFinished.connect(self._read_name)
        self.name.set_value(name)
        self._read_name()
        self.name.selectAll()

    def accept(self) -> None:
        """Send who it is; nobody is meant without a name."""
        self._read_name()
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

    def settle_workplace(self, organisation: str, position: str = "") -> None:
        """Show where somebody works, and as what, where that is known beforehand and not asked."""
        self.organisation.put(organisation)
        self.organisation.setEnabled(False)
        self._hint.hide()
        if position:
            self.position.set_value(position)
            self.position.setEnabled(False)

    def _read_name(self) -> None:
        """Put a name in order, once: whoever writes it again as it was means it so."""
        text = self.name.text().strip()
        if text in self._read_before:
            return
        self._read_before.add(text)
        read = read_whole_name(text, NameOrder.GIVEN_FIRST)
        name = f"{read.given_names} {read.surname}".strip()
        if not name:
            return
        self.name.set_value(name)
        if read.academic_title and not self.academic_title.text():
            self.academic_title.set_value(read.academic_title)
        if read.gender is not Gender.UNKNOWN and not self._is_gender_chosen:
            self.gender.set_value(read.gender)

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
        self._make_room()

    def _make_room(self) -> None:
        """Grow as high as the words need: the toolkit makes room for one line of several."""
        needed = self._form.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _keep_gender(self) -> None:
        self._is_gender_chosen = True

    def _lay_out(self) -> None:
        words = self._workplace.words
        form = self._form = QFormLayout(self)
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
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        form.addRow("", self._hint)
        form.addRow(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())


def _short_name(found: OrganisationLine) -> str:
    return found.name
