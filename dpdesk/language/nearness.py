"""Which of the known names a mistyped one is nearest to: for suggestions, never for decisions."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from dpdesk.language.collation import search_key

LEAST_LIKENESS = 75
"""In per cent of rapidfuzz's weighted ratio: a slip of the keys is well above it, another name well below."""


def nearest(text: str, names: Iterable[str]) -> str | None:
    """Give the name that a text is most like, but for case and marks; none where nothing is like it."""
    found = process.extractOne(
        text, sorted(names), processor=search_key, scorer=fuzz.WRatio, score_cutoff=LEAST_LIKENESS
    )
    return None if found is None else found[0]


SLIP = 85
"""In per cent of rapidfuzz's plain ratio of two folded words: one letter of seven is another, or two are swapped."""
_CLOSE = 75
"""per cent of the plain ratio of two whole names below which their words need not be compared"""
_FAR = 60
"""per cent below which neither of two names is the other with one more name"""
_FEW = 3
_SHORTEST = 4
"""letters of a word in which a single slip is looked for, though it is a large part of it"""


def near_keys(key: str, keys: Iterable[str]) -> tuple[str, ...]:
    """Give the few folded names that a folded one is nearly, the nearest first: to be asked about.

    Each word that differs must be nearly its counterpart: libraries of two towns, and schools with two numbers, are
    not one.
    """
    close = [(OSA.distance(key, other), other) for other in keys if fuzz.ratio(key, other, score_cutoff=_CLOSE)]
    return tuple(other for _, other in sorted(close) if _differs_by_slips(key, other))[:_FEW]


def is_nearly(one: str, other: str) -> bool:
    """Tell whether two folded words may be one that was mistyped: they begin alike and differ little."""
    return one != other and one[:1] == other[:1] and fuzz.ratio(one, other, score_cutoff=SLIP) > 0


def is_far(one: str, other: str) -> bool:
    """Tell quickly that two folded names have too little in common to be looked at word by word."""
    return not fuzz.ratio(one, other, score_cutoff=_FAR)


def _differs_by_slips(key: str, other: str) -> bool:
    words, others = key.split(), other.split()
    if len(words) != len(others):
        return fuzz.ratio(key, other) >= SLIP
    return all(one == another or _is_a_slip(one, another) for one, another in zip(words, others, strict=True))


def _is_a_slip(one: str, other: str) -> bool:
    is_one_letter = min(len(one), len(other)) >= _SHORTEST and OSA.distance(one, other, score_cutoff=1) <= 1
    return is_one_letter or fuzz.ratio(one, other) >= SLIP
