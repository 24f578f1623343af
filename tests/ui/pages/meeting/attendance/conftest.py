"""The attendance tab of the example meeting, over a real desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.journal import News
from dpdesk.domain.meetings import State
from dpdesk.services.desk import Desk
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.attendance.tab import AttendanceTab
from tests.domain import dossiers
from tests.domain.example_offices import FIRST, MEETING
from tests.services.desk_of_dossier import desk_with
from tests.ui.conftest import MakeSeat, Seat

ON_THE_DAY = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


class OpenTab:
    """A tab that hears of every change, as on its page."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.tab = AttendanceTab(seat.workplace, MEETING)
        self.tab.show_meeting(self.meeting())
        seat.workplace.bridge.changed.connect(self._refresh)

    def meeting(self) -> Dossier:
        return about(self.seat.desk, MEETING)

    def recorded(self) -> dict[str, Presence]:
        return {one.participation_id: one.presence for one in self.meeting().attendances if one.session_id == FIRST}

    def _refresh(self, _: News) -> None:
        self.tab.show_meeting(self.meeting())


MakeTab = Callable[..., OpenTab]


@pytest.fixture
def open_tab(qtbot: QtBot, seat_at: MakeSeat, blank_desk: Path, tmp_path: Path) -> Iterator[MakeTab]:
    """Open the tab of a meeting, by default the example's with nothing recorded yet, on its day."""
    desks: list[Desk] = []

    def make(known: Dossier | None = None, language: Language = Language.POLISH, now: datetime = ON_THE_DAY) -> OpenTab:
        blank = dossiers.in_state(replace(dossiers.dossier(), attendances=()), State.INVITED)
        path = Path(shutil.copy(blank_desk, tmp_path / f"{len(desks)}.dpdesk"))
        desk = replace(desk_with(path, known or blank), clock=lambda: now)
        desks.append(desk)
        opened = OpenTab(seat_at(desk, language))
        qtbot.addWidget(opened.tab)
        opened.tab.resize(1000, 620)
        with qtbot.waitExposed(opened.tab):
            opened.tab.show()
        return opened

    yield make
    for desk in desks:
        desk.database.close()
