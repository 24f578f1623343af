"""Numbers as one writes them: in Polish a decimal comma, and a no-break space between thousands from 10,000 on."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from dpdesk.settings import Language

_MOST_PLACES = 9
_FEWEST_GROUPED = 10_000
"""From which number on thousands are set apart (PWN: "1234" but "12 345"); in English so that years stay whole."""


def number(amount: int | float, language: Language) -> str:
    """Write a number, a fraction with up to three places."""
    from babel.numbers import format_decimal

    return format_decimal(amount, locale=language, group_separator=abs(amount) >= _FEWEST_GROUPED)


def percent(part: int, whole: int, language: Language) -> str:
    """Write a share in whole per cent, halves upwards, or with as many decimals as keep it from saying none or all.

    The sign stands close to the number in both languages (PWN). A share of nothing is "–".
    """
    if not whole:
        return "–"
    share = Decimal(100 * part) / whole
    rounded = (share.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) for places in range(_MOST_PLACES + 1))
    told = next((one for one in rounded if part in (0, whole) or one not in (0, 100)), share)
    return f"{told}%".replace(".", "," if language is Language.POLISH else ".")
