"""What may be amiss in the plan of a meeting: findings, each at the record and field it belongs to, never sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto

from dpdesk.domain.agenda import at_minute, ends_at, minute, outside_hours, overlaps
from dpdesk.domain.attendance import Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import PersonId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, Mode, Role, Session, SpeakingRole, State
from dpdesk.domain.rolls import is_expected, people_replaced
from dpdesk.domain.statistics import office_of

_STILL_OPEN = (State.PLANNED, State.INVITED, State.POSTPONED)
_SPOKEN_AT = (ItemKind.TALK, ItemKind.PRESENTATION, ItemKind.WORKSHOP, ItemKind.DISCUSSION)
_SATURDAY, _SUNDAY = 5, 6


class PlanFlaw(Enum):
    """What may be amiss; sentences about it are the business of services."""

    OVERLAP = auto()
    OUTSIDE_HOURS = auto()
    NO_MODERATOR = auto()
    HOLIDAY = auto()
    SATURDAY = auto()
    SUNDAY = auto()
    BOOKED_HERE = auto()
    BOOKED_ELSEWHERE = auto()
    TOO_FEW_PLACES = auto()
    TOO_MANY_SEATS = auto()
    REPLY_AFTER_MEETING = auto()
    REPLY_IN_THE_PAST = auto()
    NO_VENUE = auto()
    NO_LINK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A flaw and where it is. The rest is what it is about, as far as the flaw has it.

    `name` is that of a holiday or of the other agenda item, `meeting` the other meeting's, `start` and `end` hours,
    `count` people or municipalities and `places` how many there are for them.
    """

    flaw: PlanFlaw
    record_id: str
    field: str
    name: str = ""
    meeting: str = ""
    start: time | None = None
    end: time | None = None
    count: int = 0
    places: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """When somebody speaks at another meeting."""

    person_id: PersonId
    day: date
    start: time
    minutes: int
    title: str
    meeting: str


def plan_findings(
    about: Dossier, today: date, holidays: Mapping[date, str], elsewhere: Iterable[Appointment]
) -> tuple[Finding, ...]:
    """Find what may be amiss. `holidays` has the names of the public holidays of all years concerned.

    A meeting that has been held is only asked about its agenda: the rest cannot be mended any more.
    """
    found = [*_in_agenda(about), *_booked_twice(about, elsewhere)]
    if about.meeting.state in _STILL_OPEN:
        found += [*_of_days(about.sessions, holidays), *_of_reply_by(about, today), *_of_places(about)]
        found += _of_venue(about.meeting)
    return tuple(found)


def _in_agenda(about: Dossier) -> Iterator[Finding]:
    for session in about.sessions:
        items = [item for item in about.agenda if item.session_id == session.id]
        for overlap in overlaps(items):
            first, second = items[overlap.first], items[overlap.second]
            end = at_minute(ends_at(first))
            yield Finding(flaw=PlanFlaw.OVERLAP, record_id=second.id, field="start", name=first.title, end=end)
        for place in outside_hours(items, session.start, session.end):
            yield Finding(
                flaw=PlanFlaw.OUTSIDE_HOURS,
                record_id=items[place].id,
                field="minutes",
                start=session.start,
                end=session.end,
            )
        if any(item.kind in _SPOKEN_AT for item in items) and not _is_moderated(about, items):
            yield Finding(flaw=PlanFlaw.NO_MODERATOR, record_id=session.id, field="agenda")


def _is_moderated(about: Dossier, items: Iterable[AgendaItem]) -> bool:
    ids = {item.id for item in items}
    return any(one.role is Role.MODERATES and one.agenda_item_id in ids for one in about.speaking)


