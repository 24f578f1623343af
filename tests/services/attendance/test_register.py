"""The register of a session: who may come, found by a few letters, in the order of the printed list, and counted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from sqlalchemy import text

from dpdesk.domain.attendance import Announced, Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, ParticipationId, PersonId, ReplyId
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.list_options import ListOptions, ListOrder
from dpdesk.domain.meetings import Mode
from dpdesk.domain.people import Person
from dpdesk.domain.register import RegisterLine, Standing, matching, tally
from dpdesk.domain.statistics import count
from dpdesk.language.collation import search_key
from dpdesk.messages import Message
from dpdesk.services.attendance.attending import walk_in
from dpdesk.services.attendance.door import record, substitute
from dpdesk.services.attendance.register import register, transcript
from dpdesk.services.desk import Desk
from dpdesk.services.newcomers import organisation_called, person_of
from dpdesk.services.papers.lists import attendance_list_content
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.people.merging import merge
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from tests.domain import dossiers
from tests.domain.example_offices import DAY, FIRST, MEETING, SECOND, office
from tests.services.desk_of_dossier import desk_with

BEFORE = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
OpenDesk = Callable[[Dossier], Desk]


@pytest.fixture
def desk_of(blank_desk: Path, tmp_path: Path) -> Iterator[OpenDesk]:
    """Make desks of dossiers; they are closed in the end."""
    desks: list[Desk] = []

    def make(known: Dossier) -> Desk:
        desks.append(desk_with(Path(shutil.copy(blank_desk, tmp_path / f"{len(desks)}.dpdesk")), known))
        return desks[-1]

    yield make
    for desk in desks:
        desk.database.close()


@pytest.fixture
def desk(desk_of: OpenDesk) -> Desk:
    """The example meeting with nothing recorded yet."""
    return desk_of(replace(dossiers.dossier(), attendances=()))


def names(lines: tuple[RegisterLine, ...]) -> list[str]:
    return [line.name for line in lines]


def of(desk: Desk, name: str) -> RegisterLine:
    return next(line for line in register(about(desk, MEETING), FIRST) if line.name == name)


def printed(known: Dossier, options: ListOptions) -> list[str]:
    """Give the names on the list as it would be printed."""
    content = attendance_list_content(known, options, Language.POLISH, DAY, {})
    return [row.name for row in content.lists[0].rows]


def invited(known: Dossier, who: str, answer: Answer | None = None) -> Dossier:
    """Give the meeting with one more person invited by name."""
    sent = Invitation(
        id=InvitationId(f"to {who}"),
        meeting_id=MEETING,
        position=99,
        addressee=Addressee.PERSON,
        person_id=PersonId(who),
    )
    replies = known.replies
    if answer:
        reply = Reply(
            id=ReplyId(who), meeting_id=MEETING, invitation_id=sent.id, number=1, answer=answer, day=date(2026, 2, 1)
        )
        replies = (*replies, reply)
    return replace(known, invitations=(*known.invitations, sent), replies=replies)


def test_the_register_has_everybody_who_may_come_in_polish_order_of_surnames() -> None:
    lines = register(invited(dossiers.dossier(), "karol"), FIRST)
    assert names(lines) == [
        "Adam Bąk",
        "Karol Ćwiczebny",
        "Łukasz Ćwik",
        "Tomasz Kowal",
        "Ola Lis",
        "Kazimierz Łoś",
        "Iga Mak",
        "Maria Nowak-Świderska",
        "Zofia Rój",
        "Wanda Sęk",
        "Piotr Zając",
        "Ewa Żak",
    ]


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("Ewa Żak", Standing.EXPECTED),
        ("Zofia Rój", Standing.SILENT),
        ("Wanda Sęk", Standing.WALK_IN),
        ("Adam Bąk", Standing.OFF),
        ("Piotr Zając", Standing.REPLACED),
        ("Karol Ćwiczebny", Standing.SILENT),
        ("Olga Modelowa", Standing.OFF),
    ],
)
def test_the_register_says_what_each_person_is_to_the_meeting(name: str, standing: Standing) -> None:
    known = invited(invited(dossiers.dossier(), "karol"), "olga", Answer.DECLINES)
    assert {line.name: line.standing for line in register(known, FIRST)}[name] is standing


def test_a_line_tells_where_a_person_comes_from_and_in_whose_place() -> None:
    lines = {line.name: line for line in register(dossiers.dossier(), FIRST)}
    iga = lines["Iga Mak"]
    assert (iga.institution, iga.department, iga.position) == ("Łaziska Górne", "Referat Organizacyjny", "inspektor")
    assert (iga.replaces, lines["Piotr Zając"].replaced_by) == ("Piotr Zając", "Iga Mak")
    assert lines["Maria Nowak-Świderska"].mode is Mode.ONLINE


def test_a_line_tells_what_was_recorded_for_its_session_alone() -> None:
    known = dossiers.of_two_days()
    assert {line.presence for line in register(known, SECOND)} == {None}
    assert {line.name: line.presence for line in register(known, FIRST)}["Ola Lis"] is Presence.EXCUSED


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("zak", "Ewa Żak"),
        ("ŻAK EWA", "Ewa Żak"),
        ("cwi", "Łukasz Ćwik"),
        ("swider", "Maria Nowak-Świderska"),
        ("lazis ig", "Iga Mak"),
        ("psary l", "Ola Lis"),
    ],
)
def test_a_few_letters_find_a_person_whatever_their_marks_and_order(typed: str, first: str) -> None:
    known = replace(dossiers.dossier(), attendances=())
    assert matching(register(known, FIRST), search_key(typed))[0].name == first


def test_whoever_is_there_already_comes_after_who_is_not_and_who_is_not_to_come_last() -> None:
    known = dossiers.with_presence(replace(dossiers.dossier(), attendances=()), "iga", Presence.PRESENT)
    found = names(matching(register(known, FIRST), search_key("laziska")))
    assert found == ["Iga Mak", "Adam Bąk", "Piotr Zając"]
    assert names(matching(register(known, FIRST), search_key("a")))[-3:] == ["Iga Mak", "Adam Bąk", "Piotr Zając"]


def test_what_fits_nobody_finds_nobody() -> None:
    assert matching(register(dossiers.dossier(), FIRST), search_key("xyz")) == ()


def test_the_numbers_agree_with_those_of_the_meeting() -> None:
    known = dossiers.dossier()
    counted, numbers = tally(register(known, FIRST)), count(known)
    assert (counted.expected, counted.on_site, counted.online, counted.absent, counted.excused) == (
        numbers.expected,
        numbers.present_on_site,
        numbers.present_online,
        numbers.absent,
        numbers.excused,
    )
    assert (counted.walk_ins, counted.municipalities) == (numbers.walk_ins, numbers.municipalities_present)
    assert counted.not_recorded == 0


def test_who_was_expected_and_has_no_record_is_not_recorded(desk: Desk) -> None:
    record(desk, MEETING, of(desk, "Ewa Żak"), Presence.PRESENT, session_id=FIRST)
    counted = tally(register(about(desk, MEETING), FIRST))
    assert (counted.expected, counted.present, counted.not_recorded) == (6, 1, 5)


@pytest.mark.parametrize(
    "options",
    [
        ListOptions(),
        ListOptions(order=ListOrder.SURNAME),
        ListOptions(order=ListOrder.SURNAME, grouped=True),
        ListOptions(grouped=True, filled=True),
    ],
)
def test_the_transcript_stands_in_the_order_of_the_printed_list(desk: Desk, options: ListOptions) -> None:
    known = about(desk, MEETING)
    lines = [line for line in transcript(desk, known, FIRST, options) if line.number]
    assert names(tuple(lines)) == printed(known, replace(options, filled=False))


def test_the_rows_of_both_parts_bear_the_numbers_of_the_paper(desk: Desk) -> None:
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6, 7, 1]
    assert lines[-1].mode is Mode.ONLINE


def issue_list(desk: Desk) -> None:
    """Issue the list on the day before."""
    early = replace(desk, clock=lambda: BEFORE)
    issue(early, MEETING, [PaperKind.ATTENDANCE_LIST], IssueOptions())


def come_in(desk: Desk, name: str, where: str) -> None:
    organisation = organisation_called(desk, where).who
    person = person_of(desk, name, organisation.id).who
    walk_in(desk, MEETING, person, organisation, Presence.PRESENT, session=1)


def test_who_came_after_printing_is_written_in_the_blank_rows_as_they_came(desk: Desk) -> None:
    before = names(transcript(desk, about(desk, MEETING), FIRST, ListOptions()))
    issue_list(desk)
    come_in(desk, "Zenon Żółw", "Bytom")
    come_in(desk, "Alicja Adamska", "Gliwice")
    record(desk, MEETING, of(desk, "Zofia Rój"), Presence.PRESENT, session_id=FIRST)
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    assert names(lines) == [*before[:7], "Zenon Żółw", "Alicja Adamska", "Zofia Rój", before[7]]
    assert [line.number for line in lines] == [*range(1, 11), 1]


def test_who_gave_the_place_away_at_the_door_keeps_the_row_on_the_paper(desk: Desk) -> None:
    issue_list(desk)
    comer = person_of(desk, "Nina Nowa", office("gliwice")).who
    substitute(desk, MEETING, of(desk, "Ewa Żak"), comer, Presence.PRESENT, session_id=FIRST)
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    assert [(line.number, line.name, line.standing) for line in lines[1:2]] == [(2, "Ewa Żak", Standing.REPLACED)]
    assert [(line.number, line.replaces) for line in lines if line.name == "Nina Nowa"] == [(8, "Ewa Żak")]


def test_who_announced_themselves_after_printing_is_at_the_end_without_a_number(desk: Desk) -> None:
    issue_list(desk)
    late = Participation(
        id=ParticipationId("late"), meeting_id=MEETING, person_id=PersonId("karol"), announced=Announced.ACCEPTS
    )
    with desk.work(Message("Note")) as work:
        work.save(late)
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    assert [(line.number, line.standing) for line in lines if line.name == "Karol Ćwiczebny"] == [
        (0, Standing.EXPECTED)
    ]


def test_a_list_that_was_printed_after_the_session_is_not_the_one_that_was_signed(desk: Desk) -> None:
    issue_list(desk)
    come_in(desk, "Alicja Adamska", "Gliwice")
    after = datetime.combine(DAY, time(20), UTC)
    issue(
        replace(desk, clock=lambda: after),
        MEETING,
        [PaperKind.ATTENDANCE_LIST],
        IssueOptions(attendance_list=ListOptions(filled=True)),
    )
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    assert [line.number for line in lines if line.name == "Alicja Adamska"] == [8]


def make_one(desk: Desk, stays: PersonId, goes: PersonId) -> None:
    with desk.reading() as reader:
        one, other = reader.get(Person, stays), reader.get(Person, goes)
    merge(desk, one, other, {})


def rows(desk: Desk) -> list[tuple[int, str]]:
    return [(line.number, line.name) for line in transcript(desk, about(desk, MEETING), FIRST, ListOptions())]


def test_who_has_become_one_with_somebody_on_the_paper_leaves_an_empty_row(desk: Desk) -> None:
    before = rows(desk)
    issue_list(desk)
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    make_one(desk, lines[1].person_id, lines[3].person_id)
    assert rows(desk) == [*before[:3], *before[4:]]


def test_who_has_become_one_with_somebody_else_stays_in_the_row_on_the_paper(desk: Desk) -> None:
    before = rows(desk)
    issue_list(desk)
    with desk.work(Message("Enter")) as work:
        other = work.save(person_of(desk, "Zyta Inna", office("gliwice")).who)
    third = transcript(desk, about(desk, MEETING), FIRST, ListOptions())[2]
    make_one(desk, other.id, third.person_id)
    assert rows(desk) == [*before[:2], (3, "Zyta Inna"), *before[3:]]


def test_what_the_journal_can_no_longer_tell_is_taken_as_it_is_now(desk: Desk) -> None:
    issue_list(desk)
    come_in(desk, "Alicja Adamska", "Gliwice")
    with desk.work(Message("Migrate")) as work:
        work.connection.execute(text("UPDATE units SET revision = 'before'"))
    lines = transcript(desk, about(desk, MEETING), FIRST, ListOptions())
    assert [line.number for line in lines if line.name == "Alicja Adamska"] == [1]
