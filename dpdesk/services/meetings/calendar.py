"""The calendar of meetings: days with their sessions and public holidays, and what there is on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dpdesk.database.questions.overview import sessions_between
from dpdesk.domain.overview import OFF, CalendarDays, MeetingDay
from dpdesk.language.holidays import holiday_on, holidays_of
from dpdesk.services.desk import Desk
from dpdesk.settings import Language

_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNews:
    """What speaks against a day: a public holiday by its name, the weekend, the titles of meetings on it."""

    day: date
    holiday: str | None
    is_weekend: bool
    meetings: tuple[str, ...]


def calendar_days(desk: Desk, first: date, last: date, language: Language) -> CalendarDays:
    """Give the days from one to another, with the names of holidays in a language."""
    with desk.reading() as reader:
        sessions = sessions_between(reader, first, last)
    return CalendarDays(
        first=first,
        last=last,
        sessions={day: tuple(those) for day, those in groupby(sessions, key=_day_of)},
        holidays=_holidays(first, last, language),
    )


def calendar_year(desk: Desk, year: int, language: Language) -> CalendarDays:
    """Give all days of a year."""
    return calendar_days(desk, date(year, 1, 1), date(year, 12, 31), language)


def about_day(desk: Desk, day: date, language: Language) -> DayNews:
    """Tell what there is on a day already; a meeting that does not take place takes no day."""
    with desk.reading() as reader:
        sessions = sessions_between(reader, day, day)
    return DayNews(
        day=day,
        holiday=holiday_on(day, language),
        is_weekend=day.weekday() >= _SATURDAY,
        meetings=tuple(dict.fromkeys(one.title for one in sessions if one.state not in OFF)),
    )


def _holidays(first: date, last: date, language: Language) -> Mapping[date, str]:
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in holidays_of(year, language).items()
        if first <= day <= last
    }


def _day_of(session: MeetingDay) -> date:
    return session.day
