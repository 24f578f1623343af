"""What the first page tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.overview import Overview
from dpdesk.domain.tasks import TaskKind
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.overview import overview
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.meetings.tasks import mark_done
from tests.services.counting import statements
from tests.services.series_desk import FOURTH, SECOND, put_series
from tests.services.small_desk import MEETING, TODAY


def on(desk: Desk, day: date) -> Overview:
    return overview(replace(desk, clock=lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC)))


def test_the_next_meeting_is_the_first_that_takes_place_and_is_not_over(desk: Desk) -> None:
    put_series(desk)
    seen = on(desk, TODAY)
    assert seen.next
    assert (seen.next.meeting.id, seen.next.days_ahead, len(seen.next.sessions)) == (MEETING, 8, 2)
    set_state(desk, MEETING, State.POSTPONED)
    postponed = on(desk, TODAY).next
    assert postponed
    assert (postponed.line.id, postponed.line.invited, postponed.line.accepted) == (FOURTH, 6, 3)


def test_a_meeting_of_two_days_is_still_the_next_on_its_second_day(desk: Desk) -> None:
    second_day = on(desk, date(2026, 3, 11)).next
    assert second_day
    assert (second_day.meeting.id, second_day.days_ahead) == (MEETING, 0)
    assert on(desk, date(2026, 3, 12)).next is None


def test_an_overdue_summary_is_told_apart_from_the_tasks(desk: Desk) -> None:
    put_series(desk)
    seen = on(desk, TODAY)
    assert [task.meeting_id for task in seen.summaries_overdue] == [SECOND]
    assert SECOND not in {task.meeting_id for task in seen.tasks}


def test_tasks_of_later_than_a_month_are_not_told_yet(desk: Desk) -> None:
    put_series(desk)
    assert max(task.due for task in on(desk, TODAY).tasks) <= date(2026, 4, 1)
    assert TaskKind.SUMMARISE in {task.kind for task in on(desk, TODAY).tasks}


def test_a_reply_tells_who_about_which_meeting_what_and_how(desk: Desk) -> None:
    put_series(desk)
    told = [(one.who, one.meeting, one.answer, one.channel, one.comer) for one in on(desk, TODAY).replies]
    title = "Otwarte konkursy ofert"
    assert told == [
        ("Ewa Przykład, Psary", title, "accepts", "phone", ""),
        ("Wydział Spraw Społecznych, Gliwice", title, "substitute", "email", "Olga Łącka"),
        ("Ewa Przykład, Psary", title, "declines", "phone", ""),
        ("Prezydent Miasta Gliwice", title, "accepts", "letter", ""),
    ]


def test_an_empty_desk_has_nothing_to_tell(desk: Desk) -> None:
    seen = on(desk, TODAY)
    assert seen.has_meetings
    with desk.work(Message("Empty")) as work:
        for table in ("sessions", "meetings"):
            work.connection.exec_driver_sql(f"DELETE FROM {table}")
    empty = on(desk, TODAY)
    assert (empty.has_meetings, empty.next, empty.tasks, empty.summaries_overdue, empty.replies) == (
        False,
        None,
        (),
        (),
        (),
    )


def test_a_full_desk_takes_as_many_statements_as_a_small_one(desk: Desk) -> None:
    with statements() as few:
        overview(desk)
    put_series(desk)
    mark_done(desk, FOURTH, TaskKind.REMIND)
    with desk.work(Message("More")) as work:
        work.save_all([Meeting(id=MeetingId(f"m{number}"), title="Spotkanie") for number in range(50)])
    with statements() as many:
        overview(desk)
    assert len(many) == len(few) <= 8
