"""What the contents of a column say that it holds, where its heading says nothing or too much."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.people import Gender
from dpdesk.language.collation import search_key
from dpdesk.language.lists.names import is_first_name
from dpdesk.language.lists.offices import looks_like_a_department, looks_like_an_office

_EMAIL = re.compile(r"@[^@\s]+\.[^@\s]")
_PHONE = re.compile(r"\+?[\d\s()/.-]{7,20}(?:\s*(?:w|wew|wewn)\.?\s*\d+)?")
_NO_PHONE = re.compile(r"\d{2}-\d{3}|\d{4}-\d{2}-\d{2}.*|\d{1,2}\.\d{1,2}\.\d{4}.*|(?!48)\d{11}")
_POSITION = re.compile(
    r"\b(?:(?:pod)?inspektor|(?:glown|starsz|mlodsz)[ya]|specjalist|referent|kierown|naczeln|dyrektor|zastepc|wojt"
    r"|burmistrz|(?:wice)?prezydent|sekretarz|skarbnik|koordynator|pelnomocnik|radn[ya]|asystent|doradc|prezes)"
)
_GENDERS = {
    **dict.fromkeys(("k", "kobieta", "f", "female", "woman", "pani", "ms", "mrs", "z", "zenska"), Gender.FEMALE),
    **dict.fromkeys(("m", "mezczyzna", "male", "man", "pan", "mr", "meska"), Gender.MALE),
}
_ANONYMOUS = frozenset({"anonymous", "anonimowy", "anonimowe", "anonim"})
_WORDS_OF_A_NAME = range(2, 5)
_LEAST_SHARE = 0.5
_FEWEST_DIGITS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How much of a column is what: shares of its filled cells, from 0 to 1."""

    filled: int
    shares: Mapping[PersonColumn, float]
    single_words: float = 0.0
    """the part that is one word with a capital letter, as a surname is"""
    is_anonymous: bool = False
    """a web form has put "anonymous" in the place of every answer"""

    def share(self, meaning: PersonColumn) -> float:
        """Give how much of the column is what a meaning says; 0 where it cannot be told."""
        return self.shares.get(meaning, 0.0)

    @property
    def meaning(self) -> PersonColumn | None:
        """What most of the column is; none where that cannot be told."""
        best = max(self.shares, key=self.share, default=None)
        return best if best is not None and self.share(best) >= _LEAST_SHARE else None


def contents_of(cells: Sequence[str]) -> Contents:
    """Tell what the cells of a column hold; empty ones say nothing."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return Contents(filled=0, shares={})
    shares = {meaning: sum(map(test, filled)) / len(filled) for meaning, test in _TESTS.items()}
    return Contents(
        filled=len(filled),
        shares=shares,
        single_words=sum(map(_is_one_word, filled)) / len(filled),
        is_anonymous=_ANONYMOUS.issuperset(map(str.casefold, filled)),
    )


def gender_said(text: str) -> Gender:
    """Read a gender as lists write it: "K", "kobieta", "Pan", "f"; unknown where it is anything else."""
    return _GENDERS.get(search_key(text), Gender.UNKNOWN) if text else Gender.UNKNOWN


def _is_email(cell: str) -> bool:
    return _EMAIL.search(cell) is not None


def _is_phone(cell: str) -> bool:
    digits = sum(character.isdigit() for character in cell)
    return digits >= _FEWEST_DIGITS and _PHONE.fullmatch(cell) is not None and not _NO_PHONE.fullmatch(cell)


def _is_whole_name(cell: str) -> bool:
    words = cell.replace(",", " ").split()
    return len(words) in _WORDS_OF_A_NAME and any(map(is_first_name, words)) and not any(map(str.isdigit, cell))


def _is_given_name(cell: str) -> bool:
    words = cell.split()
    return len(words) < _WORDS_OF_A_NAME.stop - 1 and all(map(is_first_name, words))


def _is_position(cell: str) -> bool:
    return _POSITION.search(search_key(cell)) is not None


def _is_gender(cell: str) -> bool:
    return gender_said(cell) is not Gender.UNKNOWN


def _is_one_word(cell: str) -> bool:
    return len(cell.split()) == 1 and cell[:1].isupper() and cell.replace("-", "").isalpha()


_TESTS: Mapping[PersonColumn, Callable[[str], bool]] = {
    PersonColumn.EMAIL: _is_email,
    PersonColumn.PHONE: _is_phone,
    PersonColumn.GENDER: _is_gender,
    PersonColumn.GIVEN_NAMES: _is_given_name,
    PersonColumn.NAME: _is_whole_name,
    PersonColumn.ORGANISATION: looks_like_an_office,
    PersonColumn.DEPARTMENT: looks_like_a_department,
    PersonColumn.POSITION: _is_position,
}
