"""Who was there: at the door, from the sheet, unannounced."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.invitations import Answer
from dpdesk.domain.meetings import Mode
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.statistics import count
from dpdesk.errors import BadInput, NotFound, Refused
from dpdesk.services.attendance.attending import attend, walk_in
from dpdesk.services.company import participation, recipient
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.invitations.replying import Given, reply
from dpdesk.services.newcomers import organisation_called, person_of
from dpdesk.services.viewing import about
from tests.services.small_desk import EWA, MEETING, OLGA, PSARY


def mark(desk: Desk, who: str, presence: Presence, session: int | None = None) -> Mapping[int, Attendance]:
    return attend(desk, participation(desk, MEETING, who), presence, session=session)


def come_in(desk: Desk, who: str, office: str, presence: Presence = Presence.PRESENT) -> None:
    """Record a walk-in as the command line does."""
    organisation = organisation_called(desk, office).who
    walk_in(desk, MEETING, person_of(desk, who, organisation.id).who, organisation, presence)


def test_without_a_session_all_sessions_are_meant(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    assert {number: one.presence for number, one in mark(desk, "Ewa Przykład", Presence.PRESENT).items()} == {
        1: Presence.PRESENT,
        2: Presence.PRESENT,
    }


def test_each_session_has_its_own_attendance_which_can_be_corrected(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    mark(desk, "przykład", Presence.PRESENT)
    mark(desk, "przykład", Presence.EXCUSED, session=2)
    with desk.reading() as reader:
        recorded = {one.session_id: one.presence for one in reader.all(Attendance)}
    assert recorded == {"id-session-1": Presence.PRESENT, "id-session-2": Presence.EXCUSED}


def test_there_is_no_session_beyond_the_last(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with pytest.raises(NotFound, match="no session 3; its last is 2"):
        mark(desk, "Ewa Przykład", Presence.PRESENT, session=3)
    assert about(desk, MEETING).participations == ()


def test_somebody_invited_who_never_answered_takes_part_by_coming(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    mark(desk, "Ewa Przykład", Presence.ONLINE, session=1)
    (who,) = about(desk, MEETING).participations
    assert (who.person_id, who.announced, who.organisation_id) == (EWA, Announced.SILENT, PSARY)
    assert count(about(desk, MEETING)).present_online == 1


def test_somebody_who_cancelled_and_came_all_the_same_counts_as_present(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    for answer in (Answer.ACCEPTS, Answer.DECLINES):
        reply(desk, recipient(desk, MEETING, "Ewa Przykład"), Given(answer=answer))
    mark(desk, "Ewa Przykład", Presence.PRESENT)
    (who,) = about(desk, MEETING).participations
    assert who.cancelled_on is None
    assert count(about(desk, MEETING)).present_on_site == 1


def test_the_absence_of_somebody_who_cancelled_leaves_the_cancellation(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    for answer in (Answer.ACCEPTS, Answer.DECLINES):
        reply(desk, recipient(desk, MEETING, "Ewa Przykład"), Given(answer=answer))
    mark(desk, "Ewa Przykład", Presence.ABSENT)
    assert about(desk, MEETING).participations[0].cancelled_on == date(2026, 3, 2)


def test_somebody_who_is_not_invited_is_no_participant(desk: Desk) -> None:
    with pytest.raises(NotFound, match="Olga Łącka"):
        mark(desk, "Olga Łącka", Presence.PRESENT)


def test_a_walk_in_who_is_known_is_not_made_again(desk: Desk) -> None:
    come_in(desk, "Olga Łącka", "Gliwice")
    (who,) = about(desk, MEETING).participations
    assert (who.person_id, who.announced, who.position, who.mode) == (
        OLGA,
        Announced.WALK_IN,
        "referent",
        Mode.ON_SITE,
    )


def test_a_walk_in_may_bring_a_new_person_and_a_new_organisation(desk: Desk) -> None:
    come_in(desk, "Zofia Nowicka", "Fundacja Przykład", Presence.ONLINE)
    known = about(desk, MEETING)
    (who,) = known.participations
    assert who.mode is Mode.ONLINE
    assert who.organisation_id
    assert known.people[who.person_id].name == "Zofia Nowicka"
    assert known.organisations[who.organisation_id].name == "Fundacja Przykład"


def test_a_walk_in_who_is_marked_twice_is_one_participant(desk: Desk) -> None:
    come_in(desk, "Zofia Nowicka", "Psary")
    come_in(desk, "Zofia Nowicka", "Urząd Gminy Psary")
    with desk.reading() as reader:
        assert len(reader.all(Participation)) == 1


def test_a_walk_in_was_there_by_definition(desk: Desk) -> None:
    with pytest.raises(Refused):
        come_in(desk, "Zofia Nowicka", "Psary", Presence.ABSENT)


def test_an_organisation_with_a_similar_name_is_told_and_not_taken_for_it(desk: Desk) -> None:
    meant = organisation_called(desk, "Gliwce")
    assert (meant.who.version, meant.alike) == (0, ("Gliwice",))


def test_a_name_that_cannot_be_kept_is_refused_with_its_field_and_nothing_is_saved(desk: Desk) -> None:
    with pytest.raises(BadInput) as refused:
        come_in(desk, "Zofia\0 Nowicka", "Fundacja Przykład")
    assert refused.value.field == "people.given_names"
    with desk.reading() as reader:
        assert reader.find(Organisation, name="Fundacja Przykład") is None


@pytest.mark.parametrize("name", ["", "   "])
def test_a_name_of_nothing_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(BadInput):
        person_of(desk, name, PSARY)
    with pytest.raises(BadInput):
        organisation_called(desk, name)
