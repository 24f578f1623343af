"""The dialog at the door: who came unannounced, or in somebody's place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QRadioButton, QWidget

from dpdesk.domain.attendance import Presence
from dpdesk.domain.lines import OrganisationLine, PersonLine
from dpdesk.domain.meetings import Mode
from dpdesk.language.wording import name_of
from dpdesk.services.attendance.door import Comer
from dpdesk.services.people_search import organisations_found, people_found
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 62


class NewcomerDialog(QDialog):
    """Asks for a name and, of somebody unannounced, for an institution. Known ones are offered while one types.

    Sends `answered` with a Comer and the Presence.
    """

    answered = Signal(object, object)

    def __init__(
        self, workplace: Workplace, title: str, typed: str, parent: QWidget, *, asks_institution: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("newcomer-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._workplace = workplace
        desk = workplace.desk
        self.name = SuggestionLine(workplace, partial(people_found, desk), _described, _person_name, self)
        self.name.setObjectName("newcomer-name")
        self.institution = SuggestionLine(workplace, partial(organisations_found, desk), _place, _place, self)
        self.institution.setObjectName("newcomer-institution")
        self._asks_institution = asks_institution
        words = workplace.words
        self.on_site = QRadioButton(name_of(Mode.ON_SITE, words), self)
        self.online = QRadioButton(name_of(Mode.ONLINE, words), self)
        self.on_site.setChecked(True)
        self._buttons = self._button_box()
        self._lay_out(title)
        self.name.put(typed)
        self.name.picked_one.connect(self._take_place)
        self.name.textChanged.connect(self._check)
        self.institution.textChanged.connect(self._check)
        self._check()

    def accept(self) -> None:
        """Send who it is; without a name nobody is meant."""
        if not self._is_complete() or not self.institution.settle():
            return
        self.answered.emit(
            Comer(
                name=self.name.text().strip(),
                institution=self.institution.text().strip(),
                person=self.name.picked.person if self.name.picked else None,
                organisation=self.institution.picked.organisation if self.institution.picked else None,
            ),
            Presence.ONLINE if self.online.isChecked() else Presence.PRESENT,
        )
        super().accept()

    def _take_place(self, found: PersonLine) -> None:
        """Fill in where a known person works; that is where the person comes from, unless one says otherwise."""
        if self._asks_institution:
            self.institution.put(found.place)

    def _is_complete(self) -> bool:
        has_place = bool(self.institution.text().strip()) or not self._asks_institution
        return bool(self.name.text().strip()) and has_place

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._is_complete())

    def _button_box(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        words = self._workplace.words
        record = box.button(standard.Ok)
        record.setText(words.pgettext("attendance command", "&Record"))
        record.setProperty("primary", "true")
        box.button(standard.Cancel).setText(words.pgettext("button", "Cancel"))
        for button in box.buttons():
            button.setIcon(QIcon())
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _lay_out(self, title: str) -> None:
        words = self._workplace.words
        heading = QLabel(title, self)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        modes = QHBoxLayout()
        modes.setSpacing(16)
        modes.addWidget(self.on_site)
        modes.addWidget(self.online)
        modes.addStretch()
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(10)
        form.addRow(heading)
        form.addRow(words.gettext("&First name and surname"), self.name)
        if self._asks_institution:
            form.addRow(words.gettext("M&unicipality or institution"), self.institution)
        else:
            self.institution.hide()
            note = QLabel(words.gettext("Comes for the same institution and department."), self)
            note.setProperty("role", "muted")
            form.addRow("", note)
        form.addRow(words.gettext("How"), modes)
        form.addRow(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())


def _described(found: PersonLine) -> str:
    return found.description


def _person_name(found: PersonLine) -> str:
    return found.person.name


def _place(found: OrganisationLine) -> str:
    return found.name
