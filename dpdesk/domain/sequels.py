"""When the next meeting of a series is, and which number it has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

WEEK = timedelta(days=7)
USUAL_WEEKS = 4
"""How many weeks apart the meetings of a series are that has had only one."""

_LONGEST = WEEK * 60
"""A gap longer than this, more than a year, is a pause of the series and no interval."""

_MOST_WEEKS_TRIED = 520
_NUMBER = re.compile(r"(?P<before>\D*)(?P<count>\d+)(?P<between>\D+)?(?P<year>\d{4}|\d\d)?(?P<after>\D*)", re.ASCII)


def usual_interval(days: Iterable[date]) -> timedelta:
    """Give how far apart the meetings of a series usually are, by their first days: the median, in whole weeks."""
    in_order = sorted(set(days))
    gaps = sorted(gap for earlier, later in pairwise(in_order) if (gap := later - earlier) <= _LONGEST)
    if not gaps:
        return WEEK * USUAL_WEEKS
    return WEEK * max(1, round(gaps[len(gaps) // 2] / WEEK))


def next_day(
    last: date, interval: timedelta, lasting: Sequence[timedelta], today: date, is_taken: Callable[[date], bool]
) -> date:
    """Give the first day of the next meeting: the same weekday an interval later, after today, with no day taken.

    `lasting` tells how long after the first day each of its days is. A day that is taken moves the meeting on by weeks.
    """
    day = last + interval
    if day <= today:
        day += WEEK * ((today - day).days // 7 + 1)
    for _ in range(_MOST_WEEKS_TRIED):
        if not any(is_taken(day + after) for after in lasting):
            break
        day += WEEK
    return day


def next_number(number: str, last: date, day: date) -> str:
    """Count a number up: "5" to "6", "12/2021" to "13/2021", and to "1/2022" in the year after; any other is lost."""
    match = _NUMBER.fullmatch(number.strip())
    if match is None:
        return ""
    before, count, between, year, after = match.groups(default="")
    is_over = bool(year) and str(last.year).endswith(year) and day.year > last.year
    if is_over:
        return f"{before}1{between}{str(day.year)[-len(year) :]}{after}"
    return f"{before}{int(count) + 1}{between}{year}{after}"
