"""Rows of a list: who stands in them, and which are about nobody."""

from __future__ import annotations

import pytest

from dpdesk.domain.people import Gender
from dpdesk.domain.people_lists import Listed, Skipped
from dpdesk.language.lists.layout import lay_out
from dpdesk.language.lists.reading import ReadList, read_emails, read_phone, read_rows
from tests.services.people.importing.lists import HEADINGS, sheet


def read(*lines: str, headings: str = HEADINGS) -> ReadList:
    return read_rows(lay_out(sheet(headings, *lines), {}), {"Gliwice", "Psary"}.__contains__)


def only(*lines: str, headings: str = HEADINGS) -> Listed:
    (listed,) = read(*lines, headings=headings).people
    return listed


def test_what_stands_beside_a_name_is_the_position_or_the_institution() -> None:
    assert only("Jan Kot, naczelnik|", headings="Imię i nazwisko|E-mail").position == "naczelnik"
    listed = only("Jan Kot, UM Tychy|kierownik", headings="Imię i nazwisko|Stanowisko")
    assert (listed.name, listed.position, listed.organisation) == ("Jan Kot", "kierownik", "UM Tychy")
    assert only("Jan Kot (zastępuje Annę)|kierownik", headings="Imię i nazwisko|Stanowisko").note == "zastępuje Annę"


def test_pani_in_the_column_of_titles_is_a_gender_and_no_title() -> None:
    listed = only("Pani|Anna|Nowak", headings="Tytuł|Imię|Nazwisko")
    assert (listed.academic_title, listed.gender) == ("", Gender.FEMALE)


def test_a_row_goes_by_its_number_in_the_file() -> None:
    assert [listed.number for listed in read("", "Jan Nowak|x", "", "", "Anna Nowak|x").people] == [3, 6]


def test_totals_repeated_headings_and_empty_rows_are_about_nobody() -> None:
    found = read("Jan Nowak|x|Psary", HEADINGS, "Razem: 1 osoba", "||||", headings=HEADINGS)
    assert [listed.name for listed in found.people] == ["Jan Nowak"]
    assert [(row.number, row.why) for row in found.skipped] == [(3, Skipped.HEADING), (4, Skipped.TOTAL)]


def test_rows_that_are_numbered_in_advance_are_empty() -> None:
    found = read("1|Jan Nowak|Psary", "2|", "3.", headings="Lp.|Imię i nazwisko|Urząd")
    assert [listed.name for listed in found.people] == ["Jan Nowak"]
    assert not found.skipped


def test_a_municipality_alone_over_its_people_is_their_institution() -> None:
    found = read(
        "Psary",
        "Jan Nowak|wójt",
        "Gliwice",
        "Ewa Lis|referent",
        "Ola Kot|referent|Fundacja Przykład",
        headings=HEADINGS,
    )
    assert [listed.organisation for listed in found.people] == ["Psary", "Gliwice", "Fundacja Przykład"]
    assert [row.why for row in found.skipped] == [Skipped.SECTION, Skipped.SECTION]


def test_a_merged_cell_may_fill_the_whole_row() -> None:
    assert only("Psary|Psary|Psary|Psary", "Jan Nowak|wójt").organisation == "Psary"


def test_a_department_alone_over_its_people_is_theirs() -> None:
    listed = only("Psary", "Referat Promocji", "Jan Nowak|inspektor")
    assert (listed.organisation, listed.department) == ("Psary", "Referat Promocji")


def test_a_section_does_not_reach_into_a_row_that_names_another_institution() -> None:
    listed = only("Psary", "Referat Promocji", "Jan Nowak|inspektor|Gliwice")
    assert (listed.organisation, listed.department) == ("Gliwice", "")


def test_a_note_among_the_rows_is_told_and_left_out() -> None:
    found = read("Jan Nowak|x|Psary", "|||Proszę uzupełnić")
    assert [(row.text, row.why) for row in found.skipped] == [("Proszę uzupełnić", Skipped.TEXT)]


def test_somebody_of_whom_only_the_name_is_known_is_no_note() -> None:
    assert only("Jan Nowak").name == "Jan Nowak"
    assert [one.name for one in read("Nowak", "Kot", headings="Imię i nazwisko").people] == ["Nowak", "Kot"]


def test_all_that_a_row_says_is_read() -> None:
    listed = only(
        "K|dr|ANNA|NOWAK-LIS|główny  specjalista|UM Gliwice|Wydział\nKultury|anna@example.org|327180742|lubi kawę",
        headings="Płeć|Tytuł|Imię|Nazwisko|Stanowisko|Urząd|Wydział|E-mail|Telefon|Uwagi",
    )
    assert listed == Listed(
        number=2,
        academic_title="dr",
        given_names="Anna",
        surname="Nowak-Lis",
        gender=Gender.FEMALE,
        position="główny specjalista",
        organisation="UM Gliwice",
        department="Wydział Kultury",
        emails=("anna@example.org",),
        phone="327180742",
        note="lubi kawę",
    )


@pytest.mark.parametrize("name", ["", "-", "???", "brak", "wakat", "12", "jan@example.org"])
def test_what_names_nobody_is_no_name(name: str) -> None:
    assert only(f"{name}|wójt|Psary").name == ""


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        ("jan@example.org", ("jan@example.org",)),
        ("<jan@example.org>", ("jan@example.org",)),
        ("mailto:jan@example.org", ("jan@example.org",)),
        ("Jan Nowak <jan@example.org>", ("jan@example.org",)),
        ("jan@example.org.", ("jan@example.org",)),
        ("jan(at)example.org", ("jan@example.org",)),
        ("jan@example.org (prywatny)", ("jan@example.org",)),
        ("jan@example.org; ewa@example.org", ("jan@example.org", "ewa@example.org")),
        ("jan@example.org, jan@example.org", ("jan@example.org",)),
        ("jan@example.org i ewa@example.org", ("jan@example.org", "ewa@example.org")),
        ("j.i.k@example.org", ("j.i.k@example.org",)),
        ("", ()),
        ("-", ()),
        ("brak", ()),
    ],
)
def test_addresses_are_found_in_their_cell(text: str, emails: tuple[str, ...]) -> None:
    assert read_emails(text) == (emails, "")


@pytest.mark.parametrize(
    "text",
    [
        "jan.example.org",
        "jan@",
        "@example.org",
        "jan@@example.org",
        "jan nowak@example.org",
        "jan@example",
        "a..b@x.pl",
    ],
)
def test_what_is_no_address_is_told(text: str) -> None:
    assert read_emails(text) == ((), text)


def test_a_good_address_beside_a_bad_one_is_taken_and_the_bad_one_told() -> None:
    assert read_emails("jan@example.org; ewa@") == (("jan@example.org",), "jan@example.org; ewa@")


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("327180742", "327180742"),
        ("327180742.0", "327180742"),
        ("+48 32 718 07 42", "+48 32 718 07 42"),
        ("32 718-07-42 wew. 12", "32 718-07-42 wew. 12"),
        ("4,86E+10", ""),
        ("brak", ""),
        ("-", ""),
    ],
)
def test_a_telephone_is_kept_as_it_is_written(text: str, phone: str) -> None:
    assert read_phone(text) == phone
