"""Reading what a person types into a field: a day, an hour, a whole number, in whichever form is at hand.

What is not readable raises BadInput with a message that shows how it is written; nothing at all is None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from functools import cache

from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

_DAY_FIRST = re.compile(r"(\d{1,2})[.\s/-]+(\d{1,2})[.\s/-]+(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[.\s/-]+(\d{1,2})[.\s/-]+(\d{1,2})")
_MONTH_IN_WORDS = re.compile(r"(\d{1,2})[.\s]*([^\W\d]+)[.,\s]*(\d{4})")
_YEAR_MARK = re.compile(r"\s*r(oku|\.)?$", re.IGNORECASE)
_HOUR = re.compile(r"(\d{1,2})(?:[.:,\s]\s*(\d{2}))?|(\d{1,2})(\d{2})")
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:[\s.,]\d{3})+|[+-]?\d+")
_CENTURY = 2000
_LOCALES = ("pl", "en", "en_GB")
"""Whose month names are read: British English has "Sept" where others have "Sep"."""


def read_day(text: str) -> date | None:
    """Read "23.09.2021", "23.9.21", "2021-09-23", "23 9 2021", "23 września 2021 r." or "23 Sep 2021"."""
    typed = _YEAR_MARK.sub("", text.strip())
    if not typed:
        return None
    parts = _parts_of_day(typed)
    if parts is None:
        raise BadInput(Message(N_("“{text}” is not a day. A day is written like 23.09.2021."), text=text.strip()))
    try:
        return date(*parts)
    except ValueError:
        raise BadInput(Message(N_("There is no such day as “{text}”."), text=text.strip())) from None


def read_hour(text: str) -> time | None:
    """Read "10.00", "10:00", "9", "930" or "9 30"."""
    typed = text.strip()
    if not typed:
        return None
    match = _HOUR.fullmatch(typed)
    if match is None:
        raise BadInput(Message(N_("“{text}” is not an hour. An hour is written like 10.30."), text=typed))
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise BadInput(Message(N_("There is no such hour as “{text}”."), text=typed)) from None


def read_number(text: str) -> int | None:
    """Read "40" or "1 200"."""
    typed = text.strip()
    if not typed:
        return None
    if not _NUMBER.fullmatch(typed):
        raise BadInput(Message(N_("“{text}” is not a whole number."), text=typed))
    return int(re.sub(r"[\s.,]", "", typed))


def _parts_of_day(typed: str) -> tuple[int, int, int] | None:
    """Give year, month and day, which need not be a day of the calendar."""
    if match := _YEAR_FIRST.fullmatch(typed):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _DAY_FIRST.fullmatch(typed):
        year = int(match[3])
        return year if len(match[3]) == len("2021") else _CENTURY + year, int(match[2]), int(match[1])
    if match := _MONTH_IN_WORDS.fullmatch(typed):
        month = _months().get(match[2].casefold())
        return (int(match[3]), month, int(match[1])) if month else None
    return None


@cache
def _months() -> Mapping[str, int]:
    """Give the number of each month by its names in both languages: in either case, and short."""
    from babel.dates import get_month_names

    return {
        name.casefold().rstrip("."): number
        for locale in _LOCALES
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, context, locale=locale).items()
    }
