"""Which institution a list means: the municipalities of the association by all their names, others, and new ones."""

from __future__ import annotations

import pytest

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import Department, Municipality, MunicipalityType, Organisation, OrganisationKind
from dpdesk.domain.people_lists import Verdict
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.records import (
    UNDECIDED,
    JudgedOffice,
    OfficeAnswer,
    OfficeDecision,
    OfficeStanding,
)
from tests.services.people.importing.lists import HEADINGS, imported, judged, people, rows_of, sheet, the_row, why

KNOWN, NEW, UNCLEAR, NONE = OfficeStanding


def office(desk: Desk, text: str) -> JudgedOffice:
    (judged_office,) = judged(desk, sheet(HEADINGS, f"Anna Nowa||{text}")).offices
    return judged_office


def id_of(desk: Desk, name: str) -> OrganisationId:
    with desk.reading() as reader:
        found = reader.find(Municipality, name=name)
        assert found is not None
        return found.id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UM Gliwice", "Gliwice"),
        ("Urząd Miejski w Gliwicach", "Gliwice"),
        ("Gliwice", "Gliwice"),
        ("gliwice", "Gliwice"),
        ("GMINA MIASTO GLIWICE", "Gliwice"),
        ("Gmina Gliwice", "Gliwice"),
        ("Urzad Miejski Gliwice", "Gliwice"),
        ("Urząd Miasta Gliwice", "Gliwice"),
        ("Urząd Miasta Gliwic", "Gliwice"),
        ("Gliwice, Urząd Miejski", "Gliwice"),
        ("Gmina Psary", "Psary"),
        ("UG Psary", "Psary"),
        ("Urząd Gminy w Psarach", "Psary"),
        ("UM Sosnowiec", "Sosnowiec"),
        ("Urząd Miasta Sosnowca", "Sosnowiec"),
        ("UMiG Siewierz", "Siewierz"),
        ("UM w Rudzie Śląskiej", "Ruda Śląska"),
        ("Miasto Dąbrowa Górnicza", "Dąbrowa Górnicza"),
        ("U.M. Swietochlowice", "Świętochłowice"),
    ],
)
def test_a_municipality_goes_by_all_its_names(desk: Desk, text: str, name: str) -> None:
    found = office(desk, text)
    assert (found.standing, found.name) == (KNOWN, name)


def test_every_municipality_goes_by_its_name_its_office_and_where_it_is(desk: Desk) -> None:
    with desk.reading() as reader:
        all_of_them, offices = reader.all(Municipality), {one.id: one.name for one in reader.all(Organisation)}
    texts = {
        text: one.id
        for one in all_of_them
        for text in (
            one.name.upper(),
            offices[one.id],
            f"Urząd {one.name_locative}",
            f"Gmina {one.name}",
            f"UM {one.name}",
        )
    }
    lines = [f"Nowa{number} Anna||{text}" for number, text in enumerate(texts)]
    found = {one.text: one.organisation_id for one in judged(desk, sheet(HEADINGS, *lines)).offices}
    assert found == texts


@pytest.mark.parametrize(
    "text", ["Fundacja Przykład", "Starostwo Powiatowe w Gliwicach", "MOPS Gliwice", "Uniwersytet Śląski"]
)
def test_what_is_not_known_is_new_and_said_to_be(desk: Desk, text: str) -> None:
    row = the_row(desk, f"Anna Nowa||{text}")
    assert (row.verdict, why(row)) == (Verdict.NEW, f"“{text}” is a new institution.")
    imported(desk, f"Anna Nowa||{text}", f"Jan Nowy||{text.upper()}")
    with desk.reading() as reader:
        (made,) = [one for one in reader.all(Organisation) if one.kind is not OrganisationKind.MUNICIPALITY]
    assert made.name == text
    assert {one.organisation_id for one in people(desk) if one.surname in ("Nowa", "Nowy")} == {made.id}


@pytest.mark.parametrize("text", ["Gliwce", "UM Gilwice", "Urzad Miejski w Gliwicah", "Sosnowec", "Pasry"])
def test_what_is_nearly_known_is_asked_about(desk: Desk, text: str) -> None:
    row = the_row(desk, f"Anna Nowa||{text}")
    assert (row.verdict, row.is_office_unclear) == (Verdict.DOUBTFUL, True)
    assert "It is not clear which institution" in why(row)
    assert len(office(desk, text).likely) == 1


