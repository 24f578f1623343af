from __future__ import annotations

from itertools import count

from dpdesk.domain.organisations import CategoryKind, MunicipalityType, OrganisationKind
from dpdesk.exchange.shipped import categories, municipalities


def numbered() -> str:
    return str(next(NUMBERS))


NUMBERS = count()


def test_every_municipality_shares_its_id_with_its_office() -> None:
    pairs = list(municipalities(numbered))
    assert all(office.id == municipality.id for office, municipality in pairs)
    assert len({office.id for office, _ in pairs}) == len(pairs) == 41


def test_a_municipality_has_its_forms_and_its_place_on_the_map() -> None:
    sosnowiec = next((office, one) for office, one in municipalities(numbered) if one.name == "Sosnowiec")
    office, municipality = sosnowiec
    assert (office.name, office.kind) == ("Urząd Miejski w Sosnowcu", OrganisationKind.MUNICIPALITY)
    assert (municipality.name_genitive, municipality.name_locative) == ("Sosnowca", "w Sosnowcu")
    assert municipality.head_title_full == "Prezydent Miasta Sosnowca"
    assert municipality.type is MunicipalityType.CITY_WITH_COUNTY_RIGHTS
    assert (municipality.tile_column, municipality.tile_row) == (7, 3)


def test_no_head_and_no_address_is_invented() -> None:
    assert all(one.head_id is None and not office.street for office, one in municipalities(numbered))


def test_no_two_municipalities_stand_on_one_tile() -> None:
    tiles = [(one.tile_column, one.tile_row) for _, one in municipalities(numbered)]
    assert len(set(tiles)) == len(tiles)


def test_a_kind_of_department_has_its_topics() -> None:
    kinds = {category.name: (category, topics) for category, topics in categories(numbered)}
    category, topics = kinds["Miejski Ośrodek Pomocy Społecznej"]
    assert (category.abbreviation, category.kind) == ("MOPS", CategoryKind.INSTITUTION)
    assert "mikrozakupy usług społecznych" in topics
    assert len(kinds) == 75
