"""The days and hours of a meeting."""

from __future__ import annotations

from datetime import date, time

import pytest

from dpdesk.domain.attendance import Attendance, Participation, Presence, Source
from dpdesk.domain.ids import AttendanceId, ParticipationId
from dpdesk.domain.meetings import Session
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.meetings.days import add_day, remove_day, set_day, set_end, set_start
from tests.services.small_desk import EWA, MEETING
from tests.services.timetables import FIRST, SECOND, agenda, put_agenda

BEFORE = ["1: 10.03 10:00-14:00", "2: 11.03 10:00-14:00"]


def days(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [
            f"{one.number}: {one.day:%d.%m} {one.start:%H:%M}-{one.end:%H:%M}"
            for one in reader.all(Session, meeting_id=MEETING)
        ]


def test_a_new_day_follows_the_last_one_with_its_hours(desk: Desk) -> None:
    add_day(desk, MEETING)
    assert days(desk) == [*BEFORE, "3: 12.03 10:00-14:00"]
    undo(desk)
    assert days(desk) == BEFORE


def test_days_are_numbered_in_their_order(desk: Desk) -> None:
    set_day(desk, FIRST, date(2026, 3, 20))
    assert days(desk) == ["1: 11.03 10:00-14:00", "2: 20.03 10:00-14:00"]
    undo(desk)
    assert days(desk) == BEFORE


def test_a_day_that_begins_at_another_hour_takes_its_agenda_and_its_end_along(desk: Desk) -> None:
    put_agenda(desk, ("A 09:30+30", "B 10:00+60"))
    set_start(desk, FIRST, time(9))
    assert days(desk)[0] == "1: 10.03 09:00-13:00"
    assert agenda(desk) == "A 08:30+30, B 09:00+60"
    undo(desk)
    assert (days(desk), agenda(desk)) == (BEFORE, "A 09:30+30, B 10:00+60")


def test_a_day_ends_at_another_hour(desk: Desk) -> None:
    set_end(desk, SECOND, time(15, 30))
    assert days(desk)[1] == "2: 11.03 10:00-15:30"
    undo(desk)
    assert days(desk) == BEFORE


@pytest.mark.parametrize("end", [time(10), time(9, 59)])
def test_a_day_cannot_end_before_it_begins(desk: Desk, end: time) -> None:
    with pytest.raises(BadInput):
        set_end(desk, FIRST, end)


def test_a_day_cannot_be_moved_past_midnight(desk: Desk) -> None:
    with pytest.raises(BadInput):
        set_start(desk, FIRST, time(22))
    assert days(desk) == BEFORE


def test_an_empty_day_is_removed_and_the_rest_numbered_anew(desk: Desk) -> None:
    remove_day(desk, FIRST)
    assert days(desk) == ["1: 11.03 10:00-14:00"]
    undo(desk)
    assert days(desk) == BEFORE


def test_the_only_day_stays(desk: Desk) -> None:
    remove_day(desk, FIRST)
    with pytest.raises(Refused, match="at least one day"):
        remove_day(desk, SECOND)


def test_a_day_with_an_agenda_stays(desk: Desk) -> None:
    put_agenda(desk)
    with pytest.raises(Refused, match="4 agenda items"):
        remove_day(desk, FIRST)


def test_a_day_with_attendance_stays(desk: Desk) -> None:
    who = Participation(id=ParticipationId("id-who"), meeting_id=MEETING, person_id=EWA)
    came = Attendance(
        id=AttendanceId("id-came"),
        meeting_id=MEETING,
        participation_id=who.id,
        session_id=FIRST,
        presence=Presence.PRESENT,
        source=Source.DOOR,
    )
    with desk.work(Message("Add")) as work:
        work.save_all((who, came))
    with pytest.raises(Refused, match="Attendance"):
        remove_day(desk, FIRST)
