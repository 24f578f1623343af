"""How far away a day is, in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dpdesk.language.calendar_names import month_title, short_months, short_span, weekdays
from dpdesk.language.catalogues import words_for
from dpdesk.language.countdown import due, from_today
from dpdesk.settings import Language

TODAY = date(2026, 3, 2)
PL, EN = words_for(Language.POLISH), words_for(Language.ENGLISH)


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        (0, "dziś", "today"),
        (1, "jutro", "tomorrow"),
        (2, "za 2 dni", "in 2 days"),
        (12, "za 12 dni", "in 12 days"),
        (22, "za 22 dni", "in 22 days"),
        (-1, "wczoraj", "yesterday"),
        (-3, "3 dni temu", "3 days ago"),
    ],
)
def test_a_day_is_told_by_its_distance(days: int, polish: str, english: str) -> None:
    day = TODAY + timedelta(days=days)
    assert (from_today(day, TODAY, PL), from_today(day, TODAY, EN)) == (polish, english)


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        (3, "za 3 dni", "in 3 days"),
        (0, "dziś", "today"),
        (-1, "1 dzień po terminie", "1 day overdue"),
        (-5, "5 dni po terminie", "5 days overdue"),
    ],
)
def test_what_is_late_says_so(days: int, polish: str, english: str) -> None:
    day = TODAY + timedelta(days=days)
    assert (due(day, TODAY, PL), due(day, TODAY, EN)) == (polish, english)


@pytest.mark.parametrize(
    ("last", "polish", "english"),
    [
        (date(2026, 3, 2), "02.03.2026", "2 Mar 2026"),
        (date(2026, 3, 3), "02–03.03.2026", "2–3 Mar 2026"),
        (date(2026, 4, 1), "02.03–01.04.2026", "2 Mar – 1 Apr 2026"),
        (date(2027, 1, 1), "02.03.2026 – 01.01.2027", "2 Mar 2026 – 1 Jan 2027"),
    ],
)
def test_days_in_a_row_are_written_shortly(last: date, polish: str, english: str) -> None:
    assert (short_span(TODAY, last, PL.language), short_span(TODAY, last, EN.language)) == (polish, english)


def test_a_calendar_begins_on_monday_and_names_its_months() -> None:
    assert month_title(TODAY, Language.POLISH) == "marzec 2026"
    assert short_months(Language.POLISH)[:3] == ("sty", "lut", "mar")
    assert weekdays(Language.POLISH)[0] == "poniedziałek"
    assert weekdays(Language.ENGLISH)[6] == "Sunday"
