"""When the next meeting of a series is, and which number it has."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dpdesk.domain.sequels import next_day, next_number, usual_interval

WEEK = timedelta(weeks=1)
LAST = date(2026, 3, 12)
ONE_DAY = (timedelta(),)


def never(_: date) -> bool:
    return False


def test_a_series_of_one_meeting_meets_again_in_four_weeks() -> None:
    assert usual_interval([LAST]) == 4 * WEEK


def test_a_series_keeps_its_usual_interval_in_whole_weeks() -> None:
    days = [date(2025, 11, 13), date(2025, 12, 11), date(2026, 1, 15), LAST]
    assert usual_interval(days) == 5 * WEEK


def test_a_pause_of_years_is_no_interval() -> None:
    assert usual_interval([date(2021, 9, 23), LAST]) == 4 * WEEK
    assert usual_interval([date(2021, 9, 23), LAST, date(2026, 3, 26)]) == 2 * WEEK


def test_the_next_meeting_is_on_the_same_weekday() -> None:
    day = next_day(LAST, 4 * WEEK, ONE_DAY, LAST, never)
    assert (day, day.weekday()) == (date(2026, 4, 9), LAST.weekday())


def test_a_day_that_is_taken_moves_the_meeting_on_by_a_week() -> None:
    assert next_day(LAST, 4 * WEEK, ONE_DAY, LAST, {date(2026, 4, 9)}.__contains__) == date(2026, 4, 16)


def test_a_meeting_of_two_days_needs_both() -> None:
    days = (timedelta(), timedelta(days=1))
    assert next_day(LAST, 4 * WEEK, days, LAST, {date(2026, 4, 10)}.__contains__) == date(2026, 4, 16)


def test_the_next_meeting_after_an_old_one_is_ahead() -> None:
    assert next_day(date(2021, 9, 23), 4 * WEEK, ONE_DAY, date(2026, 3, 2), never) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("number", "same_year", "next_year"),
    [
        ("5", "6", "6"),
        ("12/2025", "13/2025", "1/2026"),
        ("12/25", "13/25", "1/26"),
        ("nr 9", "nr 10", "nr 10"),
        ("5.", "6.", "6."),
        ("XII", "", ""),
        ("", "", ""),
        ("1.2.3", "", ""),
    ],
)
def test_a_number_is_counted_up_where_it_is_one(number: str, same_year: str, next_year: str) -> None:
    assert next_number(number, date(2025, 11, 13), date(2025, 12, 11)) == same_year
    assert next_number(number, date(2025, 11, 13), date(2026, 1, 15)) == next_year
