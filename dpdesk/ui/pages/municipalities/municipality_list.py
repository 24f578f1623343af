"""The list of municipalities: chosen by membership, type and what is missing, filtered by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.office_lines import Belonging, MunicipalityChoice, MunicipalityLine
from dpdesk.domain.organisations import MunicipalityType
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.municipalities.columns import municipality_columns
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")


class MunicipalityList(QWidget):
    """`opened` is sent with the line of a municipality, `selection_changed` when others are selected."""

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, workplace: Workplace, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("municipality-list")
        words = self._words = workplace.words
        self._lines: tuple[MunicipalityLine, ...] = ()
        columns = municipality_columns(words, workplace.look, workplace.desk.today.year)
        self.table: RowTable[MunicipalityLine] = RowTable(workplace, "municipalities", columns, _key, self)
        self.table.setAccessibleName(words.pgettext("table", "Municipalities"))
        self.table.addActions(actions)
        self.filter_line = FilterLine(workplace, self.table, self)
        self.belonging = ChoiceEditor[Belonging | None]([], self)
        self.type = ChoiceEditor[MunicipalityType | None](self._types(), self)
        self.completeness = ChoiceEditor[bool](
            [
                (False, words.pgettext("choice of municipalities", "All, complete or not")),
                (True, words.pgettext("choice of municipalities", "Something is missing")),
            ],
            self,
        )
        self._dress(self.belonging, "municipalities-membership", words.pgettext("column", "Membership"))
        self._dress(self.type, "municipalities-type", words.pgettext("column", "Type"))
        self._dress(self.completeness, "municipalities-missing", words.pgettext("column", "Missing"))
        self.belonging.set_value(None)
        self.type.set_value(None)
        self.completeness.set_value(False)
        self.totals = QLabel(self)
        self.totals.setObjectName("municipalities-totals")
        self.totals.setProperty("role", "muted")
        self._lay_out()
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self.selection_changed)
        self.table.counted.connect(self._count)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self.filter_line, self.belonging, self.type, self.completeness, self.table)

    def show_lines(self, lines: tuple[MunicipalityLine, ...]) -> None:
        """Show all municipalities of the desk, as far as they are chosen."""
        self._lines = lines
        self._offer_belonging()
        self._choose()
        if self.table.hasFocus() and self.table.rows_model.rowCount() and not self.table.selected():
            self.table.selectRow(0)  # so that Enter opens it

    def _offer_belonging(self) -> None:
        """Offer what there is; a choice that was made and is gone is everything again."""
        present = self.belonging.value()
        found = [one for one in Belonging if any(line.belonging is one for line in self._lines)]
        every = self._words.pgettext("choice of municipalities", "Members and others")
        self.belonging.set_choices([(None, every), *((one, name_of(one, self._words)) for one in found)])
        self.belonging.set_value(present if present in found else None)

    def _types(self) -> list[tuple[MunicipalityType | None, str]]:
        every = self._words.pgettext("choice of municipalities", "All types")
        return [(None, every), *((one, name_of(one, self._words)) for one in MunicipalityType)]

    def _choose(self, _: object = None) -> None:
        choice = MunicipalityChoice(
            belonging=self.belonging.value(), type=self.type.value(), is_incomplete=self.completeness.value()
        )
        self.table.set_empty_text(
            self._words.gettext("No municipality fits these filters.")
            if self._lines
            else self._words.gettext(
                "Here are the municipalities with their offices and heads. Add the first one: Ctrl+N."
            )
        )
        self.table.set_rows([line for line in self._lines if choice.fits(line)])

    def _count(self, _shown: int, _all: int) -> None:
        shown = self.table.rows_model.shown_rows()
        incomplete = sum(bool(line.missing) for line in shown)
        told = self._words.ngettext("{count} with something missing", "{count} with something missing", incomplete)
        parts = [how_many(len(shown), Counted.MUNICIPALITY, self._words)]
        if incomplete:
            parts.append(told.format(count=number(incomplete, self._words.language)))
        self.totals.setText(" · ".join(parts))

    def _dress(self, box: ChoiceEditor[T], name: str, title: str) -> None:
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.edited.connect(self._choose)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.filter_line, 1)
        for box in (self.belonging, self.type, self.completeness):
            above.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.totals)


def _key(line: MunicipalityLine) -> str:
    return line.id
