"""Names of people in lists: in capitals, the surname first, with titles, in one cell or in two."""

from __future__ import annotations

import pytest

from dpdesk.domain.people import Gender
from dpdesk.language.lists.names import (
    NameOrder,
    in_proper_case,
    is_first_name,
    order_of,
    read_parted_name,
    read_whole_name,
    without_aside,
)

GIVEN_FIRST, SURNAME_FIRST = NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST


@pytest.mark.parametrize(
    ("text", "order", "given", "surname"),
    [
        ("Jan Kowalski", GIVEN_FIRST, "Jan", "Kowalski"),
        ("Kowalski Jan", SURNAME_FIRST, "Jan", "Kowalski"),
        ("KOWALSKI Jan", GIVEN_FIRST, "Jan", "Kowalski"),
        ("Jan KOWALSKI", SURNAME_FIRST, "Jan", "Kowalski"),
        ("Kowalski, Jan", GIVEN_FIRST, "Jan", "Kowalski"),
        ("JAN KOWALSKI", GIVEN_FIRST, "Jan", "Kowalski"),
        ("KOWALSKI JAN", SURNAME_FIRST, "Jan", "Kowalski"),
        ("jan kowalski", GIVEN_FIRST, "Jan", "Kowalski"),
        ("  Jan \u00a0 Kowalski ", GIVEN_FIRST, "Jan", "Kowalski"),
        ("Anna Maria Wesołowska", GIVEN_FIRST, "Anna Maria", "Wesołowska"),
        ("Wesołowska Anna Maria", SURNAME_FIRST, "Anna Maria", "Wesołowska"),
        ("ANNA NOWAK-KOWALSKA", GIVEN_FIRST, "Anna", "Nowak-Kowalska"),
        ("Anna Nowak - Kowalska", GIVEN_FIRST, "Anna", "Nowak-Kowalska"),
        ("NOWAK- KOWALSKA Anna", GIVEN_FIRST, "Anna", "Nowak-Kowalska"),
        ("Jan van der Berg", GIVEN_FIRST, "Jan", "van der Berg"),
        ("JAN VAN DER BERG", GIVEN_FIRST, "Jan", "van der Berg"),
        ("van der Berg Jan", SURNAME_FIRST, "Jan", "van der Berg"),
        ("VAN DER BERG Jan", GIVEN_FIRST, "Jan", "van der Berg"),
        ("JOHN MCDONALD", GIVEN_FIRST, "John", "McDonald"),
        ("MARY O'BRIEN", GIVEN_FIRST, "Mary", "O'Brien"),
        ("ŻANETA ŁĄCKA", GIVEN_FIRST, "Żaneta", "Łącka"),
        ("J. Kowalski", GIVEN_FIRST, "J.", "Kowalski"),
        ("S. Nowak", GIVEN_FIRST, "S.", "Nowak"),
        ("王小明", GIVEN_FIRST, "", "王小明"),
        ("Kowalski", GIVEN_FIRST, "", "Kowalski"),
    ],
)
def test_a_name_is_parted_and_put_in_proper_case(text: str, order: NameOrder, given: str, surname: str) -> None:
    read = read_whole_name(text, order)
    assert (read.given_names, read.surname) == (given, surname)
    assert not read.is_swapped
    assert not read.academic_title


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("dr inż. Jan Kowalski", "dr inż.", ("Jan", "Kowalski")),
        ("mgr Anna Nowak", "mgr", ("Anna", "Nowak")),
        ("prof. dr hab. Jan Kowalski", "prof. dr hab.", ("Jan", "Kowalski")),
        ("DR INŻ. JAN KOWALSKI", "dr inż.", ("Jan", "Kowalski")),
        ("lek.med. Anna Nowak", "lek.med.", ("Anna", "Nowak")),
        ("Jan Kowalski, PhD", "PhD", ("Jan", "Kowalski")),
        ("Jan Kowalski, prof. UŚ", "prof. UŚ", ("Jan", "Kowalski")),
        ("Jan Kowalski, mgr inż.", "mgr inż.", ("Jan", "Kowalski")),
        ("Drzymała Kot", "", ("Drzymała", "Kot")),
    ],
)
def test_a_title_is_taken_from_the_name(text: str, title: str, name: tuple[str, str]) -> None:
    read = read_whole_name(text, GIVEN_FIRST)
    assert read.academic_title == title
    assert (read.given_names, read.surname) == name


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Pani Anna Nowak", Gender.FEMALE),
        ("Pan Jan Kowalski", Gender.MALE),
        ("p. Jan Kowalski", Gender.UNKNOWN),
        ("Mrs Mary Smith", Gender.FEMALE),
        ("Jan Kowalski", Gender.UNKNOWN),
    ],
)
def test_pan_and_pani_tell_the_gender_and_are_no_part_of_the_name(text: str, gender: Gender) -> None:
    read = read_whole_name(text, GIVEN_FIRST)
    assert read.gender is gender
    assert read.given_names in ("Anna", "Jan", "Mary")


