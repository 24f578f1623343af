"""The recipients of a meeting: where they are reached, what happened to them, and how they are marked."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from sqlalchemy import event

from dpdesk.domain.coverage import Response
from dpdesk.domain.ids import InvitationId, OrganisationId, PersonId
from dpdesk.domain.invitations import Addressee, Answer, Channel, Invitation
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.organisations import Department, Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.recipients import AddressOf, EventKind, RecipientLine, Whom
from dpdesk.errors import Refused
from dpdesk.messages import Message
from dpdesk.services.company import recipient, recipient_of
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.invitations.addresses import addresses
from dpdesk.services.invitations.addressing import Audience, address, invite, take_off
from dpdesk.services.invitations.coverage import board
from dpdesk.services.invitations.recipients import mark_sent, recipients, set_named_by_office, timeline
from dpdesk.services.invitations.replying import Given, reply, reply_to_all
from dpdesk.services.journal import history, undo
from dpdesk.services.newcomers import person_of
from dpdesk.services.viewing import about
from tests.services.small_desk import EWA, GLIWICE, JAN, KRAKOW, MEETING, OLGA, PSARY, SOCIAL, TODAY, small_desk

MANY = 2_000


def lines(desk: Desk, first: AddressOf = AddressOf.PERSON) -> dict[str, RecipientLine]:
    return {line.description: line for line in recipients(about(desk, MEETING), first)}


def answer(desk: Desk, who: str, given: Answer, person: str = "", channel: Channel | None = None) -> None:
    meant = recipient(desk, MEETING, who)
    named = person_of(desk, person, meant.invitation.organisation_id).who if person else None
    reply(desk, meant, Given(answer=given, person=named, channel=channel))


def with_emails(desk: Desk) -> None:
    set_field(desk, Person, OLGA, "email", "olga@example.org", expected="")
    set_field(desk, Department, SOCIAL, "email", "spoleczne@example.org", expected="")
    set_field(desk, Organisation, GLIWICE, "email", "um@example.org", expected="")


def test_recipients_stand_by_place_and_in_it_head_office_departments_and_people(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True, people=(OLGA, EWA)))
    invite(desk, MEETING, Audience(departments=("Wydział Spraw Społecznych",)))
    assert [(line.place, line.addressee) for line in recipients(about(desk, MEETING))] == [
        ("Gliwice", Addressee.HEAD),
        ("Gliwice", Addressee.DEPARTMENT),
        ("Gliwice", Addressee.PERSON),
        ("Psary", Addressee.HEAD),
        ("Psary", Addressee.OFFICE),
        ("Psary", Addressee.PERSON),
        ("Sosnowiec", Addressee.HEAD),
        ("Sosnowiec", Addressee.OFFICE),
    ]


@pytest.mark.parametrize(
    ("first", "email"),
    [
        (AddressOf.PERSON, "olga@example.org"),
        (AddressOf.DEPARTMENT, "spoleczne@example.org"),
        (AddressOf.OFFICE, "um@example.org"),
    ],
)
def test_a_person_is_reached_at_the_address_that_is_wanted(desk: Desk, first: AddressOf, email: str) -> None:
    invite(desk, MEETING, Audience(people=(OLGA,)))
    with_emails(desk)
    (line,) = recipients(about(desk, MEETING), first)
    assert line.email == email


def test_who_has_no_address_of_their_own_is_reached_at_the_larger_one(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(JAN,)))
    with_emails(desk)
    (line,) = recipients(about(desk, MEETING))
    assert line.email == "um@example.org"


def test_addresses_are_parted_by_semicolons_in_pieces_and_those_without_one_are_named(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True, people=(OLGA, JAN)))
    with_emails(desk)
    found = addresses(about(desk, MEETING), Whom.ALL, at_once=1)
    assert found.pieces == ("um@example.org", "olga@example.org")
    assert found.count == 2
    assert found.without == ("Wójt Gminy Psary", "Prezydent Miasta Sosnowca")
    assert addresses(about(desk, MEETING), Whom.ALL).pieces == ("um@example.org; olga@example.org",)


def test_an_address_that_would_become_two_is_not_copied(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with desk.work(Message("Set")) as work:
        work.save(replace(work.get(Person, EWA), email="ewa@example.org;wrog@example.com"))
    found = addresses(about(desk, MEETING), Whom.ALL)
    assert (found.pieces, len(found.without)) == ((), 1)


def test_of_those_who_accepted_the_addresses_are_those_of_the_people_who_come(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True, people=(JAN,)))
    with_emails(desk)
    answer(desk, "Prezydent Miasta Gliwice", Answer.ACCEPTS, "Olga Łącka")
    assert addresses(about(desk, MEETING), Whom.ACCEPTED).pieces == ("olga@example.org",)
    assert addresses(about(desk, MEETING), Whom.SILENT).pieces == ("um@example.org",)


def test_a_timeline_tells_what_happened_in_order(desk: Desk) -> None:
    (sent,) = invite(desk, MEETING, Audience(people=(EWA,))).new
    mark_sent(desk, MEETING, [sent.id], date(2026, 2, 20), Channel.EMAIL)
    answer(desk, "Ewa Przykład", Answer.ACCEPTS, channel=Channel.PHONE)
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka", Channel.EMAIL)
    told = timeline(about(desk, MEETING), sent.id)
    assert [(one.kind, one.day, one.channel, one.who) for one in told] == [
        (EventKind.INVITED, date(2026, 2, 20), Channel.EMAIL, ""),
        (EventKind.ACCEPTED, TODAY, Channel.PHONE, ""),
        (EventKind.SUBSTITUTED, TODAY, Channel.EMAIL, "Zofia Nowicka"),
        (EventKind.CANCELLED, TODAY, None, "Ewa Przykład"),
    ]
    assert told[1].noted_by == "Anna Notująca"


def test_marking_as_sent_moves_the_meeting_forward_and_undo_takes_both_back(desk: Desk) -> None:
    new = invite(desk, MEETING, Audience(everyone=True)).new
    mark_sent(desk, MEETING, [one.id for one in new], TODAY, Channel.E_DORECZENIA)
    known = about(desk, MEETING)
    assert known.meeting.state is State.INVITED
    assert {(one.sent_on, one.channel) for one in known.invitations} == {(TODAY, Channel.E_DORECZENIA)}
    undo(desk)
    known = about(desk, MEETING)
    assert known.meeting.state is State.PLANNED
    assert {one.sent_on for one in known.invitations} == {None}


def test_whose_data_came_from_the_office_is_said_for_each_recipient(desk: Desk) -> None:
    first, _ = invite(desk, MEETING, Audience(people=(EWA, JAN))).new
    set_named_by_office(desk, MEETING, [first.id], named_by_office=True)
    assert [one.named_by_office for one in about(desk, MEETING).invitations] == [True, False]


def test_several_replies_are_noted_in_one_step(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    known = about(desk, MEETING)
    before = len(history(desk))
    meant = [recipient_of(known, one) for one in known.invitations]
    reply_to_all(desk, meant, Given(answer=Answer.DECLINES, day=date(2026, 2, 27)))
    assert len(history(desk)) == before + 1
    assert {line.response for line in lines(desk).values()} == {Response.DECLINES}
    assert {one.day for one in about(desk, MEETING).replies} == {date(2026, 2, 27)}
    undo(desk)
    assert about(desk, MEETING).replies == ()


@pytest.fixture(scope="module")
def crowd(blank_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The small desk with two thousand people who are invited by name."""
    desk = small_desk(Path(shutil.copy(blank_desk, tmp_path_factory.mktemp("crowd") / "crowd.dpdesk")))
    with desk.work(Message("Fill")) as work:
        work.save_all(record for number in range(MANY) for record in _one_of_many(number))
    yield desk
    desk.database.close()


