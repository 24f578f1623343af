"""Public holidays in Poland."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from dpdesk.language.holidays import holiday_on, holidays_of, is_holiday
from dpdesk.settings import Language


@pytest.mark.parametrize(
    ("day", "polish", "english"),
    [
        (date(2026, 1, 6), "Święto Trzech Króli", "Epiphany"),
        (date(2026, 4, 6), "Poniedziałek Wielkanocny", "Easter Monday"),
        (date(2026, 6, 4), "Dzień Bożego Ciała", "Corpus Christi"),
        (date(2026, 11, 11), "Narodowe Święto Niepodległości", "National Independence Day"),
        (date(2026, 6, 5), None, None),
    ],
)
def test_a_holiday_has_its_name_in_both_languages(day: date, polish: str | None, english: str | None) -> None:
    assert (holiday_on(day, Language.POLISH), holiday_on(day, Language.ENGLISH)) == (polish, english)


def test_christmas_eve_is_a_holiday_since_2025() -> None:
    assert [is_holiday(date(year, 12, 24)) for year in (2024, 2025, 2026)] == [False, True, True]


def test_the_holidays_of_a_year_are_in_order_and_of_that_year() -> None:
    days = list(holidays_of(2026, Language.POLISH))
    assert days == sorted(days)
    assert {day.year for day in days} == {2026}
    assert len(days) == 14


def test_the_calendar_of_holidays_is_loaded_only_when_it_is_asked() -> None:
    program = "import sys, dpdesk.language.holidays; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
