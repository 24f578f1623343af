"""What the first page and the calendar ask the desk, on either kind of database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.database.connection import Database
from dpdesk.database.questions.overview import replies_since, sessions_between
from dpdesk.database.questions.tasks import meetings_with_tasks, said_of_tasks
from dpdesk.domain.ids import MeetingTaskId
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.meetings import State
from dpdesk.domain.tasks import MeetingTask, TaskKind
from tests.database.samples import invitation, issued, meeting, municipality, new_id, person, reply, save_all, session

LAST_DAY = date(2026, 3, 11)


def test_the_facts_of_a_meeting_are_counted_in_one_statement(database: Database) -> None:
    of_two_days, over, undated = meeting(), replace(meeting("Dawne"), state=State.SUMMARISED), meeting("Bez dnia")
    sent = [invitation(of_two_days, position) for position in (1, 2, 3)]
    sent[0] = replace(sent[0], sent_on=date(2026, 2, 1))
    save_all(
        database, of_two_days, over, undated, session(of_two_days), session(of_two_days, 2, LAST_DAY), session(over)
    )
    save_all(database, *sent, reply(sent[1], 1, Answer.DECLINES))
    issued(database, of_two_days)
    with database.reading() as reader:
        (facts,) = meetings_with_tasks(reader)
    assert (facts.id, facts.first_day, facts.last_day) == (of_two_days.id, date(2026, 3, 10), LAST_DAY)
    assert (facts.invitations, facts.unsent, facts.silent) == (3, 2, 2)
    assert (facts.letters_issued, facts.lists_issued, facts.summaries_issued) == (0, 0, 0)


def test_what_was_said_of_tasks_is_told_of_meetings_with_something_to_do(database: Database) -> None:
    ahead, over = meeting(), replace(meeting("Dawne"), state=State.SUMMARISED)
    said = [
        MeetingTask(id=MeetingTaskId(new_id()), meeting_id=one.id, kind=TaskKind.PRINT, dropped=True)
        for one in (ahead, over)
    ]
    save_all(database, ahead, over, *said)
    with database.reading() as reader:
        assert [task.meeting_id for task in said_of_tasks(reader)] == [ahead.id]


def test_a_reply_is_told_with_all_names(database: Database) -> None:
    office, town = municipality("Psary")
    ewa, olga = person("Przykład", "Ewa", office=office), person("Łącka", "Olga")
    of = meeting()
    by_name = invitation(of, 1, ewa)
    to_office = replace(invitation(of, 2), organisation_id=office.id)
    answer = replace(reply(by_name, 5, Answer.SUBSTITUTE), person_id=olga.id, channel=Channel.PHONE)
    save_all(database, office, town, ewa, olga, of, by_name, to_office, answer, reply(to_office, 4, Answer.ACCEPTS))
    with database.reading() as reader:
        first, second = replies_since(reader, date(2026, 3, 4), 10)
        assert replies_since(reader, date(2026, 3, 6), 10) == ()
        assert len(replies_since(reader, date(2026, 3, 1), 1)) == 1
    assert (first.who, first.comer, first.channel, first.place) == (
        "Ewa Przykład, Psary",
        "Olga Łącka",
        Channel.PHONE,
        "Psary",
    )
    assert (second.who, second.addressee, second.comer) == ("Urząd Miejski: Psary", Addressee.OFFICE, "")


def test_sessions_are_given_by_day_within_both_ends(database: Database) -> None:
    of = meeting()
    days = [date(2026, 3, number) for number in (9, 10, 11, 12)]
    save_all(database, of, *(session(of, number, day) for number, day in enumerate(days, start=1)))
    with database.reading() as reader:
        found = sessions_between(reader, days[1], days[2])
    assert [one.day for one in found] == days[1:3]
    assert {one.title for one in found} == {"Otwarte dane w gminie"}
