"""Forms of address in Polish and English."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Gender, Person
from dpdesk.language.address import FormOfAddress, Origin, form_of_address
from dpdesk.paths import resources
from dpdesk.settings import Language

WOMAN = Person(id=PersonId("a"), given_names="Anna", surname="Przykładowa", gender=Gender.FEMALE)
MAN = Person(id=PersonId("b"), given_names="Jan", surname="Przykładowy", gender=Gender.MALE)
SOMEBODY = Person(id=PersonId("c"), given_names="😀", surname="Przykład")


def polish(person: Person | None, position: str = "") -> FormOfAddress:
    return form_of_address(person, position=position, language=Language.POLISH)


def english(person: Person | None, position: str = "") -> FormOfAddress:
    return form_of_address(person, position=position, language=Language.ENGLISH)


def heads() -> list[tuple[str, str]]:
    with (resources() / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return [(row["head_title"], row["head_title_full"]) for row in csv.DictReader(file)]


OF_HEADS = {
    "Prezydent Miasta": ("Szanowny Panie Prezydencie,", "Szanowna Pani Prezydent,"),
    "Burmistrz": ("Szanowny Panie Burmistrzu,", "Szanowna Pani Burmistrz,"),
    "Wójt": ("Szanowny Panie Wójcie,", "Szanowna Pani Wójt,"),
}


@pytest.mark.parametrize(("kind", "title"), heads())
def test_the_head_of_each_municipality_is_addressed_by_the_office(kind: str, title: str) -> None:
    to_a_man, to_a_woman = OF_HEADS[kind]
    assert polish(MAN, title) == FormOfAddress("Szanowny Pan", "Jan Przykładowy", title, to_a_man, Origin.TABLE)
    assert polish(WOMAN, title) == FormOfAddress("Szanowna Pani", "Anna Przykładowa", title, to_a_woman, Origin.TABLE)
    assert polish(None, title) == FormOfAddress("Szanowni Państwo", "", title, "Szanowni Państwo,", Origin.UNKNOWN)
    assert english(MAN, title).salutation == "Dear Mayor,"
    assert english(WOMAN, title).salutation == "Dear Mayor,"
    assert english(None, title).salutation == "Dear Sir or Madam,"


@pytest.mark.parametrize(
    ("position", "to_a_man", "to_a_woman"),
    [
        ("Zastępca Prezydenta Miasta", "Szanowny Panie Prezydencie,", "Szanowna Pani Prezydent,"),
        ("p.o. dyrektora", "Szanowny Panie Dyrektorze,", "Szanowna Pani Dyrektor,"),
        ("wiceprzewodnicząca zarządu", "Szanowny Panie Przewodniczący,", "Szanowna Pani Przewodnicząca,"),
        ("Dyrektor MOPS", "Szanowny Panie Dyrektorze,", "Szanowna Pani Dyrektor,"),
        ("Kierownik Referatu", "Szanowny Panie Kierowniku,", "Szanowna Pani Kierownik,"),
        ("Zastępca Naczelnika", "Szanowny Panie Naczelniku,", "Szanowna Pani Naczelnik,"),
        ("radny", "Szanowny Panie Radny,", "Szanowna Pani Radna,"),
        ("dyrektorka MOPS", "Szanowny Panie Dyrektorze,", "Szanowna Pani Dyrektorko,"),
        ("główny specjalista", "Szanowny Panie,", "Szanowna Pani,"),
        ("członek zarządu", "Szanowny Panie,", "Szanowna Pani,"),
        ("", "Szanowny Panie,", "Szanowna Pani,"),
        ("<b>x</b> & y", "Szanowny Panie,", "Szanowna Pani,"),
    ],
)
def test_a_letter_begins_with_the_title_of_the_position(position: str, to_a_man: str, to_a_woman: str) -> None:
    assert polish(MAN, position).salutation == to_a_man
    assert polish(WOMAN, position).salutation == to_a_woman


@pytest.mark.parametrize(
    ("position", "worded", "salutation"),
    [
        ("Prezydent Miasta", "Prezydentka Miasta", "Szanowna Pani Prezydentko,"),
        ("Burmistrz Miasta", "Burmistrzyni Miasta", "Szanowna Pani Burmistrzyni,"),
        ("starosta", "starościna", "Szanowna Pani Starościno,"),
        ("Zastępca Dyrektora", "Zastępczyni Dyrektora", "Szanowna Pani Dyrektorko,"),
        ("wiceprezes", "wiceprezeska", "Szanowna Pani Prezesko,"),
        ("sekretarz gminy", "sekretarz gminy", "Szanowna Pani Sekretarz,"),
        ("radny", "radna", "Szanowna Pani Radna,"),
        ("główny specjalista", "główny specjalista", "Szanowna Pani,"),
    ],
)
def test_a_woman_who_wants_feminatives_gets_them(position: str, worded: str, salutation: str) -> None:
    form = polish(replace(WOMAN, feminative=True), position)
    assert (form.position, form.salutation) == (worded, salutation)


def test_a_feminative_is_nothing_for_a_man() -> None:
    form = polish(replace(MAN, feminative=True), "Dyrektor MOPS")
    assert (form.position, form.salutation) == ("Dyrektor MOPS", "Szanowny Panie Dyrektorze,")


@pytest.mark.parametrize(
    ("person", "salutation"),
    [
        (WOMAN, "Szanowna Pani Anno,"),
        (MAN, "Szanowny Panie Janie,"),
        (replace(WOMAN, given_names="Anna Maria"), "Szanowna Pani Anno,"),
        (replace(WOMAN, vocative="Aniu"), "Szanowna Pani Aniu,"),
        (replace(WOMAN, given_names="<b>x</b>"), "Szanowna Pani Dyrektor,"),
        (replace(WOMAN, given_names=""), "Szanowna Pani Dyrektor,"),
        (SOMEBODY, "Szanowni Państwo,"),
    ],
)
def test_an_acquaintance_is_addressed_by_first_name_where_there_is_one(person: Person, salutation: str) -> None:
    assert polish(replace(person, by_first_name=True), "dyrektor").salutation == salutation


def test_the_own_vocative_is_not_used_without_the_choice_of_first_names() -> None:
    assert polish(replace(WOMAN, vocative="Aniu")).salutation == "Szanowna Pani,"


@pytest.mark.parametrize(
    ("own", "salutation"),
    [
        ("Szanowna Pani Profesor", "Szanowna Pani Profesor,"),
        ("Wielce Szanowna Pani,", "Wielce Szanowna Pani,"),
        ("Droga Aniu!", "Droga Aniu!"),
        ("  Szanowna\nPani ", "Szanowna Pani,"),
    ],
)
def test_the_users_own_salutation_goes_before_everything(own: str, salutation: str) -> None:
    form = polish(replace(WOMAN, salutation=own, by_first_name=True), "dyrektor")
    assert (form.salutation, form.origin) == (salutation, Origin.OWN)


@pytest.mark.parametrize(
    ("academic_title", "position", "salutation"),
    [
        ("prof. dr hab.", "", "Szanowna Pani Profesor,"),
        ("dr inż.", "adiunkt", "Szanowna Pani Doktor,"),
        ("dr", "Dyrektor MOPS", "Szanowna Pani Dyrektor,"),
        ("mgr inż.", "", "Szanowna Pani,"),
    ],
)
def test_an_academic_title_is_used_where_the_position_has_none(
    academic_title: str, position: str, salutation: str
) -> None:
    form = polish(replace(WOMAN, academic_title=academic_title), position)
    assert (form.name, form.salutation) == (f"{academic_title} Anna Przykładowa", salutation)


@pytest.mark.parametrize(
    ("person", "origin"),
    [
        (WOMAN, Origin.TABLE),
        (replace(WOMAN, gender=Gender.UNKNOWN), Origin.TABLE),
        (replace(WOMAN, given_names="Zyta"), Origin.TABLE),
        (replace(WOMAN, given_names="Zyta", gender=Gender.UNKNOWN), Origin.RULE),
        (replace(WOMAN, given_names="Zyta", by_first_name=True), Origin.RULE),
        (replace(WOMAN, given_names="Zyta", by_first_name=True, vocative="Zytko"), Origin.TABLE),
        (SOMEBODY, Origin.UNKNOWN),
    ],
)
def test_a_guess_is_marked_as_one(person: Person, origin: Origin) -> None:
    assert polish(person, "dyrektor").origin is origin


def test_where_the_gender_is_unknown_nobody_is_taken_for_a_man() -> None:
    form = polish(SOMEBODY, "Dyrektor MOPS")
    assert (form.courtesy, form.salutation) == ("Szanowni Państwo", "Szanowni Państwo,")
    assert (form.name, form.position) == ("😀 Przykład", "Dyrektor MOPS")


def test_a_single_name_is_not_taken_for_a_first_name() -> None:
    assert polish(Person(id=PersonId("d"), surname="Anna")).salutation == "Szanowni Państwo,"


@pytest.mark.parametrize(
    ("person", "position", "name", "salutation"),
    [
        (WOMAN, "", "Ms Anna Przykładowa", "Dear Ms Przykładowa,"),
        (MAN, "dyrektor", "Mr Jan Przykładowy", "Dear Mr Przykładowy,"),
        (MAN, "Zastępca Prezydenta Miasta", "Mr Jan Przykładowy", "Dear Deputy Mayor,"),
        (MAN, "radny", "Mr Jan Przykładowy", "Dear Councillor Przykładowy,"),
        (replace(WOMAN, academic_title="dr"), "", "dr Anna Przykładowa", "Dear Dr Przykładowa,"),
        (replace(WOMAN, academic_title="prof."), "rektor", "prof. Anna Przykładowa", "Dear Professor Przykładowa,"),
        (replace(WOMAN, by_first_name=True), "", "Ms Anna Przykładowa", "Dear Anna,"),
        (replace(WOMAN, salutation="Szanowna Pani"), "", "Ms Anna Przykładowa", "Dear Ms Przykładowa,"),
        (replace(WOMAN, salutation="Dear Annie"), "", "Ms Anna Przykładowa", "Dear Annie,"),
        (SOMEBODY, "", "😀 Przykład", "Dear 😀 Przykład,"),
    ],
)
def test_english_letters_have_english_forms(person: Person, position: str, name: str, salutation: str) -> None:
    form = english(person, position)
    assert (form.courtesy, form.name, form.salutation) == ("", name, salutation)
