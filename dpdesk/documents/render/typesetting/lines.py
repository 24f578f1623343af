"""Lines of text as strips: aligned, encoded for the fonts they need, links underlined and made to lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from dpdesk.documents.blocks import Align, Text
from dpdesk.documents.fonts import printable
from dpdesk.documents.render.typesetting.breaking import Bit, Line, lines
from dpdesk.documents.render.typesetting.fontbook import FontBook
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Link, Rule, Run, Strip
from dpdesk.documents.render.typesetting.styles import LINK_INK, UNDERLINE, Style
from dpdesk.documents.render.typesetting.tags import Role, Tag, language_entries


def line_strips(
    setting: Setting, text: Text | str, style: Style, x: float, room: float, tag: Tag | None = None
) -> list[Strip]:
    """Set a text in lines of a width, each a strip; no text gives no strip."""
    inner = _InnerTags(tag)
    return [_strip(setting.book, line, style, x, room, inner) for line in lines(setting, text, style, room)]


def natural_width(setting: Setting, text: str, style: Style) -> float:
    """Measure a text set in one line."""
    return setting.book.measure(printable(text).replace("\n", " "), style.face) * style.size


def one_line(setting: Setting, text: str, style: Style, x: float, y: float, tag: Tag) -> tuple[Run, ...]:
    """Set a text without breaking it, its baseline at y."""
    bit = Bit(printable(text).replace("\n", " "), style.face)
    return tuple(_runs(setting.book, bit, style, x, y, tag))


class _InnerTags:
    """The tags inside that of a text: of links and of words in another language, also over several lines."""

    def __init__(self, outer: Tag | None) -> None:
        self._outer = outer
        self._last: tuple[str, str] = ("", "")
        self._inner: Tag | None = None

    def of(self, bit: Bit) -> Tag | None:
        """Give the tag of a bit; bits in a row of one link and one language have the same."""
        kind = (bit.link, bit.language)
        if kind != self._last:
            self._last = kind
            role = Role.LINK if bit.link else Role.SPAN
            self._inner = Tag(role, self._outer, language_entries(bit.language)) if any(kind) else None
        return self._inner or self._outer


def _strip(book: FontBook, line: Line, style: Style, x: float, room: float, inner: _InnerTags) -> Strip:
    x += _indent(book, line, style, room)
    texts: list[Run] = []
    rules: list[Rule] = []
    links: list[Link] = []
    for bit in line:
        tag = inner.of(bit)
        texts.extend(_runs(book, bit, style, x, style.baseline, tag))
        wide = book.measure(bit.text, bit.face) * style.size if len(line) > 1 or bit.link else 0.0
        if bit.link and tag:
            seen = book.measure(bit.text.rstrip(), bit.face) * style.size
            rules.append(Rule(x, style.baseline + 1.5, seen, 0.0, UNDERLINE))
            links.append(Link(x, 0.0, seen, style.leading, bit.link, tag))
        x += wide
    return Strip(style.leading, texts, rules, links=links)


def _indent(book: FontBook, line: Line, style: Style, room: float) -> float:
    if style.align is Align.LEFT:
        return 0.0
    words = [*line[:-1], line[-1]._replace(text=line[-1].text.rstrip())] if line else []
    spare = room - sum(book.measure(bit.text, bit.face) for bit in words) * style.size
    return spare if style.align is Align.RIGHT else spare / 2


def _runs(book: FontBook, bit: Bit, style: Style, x: float, y: float, tag: Tag | None) -> Iterator[Run]:
    tint = LINK_INK if bit.link else style.tint
    pieces = book.pieces(bit.text, bit.face)
    for piece in pieces:
        yield Run(x, y, f"/{piece.font} {style.size:g} Tf", tint, piece.data, tag)
        x += book.measure(piece.text, bit.face) * style.size if len(pieces) > 1 else 0.0
