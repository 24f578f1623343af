"""At the door and over the signed sheet: one tick for each person, quick, and taken back at will."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from sqlalchemy import event

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence, Source
from dpdesk.domain.ids import OrganisationId, ParticipationId, PersonId
from dpdesk.domain.meetings import State
from dpdesk.domain.people import Person
from dpdesk.domain.register import RegisterLine, Standing, matching, tally
from dpdesk.domain.rolls import RollPaper, roll
from dpdesk.domain.statistics import count
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.attendance.attending import walk_in
from dpdesk.services.attendance.door import Comer, clear, come_in, come_instead, record, rest_absent, substitute
from dpdesk.services.attendance.register import register
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.newcomers import organisation_called, person_of
from dpdesk.services.viewing import about
from tests.domain import dossiers
from tests.domain.example_offices import FIRST, MEETING, SECOND
from tests.services import small_desk
from tests.services.desk_of_dossier import desk_with

MANY = 2_000


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """The example meeting of two days, with nothing recorded yet."""
    known = dossiers.in_state(replace(dossiers.of_two_days(), attendances=()), State.INVITED)
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "door.dpdesk")), known)
    yield desk
    desk.database.close()


def of(desk: Desk, name: str) -> RegisterLine:
    return next(line for line in register(about(desk, MEETING), FIRST) if line.name == name)


def tick(desk: Desk, name: str, presence: Presence = Presence.PRESENT) -> Attendance:
    return record(desk, MEETING, of(desk, name), presence, session_id=FIRST)


def recorded(desk: Desk) -> dict[str, Presence]:
    known = about(desk, MEETING)
    return {record.participation_id: record.presence for record in known.attendances if record.session_id == FIRST}


def send(desk: Desk, name: str, of_whom: str) -> None:
    come_instead(desk, MEETING, of(desk, of_whom), Comer(name=name), Presence.PRESENT, session_id=FIRST)


def test_a_tick_concerns_its_session_alone(desk: Desk) -> None:
    tick(desk, "Ewa Żak")
    assert [(one.session_id, one.source) for one in about(desk, MEETING).attendances] == [(FIRST, Source.DOOR)]


def test_what_comes_from_the_sheet_says_so(desk: Desk) -> None:
    record(desk, MEETING, of(desk, "Ewa Żak"), Presence.PRESENT, session_id=FIRST, source=Source.SHEET)
    assert of(desk, "Ewa Żak").source is Source.SHEET


def test_a_tick_can_be_cleared_and_this_be_undone(desk: Desk) -> None:
    tick(desk, "Ewa Żak")
    clear(desk, MEETING, of(desk, "Ewa Żak"), session_id=FIRST)
    assert recorded(desk) == {}
    journal.undo(desk)
    assert recorded(desk) == {"ewa": Presence.PRESENT}


def test_clearing_what_was_never_recorded_is_nothing(desk: Desk) -> None:
    before = journal.history(desk, limit=1)
    clear(desk, MEETING, of(desk, "Ewa Żak"), session_id=FIRST)
    assert journal.history(desk, limit=1) == before


@pytest.mark.parametrize(
    ("presence", "state"),
    [(Presence.PRESENT, State.HELD), (Presence.ABSENT, State.HELD), (Presence.EXCUSED, State.INVITED)],
)
def test_a_meeting_where_somebody_was_or_was_missed_has_been_held(desk: Desk, presence: Presence, state: State) -> None:
    tick(desk, "Ewa Żak", presence)
    assert about(desk, MEETING).meeting.state is state


def test_one_undo_takes_back_the_tick_and_the_state(desk: Desk) -> None:
    tick(desk, "Ewa Żak")
    journal.undo(desk)
    assert (recorded(desk), about(desk, MEETING).meeting.state) == ({}, State.INVITED)


def test_two_windows_that_tick_the_same_person_agree(desk: Desk) -> None:
    line = of(desk, "Ewa Żak")
    record(desk, MEETING, line, Presence.PRESENT, session_id=FIRST)
    record(desk, MEETING, line, Presence.ONLINE, session_id=FIRST)
    assert recorded(desk) == {"ewa": Presence.ONLINE}


def test_somebody_who_was_removed_meanwhile_is_told(desk: Desk) -> None:
    come_in(desk, MEETING, Comer(name="Nina Nowa", institution="Gliwice"), Presence.PRESENT, session=1)
    line = of(desk, "Nina Nowa")
    journal.undo(desk)
    with pytest.raises(NotFound):
        record(desk, MEETING, line, Presence.PRESENT, session_id=FIRST)


def test_a_substitute_takes_the_place_with_its_office(desk: Desk) -> None:
    send(desk, "Nina Nowa", of_whom="Ewa Żak")
    known = about(desk, MEETING)
    nina = next(who for who in known.participations if known.people[who.person_id].name == "Nina Nowa")
    assert (nina.replaces_id, nina.organisation_id, nina.department_id) == ("ewa", "gliwice", "mops")
    assert nina.announced is Announced.ACCEPTS


def test_whoever_is_replaced_is_on_no_list(desk: Desk) -> None:
    tick(desk, "Ewa Żak")
    send(desk, "Nina Nowa", of_whom="Ewa Żak")
    known = about(desk, MEETING)
    for paper in RollPaper:
        assert "ewa" not in {who.id for who in roll(known, paper, FIRST).on_site}
    assert count(known).substitutes == 1
    assert of(desk, "Ewa Żak").standing is Standing.REPLACED


def test_one_undo_takes_back_a_substitute_and_the_person(desk: Desk) -> None:
    before = about(desk, MEETING)
    send(desk, "Nina Nowa", of_whom="Ewa Żak")
    journal.undo(desk)
    after = about(desk, MEETING)
    assert [who.announced for who in after.participations] == [who.announced for who in before.participations]
    assert after.people.keys() == before.people.keys()


def test_who_comes_all_the_same_after_being_replaced_counts(desk: Desk) -> None:
    send(desk, "Nina Nowa", of_whom="Ewa Żak")
    tick(desk, "Ewa Żak")
    assert count(about(desk, MEETING)).present_on_site == 2


def test_the_one_who_was_replaced_can_take_the_place_back(desk: Desk) -> None:
    line = of(desk, "Iga Mak")
    piotr = about(desk, MEETING).people[PersonId("piotr")]
    substitute(desk, MEETING, line, piotr, Presence.PRESENT, session_id=FIRST)
    known = about(desk, MEETING)
    listed = {who.id for who in roll(known, RollPaper.FILLED_LIST, SECOND).on_site}
    assert "piotr" in listed
    assert "iga" not in listed


def test_nobody_comes_in_the_own_place(desk: Desk) -> None:
    ewa = about(desk, MEETING).people[PersonId("ewa")]
    with pytest.raises(Refused):
        substitute(desk, MEETING, of(desk, "Ewa Żak"), ewa, Presence.PRESENT, session_id=FIRST)


def test_the_rest_is_absent_in_one_unit_that_is_undone_at_once(desk: Desk) -> None:
    tick(desk, "Ewa Żak")
    tick(desk, "Ola Lis", Presence.EXCUSED)
    assert rest_absent(desk, MEETING, session_id=FIRST) == 4
    counted = tally(register(about(desk, MEETING), FIRST))
    assert (counted.absent, counted.not_recorded, counted.walk_ins) == (4, 0, 0)
    journal.undo(desk)
    assert len(recorded(desk)) == 2


def test_with_nobody_left_nothing_is_written(desk: Desk) -> None:
    rest_absent(desk, MEETING, session_id=FIRST)
    before = journal.history(desk, limit=1)
    assert rest_absent(desk, MEETING, session_id=FIRST) == 0
    assert journal.history(desk, limit=1) == before


def test_a_walk_in_may_be_picked_from_those_known_or_be_new(desk: Desk) -> None:
    known = about(desk, MEETING)
    picked = Comer(name="Karol Ćwiczebny", person=known.people[PersonId("karol")], institution="Fundacja Przykład")
    assert come_in(desk, MEETING, picked, Presence.PRESENT, session=1).id == "karol"
    new = Comer(name="Nina Nowa", institution="Fundacja Nieznana")
    come_in(desk, MEETING, new, Presence.ONLINE, session=1)
    line = of(desk, "Nina Nowa")
    assert (line.standing, line.institution, line.presence) == (Standing.WALK_IN, "Fundacja Nieznana", Presence.ONLINE)


def test_an_invited_person_who_walks_in_comes_through_the_invitation(blank_desk: Path, tmp_path: Path) -> None:
    desk = small_desk.small_desk(Path(shutil.copy(blank_desk, tmp_path / "small.dpdesk")))
    invite(desk, small_desk.MEETING, Audience(people=(small_desk.EWA,)))
    organisation = organisation_called(desk, "Psary").who
    ewa = person_of(desk, "Ewa Przykład", organisation.id).who
    walk_in(desk, small_desk.MEETING, ewa, organisation, Presence.PRESENT)
    (who,) = about(desk, small_desk.MEETING).participations
    assert (who.announced, who.invitation_id is not None) == (Announced.SILENT, True)
    desk.database.close()


@pytest.fixture(scope="module")
def crowd(blank_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The example meeting with two thousand more participants."""
    known = replace(dossiers.of_two_days(), attendances=())
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path_factory.mktemp("crowd") / "crowd.dpdesk")), known)
    with desk.work(Message("Fill")) as work:
        work.save_all(record for number in range(MANY) for record in _one_of_many(number))
    yield desk
    desk.database.close()


