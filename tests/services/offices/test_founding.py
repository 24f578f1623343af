"""Municipalities and institutions come onto the desk and go."""

from __future__ import annotations

from datetime import date

import pytest

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import Municipality, MunicipalityType, Organisation, OrganisationKind
from dpdesk.errors import BadInput, NotFound, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.offices.founding import (
    NewMunicipality,
    add_institution,
    add_municipality,
    office_called,
    remove_office,
)
from dpdesk.services.offices.municipalities import municipality
from dpdesk.services.offices.other_names import add_other_name
from tests.services.small_desk import GLIWICE, SOSNOWIEC

HOSTILE = ("<b>Gmina</b> & Spółka", "{{ name }}", "=cmd|' /C calc'!A0", "../../etc", "Ż" * 300, "🏛️ Urząd", "עיריית")


def new(desk: Desk, name: str, kind: MunicipalityType = MunicipalityType.RURAL) -> Municipality:
    return add_municipality(desk, NewMunicipality(name=name, type=kind))


def test_a_new_municipality_has_an_office_and_the_usual_title(desk: Desk) -> None:
    added = municipality(desk, new(desk, "  Pławniowice ").id)
    assert (added.municipality.name, added.office.name, added.office.kind) == (
        "Pławniowice",
        "Urząd Gminy Pławniowice",
        OrganisationKind.MUNICIPALITY,
    )
    assert (added.municipality.head_title, added.municipality.head_title_full) == ("Wójt", "Wójt Gminy Pławniowice")


def test_a_town_is_led_by_a_mayor_whose_full_title_is_to_be_completed(desk: Desk) -> None:
    added = new(desk, "Mysłówek", MunicipalityType.URBAN)
    assert (added.head_title, added.head_title_full) == ("Burmistrz", "Burmistrz")
    assert office_called("Mysłówek", MunicipalityType.URBAN) == "Urząd Miasta Mysłówek"


def test_a_guest_has_no_day_of_joining(desk: Desk) -> None:
    guest = NewMunicipality(
        name="Wieliczka", type=MunicipalityType.URBAN, is_member=False, member_since=date(2026, 1, 1)
    )
    assert add_municipality(desk, guest).member_since is None


def test_an_institution_is_of_its_kind(desk: Desk) -> None:
    added = add_institution(desk, "Uniwersytet Śląski", OrganisationKind.UNIVERSITY, " Katowice ")
    assert (added.kind, added.town) == (OrganisationKind.UNIVERSITY, "Katowice")


@pytest.mark.parametrize("name", ["gliwice", "URZĄD MIEJSKI W GLIWICACH", "Glìwice"])
def test_a_name_that_is_known_makes_no_second_one(desk: Desk, name: str) -> None:
    with pytest.raises(Refused, match="is on the desk already"):
        add_institution(desk, name, OrganisationKind.OTHER)


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_what_has_no_name_is_not_added(desk: Desk, name: str) -> None:
    with pytest.raises(BadInput):
        new(desk, name)
    with pytest.raises(BadInput):
        add_institution(desk, name, OrganisationKind.NGO)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_kept_as_it_is(desk: Desk, name: str) -> None:
    assert municipality(desk, new(desk, name).id).municipality.name == name


def test_what_nothing_refers_to_is_removed_with_its_other_names_and_comes_back(desk: Desk) -> None:
    added = new(desk, "Pławniowice").id
    add_other_name(desk, added, "UG Pławniowice")
    remove_office(desk, added)
    with pytest.raises(NotFound):
        municipality(desk, added)
    undo(desk)
    assert municipality(desk, added).municipality.name == "Pławniowice"


def test_an_office_with_people_stays(desk: Desk) -> None:
    with pytest.raises(Refused, match="refers to it"):
        remove_office(desk, GLIWICE)
    assert municipality(desk, GLIWICE).office.name == "Urząd Miejski w Gliwicach"


def test_adding_is_undone_as_one(desk: Desk) -> None:
    added = new(desk, "Pławniowice").id
    undo(desk)
    with desk.reading() as reader:
        assert reader.find(Organisation, id=added) is None
        assert reader.find(Municipality, id=OrganisationId(added)) is None


def test_a_municipality_without_people_can_go(desk: Desk) -> None:
    remove_office(desk, SOSNOWIEC)
    with pytest.raises(NotFound):
        municipality(desk, SOSNOWIEC)
