"""The calendar of meetings and public holidays."""

from __future__ import annotations

from datetime import date

from dpdesk.domain.meetings import State
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.calendar import about_day, calendar_days, calendar_year
from dpdesk.services.meetings.planning import set_state
from dpdesk.settings import Language
from tests.services.counting import statements
from tests.services.series_desk import put_series
from tests.services.small_desk import MEETING


def test_a_month_has_its_sessions_and_holidays_by_day(desk: Desk) -> None:
    put_series(desk)
    april = calendar_days(desk, date(2026, 3, 30), date(2026, 5, 3), Language.POLISH)
    assert {day: [one.title for one in those] for day, those in april.sessions.items()} == {
        date(2026, 4, 9): ["Usługi społeczne w centrum"]
    }
    assert april.holidays == {
        date(2026, 4, 5): "Niedziela Wielkanocna",
        date(2026, 4, 6): "Poniedziałek Wielkanocny",
        date(2026, 5, 1): "Święto Państwowe",
        date(2026, 5, 3): "Święto Narodowe Trzeciego Maja",
    }


def test_days_around_the_turn_of_the_year_have_the_holidays_of_both(desk: Desk) -> None:
    december = calendar_days(desk, date(2026, 12, 25), date(2027, 1, 1), Language.ENGLISH)
    assert list(december.holidays.values()) == ["Christmas Day", "Second Day of Christmas", "New Year's Day"]


def test_a_meeting_of_two_days_is_on_both_days_of_the_year(desk: Desk) -> None:
    with statements() as seen:
        year = calendar_year(desk, 2026, Language.POLISH)
    assert list(year.sessions) == [date(2026, 3, 10), date(2026, 3, 11)]
    assert len(seen) - seen.count("BEGIN") <= 2
    assert len(year.holidays) == 14


def test_a_day_tells_what_speaks_against_it(desk: Desk) -> None:
    holiday = about_day(desk, date(2026, 11, 11), Language.POLISH)
    assert (holiday.holiday, holiday.is_weekend, holiday.meetings) == ("Narodowe Święto Niepodległości", False, ())
    assert about_day(desk, date(2026, 3, 14), Language.POLISH).is_weekend
    assert about_day(desk, date(2026, 3, 10), Language.POLISH).meetings == ("Otwarte dane w gminie",)


def test_a_cancelled_meeting_takes_no_day(desk: Desk) -> None:
    set_state(desk, MEETING, State.CANCELLED)
    assert about_day(desk, date(2026, 3, 10), Language.POLISH).meetings == ()
