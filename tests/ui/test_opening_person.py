"""From a line about somebody to the page of that person."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import PersonId
from dpdesk.ui.opening_person import OpenPerson
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place
from tests.ui.conftest import Seat
from tests.ui.tables.guests import ANNA, GUESTS, LUKASZ, MARIA, Guest, columns, key


def person_of(guest: Guest) -> PersonId | None:
    return None if guest is MARIA else PersonId(guest.id)


@pytest.fixture
def table(small_seat: Seat, qtbot: QtBot) -> RowTable[Guest]:
    table = RowTable(small_seat.workplace, "guests", columns(), key)
    qtbot.addWidget(table)
    OpenPerson(small_seat.workplace, table, person_of)
    table.set_rows(GUESTS)
    return table


def action(table: RowTable[Guest]) -> QAction:
    found = table.findChild(QAction, "open-person")
    assert isinstance(found, QAction)
    return found


def test_the_menu_of_a_line_opens_the_page_of_its_person(table: RowTable[Guest], small_seat: Seat) -> None:
    table.select([LUKASZ.id])
    assert action(table) in table.context_menu().actions()
    action(table).trigger()
    assert small_seat.places == [Place(page=PageName.PEOPLE, person_id=PersonId(LUKASZ.id))]


@pytest.mark.parametrize("chosen", [(), (MARIA,), (LUKASZ, ANNA)])
def test_there_is_no_page_of_nobody_or_of_several(table: RowTable[Guest], chosen: tuple[Guest, ...]) -> None:
    table.select([guest.id for guest in chosen])
    assert not action(table).isEnabled()
