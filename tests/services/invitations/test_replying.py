"""What a reply to an invitation changes, and that the chain of substitutes stays."""

from __future__ import annotations

import pytest

from dpdesk.domain.attendance import Announced, Participation
from dpdesk.domain.ids import PersonId
from dpdesk.domain.invitations import Answer, Channel, Reply
from dpdesk.domain.people import Person
from dpdesk.domain.rolls import RollPaper, roll
from dpdesk.errors import Ambiguous, NotFound, Refused
from dpdesk.services import finding
from dpdesk.services.company import recipient
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.invitations.replying import Given, Noted, reply
from dpdesk.services.journal import undo
from dpdesk.services.newcomers import person_of
from dpdesk.services.viewing import about
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA, PSARY, TODAY


def answer(desk: Desk, who: str, given: Answer, person: str = "", channel: Channel | None = None) -> Noted:
    """Note a reply as the command line does."""
    meant = recipient(desk, MEETING, who)
    named = person_of(desk, person, meant.invitation.organisation_id).who if person else None
    return reply(desk, meant, Given(answer=given, person=named, channel=channel))


def expected(desk: Desk) -> set[str]:
    """Give the names on the list to sign of the first day."""
    known = about(desk, MEETING)
    on_list = roll(known, RollPaper.LIST_TO_SIGN, known.sessions[0].id)
    return {known.people[who.person_id].name for who in (*on_list.on_site, *on_list.online)}


def participation_of(desk: Desk, person_id: PersonId) -> Participation:
    with desk.reading() as reader:
        found = reader.find(Participation, person_id=person_id)
    assert found
    return found


