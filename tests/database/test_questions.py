"""What the desk is asked, and what it answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.database.connection import Database
from dpdesk.database.questions.meetings import meeting_lines
from dpdesk.database.questions.numbers import next_position, next_reply_number
from dpdesk.database.questions.people import people_called, people_named
from dpdesk.domain.attendance import Presence
from dpdesk.domain.invitations import Answer, Invitation
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import (
    State,
)
from dpdesk.domain.organisations import Municipality
from tests.database.samples import (
    attendance,
    gathering,
    invitation,
    meeting,
    municipality,
    person,
    reply,
    save_all,
    session,
)


def lines(database: Database) -> tuple[MeetingLine, ...]:
    with database.reading() as reader:
        return meeting_lines(reader)


def test_a_line_shows_a_meeting_with_its_numbers(database: Database) -> None:
    those = gathering(database, people=5, sessions=2)
    first, second = those.sessions
    came, online, missed, came_after_all, silent = (replace(place, version=1) for place in those.participations)
    sent = [invitation(those.meeting, position) for position in range(1, 6)]
    save_all(
        database,
        *sent,
        *(reply(sent[0], 1, Answer.DECLINES), reply(sent[0], 2, Answer.ACCEPTS)),
        *(reply(sent[1], 1, Answer.ACCEPTS), reply(sent[1], 2, Answer.DECLINES)),
        reply(sent[2], 1, Answer.SUBSTITUTE),
        replace(came_after_all, cancelled_on=date(2026, 3, 1)),
        *(attendance(came, first), attendance(came, second, Presence.ONLINE)),
        *(attendance(online, first, Presence.ABSENT), attendance(online, second, Presence.ONLINE)),
        *(attendance(missed, first, Presence.EXCUSED), attendance(missed, second, Presence.ABSENT)),
        attendance(came_after_all, first),
    )
    assert silent.cancelled_on is None
    assert lines(database) == (
        MeetingLine(
            id=those.meeting.id,
            day=date(2026, 3, 10),
            last_day=date(2026, 3, 11),
            title="Otwarte dane w gminie",
            state=State.PLANNED,
            invited=5,
            accepted=2,
            present=3,
        ),
    )


def test_lines_are_in_the_order_of_days_and_a_meeting_without_a_day_is_last(database: Database) -> None:
    titles = {"późne": date(2026, 5, 1), "wczesne": date(2026, 1, 1), "środkowe": date(2026, 3, 1)}
    save_all(database, meeting("bez dnia"))
    for title, day in titles.items():
        one = meeting(title)
        save_all(database, one, session(one, 1, day))
    assert [line.title for line in lines(database)] == ["wczesne", "środkowe", "późne", "bez dnia"]


def test_a_person_is_found_by_any_part_of_the_name_whatever_its_accents(database: Database) -> None:
    save_all(database, person("Łącka-Żuk", "Świętosława"), person("Lackowski", "Jan"), person("Nowak"))
    found = {}
    with database.reading() as reader:
        for part in ("łąc", "LAC", "zuk swietoslawa", "jan", "%", "_", "", "  ", "brak"):
            found[part] = [one.surname for one in people_named(reader, part)]
    assert found == {
        "łąc": ["Lackowski", "Łącka-Żuk"],
        "LAC": ["Lackowski", "Łącka-Żuk"],
        "zuk swietoslawa": ["Łącka-Żuk"],
        "jan": ["Lackowski"],
        "%": [],
        "_": [],
        "": [],
        "  ": [],
        "brak": [],
    }


def test_people_are_found_by_their_whole_names_however_many_are_asked_for(database: Database) -> None:
    save_all(database, person("Łącka", "Ewa"), person("Łącka-Żuk", "Ewa"), person("Nowak", "Jan"))
    names = [f"Nikt {number}" for number in range(1200)]
    with database.reading() as reader:
        found = people_called(reader, ["ewa LACKA", *names, "Jan Nowak"])
    assert {one.name for one in found} == {"Ewa Łącka", "Jan Nowak"}


def test_the_databases_own_folding_would_miss_polish_letters(in_file: Database) -> None:
    """The trap that stored keys go round."""
    with in_file.reading() as reader:
        row = reader.connection.exec_driver_sql("SELECT 'Łódź' LIKE 'łódź', lower('Łódź') = 'łódź', 'Ł' < 'Z'").one()
    assert tuple(row) == (0, 0, 0)


def test_municipalities_are_listed_in_polish_order(database: Database) -> None:
    for name in ("Żory", "Łaziska", "Lędziny", "Zabrze"):
        save_all(database, *municipality(name))
    with database.reading() as reader:
        assert [one.name for one in reader.all(Municipality)] == ["Lędziny", "Łaziska", "Zabrze", "Żory"]


def test_the_next_position_and_the_next_reply_come_after_the_last(database: Database) -> None:
    those = gathering(database)
    first = invitation(those.meeting, 7)
    with database.reading() as reader:
        assert next_position(reader, Invitation, those.meeting.id) == 1
    save_all(database, first, reply(first, 3, Answer.ACCEPTS))
    with database.reading() as reader:
        assert next_position(reader, Invitation, those.meeting.id) == 8
        assert next_reply_number(reader, first.id) == 4
