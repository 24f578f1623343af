"""The reminder to delete special needs leads to where they are deleted, and no tick takes its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dpdesk.services import journal
from dpdesk.services.people import needs
from dpdesk.ui.pages.dashboard.page import DashboardPage
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.services.small_desk import EWA, MEETING
from tests.ui.conftest import MakeSeat, Seat

Key = Qt.Key
TITLE = "Usunąć szczególne potrzeby"


@pytest.fixture
def seat(small_seat: Seat, seat_at: MakeSeat) -> Seat:
    """A seat ten days after the meeting, for which a need was noted."""
    needs.note(small_seat.desk, MEETING, EWA, "dieta")
    return seat_at(replace(small_seat.desk, clock=lambda: datetime(2026, 3, 20, 9, 0, tzinfo=UTC)))


@pytest.fixture
def page(seat: Seat, qtbot: QtBot) -> DashboardPage:
    """The first page, at the reminder."""
    made = DashboardPage(seat.workplace)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    qtbot.waitUntil(lambda: bool(made.year.strip.accessibleName()))
    made.tasks.setFocus()
    made.tasks.setCurrentRow([line.title for line in made.tasks.lines()].index(TITLE))
    return made


def test_the_reminder_is_late_a_week_after_the_meeting(page: DashboardPage) -> None:
    assert page.tasks.lines()[page.tasks.currentRow()].is_late


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_the_reminder_leads_to_the_needs(page: DashboardPage, seat: Seat, qtbot: QtBot, key: Qt.Key) -> None:
    last = journal.news(seat.desk, 0).last
    qtbot.keyClick(page.tasks, key)
    place = Place(page=PageName.MEETINGS, meeting_id=MEETING, tab=TabName.INVITATIONS, spot="needs")
    assert seat.places == [place]
    assert journal.news(seat.desk, 0).last == last


def test_the_reminder_cannot_be_dropped(page: DashboardPage, seat: Seat, qtbot: QtBot) -> None:
    qtbot.keyClick(page.tasks, Key.Key_Delete)
    assert "special needs are deleted" in str(seat.notices.shown.pop())


def test_the_reminder_is_gone_with_the_needs(page: DashboardPage, seat: Seat) -> None:
    needs.delete_all(seat.desk, MEETING)
    page.refresh()
    assert TITLE not in [line.title for line in page.tasks.lines()]
