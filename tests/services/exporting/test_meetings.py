"""Meetings go out as a list or as a calendar that other calendars take."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from python_calamine import CalamineWorkbook

from dpdesk.domain.ids import MeetingId, MeetingTopicId, SessionId, TopicId
from dpdesk.domain.meetings import Meeting, MeetingTopic, Session, State, Topic
from dpdesk.errors import NotFound, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import opened
from dpdesk.services.exporting.meetings import export_meetings
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from tests.services.exporting.whole_desk import open_files

POLISH = words_for(Language.POLISH)
WARSAW = ZoneInfo("Europe/Warsaw")
TALKS = Meeting(
    id=MeetingId("1" * 32),
    title="Otwarte dane; w gminie, czyli \\ jak?",
    subtitle="od arkusza\ndo portalu",
    venue_name="Urząd Miejski",
    venue_room="sala 12",
    venue_town="Gliwice",
    link="https://example.org/spotkanie?a=1,2;b",
)
SUMMER = Session(
    id=SessionId("2" * 32), meeting_id=TALKS.id, number=1, day=date(2026, 7, 1), start=time(10), end=time(14)
)
WINTER = Session(
    id=SessionId("3" * 32), meeting_id=TALKS.id, number=2, day=date(2045, 1, 10), start=time(9), end=time(9)
)
UNDATED = Meeting(id=MeetingId("4" * 32), title="Kiedyś")
DATA = Topic(id=TopicId("5" * 32), name="dane, otwarte")


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path, sitting: Sitting) -> Iterator[Desk]:
    path = Path(shutil.copy(blank_desk, tmp_path / "meetings.dpdesk"))
    about = MeetingTopic(id=MeetingTopicId("6" * 32), meeting_id=TALKS.id, topic_id=DATA.id, position=1)
    with opened(path, sitting) as desk:
        with desk.work(Message("Begin")) as work:
            work.save_all([TALKS, SUMMER, WINTER, UNDATED, DATA, about])
        yield desk


def events(path: Path) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def exported(desk: Desk, folder: Path) -> Path:
    path = folder / "spotkania.ics"
    export_meetings(desk, path, POLISH)
    return path


def test_another_program_reads_each_session_at_its_hour_in_summer_and_in_winter(desk: Desk, tmp_path: Path) -> None:
    calendar = vobject.readOne(exported(desk, tmp_path).read_bytes().decode())
    first, second = calendar.vevent_list
    assert first.dtstart.value == datetime(2026, 7, 1, 10, tzinfo=WARSAW)
    assert first.dtstart.value.utcoffset() == timedelta(hours=2)
    assert first.dtend.value == datetime(2026, 7, 1, 14, tzinfo=WARSAW)
    assert second.dtstart.value.utcoffset() == timedelta(hours=1)
    assert first.summary.value == f"{TALKS.title} (1/2)"
    assert first.location.value == "Urząd Miejski, sala 12, Gliwice"
    assert first.description.value.startswith("od arkusza\ndo portalu\n")
    assert first.url.value == TALKS.link
    assert first.categories.value == ["dane, otwarte"]
    assert not hasattr(second, "dtend")


def test_an_entry_keeps_its_name_and_its_number_grows_with_each_change(desk: Desk, tmp_path: Path) -> None:
    first, _ = events(exported(desk, tmp_path))
    with desk.work(Message("Move")) as work:
        moved = work.save(replace(work.get(Session, SUMMER.id), day=date(2026, 7, 2)))
        work.save(replace(work.get(Meeting, TALKS.id), state=State.CANCELLED))
    again, other = events(exported(desk, tmp_path))
    assert first["UID"] == again["UID"] == "22222222-2222-2222-2222-222222222222"
    assert (first["SEQUENCE"], again["SEQUENCE"], other["SEQUENCE"]) == (0, 2, 1)
    assert (first["STATUS"], again["STATUS"]) == ("TENTATIVE", "CANCELLED")
    assert again.decoded("DTSTART") == datetime.combine(moved.day, time(10), WARSAW)


def test_the_same_meetings_give_the_same_bytes_whatever_the_clock_says(desk: Desk, tmp_path: Path) -> None:
    before = exported(desk, tmp_path).read_bytes()
    later = replace(desk, clock=lambda: desk.clock() + timedelta(days=400))
    assert exported(later, tmp_path).read_bytes() == before
    assert b"DTSTAMP:20260302T090001Z" in before


def test_a_meeting_elsewhere_brings_its_time_zone(desk: Desk, tmp_path: Path) -> None:
    with desk.work(Message("Move")) as work:
        work.save(replace(work.get(Meeting, TALKS.id), timezone="America/New_York"))
    calendar = icalendar.Calendar.from_ical(exported(desk, tmp_path).read_bytes())
    assert {str(zone["TZID"]) for zone in calendar.timezones} == {"Europe/Warsaw", "America/New_York"}
    assert not calendar.get_missing_tzids()


def test_a_list_has_days_and_numbers_in_its_cells(desk: Desk, tmp_path: Path) -> None:
    assert export_meetings(desk, tmp_path / "a.xlsx", POLISH) == 2
    titles, talks, undated = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert titles[:3] == ["Pierwszy dzień", "Ostatni dzień", "Tytuł"]
    assert talks[:3] == [date(2026, 7, 1), date(2045, 1, 10), TALKS.title]
    assert talks[-3:] == [0, 0, 0]
    assert undated[:3] == ["", "", "Kiedyś"]


def test_a_calendar_without_a_day_is_refused(desk: Desk, tmp_path: Path) -> None:
    before = open_files(tmp_path)
    with pytest.raises(NotFound, match="no meeting with a day"):
        export_meetings(desk, tmp_path / "a.ics", POLISH, [UNDATED.id])
    with pytest.raises(Refused, match=r"\.xlsx, \.csv, \.ics"):
        export_meetings(desk, tmp_path / "a.vcf", POLISH)
    assert open_files(tmp_path) == before


def test_hostile_meetings_stay_whole(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(hostile, sitting) as desk:
        path = exported(desk, tmp_path)
        with desk.reading() as reader:
            titles = sorted(meeting.title for meeting in reader.all(Meeting))
    assert sorted(str(event["SUMMARY"]) for event in events(path)) == titles
    assert max(map(len, path.read_bytes().split(b"\r\n"))) <= 75
    assert len(list(vobject.readOne(path.read_bytes().decode()).vevent_list)) == 2
