"""The heads of municipalities and the addresses of their offices."""

from __future__ import annotations

import pytest

from dpdesk.domain.people import Gender, Person
from dpdesk.errors import BadInput, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.newcomers import person_of
from dpdesk.services.offices.municipalities import (
    Particulars,
    municipalities,
    municipality,
    set_head,
    set_municipality,
    set_new_head,
)
from tests.services.small_desk import EWA, GLIWICE, JAN, PSARY


def elect(desk: Desk, name: str, gender: Gender | None = None) -> Person:
    """Set the head of Gliwice as the command line does."""
    particulars = Particulars(head=person_of(desk, name, GLIWICE).who, gender=gender)
    head = set_municipality(desk, GLIWICE, particulars).head
    assert head
    return head


def test_municipalities_stand_in_the_order_of_the_alphabet(desk: Desk) -> None:
    assert [one.municipality.name for one in municipalities(desk)] == ["Gliwice", "Kraków", "Psary", "Sosnowiec"]


def test_a_new_head_has_the_title_of_the_office_and_a_gender_by_the_first_name(desk: Desk) -> None:
    head = elect(desk, "Katarzyna Przykładowa")
    assert (head.name, head.gender, head.position, head.organisation_id) == (
        "Katarzyna Przykładowa",
        Gender.FEMALE,
        "Prezydent Miasta Gliwice",
        GLIWICE,
    )


def test_the_gender_that_is_said_goes_before_that_of_the_name(desk: Desk) -> None:
    assert elect(desk, "Maria Przykładowy", Gender.MALE).gender is Gender.MALE


def test_a_head_who_works_in_the_office_already_is_the_same_person(desk: Desk) -> None:
    assert elect(desk, "Jan Wzorcowy").id == JAN


def test_a_former_head_does_not_keep_the_title(desk: Desk) -> None:
    former = elect(desk, "Katarzyna Przykładowa")
    elect(desk, "Adam Przykładowy")
    with desk.reading() as reader:
        assert reader.get(Person, former.id).position == ""


def test_the_gender_of_the_present_head_can_be_set_alone(desk: Desk) -> None:
    elect(desk, "Sasza Przykład", Gender.MALE)
    set_municipality(desk, GLIWICE, Particulars(gender=Gender.FEMALE))
    head = municipality(desk, GLIWICE).head
    assert head
    assert (head.name, head.gender) == ("Sasza Przykład", Gender.FEMALE)


def test_nobody_has_no_gender(desk: Desk) -> None:
    with pytest.raises(Refused, match="Psary has no head"):
        set_municipality(desk, PSARY, Particulars(gender=Gender.FEMALE))


def test_a_municipality_can_be_without_a_known_head(desk: Desk) -> None:
    elect(desk, "Katarzyna Przykładowa")
    assert set_municipality(desk, GLIWICE, Particulars(headless=True)).head is None


def test_what_is_not_named_stays_and_what_is_empty_goes(desk: Desk) -> None:
    set_municipality(desk, PSARY, Particulars(address="ul. Malinowicka 4, 42-512 Psary", email="gmina@example.org"))
    office = set_municipality(desk, PSARY, Particulars(email="")).office
    assert (office.street, office.email) == ("ul. Malinowicka 4", "")


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("ul. Zwycięstwa 21, 44-100 Gliwice", ("ul. Zwycięstwa 21", "44-100", "Gliwice")),
        ("ul. Główna 1, lok. 2, 43-100 Tychy", ("ul. Główna 1, lok. 2", "43-100", "Tychy")),
        ("42-512 Psary", ("", "42-512", "Psary")),
        ("pl. Wolności 1,41-800  Zabrze", ("pl. Wolności 1", "41-800", "Zabrze")),
        ("ul. 3 Maja 5, 41-200 Sosnowiec", ("ul. 3 Maja 5", "41-200", "Sosnowiec")),
        ("", ("", "", "")),
    ],
)
def test_an_address_is_one_line_of_street_postcode_and_town(
    desk: Desk, address: str, parts: tuple[str, str, str]
) -> None:
    office = set_municipality(desk, PSARY, Particulars(address=address)).office
    assert (office.street, office.postcode, office.town) == parts


@pytest.mark.parametrize(
    ("particulars", "field"),
    [
        (Particulars(address="ul. Zwycięstwa 21"), "address"),
        (Particulars(address="ul. Zwycięstwa 21, 44100 Gliwice"), "address"),
        (Particulars(email="gmina"), "email"),
        (Particulars(email="a b@example.org"), "email"),
        (Particulars(ade="AE:PL-12345-67890-ABCDE"), "ade"),
        (Particulars(ade="AE:PL-12345-67890-abcde-12"), "ade"),
        (Particulars(office="  "), "office"),
        (Particulars(office="Urząd\0"), "organisations.name"),
    ],
)
def test_what_has_not_the_form_it_should_have_is_refused_and_nothing_is_saved(
    desk: Desk, particulars: Particulars, field: str
) -> None:
    before = municipality(desk, PSARY)
    with pytest.raises(BadInput) as refused:
        set_municipality(desk, PSARY, particulars)
    assert refused.value.field == field
    assert municipality(desk, PSARY) == before


def test_an_address_for_electronic_delivery_is_kept_as_the_register_gives_it(desk: Desk) -> None:
    office = set_municipality(desk, PSARY, Particulars(ade="AE:PL-12345-67890-ABCDE-12")).office
    assert office.ade == "AE:PL-12345-67890-ABCDE-12"


def test_after_an_election_the_former_head_stays_on_the_desk_without_the_title(desk: Desk) -> None:
    former = set_new_head(desk, PSARY, Introduction(name="Adam Przykładowy")).head
    head = set_head(desk, PSARY, EWA).head
    assert former
    assert head
    assert (head.id, head.position) == (EWA, "Wójt Gminy Psary")
    with desk.reading() as reader:
        assert (reader.get(Person, former.id).position, reader.get(Person, former.id).organisation_id) == ("", PSARY)


def test_a_new_head_works_at_the_office_whatever_was_said(desk: Desk) -> None:
    head = set_new_head(desk, PSARY, Introduction(name="Adam Przykładowy", organisation="Nowa Fundacja")).head
    assert head
    assert (head.organisation_id, head.gender) == (PSARY, Gender.MALE)


def test_nobody_leads_two_municipalities(desk: Desk) -> None:
    set_head(desk, GLIWICE, JAN)
    with pytest.raises(Refused, match="Jan Wzorcowy leads Gliwice already"):
        set_head(desk, PSARY, JAN)


def test_the_head_may_become_unknown(desk: Desk) -> None:
    set_head(desk, GLIWICE, JAN)
    assert set_head(desk, GLIWICE, None).head is None