def test_a_head_who_accepts_brings_nobody_by_name_yet(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    noted = answer(desk, "Psary", Answer.ACCEPTS, channel=Channel.PHONE)
    assert noted.reply
    assert (noted.reply.day, noted.reply.channel, noted.reply.noted_by) == (TODAY, Channel.PHONE, "Anna Notująca")
    assert expected(desk) == set()


def test_an_office_names_its_delegates_one_after_another(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    answer(desk, "Psary", Answer.ACCEPTS, "Ewa Przykład")
    answer(desk, "Urząd Gminy Psary", Answer.ACCEPTS, "Zofia Nowicka")
    assert expected(desk) == {"Ewa Przykład", "Zofia Nowicka"}


def test_a_delegate_nobody_knew_is_on_the_desk_afterwards(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    answer(desk, "Psary", Answer.ACCEPTS, "Zofia Nowicka")
    zofia = finding.person(desk, "Zofia Nowicka")
    assert (zofia.given_names, zofia.surname, zofia.gender, zofia.organisation_id) == ("Zofia", "Nowicka", "f", PSARY)


def test_a_person_who_accepts_is_on_the_list(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.ACCEPTS)
    assert expected(desk) == {"Ewa Przykład"}


def test_a_person_who_takes_it_back_has_cancelled_and_is_on_no_list(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.ACCEPTS)
    answer(desk, "Ewa Przykład", Answer.DECLINES)
    assert participation_of(desk, EWA).cancelled_on == TODAY
    assert expected(desk) == set()


def test_every_reply_is_kept_with_its_number(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    for given in (Answer.ACCEPTS, Answer.DECLINES, Answer.ACCEPTS):
        answer(desk, "Ewa Przykład", given)
    with desk.reading() as reader:
        replies = reader.all(Reply)
    assert [(one.number, one.answer) for one in replies] == [
        (1, Answer.ACCEPTS),
        (2, Answer.DECLINES),
        (3, Answer.ACCEPTS),
    ]
    assert expected(desk) == {"Ewa Przykład"}


def test_a_substitute_comes_in_the_place_of_the_invited(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.ACCEPTS)
    noted = answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka")
    zofia = finding.person(desk, "Zofia Nowicka")
    assert noted.reply
    assert noted.reply.person_id == zofia.id
    assert participation_of(desk, zofia.id).replaces_id == EWA
    assert expected(desk) == {"Zofia Nowicka"}


def test_the_chain_of_substitutes_stays(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka")
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Adam Zięba")
    zofia, adam = finding.person(desk, "Zofia Nowicka"), finding.person(desk, "Adam Zięba")
    assert participation_of(desk, adam.id).replaces_id == zofia.id
    assert participation_of(desk, zofia.id).replaces_id == EWA
    assert expected(desk) == {"Adam Zięba"}


def test_a_substitute_goes_by_the_own_name_in_the_next_reply(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka")
    answer(desk, "Zofia Nowicka", Answer.DECLINES)
    assert expected(desk) == set()


def test_the_invited_who_comes_after_all_needs_no_substitute(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka")
    answer(desk, "Ewa Przykład", Answer.ACCEPTS)
    assert expected(desk) == {"Ewa Przykład"}


def test_a_substitute_may_be_named_later(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE)
    assert expected(desk) == set()
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka")
    assert expected(desk) == {"Zofia Nowicka"}


def test_an_office_that_declines_takes_its_delegates_with_it(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    answer(desk, "Psary", Answer.ACCEPTS, "Ewa Przykład")
    answer(desk, "Psary", Answer.ACCEPTS, "Zofia Nowicka")
    answer(desk, "Psary", Answer.DECLINES)
    assert expected(desk) == set()


def test_one_of_two_delegates_stays_away_and_the_office_still_comes(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    answer(desk, "Psary", Answer.ACCEPTS, "Ewa Przykład")
    answer(desk, "Psary", Answer.ACCEPTS, "Zofia Nowicka")
    noted = answer(desk, "Zofia Nowicka", Answer.DECLINES)
    assert noted.reply is None
    assert expected(desk) == {"Ewa Przykład"}


def test_the_only_delegate_of_an_office_is_replaced(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    answer(desk, "Psary", Answer.ACCEPTS, "Ewa Przykład")
    answer(desk, "Psary", Answer.SUBSTITUTE, "Zofia Nowicka")
    zofia = finding.person(desk, "Zofia Nowicka")
    assert participation_of(desk, zofia.id).replaces_id == EWA
    assert expected(desk) == {"Zofia Nowicka"}


def test_a_reply_is_one_entry_of_the_journal_with_all_that_follows(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    answer(desk, "Ewa Przykład", Answer.ACCEPTS)
    answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Zofia Nowicka")
    undo(desk)
    assert expected(desk) == {"Ewa Przykład"}
    with pytest.raises(NotFound):
        finding.person(desk, "Zofia Nowicka")


def test_somebody_who_declines_is_not_followed_by_a_name(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with pytest.raises(Refused, match="as a substitute"):
        answer(desk, "Ewa Przykład", Answer.DECLINES, "Zofia Nowicka")


def test_somebody_else_does_not_accept_for_a_person(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with pytest.raises(Refused, match="invited by name"):
        answer(desk, "Ewa Przykład", Answer.ACCEPTS, "Zofia Nowicka")


def test_nobody_is_their_own_substitute(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with pytest.raises(Refused, match="same person"):
        answer(desk, "Ewa Przykład", Answer.SUBSTITUTE, "Ewa Przykład")


def test_a_namesake_in_another_office_is_somebody_else(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    named = person_of(desk, "Jan Wzorcowy", PSARY)
    assert named.who.id != JAN
    assert named.alike == ("Jan Wzorcowy, naczelnik, Gliwice (id-jan)",)


def test_an_id_names_a_person_of_any_office(desk: Desk) -> None:
    assert person_of(desk, JAN, PSARY).who.id == JAN


def test_a_part_of_a_name_makes_nobody_an_acquaintance(desk: Desk) -> None:
    assert person_of(desk, "Wzorcowy", GLIWICE).who.version == 0


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Gliwice", "head"),
        ("gliwice", "head"),
        ("Urząd Miejski w Gliwicach", "head"),
        ("Prezydent Miasta Gliwice", "head"),
        ("Wydział Spraw Społecznych", "department"),
        ("spraw spolecznych", "department"),
        ("Wydział Spraw Społecznych, Gliwice", "department"),
        ("Olga Łącka", "person"),
        ("lacka", "person"),
        ("Psary", "person"),
    ],
)
def test_a_recipient_goes_by_municipality_office_department_or_person(desk: Desk, text: str, addressee: str) -> None:
    invite(desk, MEETING, Audience(municipalities=(GLIWICE,), people=(OLGA, EWA)))
    invite(desk, MEETING, Audience(municipalities=(GLIWICE,), departments=("Wydział Spraw Społecznych",)))
    assert recipient(desk, MEETING, text).invitation.addressee == addressee


def test_a_name_that_means_two_recipients_lists_them(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(OLGA, JAN)))
    with pytest.raises(Ambiguous) as refused:
        recipient(desk, MEETING, "Gliwice")
    assert [text.partition(" (")[0] for text in refused.value.candidates] == [
        "Olga Łącka, referent, Gliwice",
        "Jan Wzorcowy, naczelnik, Gliwice",
    ]


def test_who_is_not_invited_is_no_recipient(desk: Desk) -> None:
    with pytest.raises(NotFound):
        recipient(desk, MEETING, "Psary")


def test_a_person_new_to_the_desk_is_the_same_in_the_next_reply(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    answer(desk, "Psary", Answer.ACCEPTS, "Zofia Nowicka")
    answer(desk, "Psary", Answer.ACCEPTS, "zofia nowicka")
    with desk.reading() as reader:
        assert len(reader.all(Person, surname="Nowicka")) == 1
        assert [one.announced for one in reader.all(Participation)] == [Announced.ACCEPTS]
