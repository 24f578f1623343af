"""How something that was found is told, in a line of a list."""

from __future__ import annotations

from dpdesk.domain.hits import Hit
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import short_date


def detail_of(hit: Hit, words: Words) -> str:
    """Tell what tells a hit from others of its title: "23.09.2021, Platforma Dobrych Praktyk, Katowice"."""
    day = (short_date(hit.day, words.language),) if hit.day else ()
    return ", ".join((*day, *hit.detail))
