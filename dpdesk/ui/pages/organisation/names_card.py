"""The card of other names, by which lists of people call the organisation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import OrganisationAliasId
from dpdesk.domain.organisations import OrganisationAlias
from dpdesk.services.offices import other_names
from dpdesk.ui.icons import IconName
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.meeting.plan.cards import PlanCard, icon_button

if TYPE_CHECKING:
    from dpdesk.domain.ids import OrganisationId
    from dpdesk.domain.office_dossier import OfficeDossier
    from dpdesk.ui.workplace import Workplace


class NamesCard(PlanCard):
    """A line for each name, and one to type another."""

    def __init__(self, workplace: Workplace, office_id: OrganisationId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "other-names", words.pgettext("heading", "Other names"), parent)
        self._office_id = office_id
        self._shown: tuple[OrganisationAlias, ...] = ()
        self._rows: list[QFrame] = []
        self.explained = self.line(
            "names-explained",
            words.gettext("How lists of people call it, for example “UM Gliwice”. Imports know it by these names."),
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.add_line = QLineEdit(self)
        self.add_line.setObjectName("add-other-name")
        self.add_line.setPlaceholderText(words.pgettext("other name", "Add a name"))
        self.add_line.setAccessibleName(words.pgettext("other name", "Add a name"))
        self.add = QPushButton(words.pgettext("button", "Add"), self)
        self.add.setObjectName("add-other-name-button")
        line = QHBoxLayout()
        line.addWidget(self.add_line, 1)
        line.addWidget(self.add)
        self.body.addWidget(self.explained)
        self.body.addLayout(self._column)
        self.body.addLayout(line)
        self.add_line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)

    def show_office(self, about: OfficeDossier) -> None:
        """Show the other names."""
        if about.other_names == self._shown:
            return
        self._shown = about.other_names
        has_focus = any(row.isAncestorOf(self.focusWidget()) for row in self._rows)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(alias) for alias in self._shown]
        for row in self._rows:
            self._column.addWidget(row)
        if has_focus:
            self.add_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, alias: OrganisationAlias) -> QFrame:
        row = QFrame(self)
        row.setObjectName(f"name-{alias.id}")
        label = QLabel(breakable(alias.alias), row)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        told = self.workplace.words.pgettext("other name", "Remove the name “{name}”").format(name=alias.alias)
        remove = icon_button(self.workplace, "remove-other-name", IconName.REMOVE, told, row)
        remove.clicked.connect(partial(self._remove, alias.id))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label, 1)
        layout.addWidget(remove)
        return row

    def _add(self) -> None:
        name = self.add_line.text().strip()
        if name:
            deed = partial(other_names.add_other_name, self.workplace.desk, self._office_id, name)
            self.workplace.tasks.change(self, deed, self._empty_line)

    def _empty_line(self, _: OrganisationAlias) -> None:
        self.add_line.clear()

    def _remove(self, alias_id: OrganisationAliasId) -> None:
        self.workplace.tasks.change(self, partial(other_names.remove_other_name, self.workplace.desk, alias_id))
