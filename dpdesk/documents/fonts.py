"""The faces that papers are set in, which characters they have, and what a text becomes before it is set.

Source Sans Pro (SIL Open Font Licence, embeddable) in four faces. A character that an italic lacks is set upright;
one that no face has is printed as a dotted circle and can be found beforehand with `missing_glyphs`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

import font_source_sans_pro
from reportlab.pdfbase.ttfonts import TTFontFile


class Face(StrEnum):
    """The four faces, by their names in the font package."""

    REGULAR = "SourceSansPro"
    BOLD = "SourceSansProBold"
    ITALIC = "SourceSansProIt"
    BOLD_ITALIC = "SourceSansProBoldIt"


FALLBACKS: Mapping[Face, tuple[Face, ...]] = {
    Face.REGULAR: (Face.REGULAR,),
    Face.BOLD: (Face.BOLD, Face.REGULAR),
    Face.ITALIC: (Face.ITALIC, Face.REGULAR),
    Face.BOLD_ITALIC: (Face.BOLD_ITALIC, Face.BOLD, Face.REGULAR),
}
"""Where a character is looked for, in this order; all end upright, which has the most characters."""

NO_GLYPH = "◌"
NO_BREAK_SPACE = "\u00a0"
SOFT_HYPHEN = "\u00ad"

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSETTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u2000-\u2011\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffd"
    "\ud800-\udfff\uffff\U000e0000-\U000e0fff]"
)
_SUBSTITUTES = {
    **dict.fromkeys("\t\u3000\u205f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u2007\u202f", NO_BREAK_SPACE),
    **dict.fromkeys("\u2010\u2011", "-"),
    "\ufffd": NO_GLYPH,
}


@cache
def font_file(face: Face) -> TTFontFile:
    """Read a face from the font package; widths and heights are thousandths of the type size."""
    return TTFontFile(font_source_sans_pro.font_files_ttf[face])


def face_files() -> tuple[Path, ...]:
    """Give the files of all faces, the upright one first."""
    return tuple(Path(font_source_sans_pro.font_files_ttf[face]) for face in Face)


@cache
def advances(face: Face) -> Mapping[str, float]:
    """Give the width of each character that a face has, in thousandths of the type size."""
    return {chr(code): width for code, width in font_file(face).charWidths.items() if code < 0xFFFF}


def face_with(character: str, face: Face) -> Face | None:
    """Find the face that sets a character where `face` is wanted; None if no face has it."""
    return next((other for other in FALLBACKS[face] if character in advances(other)), None)


def printable(text: str) -> str:
    """Make a text ready to be set: composed (NFC), line ends as "\\n", without control and direction characters.

    Control characters are refused where a text comes in; this is the second guard, so that none reaches a file.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    return _UNSETTABLE.sub(_substitute, text)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Give the characters of a text, each once and in order, that papers show as a dotted circle."""
    wanted = dict.fromkeys(printable(text).replace("\n", ""))
    return tuple(character for character in wanted if face_with(character, Face.REGULAR) is None)


def _substitute(match: re.Match[str]) -> str:
    character = match[0]
    if "\ud800" <= character <= "\udfff":
        return NO_GLYPH
    return _SUBSTITUTES.get(character, "")