def test_one_name_of_two_municipalities_is_asked_about_unless_the_office_tells(desk: Desk) -> None:
    with desk.work(Message("Two of one name")) as work:
        for number, kind in enumerate((MunicipalityType.URBAN, MunicipalityType.RURAL)):
            shared = OrganisationId(f"id-bielsk-{number}")
            work.save(Organisation(id=shared, name=f"Urząd {number}", kind=OrganisationKind.MUNICIPALITY))
            work.save(Municipality(id=shared, name="Bielsk", type=kind, is_member=False))
    assert office(desk, "Bielsk").standing is UNCLEAR
    assert office(desk, "UM Bielsk").organisation_id == "id-bielsk-0"
    assert office(desk, "UG Bielsk").organisation_id == "id-bielsk-1"


def test_a_decision_holds_for_all_rows_of_the_text_and_is_remembered(desk: Desk) -> None:
    gliwice = id_of(desk, "Gliwice")
    lines = ("Anna Nowa||Gliwce", "Jan Nowy||gliwce")
    decision = OfficeDecision(answer=OfficeAnswer.THIS_ONE, organisation_id=gliwice)
    decisions = UNDECIDED.about_office("Gliwce", decision)
    assert {row.verdict for row in rows_of(desk, *lines, decisions=decisions)} == {Verdict.NEW}
    imported(desk, *lines, decisions=decisions)
    assert {row.verdict for row in rows_of(desk, *lines)} == {Verdict.KNOWN}
    assert office(desk, "GLIWCE").organisation_id == gliwice


def test_it_can_be_decided_that_an_institution_is_new_or_none(desk: Desk) -> None:
    new = UNDECIDED.about_office("Gliwce", OfficeDecision(answer=OfficeAnswer.NEW_ONE))
    (row,) = rows_of(desk, "Anna Nowa||Gliwce", decisions=new)
    assert (row.verdict, why(row)) == (Verdict.NEW, "“Gliwce” is a new institution.")
    none = UNDECIDED.about_office("Gliwce", OfficeDecision(answer=OfficeAnswer.NONE))
    imported(desk, "Anna Nowa||Gliwce", decisions=none)
    assert [one.organisation_id for one in people(desk) if one.surname == "Nowa"] == [None]


def test_departments_are_found_in_their_office_and_new_ones_are_said(desk: Desk) -> None:
    row = the_row(desk, "Anna Nowa||Gliwice|Wydział Spraw Społecznych")
    assert why(row) == "“Wydział Spraw Społecznych” is a new department (Gliwice)."
    imported(desk, "Anna Nowa||Gliwice|Wydział Spraw Społecznych", "Jan Nowy||UM Gliwice|WYDZIAŁ SPRAW SPOŁECZNYCH")
    with desk.reading() as reader:
        (department,) = reader.all(Department)
    assert (department.organisation_id, department.category_id is not None) == (id_of(desk, "Gliwice"), True)
    assert {one.department_id for one in people(desk) if one.surname in ("Nowa", "Nowy")} == {department.id}


def test_a_department_that_stands_behind_its_office_is_read(desk: Desk) -> None:
    imported(desk, "Anna Nowa||Urząd Miejski w Gliwicach, Wydział Kultury")
    with desk.reading() as reader:
        (department,) = reader.all(Department)
    assert (department.name, department.organisation_id) == ("Wydział Kultury", id_of(desk, "Gliwice"))


def test_an_institution_that_is_kept_as_a_department_is_asked_about_unless_it_names_its_town(desk: Desk) -> None:
    gliwice = id_of(desk, "Gliwice")
    with desk.work(Message("Institutions")) as work:
        for name in ("Miejska Biblioteka Publiczna", "MOPS w Gliwicach"):
            work.save(Department(id=desk.new_id(), organisation_id=gliwice, name=name))  # type: ignore[arg-type]
    assert office(desk, "Miejska Biblioteka Publiczna").standing is UNCLEAR
    assert office(desk, "MOPS w Gliwicach").organisation_id == gliwice
    imported(desk, "Anna Nowa||MOPS w Gliwicach")
    (anna,) = [one for one in people(desk) if one.surname == "Nowa"]
    assert anna.organisation_id == gliwice
    assert anna.department_id is not None
    assert the_row(desk, "Anna Nowa||MOPS w Gliwicach").verdict is Verdict.KNOWN


def test_institutions_of_rows_that_are_not_taken_are_not_made(desk: Desk) -> None:
    imported(desk, "Kowalski||Fundacja Przykład|Wydział Kultury")
    with desk.reading() as reader:
        assert not reader.all(Department)
        assert not [one for one in reader.all(Organisation) if one.kind is not OrganisationKind.MUNICIPALITY]
