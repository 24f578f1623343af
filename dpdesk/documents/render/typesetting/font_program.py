"""What a PDF file holds of a font: the glyphs it uses, their widths, and which character each code stands for."""

from __future__ import annotations

import zlib
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from threading import Lock

from dpdesk.documents.fonts import NO_GLYPH, Face, advances, font_file
from dpdesk.documents.render.typesetting.fontbook import UNDEFINED

_KEPT = 8
"""programs: those of the four faces with the characters of every paper, and a few more"""
_SYMBOLIC, _NONSYMBOLIC = 1 << 2, 1 << 5
_NOTHING = "\0"
"""what the font file takes for a code without a glyph"""
_MOST_IN_BLOCK = 100
"""entries in a block of a ToUnicode map, the limit of PDF 32000-1, 9.10.3"""
_CUTTING = Lock()
"""ReportLab's font file has a reading position, so two threads may not cut glyphs out of it at once"""


@dataclass(frozen=True, slots=True)
class FontProgram:
    """A TrueType font of 256 codes, its streams already compressed; widths and heights are thousandths of the size."""

    name: str
    widths: tuple[int, ...]
    flags: int
    box: tuple[float, ...]
    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    stem: float
    glyphs: bytes
    glyphs_length: int
    to_unicode: bytes


@lru_cache(maxsize=_KEPT)
def font_program(face: Face, characters: str) -> FontProgram:
    """Cut a font out of a face; `characters` has one for each code, or U+FFFE where a code is unused.

    A character that the face lacks is printed as a dotted circle.
    """
    file = font_file(face)
    known = advances(face)
    shown = [_shown(character, known) for character in characters]
    with _CUTTING:
        glyphs = file.makeSubset([ord(character) for character in shown])
    return FontProgram(
        name=f"{_tag(characters)}+{file.name.decode('ascii')}",
        widths=tuple(round(known.get(character, 0)) for character in shown),
        flags=(file.flags | _SYMBOLIC) & ~_NONSYMBOLIC,
        box=tuple(file.bbox),
        ascent=file.ascent,
        descent=file.descent,
        cap_height=file.capHeight,
        italic_angle=file.italicAngle,
        stem=file.stemV,
        glyphs=zlib.compress(glyphs, 9),
        glyphs_length=len(glyphs),
        to_unicode=zlib.compress(_to_unicode(characters).encode("ascii"), 9),
    )


def _shown(character: str, known: Container[str]) -> str:
    if character == UNDEFINED:
        return _NOTHING
    return character if character in known else NO_GLYPH


def _tag(characters: str) -> str:
    """Give the six letters that set a subset of a font apart from others (PDF 32000-1, 9.6.4)."""
    digest = sha256(characters.encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(characters: str) -> str:
    used = [(code, character) for code, character in enumerate(characters) if character != UNDEFINED]
    return "\n".join(_map_lines(used))


def _map_lines(pairs: Sequence[tuple[int, str]]) -> Iterator[str]:
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <00> <FF> endcodespacerange"
    for start in range(0, len(pairs), _MOST_IN_BLOCK):
        block = pairs[start : start + _MOST_IN_BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from (f"<{code:02X}> <{character.encode('utf-16-be').hex().upper()}>" for code, character in block)
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
