"""The page of rain gardens in Gliwice, of which little more than the title is known."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.services.practices.gardens import gardens
from tests.ui.conftest import Seat
from tests.ui.pages.practice.opened import Open, open_it


@pytest.fixture
def opened(small_seat: Seat, qtbot: QtBot) -> Open:
    return open_it(small_seat, gardens(small_seat.desk), qtbot)
