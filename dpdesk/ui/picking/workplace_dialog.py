"""The dialog that asks where people work: at which organisation, and in which of its departments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget

from dpdesk.domain.ids import DepartmentId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.services.people.together import departments_of
from dpdesk.services.people_search import organisations_found
from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.domain.organisations import Department
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 72


class WorkplaceDialog(QDialog):
    """Sends `answered` with the id or the name of an organisation, and the id of a department.

    Of one person, whose present place is shown, the organisation may be emptied; of many it must be named.
    """

    answered = Signal(str, object)

    def __init__(
        self,
        workplace: Workplace,
        who: str,
        present: OrganisationLine | None = None,
        department_id: DepartmentId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("workplace-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Where they work"))
        self._workplace = workplace
        self._wanted = department_id
        self._may_be_empty = present is not None
        self.organisation = SuggestionLine[OrganisationLine](
            workplace, partial(organisations_found, workplace.desk), _name, _name, self
        )
        self.organisation.setClearButtonEnabled(True)
        self.department = ChoiceEditor[DepartmentId | None]([], self)
        self._buttons = AnswerButtons(words, words.pgettext("workplace", "&Save"), self)
        self._lay_out(who)
        self._offer(())
        self.organisation.picked_one.connect(self._look_for_departments)
        self.organisation.textEdited.connect(self._forget_departments)
        self.organisation.textChanged.connect(self._allow)
        self._allow()
        if present is not None:
            self.organisation.take(present)
            self.organisation.selectAll()

    def accept(self) -> None:
        """Send where they work, once it is clear which organisation is meant."""
        if not self.organisation.settle():
            return
        self.department.settle()
        picked = self.organisation.picked
        organisation = picked.organisation.id if picked else self.organisation.text().strip()
        self.answered.emit(organisation, self.department.value() if picked else None)
        super().accept()

    def _allow(self) -> None:
        self._buttons.accept_button.setEnabled(self._may_be_empty or bool(self.organisation.text().strip()))

    def _look_for_departments(self, found: OrganisationLine) -> None:
        question = partial(departments_of, self._workplace.desk, found.organisation.id)
        self._workplace.tasks.ask(self, question, self._offer)

    def _forget_departments(self) -> None:
        self._offer(())

    def _offer(self, departments: Sequence[Department]) -> None:
        none = self._workplace.words.pgettext("department", "none, or not known")
        self.department.set_choices([(None, none), *((one.id, one.name) for one in departments)])
        self.department.set_value(self._wanted if self._wanted in [one.id for one in departments] else None)
        self.department.setEnabled(bool(departments))

    def _lay_out(self, who: str) -> None:
        words = self._workplace.words
        told = QLabel(who, self)
        told.setProperty("role", "heading")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        named = words.gettext("Pick a known one, or type the full name of a new one.")
        or_empty = words.gettext("Pick a known one, or type the full name of a new one; empty means nowhere.")
        hint = QLabel(or_empty if self._may_be_empty else named, self)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(told)
        for name, title, field in (
            ("workplace-organisation", words.gettext("Municipality or &institution"), self.organisation),
            ("workplace-department", words.gettext("&Department"), self.department),
        ):
            field.setObjectName(name)
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        form.addRow("", hint)
        form.addRow(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())


def _name(found: OrganisationLine) -> str:
    return found.name
