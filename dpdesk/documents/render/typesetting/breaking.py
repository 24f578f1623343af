"""Text into lines: greedy, left to right, breaking at spaces alone unless a word is wider than the line.

ReportLab's own paragraphs read markup and are ten times slower; here text is only text, and a word is measured once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dpdesk.documents.blocks import Align, Span, Text
from dpdesk.documents.fonts import Face, printable
from dpdesk.documents.render.typesetting.fontbook import FontBook
from dpdesk.documents.render.typesetting.hyphenation import divided
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.styles import Style

_SLACK = 0.01
"""pt, so that a cell made as wide as its word does not break it"""
_NARROWING = 0.96
_NOWHERE: frozenset[int] = frozenset()
_LEADS_OUT = re.compile(r"https?://|mailto:", re.IGNORECASE)
"""the only addresses that become links: others could run something"""


class Bit(NamedTuple):
    """Part of a word or of a line, of one face and one link."""

    text: str
    face: Face
    link: str = ""


Word = tuple[Bit, ...]
Line = tuple[Bit, ...]


def lines(setting: Setting, text: Text | str, style: Style, room: float) -> Iterator[Line]:
    """Break a text into lines of a width, centred lines into equal ones; no text gives no line."""
    if style.align is Align.CENTRE:
        room = _balanced(setting, text, style, room)
    return _filled(setting, text, style, room)


def _filled(setting: Setting, text: Text | str, style: Style, room: float) -> Iterator[Line]:
    plain = _plain(text)
    if isinstance(plain, str):
        broken = _plain_lines(setting, printable(plain), style, room + _SLACK)
        return ((Bit(line, style.face),) for line in broken)
    return _mixed_lines(setting, plain, style, room + _SLACK)


def _balanced(setting: Setting, text: Text | str, style: Style, room: float) -> float:
    """Find the least width that takes no more lines, so that a title does not end in a line of one word."""
    count = sum(1 for _ in _filled(setting, text, style, room))
    words = "".join(span.text for span in text) if isinstance(text, tuple) else text
    least = max((setting.book.width(word, style.face) * style.size for word in words.split()), default=0.0)
    while count > 1 and (room := room * _NARROWING) > least:
        if sum(1 for _ in _filled(setting, text, style, room)) > count:
            break
    return room / _NARROWING if count > 1 else room


def _plain(text: Text | str) -> Text | str:
    """Give only the words of a text that has no emphasis and no link; that is most texts, and much quicker to set."""
    if isinstance(text, str) or any(span.strong or span.emphasis or span.link for span in text):
        return text
    return "".join(span.text for span in text)


def _plain_lines(setting: Setting, text: str, style: Style, room: float) -> Iterator[str]:
    if not text:
        return
    width, face, size = setting.book.width, style.face, style.size
    for paragraph in text.split("\n"):
        words, ends = [word for word in paragraph.split(" ") if word], _NOWHERE
        widths = [width(word, face) * size for word in words]
        if widths and max(widths) > room:
            words, ends = _divided(setting, words, style, room)
            widths = [width(word, face) * size for word in words]
        for start, end in _broken(widths, width(" ", face) * size, room, ends):
            line = " ".join(words[start:end])
            yield line if _is_closed(end, words, ends) else line + " "


def _divided(setting: Setting, words: Iterable[str], style: Style, room: float) -> tuple[list[str], frozenset[int]]:
    """Divide the words that are too wide; tell after which pieces the line has to end."""
    pieces: list[str] = []
    ends: set[int] = set()
    for word in words:
        *full, last = divided(word, room, setting.book.measured(style.face, style.size), setting.language)
        ends.update(range(len(pieces), len(pieces) + len(full)))
        pieces += [*full, last]
    return pieces, frozenset(ends)


def _broken(widths: Sequence[float], space: float, room: float, ends: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Give the words of each line as a range; at least one word is in each."""
    start, used = 0, -space
    for index, wide in enumerate(widths):
        used += space + wide
        if index > start and (used > room or index - 1 in ends):
            yield start, index
            start, used = index, wide
    yield start, len(widths)


def _is_closed(end: int, words: Sequence[object], ends: frozenset[int]) -> bool:
    """Tell whether a line ends without the space that other breaks stand for, which readers of the text need."""
    return end == len(words) or end - 1 in ends


def _mixed_lines(setting: Setting, text: Text, style: Style, room: float) -> Iterator[Line]:
    space = setting.book.width(" ", style.face) * style.size
    for paragraph in _paragraphs(text, style):
        words, ends = _words(paragraph), _NOWHERE
        widths = _widths(setting.book, words, style)
        if widths and max(widths) > room:
            words, ends = _divided_words(setting, words, style, room)
            widths = _widths(setting.book, words, style)
        for start, end in _broken(widths, space, room, ends):
            yield _joined(words[start:end], closed=_is_closed(end, words, ends))


def _widths(book: FontBook, words: Iterable[Word], style: Style) -> list[float]:
    return [sum(book.width(bit.text, bit.face) for bit in word) * style.size for word in words]


def _divided_words(
    setting: Setting, words: Iterable[Word], style: Style, room: float
) -> tuple[list[Word], frozenset[int]]:
    """Divide words of several looks bit by bit; a bit stays on the line of the one before it where it fits there."""
    lines: list[Word] = []
    ends: set[int] = set()
    for word in words:
        lines.append(())
        for bit in word:
            pieces = divided(bit.text, room, setting.book.measured(bit.face, style.size), setting.language)
            for number, piece in enumerate(pieces):
                grown = (*lines[-1], bit._replace(text=piece))
                if lines[-1] and (number or _widths(setting.book, [grown], style)[0] > room):
                    ends.add(len(lines) - 1)
                    lines.append(grown[-1:])
                else:
                    lines[-1] = grown
    return lines, frozenset(ends)


def _paragraphs(text: Text, style: Style) -> Iterator[list[Bit]]:
    bits: list[Bit] = []
    for span in text:
        first, *others = printable(span.text).split("\n")
        bits.append(_bit(span, first, style))
        for other in others:
            yield bits
            bits = [_bit(span, other, style)]
    yield bits


def _bit(span: Span, text: str, style: Style) -> Bit:
    strong = span.strong or style.face in (Face.BOLD, Face.BOLD_ITALIC)
    upright, slanted = (Face.BOLD, Face.BOLD_ITALIC) if strong else (Face.REGULAR, Face.ITALIC)
    link = span.link if _LEADS_OUT.match(span.link) else ""
    return Bit(text, slanted if span.emphasis else upright, link)


def _words(bits: list[Bit]) -> list[Word]:
    """Part at spaces; emphasis that ends inside a word, before a comma perhaps, does not part it."""
    words: list[list[Bit]] = [[]]
    for bit in bits:
        for number, text in enumerate(bit.text.split(" ")):
            if number:
                words.append([])
            if text:
                words[-1].append(bit._replace(text=text))
    return [tuple(word) for word in words if word]


def _joined(words: Sequence[Word], *, closed: bool) -> Line:
    """Join the words of a line, neighbours of one look together; a space belongs to the word before it."""
    bits: list[Bit] = []
    for word in words:
        if bits:
            bits[-1] = bits[-1]._replace(text=bits[-1].text + " ")
        for bit in word:
            if bits and bits[-1][1:] == bit[1:]:
                bits[-1] = bits[-1]._replace(text=bits[-1].text + bit.text)
            else:
                bits.append(bit)
    if bits and not closed:
        bits[-1] = bits[-1]._replace(text=bits[-1].text + " ")
    return tuple(bits)
