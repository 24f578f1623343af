"""Two who are one become one: everything moves, nothing is lost, and undo makes two of them again."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from datetime import date, time

import pytest

from dpdesk.database.health import findings
from dpdesk.database.references import referring_fields, referring_records
from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.ids import AttendanceId, MeetingId, ParticipationId, PersonId, SessionId
from dpdesk.domain.invitations import Invitation, Reply, current_replies
from dpdesk.domain.issued import Issued
from dpdesk.domain.meetings import Meeting, Session, SpeakingRole
from dpdesk.domain.merging import FIELDS_OF, PersonPart, Side, merged, parts_that_differ
from dpdesk.domain.people import DistinctPair, Person, SpecialNeed
from dpdesk.domain.registry import R
from dpdesk.domain.uniting import REFERENCES
from dpdesk.errors import Conflict, NotFound, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.people.merging import merge, preview
from dpdesk.settings import Language
from tests.database.samples import issued
from tests.services.counting import statements
from tests.services.people.one_entered_twice import DAY_1, DAY_2, JANS, MINE, SECOND_MEETING, TWIN, ZOFIA, enter_twice
from tests.services.small_desk import EWA, MEETING, OLGA
from tests.ui.deeds.looking import differences, snapshot


@pytest.fixture
def twice(desk: Desk) -> Desk:
    """The small desk with Ewa entered twice."""
    enter_twice(desk)
    return desk


def read_all(desk: Desk, kind: type[R]) -> tuple[R, ...]:
    with desk.reading() as reader:
        return reader.all(kind)


def person(desk: Desk, person_id: PersonId) -> Person:
    with desk.reading() as reader:
        return reader.get(Person, person_id)


def make_one(desk: Desk, **chosen: Side) -> Person:
    choice = {PersonPart(part): side for part, side in chosen.items()}
    return merge(desk, person(desk, EWA), person(desk, TWIN), choice)


@pytest.mark.parametrize("table", sorted(REFERENCES))
def test_the_merge_knows_all_that_refers_to_people_and_to_what_it_unites(table: str) -> None:
    assert set(referring_fields(table)) == REFERENCES[table]


def test_each_field_of_a_person_is_decided_on() -> None:
    decided = Counter(field for part in FIELDS_OF.values() for field in part)
    assert decided == Counter(field.name for field in fields(Person) if field.name not in ("id", "version"))


def test_the_desk_of_these_tests_has_everything_that_can_refer_to_a_person(twice: Desk) -> None:
    with twice.reading() as reader:
        for table, field in referring_fields("people"):
            assert referring_records(reader, table, field, [TWIN]), (table, field)


def test_nothing_refers_to_the_one_who_went(twice: Desk) -> None:
    make_one(twice)
    with twice.reading() as reader:
        for table, field in referring_fields("people"):
            assert referring_records(reader, table, field, [TWIN]) == ()
        assert reader.find(Person, id=TWIN) is None
        assert list(findings(reader)) == []


def test_no_row_is_lost_but_those_that_became_one(twice: Desk) -> None:
    before = snapshot(twice.database)
    make_one(twice)
    after = snapshot(twice.database)
    gone = {table: len(before[table]) - len(after[table]) for table in before if table != "search_words"}
    assert {table: count for table, count in gone.items() if count} == {
        "people": 1,
        "invitations": 1,
        "participations": 1,
        "attendances": 1,
        "speaking_roles": 1,
        "special_needs": 1,
        "distinct_pairs": 2,
    }


def test_undo_restores_both_and_redo_makes_them_one_again(twice: Desk) -> None:
    before = snapshot(twice.database)
    make_one(twice)
    after = snapshot(twice.database)
    journal.undo(twice)
    assert differences(snapshot(twice.database), before) == {}
    journal.redo(twice)
    assert differences(snapshot(twice.database), after) == {}


def test_a_merge_is_one_unit_of_work_with_both_names(twice: Desk) -> None:
    last = journal.news(twice, 0).last
    make_one(twice)
    assert journal.news(twice, 0).last == last + 1
    (unit,) = journal.history(twice, limit=1)
    assert str(unit.label) == "Merge Ewa Przykład-Wzór with Ewa Przykład"


def test_what_only_one_of_them_has_is_kept_and_of_the_rest_what_is_chosen(twice: Desk) -> None:
    one = make_one(twice, position=Side.GOES)
    assert (one.id, one.name, one.position, one.email) == (
        EWA,
        "Ewa Przykład",
        "główny specjalista",
        "ewa@psary.example.org",
    )


def test_both_notes_are_kept(twice: Desk) -> None:
    one, other = replace(person(twice, EWA), note="Wegetarianka"), person(twice, TWIN)
    assert merged(one, other, {}).note == "Wegetarianka\nDzwonić po 10."
    assert merged(one, other, {PersonPart.NOTE: Side.STAYS}).note == "Wegetarianka"


def test_an_office_and_its_department_go_together(twice: Desk) -> None:
    one = replace(person(twice, EWA), organisation_id=None, department_id=None)
    assert PersonPart.OFFICE in parts_that_differ(one, person(twice, TWIN))
    assert merged(one, person(twice, TWIN), {}).department_id == person(twice, TWIN).department_id


def test_two_participations_of_a_meeting_become_one_with_the_attendance_of_both(twice: Desk) -> None:
    make_one(twice)
    (mine,) = [one for one in read_all(twice, Participation) if one.meeting_id == MEETING and one.person_id == EWA]
    assert (mine.id, mine.announced, mine.position) == (MINE, Announced.ACCEPTS, "główny specjalista")
    came = {one.session_id: one.presence for one in read_all(twice, Attendance) if one.participation_id == MINE}
    assert came == {DAY_1: Presence.PRESENT, DAY_2: Presence.ONLINE}


def test_a_participation_elsewhere_just_moves(twice: Desk) -> None:
    make_one(twice)
    (there,) = [one for one in read_all(twice, Participation) if one.meeting_id == SECOND_MEETING]
    assert there.person_id == EWA


def test_who_comes_in_place_of_the_one_who_went_comes_in_place_of_the_one_who_stays(twice: Desk) -> None:
    make_one(twice)
    jan = next(one for one in read_all(twice, Participation) if one.id == JANS)
    assert (jan.replaces_id, jan.invitation_id) == (EWA, "id-invited-ewa")


def test_nobody_comes_in_place_of_themselves(twice: Desk) -> None:
    with twice.work(journal.history(twice, limit=1)[0].label) as work:
        theirs = work.get(Participation, "id-at-twin")
        work.save(replace(theirs, replaces_id=EWA))
    make_one(twice)
    assert next(one for one in read_all(twice, Participation) if one.id == MINE).replaces_id is None


def test_the_replies_to_both_invitations_are_in_the_order_of_their_days(twice: Desk) -> None:
    make_one(twice)
    (invited,) = [one for one in read_all(twice, Invitation) if one.person_id == EWA]
    replies = sorted(
        (one for one in read_all(twice, Reply) if one.invitation_id == invited.id), key=lambda one: one.number
    )
    assert [one.day.day for one in replies] == [3, 4, 11, 12]
    assert current_replies(replies)[invited.id].day.day == 12
    assert invited.sent_on is not None
    assert invited.sent_on.day == 1


def test_a_role_at_one_item_is_told_once_and_what_is_told_of_it_is_kept(twice: Desk) -> None:
    make_one(twice)
    (role,) = read_all(twice, SpeakingRole)
    assert (role.person_id, role.thesis) == (EWA, "O portalu.")


def test_roles_of_which_two_things_are_told_both_stay(twice: Desk) -> None:
    with twice.work(journal.history(twice, limit=1)[0].label) as work:
        work.save(replace(work.get(SpeakingRole, "id-speaks-ewa"), thesis="O danych."))
    make_one(twice)
    assert {one.thesis for one in read_all(twice, SpeakingRole)} == {"O danych.", "O portalu."}


def test_the_needs_of_both_are_kept(twice: Desk) -> None:
    make_one(twice)
    (need,) = read_all(twice, SpecialNeed)
    assert (need.person_id, need.text) == (EWA, "dieta\npętla indukcyjna")


def test_who_was_told_apart_from_either_stays_apart_from_the_one(twice: Desk) -> None:
    make_one(twice)
    assert {(pair.first_id, pair.second_id) for pair in read_all(twice, DistinctPair)} == {(EWA, OLGA), (EWA, ZOFIA)}


def test_what_was_issued_stays_as_it_was_issued(twice: Desk) -> None:
    issued(twice.database)
    before = read_all(twice, Issued)
    make_one(twice)
    journal.undo(twice)
    assert read_all(twice, Issued) == before


def test_the_preview_tells_what_moves_and_what_becomes_one(twice: Desk) -> None:
    told = preview(twice, EWA, TWIN)
    english = words_for(Language.ENGLISH)
    assert [english.say(one) for one in told.moves] == [
        "1 invitation",
        "2 replies",
        "1 reply that sends this person",
        "2 participations",
        "1 substitute of this person",
        "2 entries of attendance",
        "1 role in an agenda",
        "1 practice presented",
        "1 consent",
        "1 special need",
        "1 municipality of which the person is head",
    ]
    unions = [english.say(one) for one in told.unions]
    assert len(unions) == 5
    assert "Attendance at “Otwarte dane w gminie” on 10 March 2026: absent and present; present is kept." in unions


def test_the_preview_changes_nothing(twice: Desk) -> None:
    last = journal.news(twice, 0).last
    preview(twice, EWA, TWIN)
    assert journal.news(twice, 0).last == last


def add_meetings(desk: Desk, count: int) -> None:
    """Let both take part in more meetings, where each was recorded otherwise."""
    with desk.work(Message("Plan")) as work:
        for number in range(count):
            about = work.save(Meeting(id=MeetingId(f"id-more-{number}"), title=f"Spotkanie {number}"))
            day = Session(
                id=SessionId(f"id-day-{number}"),
                meeting_id=about.id,
                number=1,
                day=date(2026, 1, 7),
                start=time(9),
                end=time(10),
            )
            work.save(day)
            for who, presence in ((EWA, Presence.PRESENT), (TWIN, Presence.EXCUSED)):
                place = ParticipationId(f"id-{who}-{number}")
                work.save(Participation(id=place, meeting_id=about.id, person_id=who))
                work.save(
                    Attendance(
                        id=AttendanceId(f"id-a-{who}-{number}"),
                        meeting_id=about.id,
                        participation_id=place,
                        session_id=day.id,
                        presence=presence,
                    )
                )


def test_many_meetings_take_no_more_statements_than_few(twice: Desk) -> None:
    with statements() as few:
        preview(twice, EWA, TWIN)
    add_meetings(twice, 60)
    with statements() as many:
        told = preview(twice, EWA, TWIN)
    assert len(told.unions) == 5 + 2 * 60
    assert len(many) == len(few)
    before = snapshot(twice.database)
    make_one(twice)
    journal.undo(twice)
    assert differences(snapshot(twice.database), before) == {}


def test_somebody_changed_meanwhile_is_not_merged_as_shown_before(twice: Desk) -> None:
    stays, goes = person(twice, EWA), person(twice, TWIN)
    with twice.work(journal.history(twice, limit=1)[0].label) as work:
        work.save(replace(goes, phone="32 718 07 00"))
    with pytest.raises(Conflict):
        merge(twice, stays, goes, {})
    assert person(twice, TWIN).phone == "32 718 07 00"
    assert person(twice, EWA) == stays


def test_one_person_is_not_merged_with_herself(twice: Desk) -> None:
    with pytest.raises(Refused):
        preview(twice, EWA, EWA)
    with pytest.raises(Refused):
        merge(twice, person(twice, EWA), person(twice, EWA), {})


def test_somebody_who_is_gone_is_not_merged(twice: Desk) -> None:
    make_one(twice)
    with pytest.raises(NotFound):
        preview(twice, EWA, TWIN)


def test_merging_a_second_time_after_undo_does_the_same(twice: Desk) -> None:
    make_one(twice)
    after = snapshot(twice.database)
    journal.undo(twice)
    make_one(twice)
    assert differences(snapshot(twice.database), after) == {}
