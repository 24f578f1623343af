"""Which of the known names a mistyped one is nearest to: for suggestions, never for decisions."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from dpdesk.language.collation import search_key

LEAST_LIKENESS = 75
"""In per cent of rapidfuzz's weighted ratio: a slip of the keys is well above it, another name well below."""


def nearest(text: str, names: Iterable[str]) -> str | None:
    """Give the name that a text is most like, but for case and marks; none where nothing is like it."""
    found = process.extractOne(
        text, sorted(names), processor=search_key, scorer=fuzz.WRatio, score_cutoff=LEAST_LIKENESS
    )
    return None if found is None else found[0]
