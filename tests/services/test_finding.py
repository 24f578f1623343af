"""Who and what on the desk is meant by a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.domain.ids import MeetingId, PersonId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Person
from dpdesk.errors import Ambiguous, DeskError, NotFound
from dpdesk.messages import Message
from dpdesk.services import finding
from dpdesk.services.desk import Desk
from tests.services.small_desk import EWA, GLIWICE, KRAKOW, MEETING, OLGA


def add(desk: Desk, *records: Meeting | Person) -> None:
    with desk.work(Message("Add")) as work:
        work.save_all(records)


@pytest.mark.parametrize(
    "text", [MEETING, "2026-03-10", "2026-03-11", "Otwarte dane w gminie", "otwarte DANE", "arkusza portalu"]
)
def test_a_meeting_goes_by_its_id_a_day_or_a_part_of_its_title(desk: Desk, text: str) -> None:
    assert finding.meeting(desk, text).id == MEETING


@pytest.mark.parametrize("text", ["2026-03", "2026-03-12", "", "   ", "?", "Zamknięte drzwi"])
def test_a_text_that_is_nothing_of_the_kind_means_no_meeting(desk: Desk, text: str) -> None:
    with pytest.raises(NotFound):
        finding.meeting(desk, text)


def test_a_title_that_is_the_beginning_of_another_means_its_own_meeting(desk: Desk) -> None:
    add(desk, Meeting(id=MeetingId("id-second"), title="Otwarte dane w gminie: część druga"))
    assert finding.meeting(desk, "otwarte dane w gminie").id == MEETING


def test_an_ambiguous_name_lists_the_candidates_with_their_ids(desk: Desk) -> None:
    add(desk, Meeting(id=MeetingId("id-second"), title="Otwarte drzwi"))
    with pytest.raises(Ambiguous) as refused:
        finding.meeting(desk, "otwarte")
    assert refused.value.candidates == (
        "2026-03-10 2026-03-11 Otwarte dane w gminie (id-meeting)",
        "Otwarte drzwi (id-second)",
    )


def test_what_an_ambiguous_name_lists_can_be_given_as_a_name(desk: Desk) -> None:
    add(desk, Person(id=PersonId("id-other-ewa"), given_names="Ewa", surname="Przykład", position="radna"))
    assert finding.person(desk, "Ewa Przykład, inspektor, Psary").id == EWA


def test_a_slip_of_the_keys_is_answered_with_the_nearest_name(desk: Desk) -> None:
    with pytest.raises(NotFound) as refused:
        finding.municipality(desk, "Gilwice")
    assert str(refused.value) == "There is no municipality “Gilwice”. Did you mean “Gliwice”?"


def test_a_name_like_no_other_is_answered_without_a_guess(desk: Desk) -> None:
    with pytest.raises(NotFound) as refused:
        finding.municipality(desk, "Xyzzy")
    assert str(refused.value) == "There is no municipality “Xyzzy”."


@pytest.mark.parametrize("text", ["Gliwice", "GLIWICE", "Urząd Miejski w Gliwicach", "2466011", GLIWICE])
def test_a_municipality_goes_by_its_name_its_office_and_its_code(desk: Desk, text: str) -> None:
    assert finding.municipality(desk, text).id == GLIWICE


def test_a_guest_municipality_is_found_as_a_member_is(desk: Desk) -> None:
    assert finding.municipality(desk, "krakow").id == KRAKOW


@pytest.mark.parametrize("text", ["Olga Łącka", "olga lacka", "Łącka", "lacka olga", OLGA])
def test_a_person_goes_by_name_in_any_order_and_without_marks(desk: Desk, text: str) -> None:
    assert finding.person(desk, text).id == OLGA


def test_of_two_names_that_differ_in_marks_alone_the_one_that_is_written_so_is_meant(desk: Desk) -> None:
    add(desk, Person(id=PersonId("id-plain"), given_names="Olga", surname="Lacka"))
    assert finding.person(desk, "Olga Łącka").id == OLGA
    assert finding.person(desk, "Olga Lacka").id == "id-plain"
    with pytest.raises(Ambiguous):
        finding.person(desk, "olga lacka")


@pytest.mark.parametrize("name", ["🙂", "王小明", "<b>x</b> & y", "{{ 7*7 }}", "../../x", "%", "_", "שרה לוי"])
def test_a_name_of_any_signs_means_whoever_bears_it(desk: Desk, name: str) -> None:
    add(desk, Person(id=PersonId("id-odd"), surname=name))
    assert finding.person(desk, name).id == "id-odd"


def test_a_record_of_the_journal_goes_by_name_or_by_any_id(desk: Desk) -> None:
    assert finding.record_id(desk, "Ewa Przykład") == EWA
    assert finding.record_id(desk, "Psary") == finding.municipality(desk, "Psary").id
    assert finding.record_id(desk, "0" * 32) == "0" * 32


def test_finding_never_ends_in_anything_but_an_error_of_the_desk(desk: Desk) -> None:
    for text in ("\0", "\ud800", "a" * 10_000, "'; DROP TABLE people; --"):
        with pytest.raises(DeskError):
            finding.person(desk, text)


def test_a_person_without_an_office_is_described_by_name_alone(desk: Desk) -> None:
    with desk.reading() as reader:
        ewa = reader.get(Person, EWA)
    add(desk, replace(ewa, id=PersonId("id-lonely"), version=0, position="", organisation_id=None, department_id=None))
    with pytest.raises(Ambiguous) as refused:
        finding.person(desk, "Ewa Przykład")
    assert "Ewa Przykład (id-lonely)" in refused.value.candidates
