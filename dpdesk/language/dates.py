"""Days and hours in words. Month names and their cases come from Babel; what Polish asks for beyond is here.

Offices write the month in the genitive and "r." after the year, hours with a dot, ranges with an en dash without
spaces (domain practice; PWN's Wielki słownik ortograficzny, "Daty"). The spaces here are plain ones: typography.py
makes them no-break.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import pairwise

from dpdesk.settings import Language

_LOCALES = {Language.POLISH: "pl_PL", Language.ENGLISH: "en_GB"}
_LONG = {Language.POLISH: "d MMMM y 'r.'", Language.ENGLISH: "d MMMM y"}
_SHORT = {Language.POLISH: "dd.MM.y", Language.ENGLISH: "d MMM y"}
_DAY_AND_MONTH = "d MMMM"
_ON_WEEKDAY = ("w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę")
_MOST_NAMED_DAYS = 3
"""More days than these are not named one by one in a sentence."""


def long_date(day: date, language: Language) -> str:
    """Write "23 września 2021 r."."""
    return _formatted(day, _LONG[language], language)


def short_date(day: date, language: Language) -> str:
    """Write "23.09.2021"; English "23 Sept 2021", in which nobody takes the day for the month."""
    return _formatted(day, _SHORT[language], language)


def weekday_date(day: date, language: Language) -> str:
    """Write "czwartek, 23 września 2021 r."."""
    return _formatted(day, f"EEEE, {_LONG[language]}", language)


def on_weekday_date(day: date, language: Language) -> str:
    """Write "w czwartek, 23 września 2021 r.", for a sentence; it is "we" only before "wtorek"."""
    return _on_weekday(day, _LONG[language], language)


def clock(hour: time, language: Language) -> str:
    """Write "9.30"; English "9:30"."""
    return f"{hour.hour}{'.' if language is Language.POLISH else ':'}{hour.minute:02}"


def hours(start: time, end: time, language: Language) -> str:
    """Write "10.00–14.00"."""
    return f"{clock(start, language)}–{clock(end, language)}"


def on_days(days: Iterable[date], language: Language) -> str:
    """Say on which days, for a sentence: "we wtorek, 10 marca, i w środę, 11 marca 2026 r.".

    More than three days are "w dniach 9–13 marca 2026 r.". Raises ValueError for no days.
    """
    ordered = _ordered(days)
    if len(ordered) > _MOST_NAMED_DAYS:
        return f"{'w dniach' if language is Language.POLISH else 'on'} {day_span(ordered, language)}"
    *named, last = [
        _on_weekday(day, _pattern(day, following, language), language)
        for day, following in zip(ordered, [*ordered[1:], None], strict=True)
    ]
    if not named:
        return last
    return f"{', '.join(named)}, {_and(language)} {last}"


def day_span(days: Iterable[date], language: Language) -> str:
    """Write days shortly: "10–11 marca 2026 r.", "30 kwietnia – 2 maja 2026 r.", "10, 12 i 17 marca 2026 r.".

    Raises ValueError for no days.
    """
    runs = _runs(_ordered(days))
    *spans, last = [
        _run_in_words(run, following, language)
        for run, following in zip(runs, [*(run[0] for run in runs[1:]), None], strict=True)
    ]
    return f"{', '.join(spans)} {_and(language)} {last}" if spans else last


@lru_cache(maxsize=1024)
def _formatted(day: date, pattern: str, language: Language) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_LOCALES[language])


def _on_weekday(day: date, pattern: str, language: Language) -> str:
    if language is Language.POLISH:
        return f"{_ON_WEEKDAY[day.weekday()]}, {_formatted(day, pattern, language)}"
    return f"on {_formatted(day, f'EEEE, {pattern}', language)}"


def _pattern(day: date, following: date | None, language: Language) -> str:
    """Leave out the year that the following day says again."""
    return _DAY_AND_MONTH if following and following.year == day.year else _LONG[language]


def _and(language: Language) -> str:
    return "i" if language is Language.POLISH else "and"


def _ordered(days: Iterable[date]) -> list[date]:
    ordered = sorted(set(days))
    if not ordered:
        raise ValueError("no days to put into words")
    return ordered


def _runs(days: Sequence[date]) -> list[list[date]]:
    """Part days into runs of days that follow each other."""
    runs = [[days[0]]]
    for day, following in pairwise(days):
        if following - day == timedelta(days=1):
            runs[-1].append(following)
        else:
            runs.append([following])
    return runs


def _run_in_words(run: Sequence[date], following: date | None, language: Language) -> str:
    first, last = run[0], run[-1]
    end = _formatted(last, _pattern_before(last, following, language), language)
    if first == last:
        return end
    start = _formatted(first, _pattern_before(first, last, language), language)
    return f"{start}–{end}" if first.month == last.month else f"{start} – {end}"


def _pattern_before(day: date, following: date | None, language: Language) -> str:
    """Leave out the month, too, where the following day says it again."""
    same_month = following and (following.year, following.month) == (day.year, day.month)
    return "d" if same_month else _pattern(day, following, language)