def test_a_name_that_stands_the_other_way_round_than_its_column_is_told() -> None:
    read = read_whole_name("Kowalski Jan", GIVEN_FIRST)
    assert (read.given_names, read.surname, read.is_swapped) == ("Jan", "Kowalski", True)
    assert read_parted_name("Kowalski", "Jan").is_swapped
    assert not read_parted_name("Maria", "Jan").is_swapped
    assert not read_parted_name("Adam", "Jan").is_swapped


@pytest.mark.parametrize(
    ("text", "name", "aside"),
    [
        ("Ola Lis - naczelnik", "Ola Lis", "naczelnik"),
        ("Jan Kot, UM Tychy", "Jan Kot", "UM Tychy"),
        ("Jan Kot (kierownik)", "Jan Kot", "kierownik"),
        ("Kot, Jan", "Kot, Jan", ""),
        ("Kot, Jan Maria", "Kot, Jan Maria", ""),
        ("Nowak - Kowalska Anna", "Nowak - Kowalska Anna", ""),
        ("Kot, Xaver", "Kot, Xaver", ""),
        ("dr Jan Kot, PhD", "dr Jan Kot, PhD", ""),
        ("Jan Kot", "Jan Kot", ""),
        ("Jan Kot,", "Jan Kot,", ""),
        ("", "", ""),
    ],
)
def test_what_is_said_beside_a_name_is_no_part_of_it(text: str, name: str, aside: str) -> None:
    assert without_aside(text) == (name, aside)


def test_two_cells_make_a_name_with_its_title() -> None:
    read = read_parted_name("ANNA MARIA", "dr NOWAK - KOWALSKA")
    assert (read.academic_title, read.given_names, read.surname) == ("dr", "Anna Maria", "Nowak-Kowalska")
    assert read_parted_name("", "KOWALSKI").surname == "Kowalski"
    assert read_parted_name("Jan Kowalski", "").surname == "Kowalski"


def test_the_order_of_a_column_is_that_of_most_of_its_names() -> None:
    assert order_of(["Jan Kowalski", "Anna Nowak", "Wzorcowy Piotr"]) is GIVEN_FIRST
    assert order_of(["Kowalski Jan", "Nowak Anna", "Piotr Wzorcowy"]) is SURNAME_FIRST
    assert order_of(["KOWALSKI Xavier", "NOWAK Xaviera"]) is SURNAME_FIRST
    assert order_of([], expected=SURNAME_FIRST) is SURNAME_FIRST
    assert order_of(["dr Jan Kowalski", "-", ""]) is GIVEN_FIRST


def test_only_capitals_alone_and_small_letters_alone_are_changed() -> None:
    assert in_proper_case("DeMarco") == "DeMarco"
    assert in_proper_case("") == ""
    assert is_first_name("Maria")
    assert is_first_name("Anna-Maria")
    assert not is_first_name("Kowalski")
