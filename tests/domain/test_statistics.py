from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import CategoryId
from dpdesk.domain.organisations import MunicipalityType
from dpdesk.domain.statistics import Turnout, count
from tests.domain.dossiers import bare, dossier, of_two_days, participation, with_presence
from tests.domain.example_offices import FIRST, SECOND, office


def test_invitations_are_counted_by_their_last_reply() -> None:
    numbers = count(dossier())
    assert (numbers.invited, numbers.accepted, numbers.declined, numbers.silent) == (6, 3, 1, 2)


def test_people_are_counted_by_how_they_attended() -> None:
    numbers = count(dossier())
    assert (numbers.present_on_site, numbers.present_online, numbers.absent, numbers.excused) == (5, 1, 1, 1)
    assert numbers.present == 6


def test_a_cancelled_person_is_in_no_number() -> None:
    known = dossier()
    without = replace(known, participations=tuple(one for one in known.participations if one.id != "adam"))
    assert count(known) == count(without)


def test_a_cancelled_person_who_came_all_the_same_is_counted() -> None:
    assert count(with_presence(dossier(), "adam", Presence.PRESENT)).present == 7


def test_changing_one_attendance_changes_the_numbers() -> None:
    changed = count(with_presence(dossier(), "tomasz", Presence.PRESENT))
    assert (changed.present_on_site, changed.absent, changed.municipalities_present) == (6, 0, 4)


def test_whoever_was_there_on_any_day_counts_as_present_once() -> None:
    known = with_presence(of_two_days(), "tomasz", Presence.PRESENT, SECOND)
    known = with_presence(known, "maria", Presence.PRESENT, SECOND)
    known = with_presence(known, "ewa", Presence.ABSENT, SECOND)
    numbers = count(known)
    assert (numbers.present_on_site, numbers.present_online, numbers.absent) == (7, 0, 0)
    assert numbers.sessions == {
        FIRST: Turnout(on_site=5, online=1, excused=1, absent=1),
        SECOND: Turnout(on_site=2, absent=1),
    }


def test_those_expected_are_told_from_those_who_walked_in() -> None:
    numbers = count(dossier())
    assert (numbers.expected, numbers.walk_ins, numbers.substitutes) == (6, 2, 1)


def test_only_members_count_as_municipalities_represented() -> None:
    numbers = count(dossier())
    assert (numbers.municipalities_present, numbers.members, numbers.guests) == (3, 5, 2)
    assert set(numbers.unrepresented) == {office("psary"), office("bytom")}


def test_members_are_those_of_the_meetings_day() -> None:
    known = dossier()
    tychy = replace(known.municipalities[office("tychy")], member_until=date(2026, 3, 10))
    assert count(replace(known, municipalities={**known.municipalities, tychy.id: tychy})).members == 6


def test_a_person_counts_for_the_office_that_the_department_or_the_person_belongs_to() -> None:
    present = {one.organisation_id: one.turnout.present for one in count(dossier()).offices}
    assert present[office("swietochlowice")] == 1
    assert present[office("association")] == 1


def test_each_office_that_is_a_member_or_had_to_do_with_the_meeting_has_its_numbers() -> None:
    offices = {one.organisation_id: one for one in count(dossier()).offices}
    gliwice, bytom = offices[office("gliwice")], offices[office("bytom")]
    assert (gliwice.invited, gliwice.accepted, gliwice.expected, gliwice.turnout) == (1, 1, 2, Turnout(on_site=2))
    assert (bytom.invited, bytom.accepted, bytom.turnout.present) == (1, 0, 0)
    assert offices[office("laziska")].invited == 1
    assert office("tychy") not in offices


def test_the_sums_over_offices_are_the_numbers_of_the_meeting() -> None:
    numbers = count(dossier())
    assert sum(one.invited for one in numbers.offices) == numbers.invited
    assert sum(one.turnout.present for one in numbers.offices) == numbers.present


def test_members_are_counted_by_type_and_subregion() -> None:
    numbers = count(dossier())
    by_type = {one.kind: (one.municipalities, one.members, one.people) for one in numbers.by_type}
    assert by_type[MunicipalityType.CITY_WITH_COUNTY_RIGHTS] == (2, 3, 3)
    assert by_type[MunicipalityType.RURAL] == (0, 1, 0)
    assert {one.kind: one.municipalities for one in numbers.by_subregion}["tyski"] == 1


def test_people_are_counted_by_the_kind_of_their_department() -> None:
    assert count(dossier()).by_category == {CategoryId("social"): 1, CategoryId("digital"): 1, None: 4}


def test_somebody_from_nowhere_is_counted_for_nobody() -> None:
    known = dossier()
    stray = replace(participation(known, "kazimierz"), organisation_id=None)
    person = replace(known.people[stray.person_id], organisation_id=None)
    known = replace(known, people={**known.people, person.id: person})
    assert {one.organisation_id for one in count(known).offices if one.turnout.present} >= {None}


def test_a_meeting_without_people_has_noughts() -> None:
    numbers = count(bare())
    assert (numbers.invited, numbers.present, numbers.municipalities_present, numbers.members) == (0, 0, 0, 5)
