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
_LEAST_LAST = 0.45
"""of the widest centred line, what the last one has where that can be had"""
_LONELY = 0.35
"""of the line, below which the last word of a text is not left alone in it"""
_STILL_FULL = 0.55
"""of the line, what the line above keeps when it gives that word company"""
_NOWHERE: frozenset[int] = frozenset()
_LEADS_OUT = re.compile(r"https?://|mailto:", re.IGNORECASE)
"""the only addresses that become links: others could run something"""


class Bit(NamedTuple):
    """Part of a word or of a line, of one face, one link and one language (none: that of the paper)."""

    text: str
    face: Face
    link: str = ""
    language: str = ""


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
    """Find the width that takes no more lines and lets most of them end at a comma, else the least such width.

    So a title does not end in a line of one word, and an address is not parted in the middle of a name.
    """
    count = sum(1 for _ in _filled(setting, text, style, room))
    words = "".join(span.text for span in text) if isinstance(text, tuple) else text
    least = max((setting.book.width(word, style.face) * style.size for word in words.split()), default=0.0)
    found, most = room, -1
    while count > 1 and room > least:
        made = list(_filled(setting, text, style, room))
        if len(made) > count:
            break
        commas = sum(line[-1].text.rstrip().endswith(",") for line in made[:-1] if line)
        if commas >= most and not _is_short(setting, made):
            found, most = room, commas
        room *= _NARROWING
    return found


def _is_short(setting: Setting, made: Sequence[Line]) -> bool:
    """Tell whether the last line is too short to stand centred below the others."""
    widths = [sum(setting.book.width(bit.text, bit.face) for bit in line) for line in made]
    return widths[-1] < _LEAST_LAST * max(widths)


def _plain(text: Text | str) -> Text | str:
    """Give only the words of a text that is all of one kind; that is most texts, and much quicker to set."""
    if isinstance(text, str) or any(span.strong or span.emphasis or span.link or span.language for span in text):
        return text
    return "".join(span.text for span in text)


def _plain_lines(setting: Setting, text: str, style: Style, room: float) -> Iterator[str]:
    if not text:
        return
    width, face, size = setting.book.width, style.face, style.size
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs, 1):
        words, ends = [word for word in paragraph.split(" ") if word], _NOWHERE
        widths = [width(word, face) * size for word in words]
        if widths and max(widths) > room:
            words, ends = _divided(setting, words, style, room)
            widths = [width(word, face) * size for word in words]
        for start, end in _broken(widths, width(" ", face) * size, room, ends):
            line = " ".join(words[start:end])
            yield line if _is_closed(end, words, ends, is_last=number == len(paragraphs)) else line + " "


def _divided(setting: Setting, words: Iterable[str], style: Style, room: float) -> tuple[list[str], frozenset[int]]:
    """Divide the words that are too wide; tell after which pieces the line has to end."""
    pieces: list[str] = []
    ends: set[int] = set()
    for word in words:
        *full, last = divided(word, room, setting.book.measured(style.face, style.size), setting.language)
        ends.update(range(len(pieces), len(pieces) + len(full)))
        pieces += [*full, last]
    return pieces, frozenset(ends)


def _broken(widths: Sequence[float], space: float, room: float, ends: frozenset[int]) -> list[tuple[int, int]]:
    """Give the words of each line as a range; at least one word is in each, and no short one alone at the end."""
    broken: list[tuple[int, int]] = []
    start, used = 0, -space
    for index, wide in enumerate(widths):
        used += space + wide
        if index > start and (used > room or index - 1 in ends):
            broken.append((start, index))
            start, used = index, wide
    broken.append((start, len(widths)))
    if len(broken) > 1 and start == len(widths) - 1 and start - 1 not in ends:
        _join_lonely(broken, widths, space, room)
    return broken


def _join_lonely(broken: list[tuple[int, int]], widths: Sequence[float], space: float, room: float) -> None:
    """Give a short word that stands alone in the last line the last word of the line above, if that can spare it."""
    (start, end), (_, last) = broken[-2:]
    spared = sum(widths[start : end - 1]) + space * (end - start - 2)
    joined = widths[end - 1] + space + widths[end]
    if widths[end] < _LONELY * room and spared >= _STILL_FULL * room and joined <= spared:
        broken[-2:] = [(start, end - 1), (end - 1, last)]


def _is_closed(end: int, words: Sequence[object], ends: frozenset[int], *, is_last: bool) -> bool:
    """Tell whether a line ends without the space that other breaks stand for, which readers of the text need."""
    return end - 1 in ends or (is_last and end == len(words))


def _mixed_lines(setting: Setting, text: Text, style: Style, room: float) -> Iterator[Line]:
    space = setting.book.width(" ", style.face) * style.size
    paragraphs = list(_paragraphs(text, style))
    for number, paragraph in enumerate(paragraphs, 1):
        words, ends = _words(paragraph), _NOWHERE
        widths = _widths(setting.book, words, style)
        if widths and max(widths) > room:
            words, ends = _divided_words(setting, words, style, room)
            widths = _widths(setting.book, words, style)
        for start, end in _broken(widths, space, room, ends):
            closed = _is_closed(end, words, ends, is_last=number == len(paragraphs))
            yield _joined(words[start:end], closed=closed)


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
            language = bit.language or setting.language
            pieces = divided(bit.text, room, setting.book.measured(bit.face, style.size), language)
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
    return Bit(text, slanted if span.emphasis else upright, link, span.language)


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
