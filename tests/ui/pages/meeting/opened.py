"""A tab of the example meeting that hears of every change, as on its page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from pytestqt.qtbot import QtBot

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.journal import News
from dpdesk.services.desk import Desk
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.tab import MeetingTab
from dpdesk.ui.workplace import Workplace
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with
from tests.ui.conftest import MakeSeat, Seat

AFTERWARDS = datetime(2026, 3, 17, 8, 0, tzinfo=UTC)

T = TypeVar("T", bound=MeetingTab)
MakeTab = Callable[[Workplace, MeetingId], T]


class Opened(Generic[T]):
    """The tab, the seat it is at, and what is asked about most."""

    def __init__(self, seat: Seat, make: MakeTab[T]) -> None:
        self.seat = seat
        self.tab = make(seat.workplace, MEETING)
        self.tab.show_meeting(self.meeting())
        seat.workplace.bridge.changed.connect(self._refresh)

    @property
    def desk(self) -> Desk:
        return self.seat.desk

    def meeting(self) -> Dossier:
        return about(self.desk, MEETING)

    def told(self) -> list[str]:
        return [str(message) for message in self.seat.notices.told]

    def _refresh(self, _: News) -> None:
        self.tab.show_meeting(self.meeting())


Open = Callable[..., Opened[T]]


@contextmanager
def opening(qtbot: QtBot, seat_at: MakeSeat, blank: Path, folder: Path, make: MakeTab[T]) -> Iterator[Open[T]]:
    """Give a function that opens the tab of a meeting, by default the example's after it was held."""
    desks: list[Desk] = []

    def open_it(known: Dossier | None = None, language: Language = Language.POLISH) -> Opened[T]:
        path = Path(shutil.copy(blank, folder / f"{len(desks)}.dpdesk"))
        desk = replace(desk_with(path, known or dossiers.dossier()), clock=lambda: AFTERWARDS)
        desks.append(desk)
        opened = Opened(seat_at(desk, language), make)
        qtbot.addWidget(opened.tab)
        opened.tab.resize(1000, 620)
        with qtbot.waitExposed(opened.tab):
            opened.tab.show()
        opened.tab.activateWindow()
        return opened

    yield open_it
    for desk in desks:
        desk.database.close()
