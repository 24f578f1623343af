"""The plan tab of a meeting on the small desk, in a window that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.journal import News
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.viewing import about
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn
from dpdesk.ui.pages.meeting.plan.agenda_table import AgendaTable
from dpdesk.ui.pages.meeting.plan.day_card import DayCard
from dpdesk.ui.pages.meeting.plan.tab import PlanTab
from tests.services.small_desk import MEETING
from tests.services.timetables import FIRST, agenda
from tests.ui.conftest import Seat

WIDE, NARROW = (1130, 700), (850, 600)


class OpenPlan:
    """A tab that hears of every change, as on its page."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        self.seat = seat
        self.tab = PlanTab(seat.workplace, MEETING, parent)
        self.tab.show_meeting(self.meeting())
        seat.workplace.bridge.changed.connect(self._refresh)

    @property
    def desk(self) -> Desk:
        return self.seat.desk

    def meeting(self) -> Dossier:
        return about(self.desk, MEETING)

    def card(self, session_id: str = FIRST) -> DayCard:
        return self.tab.board.cards[session_id]

    def table(self, session_id: str = FIRST) -> AgendaTable:
        return self.card(session_id).table

    def agenda(self) -> str:
        return agenda(self.desk)

    def at(self, item_id: str, column: AgendaColumn = AgendaColumn.TITLE) -> AgendaTable:
        """Come to a cell of the first day's timetable, as one does with the arrow keys."""
        table = self.table()
        table.setFocus(Qt.FocusReason.TabFocusReason)
        place = table.rows_model.place_of(item_id)
        assert place is not None
        table.setCurrentIndex(table.rows_model.index(place, column))
        return table

    def undo(self) -> None:
        journal.undo(self.desk)
        self.seat.workplace.bridge.look()

    def _refresh(self, _: News) -> None:
        self.tab.show_meeting(self.meeting())


MakePlan = Callable[..., OpenPlan]


@pytest.fixture
def open_plan(qtbot: QtBot, small_seat: Seat) -> MakePlan:
    """Open the plan of the small desk's meeting, or of another seat's."""

    def make(seat: Seat | None = None, size: tuple[int, int] = WIDE) -> OpenPlan:
        opened = OpenPlan(seat or small_seat)
        qtbot.addWidget(opened.tab)
        opened.tab.resize(*size)
        with qtbot.waitActive(opened.tab):
            opened.tab.show()
            opened.tab.activateWindow()
        QApplication.processEvents()
        return opened

    return make
