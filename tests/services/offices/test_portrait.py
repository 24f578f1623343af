"""All that is known of one organisation."""

from __future__ import annotations

from itertools import count

import pytest

from dpdesk.domain.ids import DepartmentId, OrganisationId, PersonId
from dpdesk.domain.organisations import Department
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import NotFound
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.offices.municipalities import set_new_head
from dpdesk.services.offices.portrait import about_office, history_of, letter_to_head
from dpdesk.settings import Language
from tests.services.counting import statements
from tests.services.offices.year_desk import FOUNDATION, put_year
from tests.services.series_desk import FIRST, FOURTH, SECOND
from tests.services.small_desk import GLIWICE, PSARY, SOCIAL, SOSNOWIEC


@pytest.fixture
def year(desk: Desk) -> Desk:
    put_year(desk)
    return desk


def test_a_municipality_has_its_departments_with_their_people(year: Desk) -> None:
    about = about_office(year, GLIWICE)
    (department,) = about.departments
    assert (department.department.id, department.people) == (SOCIAL, ("Olga Łącka",))
    assert [(one.person.name, one.department) for one in about.people] == [
        ("Olga Łącka", "Wydział Spraw Społecznych"),
        ("Jan Wzorcowy", ""),
    ]


def test_meetings_stand_with_what_was_answered_and_who_came_the_last_first(year: Desk) -> None:
    visits = {line.id: line.turnout for line in about_office(year, GLIWICE).visits}
    assert list(visits) == [FOURTH, SECOND, FIRST]
    second = visits[SECOND]
    assert (second.invited, second.accepted, second.declined, second.on_site, second.online) == (1, 1, 0, 1, 1)


def test_an_invitation_is_that_of_the_office_of_the_person(year: Desk) -> None:
    visits = {line.id: line.turnout for line in about_office(year, PSARY).visits}
    assert (visits[SECOND].invited, visits[SECOND].declined, visits[SECOND].present) == (1, 1, 0)


def test_an_institution_has_the_meetings_it_spoke_at(year: Desk) -> None:
    about = about_office(year, FOUNDATION)
    assert (about.municipality, about.name) == (None, "Fundacja Stocznia")
    assert [(line.id, line.spoke) for line in about.visits] == [(FIRST, 1)]


def test_practices_are_its_own_and_those_it_took_up(year: Desk) -> None:
    about = about_office(year, GLIWICE)
    assert [one.title for one in about.practices] == ["Klub seniora w szkole"]
    assert [(one.title, one.owner) for one in about.taken_up] == [("Łąki kwietne", "Psary")]


def test_what_is_not_on_the_desk_has_no_portrait(year: Desk) -> None:
    with pytest.raises(NotFound):
        about_office(year, OrganisationId("id-nowhere"))


def test_the_letter_to_a_head_begins_as_it_is_printed(year: Desk) -> None:
    set_new_head(year, GLIWICE, Introduction(name="Katarzyna Przykładowa"))
    letter = letter_to_head(about_office(year, GLIWICE), Language.POLISH)
    assert letter.lines[:3] == ("Szanowna Pani", "Katarzyna Przykładowa", "Prezydent Miasta Gliwice")
    assert letter.salutation == "Szanowna Pani Prezydent,"


def test_the_letter_follows_the_gender(year: Desk) -> None:
    head = set_new_head(year, GLIWICE, Introduction(name="Sasza Przykład", gender=Gender.FEMALE)).head
    assert head
    set_field(year, Person, head.id, "gender", Gender.MALE, expected=Gender.FEMALE)
    assert letter_to_head(about_office(year, GLIWICE), Language.POLISH).salutation == "Szanowny Panie Prezydencie,"


def test_the_letter_to_an_unknown_head_goes_to_the_post(year: Desk) -> None:
    letter = letter_to_head(about_office(year, SOSNOWIEC), Language.POLISH)
    assert (letter.lines[0], letter.salutation) == ("Prezydent Miasta Sosnowca", "Szanowni Państwo,")


def test_the_history_is_that_of_the_office_and_the_municipality(year: Desk) -> None:
    set_new_head(year, GLIWICE, Introduction(name="Katarzyna Przykładowa"))
    assert str(history_of(year, GLIWICE)[0].label) == "Change the head of Gliwice"


def test_a_portrait_takes_the_same_statements_however_many_people_there_are(year: Desk) -> None:
    with statements() as few:
        about_office(year, GLIWICE)
    numbers = count(1)
    with year.work(Message("Begin many")) as work:
        for number in (next(numbers) for _ in range(30)):
            department = DepartmentId(f"id-many-{number}")
            work.save(Department(id=department, organisation_id=GLIWICE, name=f"Referat {number}"))
            work.save(
                Person(
                    id=PersonId(f"id-many-{number}"),
                    surname=f"Przykład {number}",
                    organisation_id=GLIWICE,
                    department_id=department,
                )
            )
    with statements() as more:
        about_office(year, GLIWICE)
    assert len(more) <= len(few)
