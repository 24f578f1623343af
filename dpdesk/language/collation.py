"""Keys by which texts are sorted and found: made once, stored, and the same in every list, window and paper.

Databases and Python sort by code points (Ł after Z) and fold ASCII only, and Unicode's decomposition leaves ł whole.
"""

from __future__ import annotations

import re
import unicodedata

_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
"""The Polish alphabet (Wielki słownik ortograficzny PWN, "Alfabet"), with q, v and x where dictionaries put them."""

_WHOLE_LETTERS = {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "þ": "th", "ŋ": "n"}
"""Letters that Unicode does not decompose, and what they are filed under."""

# The weights of a sort key are ASCII; other scripts come after as they are: level < space < hyphen < 0–9 < letters.
_LEVEL, _SPACE, _HYPHEN = " ", "!", '"'
_FIRST_LETTER = ord("A")


class _Weights(dict[int, str]):
    """The weight of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = character.casefold()
        weight = self[code] = _weight(character) if folded == character else folded.translate(self)
        return weight


class _Folds(dict[int, str]):
    """What each character is in a search key, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        fold = self[code] = _fold(chr(code))
        return fold


_WEIGHTS = _Weights({ord(letter): chr(_FIRST_LETTER + place) for place, letter in enumerate(_ALPHABET)})
_FOLDS = _Folds()
_NUMBER = re.compile(r"\d+", re.ASCII)


def sort_key(text: str) -> str:
    """Give a text that compares, byte by byte, as its source stands in Polish order.

    Shorter names come first ("Nowak Zofia" before "Nowak-Bator Anna" before "Nowakowska Ewa"), digits before letters,
    numbers by their value ("nr 2" before "nr 12"); letters of other alphabets after Polish ones. Punctuation, foreign
    accents and case decide only between texts that are otherwise equal: the small letter is first.
    """
    words = unicodedata.normalize("NFC", " ".join(_storable(text).split()))
    return _NUMBER.sub(_by_value, words.translate(_WEIGHTS)) + _LEVEL + words.swapcase()


def search_key(text: str) -> str:
    """Give a text with nothing left that one would not type when searching: case, marks, punctuation, odd spaces.

    "Łódź – Śródmieście" becomes "lodz srodmiescie", "Nowak-Kowalska" "nowak kowalska", "O’Brien" "obrien".
    Symbols and other scripts are kept.
    """
    return " ".join(text.translate(_FOLDS).split())


def _storable(text: str) -> str:
    """Leave out what a database cannot hold or nobody sees: control and format characters, lone surrogates."""
    return text if text.isprintable() else "".join(filter(_is_visible, text))


def _is_visible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Cs")


def _weight(character: str) -> str:
    """Give what a small letter or other character weighs: nothing where it decides only between equals."""
    category = unicodedata.category(character)
    if category[0] == "Z":
        return _SPACE
    if category == "Pd" or character == "/":
        return _HYPHEN
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category[0] in "PCM" or (category[0] == "S" and character.isascii()):
        return ""
    base = _WHOLE_LETTERS.get(character) or unicodedata.normalize("NFKD", character)
    return character if base == character else base.translate(_WEIGHTS)


def _by_value(number: re.Match[str]) -> str:
    """Put the count of its digits before a number, so that it compares by its value."""
    digits = number[0].lstrip("0") or "0"
    return "9" * (len(digits) // 9) + str(len(digits) % 9) + digits


def _fold(character: str) -> str:
    letters = unicodedata.normalize("NFKD", character).casefold()
    return "".join(map(_folded_letter, unicodedata.normalize("NFKD", letters)))


def _folded_letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in "'’ʼ`´" or category[0] == "M" or category in ("Cc", "Cf", "Cs"):
        return " " if letter.isspace() else ""
    if category[0] in "PZ":
        return " "
    return _WHOLE_LETTERS.get(letter, letter)
