"""The page of municipalities at the small desk, of whose municipalities all but Kraków have a place on the map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import Municipality
from dpdesk.messages import Message
from dpdesk.ui.pages.municipalities.page import MunicipalitiesPage
from dpdesk.ui.workplace import PageName, Place
from tests.services.offices.year_desk import put_year
from tests.services.small_desk import GLIWICE, PSARY, SOSNOWIEC
from tests.ui.conftest import Seat

MAP, INSTITUTIONS = 1, 2
"""the places of the tabs after that of the list"""
PLACES = {GLIWICE: (0, 1), PSARY: (1, 0), SOSNOWIEC: (2, 1)}
"""columns and rows"""


@pytest.fixture
def seat(small_seat: Seat) -> Seat:
    desk = small_seat.desk
    put_year(desk)
    with desk.work(Message("Place them")) as work:
        for office, (column, row) in PLACES.items():
            one = work.get(Municipality, office)
            work.save(placed(one, column, row))
    return small_seat


def placed(one: Municipality, column: int, row: int) -> Municipality:
    return replace(one, tile_column=column, tile_row=row)


@pytest.fixture
def page(seat: Seat, qtbot: QtBot) -> MunicipalitiesPage:
    return shown(seat, qtbot)


def shown(seat: Seat, qtbot: QtBot) -> MunicipalitiesPage:
    page = MunicipalitiesPage(seat.workplace)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    seat.workplace.bridge.changed.connect(page.refresh)
    return page


def at(office: str) -> Place:
    return Place(page=PageName.MUNICIPALITIES, organisation_id=OrganisationId(office))
