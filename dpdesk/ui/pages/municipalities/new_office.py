"""The dialog in which a municipality or another institution is put on the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import MunicipalityType, OrganisationKind
from dpdesk.language.wording import name_of
from dpdesk.services.desk import Desk
from dpdesk.services.offices.founding import NewMunicipality, add_institution, add_municipality, office_called
from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, TickEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_LETTERS = 72
Deed = Callable[[], OrganisationId]


class NewOfficeDialog(QDialog):
    """Asks what it is and what it is called; the office of a municipality is named after it until one says else."""

    def __init__(self, workplace: Workplace, kind: OrganisationKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = workplace.words
        self.setObjectName("new-office-dialog")
        self.setWindowTitle(words.pgettext("window", "New municipality or institution"))
        self._desk = workplace.desk
        self._is_office_named = False
        self._answer: Deed | None = None
        self.kind = ChoiceEditor([(one, name_of(one, words)) for one in OrganisationKind], self)
        self.kind.set_value(kind)
        self.name = LineEditor(self)
        self.type = ChoiceEditor([(one, name_of(one, words)) for one in MunicipalityType], self)
        self.type.set_value(MunicipalityType.RURAL)
        self.office = LineEditor(self)
        self.is_member = TickEditor(words.gettext("It is a &member of the association"), self)
        self.is_member.set_value(True)
        self.since = DayEditor(words, self)
        self.town = LineEditor(self)
        self.name_remark, self.day_remark = Remark(workplace, self), Remark(workplace, self)
        self._lay_out()
        self._connect()
        self._show_kind()

    def ask(self) -> Deed | None:
        """Run the dialog; give what is to be done, none where it was cancelled."""
        self.exec()
        self.deleteLater()
        return self._answer

    def accept(self) -> None:
        """Take the answer where it is whole; say what is missing where it is not."""
        editors = (self.kind, self.name, self.type, self.office, self.since, self.town)
        are_read = [editor.settle() for editor in editors if editor.isVisible()]
        if not all(are_read):
            return
        if not self.name.value():
            self.name_remark.say(self._words.gettext("It needs a name."), Tone.ERROR)
            self.name.setFocus()
            return
        self._answer = self._municipality() if self._is_municipality else self._institution()
        super().accept()

    @property
    def _is_municipality(self) -> bool:
        return self.kind.value() is OrganisationKind.MUNICIPALITY

    def _municipality(self) -> Deed:
        new = NewMunicipality(
            name=self.name.value(),
            type=self.type.value(),
            office=self.office.value(),
            is_member=self.is_member.value(),
            member_since=self.since.value(),
        )
        return partial(_add_municipality, self._desk, new)

    def _institution(self) -> Deed:
        return partial(_add_institution, self._desk, self.name.value(), self.kind.value(), self.town.value())

    def _lay_out(self) -> None:
        words = self._words
        self._form = QWidget(self)
        self._form.setMinimumWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        rows = FormLayout(self._form)
        rows.add_row(words.pgettext("new office", "&Kind"), self.kind)
        rows.add_row(words.pgettext("new office", "&Name"), self.name, remark=self.name_remark)
        rows.add_row(words.pgettext("new office", "&Type"), self.type)
        rows.add_row(words.pgettext("new office", "Name of the &office"), self.office)
        rows.add_row("", self.is_member)
        rows.add_row(words.pgettext("new office", "Member &since"), self.since, remark=self.day_remark)
        rows.add_row(words.pgettext("new office", "To&wn"), self.town)
        for name in ("kind", "name", "type", "office", "is_member", "since", "town"):
            getattr(self, name).setObjectName(f"new-office-{name.replace('_', '-')}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(16)
        layout.addWidget(self._form)
        layout.addWidget(AnswerButtons(words, words.pgettext("button", "&Add"), self))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._step_kind)
        self.name.textChanged.connect(self._follow_name)
        self.type.currentIndexChanged.connect(self._step_type)
        self.office.textEdited.connect(self._keep_office)
        self.is_member.edited.connect(self._show_since)
        self.since.unreadable.connect(self._complain)

    def _step_kind(self, place: int) -> None:
        """Ask for what belongs to the kind as soon as it is chosen or stepped to."""
        self.kind.set_value(list(OrganisationKind)[place])
        self._show_kind()

    def _step_type(self, place: int) -> None:
        self.type.set_value(list(MunicipalityType)[place])
        self._follow_name()

    def _show_kind(self) -> None:
        for field in (self.type, self.office, self.is_member):
            self._show(field, is_shown=self._is_municipality)
        self._show(self.town, is_shown=not self._is_municipality)
        self._show_since()
        self.name.setFocus()

    def _show_since(self, _: object = None) -> None:
        self._show(self.since, is_shown=self._is_municipality and self.is_member.value())

    def _show(self, field: QWidget, *, is_shown: bool) -> None:
        field.setVisible(is_shown)
        for label in self._form.findChildren(QLabel):
            if label.buddy() is field:
                label.setVisible(is_shown)

    def _keep_office(self, text: str) -> None:
        self._is_office_named = bool(text)

    def _follow_name(self, _: str = "") -> None:
        self.name_remark.say("")
        if not self._is_office_named:
            self.office.set_value(office_called(self.name.text(), self.type.value()))

    def _complain(self, reason: str) -> None:
        self.day_remark.say(reason, Tone.ERROR)


def _add_municipality(desk: Desk, new: NewMunicipality) -> OrganisationId:
    return add_municipality(desk, new).id


def _add_institution(desk: Desk, name: str, kind: OrganisationKind, town: str) -> OrganisationId:
    return add_institution(desk, name, kind, town).id
