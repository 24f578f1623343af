"""The page of people on the small desk, shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dpdesk.domain.journal import News
from dpdesk.ui.pages.people.page import PeoplePage
from tests.ui.conftest import Seat


class Shown:
    """The page that hears of every change, and the seat it is at."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.seat = seat
        self.page = PeoplePage(seat.workplace)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 640)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.refresh()
        seat.workplace.bridge.changed.connect(self._refresh)

    @property
    def names(self) -> list[str]:
        """The names on the lines, from above."""
        model = self.page.table.rows_model
        return [str(model.index(place, 0).data()) for place in range(model.rowCount())]

    def _refresh(self, _: News) -> None:
        self.page.refresh()


@pytest.fixture
def shown(small_seat: Seat, qtbot: QtBot) -> Shown:
    return Shown(small_seat, qtbot)
