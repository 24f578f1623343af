"""Municipalities become members and cease to be."""

from __future__ import annotations

from datetime import date

import pytest

from dpdesk.domain.organisations import Municipality
from dpdesk.errors import BadInput
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.offices.membership import join, leave
from dpdesk.services.offices.municipalities import municipality
from tests.services.small_desk import GLIWICE, KRAKOW, PSARY

MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 30)


def membership(desk: Desk, office: str) -> tuple[bool, date | None, date | None]:
    with desk.reading() as reader:
        one = reader.get(Municipality, office)
    return one.is_member, one.member_since, one.member_until


def test_a_guest_becomes_a_member_together_with_others(desk: Desk) -> None:
    join(desk, [KRAKOW, PSARY], MARCH)
    assert membership(desk, KRAKOW) == membership(desk, PSARY) == (True, MARCH, None)


def test_a_membership_ends_on_its_last_day_and_undo_brings_it_back(desk: Desk) -> None:
    leave(desk, [GLIWICE, PSARY], JUNE)
    assert municipality(desk, GLIWICE).municipality.is_member_on(JUNE)
    assert not municipality(desk, GLIWICE).municipality.is_member_on(date(2026, 7, 1))
    undo(desk)
    assert membership(desk, GLIWICE) == membership(desk, PSARY) == (True, None, None)


def test_who_is_no_member_has_no_membership_to_end_and_nothing_is_changed(desk: Desk) -> None:
    with pytest.raises(BadInput, match="Kraków is no member"):
        leave(desk, [GLIWICE, KRAKOW], JUNE)
    assert membership(desk, GLIWICE) == (True, None, None)


def test_a_membership_cannot_end_before_it_begins(desk: Desk) -> None:
    join(desk, [GLIWICE], JUNE)
    with pytest.raises(BadInput, match="became a member only on"):
        leave(desk, [GLIWICE], MARCH)


def test_who_left_can_come_back(desk: Desk) -> None:
    leave(desk, [GLIWICE], MARCH)
    join(desk, [GLIWICE], JUNE)
    assert membership(desk, GLIWICE) == (True, JUNE, None)
