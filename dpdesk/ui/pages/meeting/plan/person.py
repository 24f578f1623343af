"""The dialog of a person: what is known of somebody who speaks, each field saved as it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from dpdesk.domain.people import Gender, Person
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.form import RecordForm

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 72


class PersonDialog(QDialog):
    """Edits a person wherever the person is met: a change holds for all meetings."""

    def __init__(self, workplace: Workplace, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(person.name)
        words = workplace.words
        self.form = form = RecordForm(workplace, self)
        form.add("academic_title", LineEditor(form), words.pgettext("person", "Academic title"))
        form.add("given_names", LineEditor(form), words.pgettext("person", "First names"))
        form.add("surname", LineEditor(form), words.pgettext("person", "Surname"))
        genders = ChoiceEditor[Gender]([(gender, name_of(gender, words)) for gender in Gender], form)
        form.add("gender", genders, words.pgettext("person", "Gender"))
        form.add("position", LineEditor(form), words.pgettext("person", "Position"))
        form.add("email", LineEditor(form), words.pgettext("person", "E-mail"))
        form.add("phone", LineEditor(form), words.pgettext("person", "Telephone"))
        form.show_record(person)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.button(QDialogButtonBox.StandardButton.Close).setText(words.pgettext("button", "Close"))
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(form)
        layout.addWidget(box)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())

    def done(self, result: int) -> None:
        """Save what is being typed, however the dialog is left."""
        self.form.flush()
        super().done(result)
