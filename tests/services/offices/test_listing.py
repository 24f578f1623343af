"""The lists of municipalities and institutions, and the map of a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.office_lines import (
    Belonging,
    InstitutionLine,
    Missing,
    MunicipalityChoice,
    MunicipalityLine,
    belonging_on,
    delivery_addresses,
    emails,
)
from dpdesk.domain.organisations import Municipality, Organisation, OrganisationKind
from dpdesk.domain.participation_map import Level
from dpdesk.domain.people import Person
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.offices.listing import institution_lines, map_of_year, municipality_lines
from dpdesk.services.offices.municipalities import Particulars, set_head, set_municipality
from tests.services.counting import statements
from tests.services.offices.year_desk import FOUNDATION, put_year
from tests.services.small_desk import GLIWICE, JAN, KRAKOW, PSARY, TODAY


@pytest.fixture
def year(desk: Desk) -> Desk:
    put_year(desk)
    return desk


def line(desk: Desk, office: OrganisationId) -> MunicipalityLine:
    return next(one for one in municipality_lines(desk) if one.id == office)


def test_a_line_counts_people_and_departments_and_names_the_head(year: Desk) -> None:
    set_head(year, GLIWICE, JAN)
    gliwice = line(year, GLIWICE)
    assert (gliwice.people, gliwice.departments, gliwice.head) == (2, 1, "Jan Wzorcowy")


def test_meetings_attended_are_those_of_this_year(year: Desk) -> None:
    assert [one.attended for one in municipality_lines(year)] == [0, 0, 0, 0]


def test_what_is_missing_is_told_until_it_is_known(year: Desk) -> None:
    assert line(year, GLIWICE).missing == (Missing.HEAD, Missing.EMAIL, Missing.ADE)
    set_head(year, GLIWICE, JAN)
    set_municipality(year, GLIWICE, Particulars(email="um@example.org", ade="AE:PL-12345-67890-ABCDE-12"))
    assert line(year, GLIWICE).missing == ()


def test_municipalities_are_chosen_by_membership_and_by_what_is_missing(year: Desk) -> None:
    guest = MunicipalityChoice(belonging=Belonging.GUEST, is_incomplete=True)
    assert [one.name for one in municipality_lines(year) if guest.fits(one)] == ["Kraków"]


@pytest.mark.parametrize(
    ("since", "until", "is_member", "belonging"),
    [
        (None, None, True, Belonging.MEMBER),
        (None, None, False, Belonging.GUEST),
        (date(2027, 1, 1), None, True, Belonging.FUTURE),
        (None, date(2025, 12, 31), True, Belonging.FORMER),
        (date(2017, 1, 1), TODAY, True, Belonging.MEMBER),
    ],
)
def test_membership_has_its_days(since: date | None, until: date | None, is_member: bool, belonging: Belonging) -> None:
    one = Municipality(
        id=OrganisationId("one"), name="Jedna", member_since=since, member_until=until, is_member=is_member
    )
    assert belonging_on(one, TODAY) is belonging


def test_addresses_are_collected_once_each_and_those_without_are_named(year: Desk) -> None:
    for office in (GLIWICE, PSARY):
        set_municipality(year, office, Particulars(email="Wspolny@example.org"))
    found = emails(municipality_lines(year))
    assert (found.text, found.count, found.without) == ("Wspolny@example.org", 1, ("Kraków", "Sosnowiec"))
    assert delivery_addresses(municipality_lines(year)).count == 0


def test_other_institutions_stand_with_the_meetings_they_spoke_at(year: Desk) -> None:
    (foundation,) = institution_lines(year)
    assert (foundation.id, foundation.people, foundation.spoke_at) == (FOUNDATION, 1, 1)


def test_the_map_is_of_the_last_year_with_a_meeting(year: Desk) -> None:
    found = map_of_year(year)
    assert (found.map.year, found.years, found.map.meetings) == (2025, (2026, 2025), 2)


def test_the_map_knows_who_came_who_never_did_and_who_was_not_invited(year: Desk) -> None:
    tiles = {tile.name: tile for tile in map_of_year(year, 2025).map.tiles}
    assert {name: tile.level for name, tile in tiles.items()} == {
        "Gliwice": Level.OFTEN,
        "Kraków": Level.OFTEN,
        "Psary": Level.NEVER,
        "Sosnowiec": Level.NEVER,
    }
    gliwice = tiles["Gliwice"]
    assert (gliwice.attended, gliwice.invited, gliwice.people) == (2, 2, 3)
    assert not tiles["Kraków"].is_member


def test_a_year_without_meetings_has_its_map(year: Desk) -> None:
    assert {tile.level for tile in map_of_year(year, 2026).map.tiles} == {Level.NOT_INVITED}


def test_an_empty_desk_has_empty_lists(blank: Desk) -> None:
    assert (municipality_lines(blank), institution_lines(blank), map_of_year(blank).map.tiles) == ((), (), ())


@pytest.mark.parametrize("ask", [municipality_lines, institution_lines, map_of_year])
def test_a_list_takes_the_same_statements_however_many_there_are(year: Desk, ask: Callable[[Desk], object]) -> None:
    with statements() as few:
        ask(year)
    many(year)
    with statements() as more:
        ask(year)
    assert len(more) == len(few)


def many(desk: Desk) -> None:
    """Put forty municipalities with their heads, and as many institutions, on the desk."""
    numbers = count(1)
    with desk.work(Message("Begin many")) as work:
        for _ in range(40):
            number = next(numbers)
            office, head = OrganisationId(f"id-many-{number}"), PersonId(f"id-many-head-{number}")
            work.save_all(
                [
                    Organisation(id=office, name=f"Urząd Gminy {number}", kind=OrganisationKind.MUNICIPALITY),
                    Organisation(id=OrganisationId(f"id-other-{number}"), name=f"Fundacja {number}"),
                    Person(id=head, surname=f"Przykład {number}", organisation_id=office),
                    Municipality(id=office, name=f"Gmina {number}", head_id=head),
                ]
            )


def test_a_municipality_may_be_an_institution_only_once(year: Desk) -> None:
    names = {one.id for one in institution_lines(year)} & {one.id for one in municipality_lines(year)}
    assert names == set()
    assert KRAKOW not in {one.id for one in institution_lines(year)}
    assert isinstance(institution_lines(year)[0], InstitutionLine)
