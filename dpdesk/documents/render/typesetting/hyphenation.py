"""Where a word may be divided that is wider than its line: a narrow cell, a long address, three hundred letters.

A word that fits a line of its own is never divided. Of the places to divide at, the ones that a word has by itself
come first (after a hyphen, a slash, an at sign), then those of hyphenation in the language, then any place at all.
A hyphen that the word has is not repeated on the next line, so that what is copied from a paper is what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import pyphen

from dpdesk.documents.fonts import SOFT_HYPHEN

Measure = Callable[[str], float]

_AFTER = re.compile(r"[-–—/\\@.,;:_?&=+](?=\w)")
_ADDRESS = re.compile(r"@|://|^www\.")
_LETTERS = re.compile(r"[^\W\d_]{5,}")
_NO_WORD = re.compile(r"[^\W\d_]{41}")
"""letters in a row that are no word of any language, so that its syllables mean nothing"""
_LONGEST_LINE = 500
"""characters, more than any line holds, so that an endless word is not measured to its end for each line"""
_FAIR_SHARE = 0.4
"""a line that ends at a place of the word's own is at least so full, or hyphenation is tried"""


def divided(word: str, room: float, measure: Measure, language: str) -> list[str]:
    """Divide a word into pieces that fit; a piece divided by hyphenation ends in a soft hyphen, which prints as one."""
    pieces = []
    if _NO_WORD.search(word):
        language = ""
    while len(word) > 1 and measure(word[:_LONGEST_LINE]) > room:
        piece, end = _longest(word[:_LONGEST_LINE], room, measure, language)
        pieces.append(piece)
        word = word[end:]
    return [*pieces, word]


def _longest(word: str, room: float, measure: Measure, language: str) -> tuple[str, int]:
    """Give the longest first piece that fits, and where the rest begins."""
    fitting = _fitting(word, room, measure)
    own = max((place for place in _own_places(word) if place <= fitting), default=0)
    if own and measure(word[:own]) >= _FAIR_SHARE * room:
        return word[:own], own
    for place in sorted(_syllables(word, language), reverse=True):
        if own < place <= fitting and measure(word[:place] + SOFT_HYPHEN) <= room:
            return word[:place] + SOFT_HYPHEN, place
    end = own or fitting
    return word[:end], end


def _fitting(word: str, room: float, measure: Measure) -> int:
    """Count the characters that fit, at least one."""
    count = 1
    while count < len(word) and measure(word[: count + 1]) <= room:
        count += 1
    return count


def _own_places(word: str) -> Iterator[int]:
    return (match.end() for match in _AFTER.finditer(word))


def _syllables(word: str, language: str) -> Iterator[int]:
    hyphenation = _hyphenation(language)
    # A hyphen at the end of a line would be read as a part of a mail or web address.
    if hyphenation and not _ADDRESS.search(word):
        for match in _LETTERS.finditer(word):
            yield from (match.start() + place for place in hyphenation.positions(match[0]))


@cache
def _hyphenation(language: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(language.replace("-", "_")) if language else None
    return pyphen.Pyphen(lang=known) if known else None
