"""The invitations tab at the small desk, shown, and given the meeting anew after each change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpdesk.services.viewing import about
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab
from tests.services.small_desk import MEETING
from tests.ui.conftest import Seat


@pytest.fixture
def tab(small_seat: Seat, qtbot: QtBot) -> Iterator[InvitationsTab]:
    """The tab of the meeting in March 2026, to which nobody is invited yet."""
    shown = InvitationsTab(small_seat.workplace, MEETING)
    small_seat.workplace.bridge.changed.connect(lambda _news: shown.show_meeting(about(small_seat.desk, MEETING)))
    shown.resize(1100, 700)
    shown.show()
    shown.show_meeting(about(small_seat.desk, MEETING))
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert small_seat.notices.shown == []
