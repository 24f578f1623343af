"""Departments of an office: found by their kind, added and removed."""

from __future__ import annotations

import pytest

from dpdesk.domain.ids import CategoryId
from dpdesk.domain.organisations import Department
from dpdesk.domain.people import Person
from dpdesk.errors import BadInput, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.journal import undo
from dpdesk.services.offices.departments import add, categories_found, remove
from tests.services.small_desk import EWA, GLIWICE, MEETING, PROMOTION, PSARY, SOSNOWIEC

PROMOTION_KIND = CategoryId("id-category-promotion")


def names(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [one.name for one in reader.all(Department, organisation_id=SOSNOWIEC)]


def test_kinds_are_found_by_any_part_of_their_names(desk: Desk) -> None:
    assert [one.name for one in categories_found(desk, "komunik promocji")] == ["Wydział Promocji i Komunikacji"]
    assert len(categories_found(desk, "")) == 2
    assert categories_found(desk, "żaden") == ()


def test_a_department_has_the_name_that_it_has_there_and_a_kind(desk: Desk) -> None:
    added = add(desk, SOSNOWIEC, "  Biuro   Promocji ", PROMOTION_KIND)
    assert (added.name, added.category_id, names(desk)) == ("Biuro Promocji", PROMOTION_KIND, ["Biuro Promocji"])


def test_a_department_may_be_of_no_known_kind(desk: Desk) -> None:
    assert add(desk, SOSNOWIEC, "Zespół ds. <b>&</b> {{ x }}").category_id is None


def test_an_office_has_a_department_once(desk: Desk) -> None:
    with pytest.raises(Refused, match="Wydział Spraw Społecznych"):
        add(desk, GLIWICE, "wydzial spraw spolecznych")


def test_a_department_needs_a_name(desk: Desk) -> None:
    with pytest.raises(BadInput):
        add(desk, SOSNOWIEC, "  ")


def test_people_stay_at_the_office_when_their_department_goes_and_come_back_with_it(desk: Desk) -> None:
    remove(desk, PROMOTION)
    with desk.reading() as reader:
        ewa = reader.get(Person, EWA)
    assert (ewa.organisation_id, ewa.department_id) == (PSARY, None)
    undo(desk)
    with desk.reading() as reader:
        assert reader.get(Person, EWA).department_id == PROMOTION


def test_a_department_that_was_invited_stays_with_its_people(desk: Desk) -> None:
    invite(desk, MEETING, Audience(departments=("Referat Promocji",), municipalities=(PSARY,)))
    with pytest.raises(Refused, match="refers to it"):
        remove(desk, PROMOTION)
    with desk.reading() as reader:
        assert reader.get(Person, EWA).department_id == PROMOTION
