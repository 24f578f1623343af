"""Doubtful rows are decided one by one: this known person, that of an earlier row, a new one, or left out."""

from __future__ import annotations

from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Person
from dpdesk.domain.people_lists import Verdict
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.records import UNDECIDED, Answer, Decisions, RowDecision
from tests.services.people.importing.conftest import EWA, JAN
from tests.services.people.importing.lists import imported, people, rows_of, verdicts

NEW, KNOWN, CHANGED, DOUBTFUL, WRONG = Verdict
NEW_PERSON, LEAVE_OUT = RowDecision(answer=Answer.NEW_PERSON), RowDecision(answer=Answer.LEAVE_OUT)


def person(desk: Desk, person_id: str) -> Person:
    with desk.reading() as reader:
        return reader.get(Person, person_id)


def decided(row: int, decision: RowDecision) -> Decisions:
    return UNDECIDED.about_row(row, decision)


def test_a_row_can_be_said_to_be_about_a_known_person(desk: Desk) -> None:
    line = "Jan Wzorcowy|wójt|Psary"
    decisions = decided(2, RowDecision(answer=Answer.THIS_PERSON, person_id=JAN))
    (row,) = rows_of(desk, line, decisions=decisions)
    assert (row.verdict, row.person_id, row.is_decided) == (CHANGED, JAN, True)
    assert [(one.before, one.after) for one in row.changes] == [("naczelnik", "wójt"), ("Gliwice", "Psary")]
    imported(desk, line, decisions=decisions)
    assert person(desk, JAN).position == "wójt"
    assert verdicts(rows_of(desk, line)) == [KNOWN]


def test_who_married_takes_the_new_name(desk: Desk) -> None:
    decisions = decided(2, RowDecision(answer=Answer.THIS_PERSON, person_id=EWA))
    line = "Ewa Inna||Psary||ewa@example.org"
    imported(desk, line, decisions=decisions)
    assert person(desk, EWA).name == "Ewa Inna"
    assert verdicts(rows_of(desk, line)) == [KNOWN]


def test_a_row_can_be_said_to_be_about_somebody_whom_nothing_pointed_to(desk: Desk) -> None:
    decisions = decided(2, RowDecision(answer=Answer.THIS_PERSON, person_id=EWA))
    (row,) = rows_of(desk, "Zofia Zupełnie||Gliwice", decisions=decisions)
    assert (row.verdict, row.person_id) == (CHANGED, EWA)


def test_a_row_can_be_said_to_be_about_somebody_new(desk: Desk) -> None:
    line = "Jan Wzorcowy|wójt|Psary"
    imported(desk, line, decisions=decided(2, NEW_PERSON))
    assert sum(one.name == "Jan Wzorcowy" for one in people(desk)) == 2
    assert person(desk, JAN).position == "naczelnik"
    assert verdicts(rows_of(desk, line)) == [KNOWN]


def test_two_rows_that_say_the_same_can_be_two_people_and_stay_two(desk: Desk) -> None:
    lines = ("Anna Nowa|inspektor|Psary", "Anna Nowa|inspektor|Psary")
    imported(desk, *lines, decisions=decided(3, NEW_PERSON))
    assert sum(one.name == "Anna Nowa" for one in people(desk)) == 2
    assert verdicts(rows_of(desk, *lines)) == [KNOWN, KNOWN]


def test_a_row_can_be_said_to_be_about_the_person_of_an_earlier_one(desk: Desk) -> None:
    lines = ("Anna Nowa|inspektor|Psary", "Anna Nowa||Psary|||327180742")
    decisions = decided(3, RowDecision(answer=Answer.SAME_AS_ROW, row=2))
    rows = rows_of(desk, *lines, decisions=decisions)
    assert verdicts(rows) == [NEW, CHANGED]
    imported(desk, *lines, decisions=decisions)
    (anna,) = [one for one in people(desk) if one.name == "Anna Nowa"]
    assert (anna.position, anna.phone) == ("inspektor", "327180742")
    assert verdicts(rows_of(desk, *lines)) == [KNOWN, KNOWN]


def test_a_row_can_be_left_out_whatever_it_is(desk: Desk) -> None:
    lines = ("Anna Nowa|inspektor|Psary", "Jan Wzorcowy|wójt|Psary", "Ewa Przykład|skarbnik|Psary")
    decisions = UNDECIDED
    for number in (2, 3, 4):
        decisions = decisions.about_row(number, LEAVE_OUT)
    before = people(desk)
    rows = rows_of(desk, *lines, decisions=decisions)
    assert verdicts(rows) == [NEW, DOUBTFUL, CHANGED]
    assert not any(row.is_written for row in rows)
    imported(desk, *lines, decisions=decisions)
    assert people(desk) == before


def test_a_row_with_a_bad_address_can_be_taken_without_it(desk: Desk) -> None:
    line = "Anna Nowa||Psary||anna.example.org"
    (row,) = rows_of(desk, line, decisions=UNDECIDED.taking_without_email(2))
    assert row.verdict is NEW
    assert [str(reason) for reason in row.reasons] == ["Left out: “anna.example.org” is not an e-mail address."]


def test_a_decision_about_somebody_who_is_gone_or_a_row_that_is_not_taken_is_no_decision(desk: Desk) -> None:
    line = "Jan Wzorcowy|wójt|Psary"
    gone = RowDecision(answer=Answer.THIS_PERSON, person_id=PersonId("nobody"))
    nowhere = RowDecision(answer=Answer.SAME_AS_ROW, row=99)
    for decision in (gone, nowhere):
        (row,) = rows_of(desk, line, decisions=decided(2, decision))
        assert (row.verdict, row.is_decided) == (DOUBTFUL, False)


def test_a_decision_about_a_row_waits_for_that_about_its_institution(desk: Desk) -> None:
    (row,) = rows_of(desk, "Anna Nowa||Gliwce", decisions=decided(2, NEW_PERSON))
    assert (row.verdict, row.is_office_unclear) == (DOUBTFUL, True)
