"""Who is on a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.attendance import Announced, Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import PersonId
from dpdesk.domain.meetings import Mode
from dpdesk.domain.rolls import Roll, RollPaper, is_expected, letters, roll
from tests.domain import dossiers
from tests.domain.example_offices import FIRST, SECOND


def to_sign(known: Dossier) -> set[str]:
    return names(roll(known, RollPaper.LIST_TO_SIGN, FIRST))


def filled(known: Dossier) -> set[str]:
    return names(roll(known, RollPaper.FILLED_LIST, FIRST))


def names(listed: Roll) -> set[str]:
    return {who.id for who in (*listed.on_site, *listed.online)}


def with_participation(known: Dossier, changed: Participation) -> Dossier:
    others = tuple(who for who in known.participations if who.id != changed.id)
    return replace(known, participations=(*others, changed))


def letters_of(known: Dossier) -> set[str]:
    return {invitation.id for invitation in letters(known)}


def test_the_list_to_sign_has_those_who_accepted_the_substitutes_and_the_walk_ins() -> None:
    assert to_sign(dossiers.dossier()) == {"ewa", "lukasz", "maria", "tomasz", "ola", "iga", "wanda", "kazimierz"}


def test_a_cancelled_person_is_on_no_paper() -> None:
    known = dossiers.with_presence(dossiers.dossier(), "adam", Presence.EXCUSED)
    assert "adam" not in to_sign(known) | filled(known)


def test_someone_who_declined_is_on_no_paper_even_with_an_absence_on_record() -> None:
    known = dossiers.with_presence(dossiers.dossier(), "piotr", Presence.ABSENT)
    assert "piotr" not in to_sign(known) | filled(known)


def test_someone_who_cancelled_and_came_all_the_same_is_on_the_filled_list() -> None:
    assert "adam" in filled(dossiers.with_presence(dossiers.dossier(), "adam", Presence.PRESENT))


def test_a_silent_person_is_on_no_list_until_something_is_recorded() -> None:
    known = dossiers.dossier()
    assert "zofia" not in to_sign(known) | filled(known)
    assert "zofia" in filled(dossiers.with_presence(known, "zofia", Presence.ABSENT))


def test_whoever_somebody_else_comes_for_is_off_the_list() -> None:
    known = dossiers.dossier()
    again = replace(dossiers.participation(known, "piotr"), announced=Announced.ACCEPTS)
    assert "piotr" not in to_sign(with_participation(known, again))


def test_whoever_is_replaced_by_someone_who_cancelled_is_on_the_list_again() -> None:
    known = dossiers.dossier()
    back = replace(dossiers.participation(known, "piotr"), announced=Announced.ACCEPTS)
    gone = replace(dossiers.participation(known, "iga"), cancelled_on=date(2026, 3, 9))
    assert "piotr" in to_sign(with_participation(with_participation(known, back), gone))


def test_online_people_stand_in_their_own_part() -> None:
    listed = roll(dossiers.dossier(), RollPaper.LIST_TO_SIGN, FIRST)
    assert [who.id for who in listed.online] == ["maria"]


def test_on_the_filled_list_one_stands_where_one_really_was() -> None:
    known = dossiers.with_presence(dossiers.dossier(), "maria", Presence.PRESENT)
    known = dossiers.with_presence(known, "ewa", Presence.ONLINE)
    assert [who.id for who in roll(known, RollPaper.FILLED_LIST, FIRST).online] == ["ewa"]


def test_an_absent_person_stands_where_they_were_announced() -> None:
    known = dossiers.with_presence(dossiers.dossier(), "maria", Presence.ABSENT)
    assert [who.id for who in roll(known, RollPaper.FILLED_LIST, FIRST).online] == ["maria"]


def test_at_an_online_meeting_everybody_is_online() -> None:
    known = dossiers.dossier()
    online = replace(known, meeting=replace(known.meeting, mode=Mode.ONLINE))
    assert roll(online, RollPaper.LIST_TO_SIGN, FIRST).on_site == ()


def test_what_was_recorded_counts_for_its_own_session() -> None:
    listed = roll(dossiers.of_two_days(), RollPaper.FILLED_LIST, SECOND)
    assert "ewa" in names(listed)
    assert listed.presences == {}


def test_a_walk_in_is_on_the_filled_lists_of_the_sessions_with_a_record_only() -> None:
    known = dossiers.of_two_days()
    assert "wanda" in names(roll(known, RollPaper.FILLED_LIST, FIRST))
    assert "wanda" not in names(roll(known, RollPaper.FILLED_LIST, SECOND))
    assert "wanda" in names(roll(known, RollPaper.LIST_TO_SIGN, SECOND))


def test_the_list_to_sign_tells_no_attendance() -> None:
    assert roll(dossiers.dossier(), RollPaper.LIST_TO_SIGN, FIRST).presences == {}


def test_a_walk_in_is_expected_and_a_silent_person_is_not() -> None:
    known = dossiers.dossier()
    assert is_expected(dossiers.participation(known, "wanda"))
    assert not is_expected(dossiers.participation(known, "zofia"))


def test_offices_get_a_letter_whatever_they_answered() -> None:
    assert {"gliwice", "bytom"} <= letters_of(dossiers.dossier())


def test_a_person_who_sends_a_substitute_gets_no_letter_again() -> None:
    assert "piotr" not in letters_of(dossiers.dossier())


def test_an_invited_person_who_has_not_answered_gets_a_letter() -> None:
    known = dossiers.dossier()
    silent = replace(known, replies=(), participations=())
    assert "piotr" in letters_of(silent)


def test_an_invited_person_who_cancelled_gets_no_letter() -> None:
    known = replace(dossiers.dossier(), replies=())
    cancelled = replace(
        dossiers.participation(known, "adam"), person_id=PersonId("piotr"), cancelled_on=date(2026, 3, 9)
    )
    assert "piotr" not in letters_of(with_participation(known, cancelled))
