"""The list of meetings: chosen by series, year and state, filtered by words, with totals below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.ids import SeriesId
from dpdesk.domain.lines import MeetingChoice, MeetingLine, totals, years_of
from dpdesk.domain.meetings import State
from dpdesk.language.collation import sort_key
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.meetings.columns import meeting_columns, totals_text
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")


class MeetingList(QWidget):
    """`opened` is sent with the line of a meeting, `selection_changed` when others are selected."""

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, workplace: Workplace, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting-list")
        words = self._words = workplace.words
        self._lines: tuple[MeetingLine, ...] = ()
        columns = meeting_columns(words, workplace.look)
        self.table: RowTable[MeetingLine] = RowTable(workplace, "meetings", columns, _key, self)
        self.table.setAccessibleName(words.gettext("Meetings"))
        self.table.addActions(actions)
        self.filter_line = FilterLine(workplace, self.table, self)
        self.series = ChoiceEditor[SeriesId | None]([], self)
        self.year = ChoiceEditor[int | None]([], self)
        self.state = ChoiceEditor[State | None]([], self)
        self._dress(self.series, "meetings-series", words.gettext("Series"))
        self._dress(self.year, "meetings-year", words.gettext("Year"))
        self._dress(self.state, "meetings-state", words.gettext("State"))
        self.totals = QLabel(self)
        self.totals.setObjectName("meetings-totals")
        self.totals.setProperty("role", "muted")
        self._lay_out()
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self.selection_changed)
        self.table.counted.connect(self._count)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self.filter_line, self.series, self.year, self.state, self.table)

    def show_lines(self, lines: tuple[MeetingLine, ...]) -> None:
        """Show all meetings of the desk, as far as they are chosen; the latest is the first."""
        self._lines = tuple(reversed(lines))
        self._offer_choices()
        self._choose()
        if self.table.hasFocus() and self.table.rows_model.rowCount() and not self.table.selected():
            self.table.selectRow(0)  # so that Enter opens it

    def _offer_choices(self) -> None:
        words, lines = self._words, self._lines
        named = {line.series_id: line.series for line in lines if line.series_id}
        series = sorted(named.items(), key=_by_name)
        years = sorted({year for line in lines for year in years_of(line)}, reverse=True)
        states = [state for state in State if any(line.state is state for line in lines)]
        every = words.pgettext("choice of series", "All series")
        _offer(self.series, every, series)
        _offer(self.year, words.pgettext("choice of years", "All years"), [(year, str(year)) for year in years])
        every = words.pgettext("choice of states", "All states")
        _offer(self.state, every, [(state, name_of(state, words)) for state in states])

    def _choose(self, _: object = None) -> None:
        choice = MeetingChoice(series_id=self.series.value(), year=self.year.value(), state=self.state.value())
        self.table.set_empty_text(
            self._words.gettext("No meeting is of this series, year and state.")
            if self._lines
            else self._words.gettext("There are no meetings yet. “New meeting” (Ctrl+N) begins the first.")
        )
        self.table.set_rows([line for line in self._lines if choice.fits(line)])

    def _count(self, _shown: int, _all: int) -> None:
        self.totals.setText(totals_text(totals(self.table.rows_model.shown_rows()), self._words))

    def _dress(self, box: ChoiceEditor[T], name: str, title: str) -> None:
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.edited.connect(self._choose)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.filter_line, 1)
        for box in (self.series, self.year, self.state):
            above.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.totals)


def _offer(box: ChoiceEditor[T | None], every: str, choices: Sequence[tuple[T, str]]) -> None:
    """Offer choices; one that was made and is gone is everything again."""
    present = box.value()
    box.set_choices([(None, every), *choices])
    box.set_value(present if present in [value for value, _ in choices] else None)


def _key(line: MeetingLine) -> str:
    return line.id


def _by_name(pair: tuple[SeriesId, str]) -> str:
    return sort_key(pair[1])