def _one_of_many(number: int) -> tuple[Person, Invitation]:
    office = OrganisationId((GLIWICE, PSARY, KRAKOW)[number % 3])
    person = Person(
        id=PersonId(f"p{number:04}"), given_names="Żaneta", surname=f"Próbna {number}", organisation_id=office
    )
    invitation = Invitation(
        id=InvitationId(f"i{number:04}"),
        meeting_id=MEETING,
        position=number,
        addressee=Addressee.PERSON,
        organisation_id=office,
        person_id=person.id,
    )
    return person, invitation


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


def test_two_thousand_are_laid_out_in_few_statements_and_little_time(crowd: Desk) -> None:
    known = about(crowd, MEETING)
    assert statements_of(crowd, lambda: board(crowd, known)) <= 5
    start = perf_counter()
    assert board(crowd, known).tally.invited == MANY
    assert len(recipients(known)) == MANY
    assert perf_counter() - start < 0.5


def test_two_thousand_are_marked_and_taken_off_in_few_statements(crowd: Desk) -> None:
    ids = [one.id for one in about(crowd, MEETING).invitations]
    assert statements_of(crowd, lambda: mark_sent(crowd, MEETING, ids, TODAY, Channel.EMAIL)) < 40
    assert statements_of(crowd, lambda: take_off(crowd, MEETING, ids)) < 40
    undo(crowd)
    assert len(about(crowd, MEETING).invitations) == MANY


def test_a_board_is_addressed_in_few_statements(crowd: Desk) -> None:
    spots = board(crowd, about(crowd, MEETING)).spots(0)
    assert statements_of(crowd, lambda: address(crowd, MEETING, spots)) < 40
    undo(crowd)


def test_refusing_names_only_a_few_of_many(crowd: Desk) -> None:
    known = about(crowd, MEETING)
    meant = [recipient_of(known, one) for one in known.invitations[:20]]
    reply_to_all(crowd, meant, Given(answer=Answer.ACCEPTS))
    with pytest.raises(Refused) as refused:
        take_off(crowd, MEETING, [one.invitation.id for one in meant])
    assert str(refused.value).count("Próbna") == 3
    undo(crowd)


def test_a_meeting_whose_state_was_set_otherwise_stays_so(desk: Desk) -> None:
    set_field(desk, Meeting, MEETING, "state", State.POSTPONED, expected=State.PLANNED)
    (sent,) = invite(desk, MEETING, Audience(people=(EWA,))).new
    mark_sent(desk, MEETING, [sent.id], TODAY, Channel.EMAIL)
    assert about(desk, MEETING).meeting.state is State.POSTPONED
