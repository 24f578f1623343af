"""Public holidays in Poland by their day, with their names.

The days are those of the act on days free from work (ustawa o dniach wolnych od pracy; since 2025 Christmas Eve too),
as the library holidays keeps them. Importing this module does not load that library.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from dpdesk.settings import Language

_LANGUAGES = {Language.POLISH: "pl", Language.ENGLISH: "en_US"}


def holidays_of(year: int, language: Language) -> Mapping[date, str]:
    """Give the public holidays of a year with their names, in the order of their days."""
    return _holidays(year, language)


def holiday_on(day: date, language: Language) -> str | None:
    """Name the public holiday that a day is, or give none."""
    return holidays_of(day.year, language).get(day)


def is_holiday(day: date) -> bool:
    """Tell whether a day is a public holiday."""
    return day in holidays_of(day.year, Language.POLISH)


@cache
def _holidays(year: int, language: Language) -> Mapping[date, str]:
    from holidays import country_holidays

    known = country_holidays("PL", years=year, expand=False, language=_LANGUAGES[language])
    return MappingProxyType(dict(sorted(known.items())))