def _one_of_many(number: int) -> tuple[Person, Participation]:
    person = Person(
        id=PersonId(f"p{number}"),
        given_names="Żaneta",
        surname=f"Przykładowa {number}",
        organisation_id=OrganisationId("gliwice"),
    )
    participation = Participation(
        id=ParticipationId(f"u{number}"), meeting_id=MEETING, person_id=person.id, announced=Announced.ACCEPTS
    )
    return person, participation


def statements_of(desk: Desk, deed: Callable[[], object]) -> int:
    """Count what is asked of the database while something is done."""
    statements: list[str] = []

    def note(*given: object) -> None:
        statements.append(str(given[2]))

    with desk.reading() as reader:
        engine = reader.connection.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        deed()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(statements)


def test_a_tick_takes_a_few_statements_however_many_take_part(crowd: Desk) -> None:
    first, second = register(about(crowd, MEETING), FIRST)[100:102]
    assert statements_of(crowd, lambda: record(crowd, MEETING, first, Presence.PRESENT, session_id=FIRST)) <= 10
    assert statements_of(crowd, lambda: record(crowd, MEETING, first, Presence.ABSENT, session_id=FIRST)) <= 10
    assert statements_of(crowd, lambda: record(crowd, MEETING, second, Presence.PRESENT, session_id=FIRST)) <= 10


def test_a_tick_among_two_thousand_is_done_at_once(crowd: Desk) -> None:
    lines = register(about(crowd, MEETING), FIRST)[200:220]
    times = []
    for line in lines:
        start = perf_counter()
        record(crowd, MEETING, line, Presence.PRESENT, session_id=FIRST)
        times.append(perf_counter() - start)
    assert sorted(times)[len(times) // 2] < 0.02


def test_two_thousand_are_searched_and_counted_between_two_keystrokes(crowd: Desk) -> None:
    lines = register(about(crowd, MEETING), FIRST)
    start = perf_counter()
    assert len(matching(lines, "przykladowa 1999")) == 1
    assert tally(lines).expected == MANY + 6
    assert perf_counter() - start < 0.03


def test_the_rest_of_two_thousand_is_absent_in_a_few_statements(crowd: Desk) -> None:
    assert statements_of(crowd, lambda: rest_absent(crowd, MEETING, session_id=SECOND)) < 70
