"""What stands on a calendar: names of months and weekdays, and days in a row, as short as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from dpdesk.language.dates import short_date
from dpdesk.settings import Language

_LOCALES = {Language.POLISH: "pl_PL", Language.ENGLISH: "en_GB"}


def month_title(day: date, language: Language) -> str:
    """Write the month of a day and its year: "marzec 2026"; English "March 2026"."""
    from babel.dates import format_date

    return format_date(day, "LLLL y", locale=_LOCALES[language])


@cache
def short_months(language: Language) -> Sequence[str]:
    """Give the names of the twelve months in three letters or so: "sty", "lut"; English "Jan", "Feb"."""
    from babel.dates import get_month_names

    names = get_month_names("abbreviated", "stand-alone", locale=_LOCALES[language])
    return tuple(names[month] for month in range(1, 13))


@cache
def month_words(month: int) -> Sequence[str]:
    """Give the words by which one may look for a month: "marzec", "marca", "March"."""
    from babel.dates import get_month_names

    polish, english = _LOCALES[Language.POLISH], _LOCALES[Language.ENGLISH]
    return (
        get_month_names("wide", "stand-alone", locale=polish)[month],
        get_month_names("wide", "format", locale=polish)[month],
        get_month_names("wide", "format", locale=english)[month],
    )


@cache
def weekdays(language: Language) -> Sequence[str]:
    """Give the names of the seven weekdays, Monday first: "poniedziałek"; English "Monday"."""
    from babel.dates import get_day_names

    names = get_day_names("wide", "stand-alone", locale=_LOCALES[language])
    return tuple(names[day] for day in range(7))


def short_span(first: date, last: date, language: Language) -> str:
    """Write days in a row as shortly as a column asks for: "10–11.03.2026", "30.04–02.05.2026", "12.03.2026"."""
    if first == last:
        return short_date(first, language)
    if first.year != last.year:
        return f"{short_date(first, language)} – {short_date(last, language)}"
    if language is Language.POLISH:
        begin = f"{first:%d}" if first.month == last.month else f"{first:%d.%m}"
        return f"{begin}–{short_date(last, language)}"
    begin, end = short_date(first, language).rsplit(" ", 1)[0], short_date(last, language)
    return f"{first.day}–{end}" if first.month == last.month else f"{begin} – {end}"
