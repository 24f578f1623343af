"""Findings about a plan as sentences beside their field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.ids import AgendaItemId, MeetingId, SessionId
from dpdesk.domain.meetings import ItemKind, Meeting, Role, Session, State
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.days import set_day
from dpdesk.services.meetings.plan_findings import plan_remarks
from dpdesk.services.meetings.speaking import add_speaker
from dpdesk.services.meetings.timetable import add_item
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from tests.services.small_desk import EWA, MEETING
from tests.services.timetables import FIRST, put_agenda

OTHER, OTHER_DAY = MeetingId("id-other"), SessionId("id-other-day")


def remarks(desk: Desk) -> dict[tuple[str, str], str]:
    said = plan_remarks(desk, about(desk, MEETING), Language.ENGLISH)
    return {(one.record_id, one.field): words_for(Language.ENGLISH).say(one.message) for one in said}


def other_meeting(desk: Desk, state: State = State.PLANNED) -> None:
    """Have Ewa speak at another meeting on the first day at ten o'clock."""
    with desk.work(Message("Other")) as work:
        work.save(Meeting(id=OTHER, title="Inne spotkanie", state=state))
        first = work.get(Session, FIRST)
        work.save(replace(first, id=OTHER_DAY, version=0, meeting_id=OTHER, number=1))
    item = add_item(desk, OTHER_DAY, ItemKind.TALK, "Wykład")
    add_speaker(desk, item.id, EWA)


def test_a_plan_without_a_place_says_so(desk: Desk) -> None:
    assert remarks(desk) == {(MEETING, "venue_name"): "It is not said where the meeting is held."}


def test_a_holiday_is_named_in_the_language_of_the_window(desk: Desk) -> None:
    set_day(desk, FIRST, date(2026, 5, 1))
    assert remarks(desk)[FIRST, "day"].startswith("A public holiday: ")
    polish = plan_remarks(desk, about(desk, MEETING), Language.POLISH)
    assert "Święto" in str(next(one for one in polish if one.field == "day").message)


def test_a_speaker_booked_at_another_meeting_is_told_with_its_title_and_hour(desk: Desk) -> None:
    put_agenda(desk)
    other_meeting(desk)
    speaking = add_speaker(desk, AgendaItemId("A"), EWA, role=Role.MODERATES)
    expected = "Speaks at the same time at the meeting “Inne spotkanie” (“Wykład”, 10:00)."
    assert remarks(desk)[speaking.id, "person_id"] == expected


def test_a_meeting_that_is_cancelled_takes_nobodys_time(desk: Desk) -> None:
    put_agenda(desk)
    other_meeting(desk, State.CANCELLED)
    add_speaker(desk, AgendaItemId("A"), EWA, role=Role.MODERATES)
    assert remarks(desk).keys() == {(MEETING, "venue_name")}
