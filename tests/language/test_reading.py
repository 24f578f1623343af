"""What a person types into a field for days, hours and numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from dpdesk.errors import BadInput
from dpdesk.language.dates import clock, short_date
from dpdesk.language.reading import read_day, read_hour, read_number
from dpdesk.settings import Language

THURSDAY = date(2021, 9, 23)


@pytest.mark.parametrize(
    "text",
    [
        *("23.09.2021", "23.9.2021", "23.9.21", "23. 09. 2021", " 23.09.2021 r. ", "23/09/2021", "23-9-2021"),
        *("2021-09-23", "2021.09.23", "23 9 2021", "23 09 21"),
        *("23 września 2021", "23 września 2021 r.", "23 wrzesień 2021", "23 wrz 2021", "23 WRZEŚNIA 2021 roku"),
        *("23 Sep 2021", "23 Sept 2021", "23 September 2021"),
    ],
)
def test_a_day_is_read_in_every_form_an_office_writes(text: str) -> None:
    assert read_day(text) == THURSDAY


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_is_read_as_it_is_shown(month: int, language: Language) -> None:
    day = date(2026, month, 7)
    assert read_day(short_date(day, language)) == day


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        *(("10.00", time(10)), ("10:00", time(10)), ("9", time(9)), ("930", time(9, 30)), ("1430", time(14, 30))),
        *(("9 30", time(9, 30)), ("09,30", time(9, 30)), ("0.00", time(0)), ("23.59", time(23, 59)), ("14", time(14))),
    ],
)
def test_an_hour_is_read_with_a_dot_a_colon_or_nothing(text: str, hour: time) -> None:
    assert read_hour(text) == hour


@pytest.mark.parametrize("language", Language)
def test_an_hour_is_read_as_it_is_shown(language: Language) -> None:
    assert read_hour(clock(time(9, 5), language)) == time(9, 5)


@pytest.mark.parametrize(("text", "number"), [("40", 40), ("1 200", 1200), ("1\u00a0200", 1200), ("12,000", 12000)])
def test_a_number_is_read_with_its_thousands_apart(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("read", [read_day, read_hour, read_number])
def test_nothing_typed_is_no_value(read: Callable[[str], object]) -> None:
    assert read("") is None
    assert read("  ") is None


@pytest.mark.parametrize(
    ("read", "text"),
    [
        *(
            (read_day, text)
            for text in ("31.02.2021", "13", "23.09", "tomorrow", "23 foo 2021", "1.13.2021", "23.09.202")
        ),
        *((read_hour, text) for text in ("24.00", "9.5", "10.60", "noon", "10.000", "-1")),
        *((read_number, text) for text in ("many", "4.5", "1 20", "12a", "½")),
    ],
)
def test_what_cannot_be_read_is_told_with_the_text(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(BadInput) as refused:
        read(text)
    assert f"“{text}”" in str(refused.value)
