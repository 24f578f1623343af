"""The fonts of one paper: measures words, encodes text, and remembers which characters were used.

A PDF font of one byte per character has room for 221 of them. Each face therefore has one font with the characters
that Polish papers are made of, the same in every file, so that text is encoded in C and the font is built once per
process; whatever else a text needs goes into further fonts as it comes.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dpdesk.documents.fonts import NO_BREAK_SPACE, NO_GLYPH, SOFT_HYPHEN, Face, advances, face_with

if TYPE_CHECKING:
    from _codecs import _EncodingMap

_MEANINGLESS = ("Cn", "Co", "Cs")
"""kinds of characters: not assigned, of private use, half of a pair"""
UNDEFINED = "\ufffe"
"""what `codecs` takes for a code without a character"""

# Brackets and the backslash have a meaning inside a PDF string: their codes stay free, and nothing needs escaping.
_CODES = tuple(code for code in range(0x20, 0x100) if chr(code) not in "()\\")
_KNOWN = (
    "()\\"
    "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
    "áàâãäåæçéèêëíìîïñôòõöøúùûüýÿßÁÀÂÃÄÅÆÇÉÈÊËÍÌÎÏÑÔÒÕÖØÚÙÛÜÝ"
    "čďěňřšťůžČĎĚŇŘŠŤŮŽ"
    "–—„”“’‘‚«»…•·§©®™°±×½€№†☐☑✓→■◌"
    f"{SOFT_HYPHEN}"
)
_MOST_WORDS = 20_000
"""how many words' widths are remembered before all are forgotten"""


class FontPart(NamedTuple):
    """A font of a file: its name on the pages, its face, and a character (or U+FFFE) for each of the 256 codes."""

    name: str
    face: Face
    characters: str


class Piece(NamedTuple):
    """Text, and the same encoded for one font."""

    text: str
    font: str
    data: str


class FontBook:
    """The fonts of one paper, growing as text is set."""

    def __init__(self) -> None:
        self._used: dict[str, FontPart] = {}
        self._words: dict[Face, dict[str, float]] = {face: {} for face in Face}
        self._more: dict[Face, dict[str, tuple[str, str]]] = {face: {} for face in Face}

    def width(self, text: str, face: Face) -> float:
        """Measure a word set in type of 1 pt."""
        words = self._words[face]
        width = words.get(text)
        if width is None:
            if len(words) >= _MOST_WORDS:
                words.clear()
            width = words[text] = self.measure(text, face)
        return width

    def measure(self, text: str, face: Face) -> float:
        """Measure a whole line set in type of 1 pt, which is not worth remembering."""
        return sum(map(_widths(face).__getitem__, text)) / 1000

    def measured(self, face: Face, size: float) -> Callable[[str], float]:
        """Give what measures text of a face and a size."""
        return lambda text: self.measure(text, face) * size

    def pieces(self, text: str, face: Face) -> tuple[Piece, ...]:
        """Encode a text. A no-break space has done its work once lines are broken: it is printed as a space,
        so that words are found by searching."""
        text = text.replace(NO_BREAK_SPACE, " ")
        part = _known_part(face)
        try:
            data, _ = codecs.charmap_encode(text, "strict", _encoding(part.characters))
        except UnicodeEncodeError:
            return tuple(self._split(text, face))
        self._used[part.name] = part
        return (Piece(text, part.name, data.decode("latin-1")),)

    def parts(self) -> tuple[FontPart, ...]:
        """Give the fonts that the paper needs, once everything is set."""
        return tuple(self._used.values())

    def _split(self, text: str, face: Face) -> Iterator[Piece]:
        placed = ((*self._place(character, face), character) for character in text)
        for name, group in groupby(placed, key=lambda place: place[0]):
            _, codes, characters = zip(*group, strict=True)
            yield Piece("".join(characters), name, "".join(codes))

    def _place(self, character: str, face: Face) -> tuple[str, str]:
        """Find the font and the code of a character, whatever face it is found in.

        One that no face has gets a code of its own, so that it is searched for and read aloud as what it is, though
        a dotted circle is printed; except where it means nothing to others either.
        """
        found = face_with(character, face)
        if found is None and unicodedata.category(character) in _MEANINGLESS:
            return self._place(NO_GLYPH, face)
        found = found or Face.REGULAR
        part = _known_part(found)
        if character in part.characters:
            self._used[part.name] = part
            return part.name, chr(part.characters.index(character))
        return self._more[found].get(character) or self._add(character, found)

    def _add(self, character: str, face: Face) -> tuple[str, str]:
        more = self._more[face]
        number, place = divmod(len(more), len(_CODES))
        name, code = f"{_known_part(face).name}x{number}", _CODES[place]
        before = self._used[name].characters if name in self._used else UNDEFINED * 256
        self._used[name] = FontPart(name, face, before[:code] + character + before[code + 1 :])
        more[character] = (name, chr(code))
        return more[character]


class _Widths(dict[str, float]):
    """Widths of a face; what it lacks is as wide as in the face that is taken instead."""

    def __init__(self, face: Face) -> None:
        super().__init__(advances(face))
        self._face = face
        self[NO_BREAK_SPACE] = self[" "]

    def __missing__(self, character: str) -> float:
        found = face_with(character, self._face)
        return self[NO_GLYPH] if found is None else advances(found)[character]


@cache
def _widths(face: Face) -> _Widths:
    return _Widths(face)


@cache
def _known_part(face: Face) -> FontPart:
    characters = [UNDEFINED] * 256
    spare = [code for code in _CODES if code > 0x7E]
    codes = {chr(code): code for code in _CODES if code <= 0x7E} | dict(zip(_KNOWN, spare, strict=False))
    for character, code in codes.items():
        if character in advances(face):
            characters[code] = character
    return FontPart(f"F{list(Face).index(face) + 1}", face, "".join(characters))


@cache
def _encoding(characters: str) -> dict[int, int] | _EncodingMap:
    return codecs.charmap_build(characters)
