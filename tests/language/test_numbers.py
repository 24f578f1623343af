"""Numbers and shares."""

from __future__ import annotations

import pytest

from dpdesk.language.numbers import number, percent
from dpdesk.settings import Language


@pytest.mark.parametrize(
    ("amount", "polish", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1234, "1234", "1234"),
        (9999, "9999", "9999"),
        (10000, "10\u00a0000", "10,000"),
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (-12345, "-12\u00a0345", "-12,345"),
        (1.5, "1,5", "1.5"),
        (12345.25, "12\u00a0345,25", "12,345.25"),
    ],
)
def test_a_number_is_written_by_custom(amount: float, polish: str, english: str) -> None:
    assert number(amount, Language.POLISH) == polish
    assert number(amount, Language.ENGLISH) == english


@pytest.mark.parametrize(
    ("part", "whole", "polish", "english"),
    [
        (0, 0, "–", "–"),
        (0, 41, "0%", "0%"),
        (41, 41, "100%", "100%"),
        (23, 41, "56%", "56%"),
        (1, 8, "13%", "13%"),
        (1, 300, "0,3%", "0.3%"),
        (299, 300, "99,7%", "99.7%"),
        (1, 5000, "0,02%", "0.02%"),
        (4999, 5000, "99,98%", "99.98%"),
        (3, 2, "150%", "150%"),
    ],
)
def test_a_share_never_says_none_or_all_of_what_is_not(part: int, whole: int, polish: str, english: str) -> None:
    assert percent(part, whole, Language.POLISH) == polish
    assert percent(part, whole, Language.ENGLISH) == english
