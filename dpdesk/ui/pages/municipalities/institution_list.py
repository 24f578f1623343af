"""The list of other institutions: associations, foundations, universities, companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dpdesk.domain.office_lines import InstitutionLine
from dpdesk.domain.organisations import OrganisationKind
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.municipalities.columns import institution_columns
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class InstitutionList(QWidget):
    """`opened` is sent with the line of an institution, `selection_changed` when others are selected."""

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, workplace: Workplace, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("institution-list")
        words = self._words = workplace.words
        self._lines: tuple[InstitutionLine, ...] = ()
        self.table: RowTable[InstitutionLine] = RowTable(
            workplace, "institutions", institution_columns(words), _key, self
        )
        self.table.setAccessibleName(words.gettext("Other institutions"))
        self.table.addActions(actions)
        self.filter_line = FilterLine(workplace, self.table, self)
        kinds = [(kind, name_of(kind, words)) for kind in OrganisationKind if kind is not OrganisationKind.MUNICIPALITY]
        every = words.pgettext("choice of institutions", "All kinds")
        self.kind = ChoiceEditor[OrganisationKind | None]([(None, every), *kinds], self)
        self.kind.setObjectName("institutions-kind")
        self.kind.setAccessibleName(words.pgettext("column", "Kind"))
        self.kind.set_value(None)
        self.kind.edited.connect(self._choose)
        above = QHBoxLayout()
        above.addWidget(self.filter_line, 1)
        above.addWidget(self.kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self.selection_changed)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self.filter_line, self.kind, self.table)

    def show_lines(self, lines: tuple[InstitutionLine, ...]) -> None:
        """Show all other institutions of the desk, as far as they are chosen."""
        self._lines = lines
        self._choose()
        if self.table.hasFocus() and self.table.rows_model.rowCount() and not self.table.selected():
            self.table.selectRow(0)  # so that Enter opens it

    def _choose(self, _: object = None) -> None:
        kind = self.kind.value()
        self.table.set_empty_text(
            self._words.gettext("No institution is of this kind.")
            if self._lines
            else self._words.gettext(
                "Here are the associations, foundations, universities and companies that speak at meetings or help to "
                "hold them. Add the first one: Ctrl+N."
            )
        )
        self.table.set_rows([line for line in self._lines if kind in (None, line.office.kind)])


def _key(line: InstitutionLine) -> str:
    return line.id
