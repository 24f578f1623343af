"""What is said and decided about a list can be corrected: the row of headings, columns, decisions."""

from __future__ import annotations

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.ids import PersonId
from dpdesk.domain.people_lists import Basis
from dpdesk.language.lists.layout import with_meanings
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.laying_out import open_sheets, with_heading_row
from dpdesk.services.people.importing.letting_go import let_go
from dpdesk.services.people.importing.records import UNDECIDED, Answer, OfficeAnswer, OfficeDecision, RowDecision
from tests.services.people.importing.lists import sheet


def test_the_headings_can_be_said_to_stand_in_another_row_or_nowhere(desk: Desk) -> None:
    layout = open_sheets(desk, "a.csv", [sheet("Imię i nazwisko|Urząd", "Osoba|Miejsce", "Ola Zając|Psary")]).layout
    assert layout.heading_row == 0
    below = with_heading_row(desk, layout, 1)
    assert (below.heading_row, below.first_row) == (1, 2)
    assert [column.heading for column in below.columns] == ["Osoba", "Miejsce"]
    nowhere = with_heading_row(desk, layout, None)
    assert (nowhere.heading_row, nowhere.first_row) == (None, 0)


def test_what_was_said_about_columns_stays_with_another_row_of_headings(desk: Desk) -> None:
    layout = open_sheets(desk, "a.csv", [sheet("Imię i nazwisko|Urząd", "Osoba|Miejsce", "Ola Zając|Psary")]).layout
    below = with_heading_row(desk, with_meanings(layout, {1: PersonColumn.NOTE}), 1)
    assert (below.columns[1].meaning, below.columns[1].basis) == (PersonColumn.NOTE, Basis.SAID)


def test_decisions_are_taken_back_one_by_one() -> None:
    decisions = (
        UNDECIDED.about_row(2, RowDecision(answer=Answer.THIS_PERSON, person_id=PersonId("a")))
        .about_row(3, RowDecision(answer=Answer.NEW_PERSON))
        .taking_without_email(3)
        .about_office("UM Gliwce", OfficeDecision(answer=OfficeAnswer.NEW_ONE))
    )
    assert set(decisions.undecided_row(3).rows) == {2}
    assert decisions.undecided_row(3).without_email == frozenset()
    assert decisions.undecided_office("um  GLIWCE").offices == {}
    assert decisions.undecided_row(2).undecided_row(3).undecided_office("UM Gliwce") == UNDECIDED


def test_lists_and_dictionaries_are_emptied() -> None:
    rows, names = [1, 2, 3], {"a": 1}
    let_go((rows.pop, names.popitem))
    assert (rows, names) == ([], {})
