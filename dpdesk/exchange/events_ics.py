"""Meetings as a calendar (RFC 5545): an event for each session, in the time zone of its meeting.

An event keeps its UID, and its SEQUENCE grows with each change, so that a calendar that takes the file again mends
its entries instead of doubling them. Nothing in the file comes from a clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from dpdesk.domain.meetings import Meeting, Session, State

_WARSAW_RULES = """\
BEGIN:VTIMEZONE
TZID:Europe/Warsaw
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""The hours of Poland since 1996 (Directive 2000/84/EC, and before it the same rule) as calendars write them.

The library would list each change of hour up to 2037, which vobject, for one, reads wrongly: an hour off in summer.
"""
_PRODUCT = "-//DPDesk//DPDesk//PL"
_STATUS = {State.CANCELLED: "CANCELLED", State.PLANNED: "TENTATIVE", State.POSTPONED: "TENTATIVE"}
_CONFIRMED = "CONFIRMED"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEvent:
    """A session as an entry of a calendar. `count` is how many sessions its meeting has; `changed_at` is when either
    was changed last; `description` is in the language of whoever reads it."""

    meeting: Meeting
    session: Session
    count: int
    topics: tuple[str, ...]
    description: str
    changed_at: datetime


def write_events(file: BinaryIO, title: str, events: Iterable[SessionEvent]) -> None:
    """Write a calendar with the time zones that its events need."""
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", title)
    calendar.add_component(Timezone.from_ical(_WARSAW_RULES))
    for event in events:
        calendar.add_component(_event(event))
    calendar.add_missing_timezones()  # of meetings elsewhere
    file.write(calendar.to_ical())


def _event(about: SessionEvent) -> Event:
    meeting, session = about.meeting, about.session
    zone = ZoneInfo(meeting.timezone)
    event = Event()
    event.add("UID", str(UUID(hex=session.id)))
    event.add("SEQUENCE", meeting.version + session.version - 2)
    event.add("DTSTAMP", about.changed_at.astimezone(UTC))
    event.add("LAST-MODIFIED", about.changed_at.astimezone(UTC))
    event.add("DTSTART", datetime.combine(session.day, session.start, zone))
    if session.end > session.start:
        event.add("DTEND", datetime.combine(session.day, session.end, zone))
    event.add("SUMMARY", f"{meeting.title} ({session.number}/{about.count})" if about.count > 1 else meeting.title)
    event.add("STATUS", _STATUS.get(meeting.state, _CONFIRMED))
    if place := _place(meeting):
        event.add("LOCATION", place)
    if about.description:
        event.add("DESCRIPTION", about.description)
    if meeting.link:
        event.add("URL", meeting.link)
    if about.topics:
        event.add("CATEGORIES", list(about.topics))
    return event


def _place(meeting: Meeting) -> str:
    town = " ".join(filter(None, (meeting.venue_postcode, meeting.venue_town)))
    return ", ".join(filter(None, (meeting.venue_name, meeting.venue_room, meeting.venue_street, town)))
