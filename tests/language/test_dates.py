"""Days and hours in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from dpdesk.language.dates import (
    clock,
    day_span,
    hours,
    long_date,
    on_days,
    on_weekday_date,
    short_date,
    weekday_date,
)
from dpdesk.settings import Language

PL, EN = Language.POLISH, Language.ENGLISH
THURSDAY = date(2021, 9, 23)
TUESDAY = date(2026, 3, 10)


def test_a_date_is_written_with_its_month_in_words() -> None:
    assert long_date(THURSDAY, PL) == "23 września 2021 r."
    assert long_date(THURSDAY, EN) == "23 September 2021"
    assert long_date(date(2026, 5, 1), PL) == "1 maja 2026 r."


def test_a_date_is_written_shortly_for_tables_and_fields() -> None:
    assert short_date(THURSDAY, PL) == "23.09.2021"
    assert short_date(THURSDAY, EN) == "23 Sept 2021"


def test_a_date_is_written_with_its_weekday() -> None:
    assert weekday_date(THURSDAY, PL) == "czwartek, 23 września 2021 r."
    assert weekday_date(THURSDAY, EN) == "Thursday, 23 September 2021"


@pytest.mark.parametrize(
    ("after_monday", "spoken"),
    [*enumerate(["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"])],
)
def test_a_weekday_in_a_sentence_has_its_preposition_and_case(after_monday: int, spoken: str) -> None:
    day = date(2021, 9, 20) + timedelta(days=after_monday)
    assert on_weekday_date(day, PL) == f"{spoken}, {20 + after_monday} września 2021 r."


def test_an_english_weekday_has_its_preposition() -> None:
    assert on_weekday_date(TUESDAY, EN) == "on Tuesday, 10 March 2026"


@pytest.mark.parametrize(
    ("hour", "polish", "english"),
    [(time(9), "9.00", "9:00"), (time(14, 5), "14.05", "14:05"), (time(0), "0.00", "0:00")],
)
def test_offices_write_hours_with_a_dot(hour: time, polish: str, english: str) -> None:
    assert (clock(hour, PL), clock(hour, EN)) == (polish, english)


def test_a_range_of_hours_has_an_en_dash_without_spaces() -> None:
    assert hours(time(10), time(14), PL) == "10.00–14.00"
    assert hours(time(9), time(14), EN) == "9:00–14:00"


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        ([TUESDAY], "we wtorek, 10 marca 2026 r.", "on Tuesday, 10 March 2026"),
        (
            [TUESDAY, date(2026, 3, 11)],
            "we wtorek, 10 marca, i w środę, 11 marca 2026 r.",
            "on Tuesday, 10 March, and on Wednesday, 11 March 2026",
        ),
        (
            [date(2026, 3, 17), TUESDAY, TUESDAY, date(2026, 4, 2)],
            "we wtorek, 10 marca, we wtorek, 17 marca, i w czwartek, 2 kwietnia 2026 r.",
            "on Tuesday, 10 March, on Tuesday, 17 March, and on Thursday, 2 April 2026",
        ),
        (
            [date(2025, 12, 31), date(2026, 1, 1)],
            "w środę, 31 grudnia 2025 r., i w czwartek, 1 stycznia 2026 r.",
            "on Wednesday, 31 December 2025, and on Thursday, 1 January 2026",
        ),
        (
            [date(2026, 3, 9) + timedelta(days=number) for number in range(5)],
            "w dniach 9–13 marca 2026 r.",
            "on 9–13 March 2026",
        ),
    ],
)
def test_days_are_named_in_a_sentence(days: list[date], polish: str, english: str) -> None:
    assert on_days(days, PL) == polish
    assert on_days(days, EN) == english


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        ([TUESDAY], "10 marca 2026 r.", "10 March 2026"),
        ([date(2026, 3, 11), TUESDAY], "10–11 marca 2026 r.", "10–11 March 2026"),
        ([TUESDAY, date(2026, 3, 12)], "10 i 12 marca 2026 r.", "10 and 12 March 2026"),
        ([TUESDAY, date(2026, 4, 12)], "10 marca i 12 kwietnia 2026 r.", "10 March and 12 April 2026"),
        (
            [date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 2)],
            "30 kwietnia – 2 maja 2026 r.",
            "30 April – 2 May 2026",
        ),
        (
            [date(2025, 12, 31), date(2026, 1, 1)],
            "31 grudnia 2025 r. – 1 stycznia 2026 r.",
            "31 December 2025 – 1 January 2026",
        ),
        (
            [TUESDAY, date(2026, 3, 12), date(2026, 3, 13), date(2026, 3, 17)],
            "10, 12–13 i 17 marca 2026 r.",
            "10, 12–13 and 17 March 2026",
        ),
        (
            [date(2025, 3, 10), date(2026, 3, 10)],
            "10 marca 2025 r. i 10 marca 2026 r.",
            "10 March 2025 and 10 March 2026",
        ),
    ],
)
def test_days_are_written_shortly(days: list[date], polish: str, english: str) -> None:
    assert day_span(days, PL) == polish
    assert day_span(days, EN) == english


@pytest.mark.parametrize("in_words", [on_days, day_span])
def test_no_days_cannot_be_named(in_words: Callable[[list[date], Language], str]) -> None:
    with pytest.raises(ValueError, match="no days"):
        in_words([], PL)