def _booked_twice(about: Dossier, elsewhere: Iterable[Appointment]) -> Iterator[Finding]:
    """Find each speaker who speaks at the same time at an earlier item of the agenda, or at another meeting."""
    days = {session.id: session.day for session in about.sessions}
    items = {item.id: item for item in about.agenda}
    others = tuple(elsewhere)
    for place, one in enumerate(about.speaking):
        here = items[one.agenda_item_id]
        for earlier in about.speaking[:place]:
            there = items[earlier.agenda_item_id]
            if earlier.person_id == one.person_id and there.id != here.id and _meet(here, there):
                yield _twice(PlanFlaw.BOOKED_HERE, one, there.title, start=there.start)
        for other in others:
            is_same = other.person_id == one.person_id and other.day == days[here.session_id]
            if is_same and _are_at_once(here, other):
                yield _twice(PlanFlaw.BOOKED_ELSEWHERE, one, other.title, meeting=other.meeting, start=other.start)


def _twice(flaw: PlanFlaw, one: SpeakingRole, name: str, *, start: time, meeting: str = "") -> Finding:
    return Finding(flaw=flaw, record_id=one.id, field="person_id", name=name, meeting=meeting, start=start)


def _meet(one: AgendaItem, other: AgendaItem) -> bool:
    return one.session_id == other.session_id and _are_at_once(one, other)


def _are_at_once(one: AgendaItem, other: AgendaItem | Appointment) -> bool:
    ends = minute(other.start) + other.minutes
    return minute(one.start) < ends and minute(other.start) < ends_at(one)


def _of_days(sessions: Iterable[Session], holidays: Mapping[date, str]) -> Iterator[Finding]:
    weekend = {_SATURDAY: PlanFlaw.SATURDAY, _SUNDAY: PlanFlaw.SUNDAY}
    for session in sessions:
        if name := holidays.get(session.day):
            yield Finding(flaw=PlanFlaw.HOLIDAY, record_id=session.id, field="day", name=name)
        elif flaw := weekend.get(session.day.weekday()):
            yield Finding(flaw=flaw, record_id=session.id, field="day")


def _of_reply_by(about: Dossier, today: date) -> Iterator[Finding]:
    """Find a day to reply by that nobody could keep; once the letters are out, it passes in its time."""
    meeting, day = about.meeting, about.meeting.reply_by
    if day is None or not about.sessions:
        return
    first = about.sessions[0].day
    if day > first:
        yield Finding(flaw=PlanFlaw.REPLY_AFTER_MEETING, record_id=meeting.id, field="reply_by")
    elif day < today <= first and meeting.state is not State.INVITED:
        yield Finding(flaw=PlanFlaw.REPLY_IN_THE_PAST, record_id=meeting.id, field="reply_by")


def _of_places(about: Dossier) -> Iterator[Finding]:
    """Compare the places in the room with those who said to come, and with what the letters promise."""
    meeting = about.meeting
    if meeting.capacity is None:
        return
    expected = sum(1 for who in _who_comes(about) if meeting.mode is Mode.ONLINE or who.mode is not Mode.ONLINE)
    if expected > meeting.capacity:
        yield Finding(
            flaw=PlanFlaw.TOO_FEW_PLACES,
            record_id=meeting.id,
            field="capacity",
            count=expected,
            places=meeting.capacity,
        )
    invited = {office for one in about.invitations if (office := office_of(one, about)) in about.municipalities}
    promised = len(invited) * (meeting.seats_per_municipality or 0)
    if promised > meeting.capacity:
        yield Finding(
            flaw=PlanFlaw.TOO_MANY_SEATS,
            record_id=meeting.id,
            field="seats_per_municipality",
            count=len(invited),
            places=promised,
        )


def _who_comes(about: Dossier) -> Iterator[Participation]:
    replaced = people_replaced(about.participations)
    return (who for who in about.participations if is_expected(who) and who.person_id not in replaced)


def _of_venue(meeting: Meeting) -> Iterator[Finding]:
    if meeting.mode is not Mode.ONLINE and not (meeting.venue_name or meeting.venue_street):
        yield Finding(flaw=PlanFlaw.NO_VENUE, record_id=meeting.id, field="venue_name")
    if meeting.mode is not Mode.ON_SITE and not meeting.link:
        yield Finding(flaw=PlanFlaw.NO_LINK, record_id=meeting.id, field="link")
