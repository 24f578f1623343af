"""Suggestions while one types a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.people_search import organisations_found, people_found
from tests.services.small_desk import EWA, GLIWICE, JAN, KRAKOW, OLGA, PSARY, SOSNOWIEC


def add(desk: Desk, *records: Person | Organisation) -> None:
    with desk.work(Message("Add")) as work:
        work.save_all(records)


def found(desk: Desk, text: str) -> list[str]:
    return [line.person.id for line in people_found(desk, text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("łąc", [OLGA]),
        ("LACKA", [OLGA]),
        ("olga l", [OLGA]),
        ("łącka ol", [OLGA]),
        ("gliwice", [OLGA, JAN]),
        ("referat promocji", [EWA]),
        ("ewa psary", [EWA]),
        ("ewa gliwice", []),
        ("", []),
        ("  ?", []),
        ("%", []),
        ("\x00", []),
    ],
)
def test_people_are_found_by_parts_of_their_names_and_of_where_they_work(
    desk: Desk, text: str, people: list[str]
) -> None:
    assert found(desk, text) == people


def test_whose_name_begins_so_comes_before_those_who_work_where_it_begins_so(desk: Desk) -> None:
    add(desk, Person(id=PersonId("id-glinska"), given_names="Zofia", surname="Glińska"))
    add(desk, Person(id=PersonId("id-joanna"), given_names="Joanna", surname="Węglińska"))
    assert found(desk, "gli") == ["id-glinska", OLGA, JAN]


def test_namesakes_are_told_apart_by_position_department_and_place(desk: Desk) -> None:
    with desk.reading() as reader:
        ewa = reader.get(Person, EWA)
    add(desk, replace(ewa, id=PersonId("id-other"), version=0, position="radna", department_id=None))
    assert [line.description for line in people_found(desk, "przykład")] == [
        "Ewa Przykład, inspektor, Referat Promocji, Psary",
        "Ewa Przykład, radna, Psary",
    ]


def test_no_more_are_given_than_asked_for(desk: Desk) -> None:
    assert len(people_found(desk, "o", limit=1)) == 1


@pytest.mark.parametrize(
    ("text", "organisations"),
    [("sosnowiec", [SOSNOWIEC]), ("sosnowcu", [SOSNOWIEC]), ("krak", [KRAKOW]), ("urzad psary", [PSARY]), ("", [])],
)
def test_a_municipality_is_found_by_its_own_name_and_its_offices(
    desk: Desk, text: str, organisations: list[str]
) -> None:
    assert [line.organisation.id for line in organisations_found(desk, text)] == organisations


def test_an_organisation_is_found_after_the_municipality_that_begins_so(desk: Desk) -> None:
    add(desk, Organisation(id=OrganisationId("id-club"), name="Klub Gliwice"))
    lines = organisations_found(desk, "gliwic")
    assert [(line.organisation.id, line.name) for line in lines] == [
        (GLIWICE, "Gliwice"),
        ("id-club", "Klub Gliwice"),
    ]
