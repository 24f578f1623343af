"""Lines of text as strips: aligned, encoded for the fonts they need, links underlined and made to lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from dpdesk.documents.blocks import Align, Text
from dpdesk.documents.fonts import printable
from dpdesk.documents.render.typesetting.breaking import Bit, Line, lines
from dpdesk.documents.render.typesetting.fontbook import FontBook
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Link, Mark, Rule, Run, Strip
from dpdesk.documents.render.typesetting.styles import LINK_INK, UNDERLINE, Style


def line_strips(setting: Setting, text: Text | str, style: Style, x: float, room: float) -> list[Strip]:
    """Set a text in lines of a width, each a strip; no text gives no strip."""
    return [_strip(setting.book, line, style, x, room) for line in lines(setting, text, style, room)]


def natural_width(setting: Setting, text: str, style: Style) -> float:
    """Measure a text set in one line."""
    return setting.book.measure(printable(text).replace("\n", " "), style.face) * style.size


def one_line(setting: Setting, text: str, style: Style, x: float, y: float) -> tuple[Run, ...]:
    """Set a text without breaking it, its baseline at y."""
    bit = Bit(printable(text).replace("\n", " "), style.face)
    return tuple(_runs(setting.book, bit, style, x, y))


def _strip(book: FontBook, line: Line, style: Style, x: float, room: float) -> Strip:
    x += _indent(book, line, style, room)
    texts: list[Run] = []
    rules: list[Rule] = []
    marks: list[Mark] = []
    for bit in line:
        texts.extend(_runs(book, bit, style, x, style.baseline))
        wide = book.measure(bit.text, bit.face) * style.size if len(line) > 1 or bit.link else 0.0
        if bit.link:
            seen = book.measure(bit.text.rstrip(), bit.face) * style.size
            rules.append(Rule(x, style.baseline + 1.5, seen, 0.0, UNDERLINE))
            marks.append(Link(x, 0.0, seen, style.leading, bit.link))
        x += wide
    return Strip(style.leading, texts, rules, marks)


def _indent(book: FontBook, line: Line, style: Style, room: float) -> float:
    if style.align is Align.LEFT:
        return 0.0
    words = [*line[:-1], line[-1]._replace(text=line[-1].text.rstrip())] if line else []
    spare = room - sum(book.measure(bit.text, bit.face) for bit in words) * style.size
    return spare if style.align is Align.RIGHT else spare / 2


def _runs(book: FontBook, bit: Bit, style: Style, x: float, y: float) -> Iterator[Run]:
    tint = LINK_INK if bit.link else style.tint
    pieces = book.pieces(bit.text, bit.face)
    for piece in pieces:
        yield Run(x, y, f"/{piece.font} {style.size:g} Tf", tint, piece.data)
        x += book.measure(piece.text, bit.face) * style.size if len(pieces) > 1 else 0.0
