"""A page's ink as PDF operators: pictures lowest, then shades, then rules, then text in reading order.

All text of a page is one text object, all rules of a pen one path, and uprights that meet from row to row one line.
What has a tag stands in a mark that an element of the tagged file holds; everything else is marked as decoration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dpdesk.documents.render.typesetting.image_book import ImageBook
from dpdesk.documents.render.typesetting.strips import Drawing, Fill, Link, Mark, Outline, Rule, Run, Strip
from dpdesk.documents.render.typesetting.structure import Annotation, PageTags
from dpdesk.documents.render.typesetting.tags import Tag

_MEETS = 0.05
"""pt, within which two uprights are taken for one"""
_DECORATION = "/Artifact<</Type/Layout>>BDC"
_FURNITURE = "/Artifact<</Type/Pagination>>BDC"
"""what stands on a page because it is a page: its number, the header of a table that goes on"""
_END = "EMC"


class Sheet:
    """One page: strips go in, operators come out; y runs upwards from the foot of the page, as in PDF."""

    def __init__(self, tags: PageTags, images: ImageBook) -> None:
        self.tags = tags
        self.links: list[tuple[Link, Annotation]] = []
        self._images = images
        self._tag: Tag | None = None
        self._is_marked = False
        self._drawings: list[str] = []
        self._texts: list[str] = []
        self._font = self._tint = ""
        self._fills: list[str] = []
        self._paths: dict[str, list[str]] = {}
        self._uprights: dict[tuple[str, float], tuple[float, float]] = {}

    def put(self, strip: Strip, left: float, top: float) -> None:
        """Put a strip's ink on the page, the strip's upper left corner at (left, top)."""
        if strip.begins_block:
            self._end_mark()
            self.tags.begin_block()
        for mark in strip.marks:
            self._put_mark(mark, left, top)
        self._put_texts(strip.texts, left, top)
        if strip.rules:
            self._put_rules(strip.rules, left, top)
        for link in strip.links:
            self._put_link(link, left, top)

    def pack(self) -> None:
        """Join what is there: the pages of a long list wait until their number is known, and not in small pieces."""
        if self._texts:
            self._texts = ["\n".join(self._texts)]

    def operators(self) -> str:
        """Give the page's content, in Latin-1 as PDF wants it."""
        self._end_mark()
        for (pen, x), (top, foot) in self._uprights.items():
            self._paths.setdefault(pen, []).append(f"{x:.2f} {top:.2f} m {x:.2f} {foot:.2f} l")
        self._uprights.clear()
        return "\n".join(self._parts())

    def _parts(self) -> Iterator[str]:
        yield from self._drawings
        if self._fills or self._paths:
            yield _DECORATION
            if self._fills:
                yield "\n".join(["q", *self._fills, "Q"])
            for pen, path in self._paths.items():
                yield "\n".join([f"q {pen}", *path, "S Q"])
            yield _END
        if self._texts:
            yield "\n".join(["BT", *self._texts, "ET"])

    def _put_texts(self, texts: Sequence[Run], left: float, top: float) -> None:
        add = self._texts.append
        for x, y, font, tint, data, tag in texts:
            if tag is not self._tag or not self._is_marked:
                self._begin_mark(tag, top)
            if not data:
                continue
            if font != self._font:
                self._font = font
                add(font)
            if tint != self._tint:
                self._tint = tint
                add(tint)
            add(f"1 0 0 1 {left + x:.2f} {top - y:.2f} Tm ({data}) Tj")

    def _begin_mark(self, tag: Tag | None, top: float) -> None:
        self._end_mark()
        self._tag, self._is_marked = tag, True
        self._texts.append(f"/{tag.role}<</MCID {self.tags.mark(tag, top)}>>BDC" if tag else _FURNITURE)

    def _end_mark(self) -> None:
        if self._is_marked:
            self._texts.append(_END)
        self._is_marked = False

    def _put_rules(self, rules: Sequence[Rule], left: float, top: float) -> None:
        for x, y, dx, dy, pen in rules:
            x, y = left + x, top - y
            if dx == 0.0:
                self._put_upright(pen, x, y, y - dy)
            else:
                self._put_level(pen, f"{x:.2f} {y:.2f} m {x + dx:.2f} {y - dy:.2f} l")

    def _put_level(self, pen: str, line: str) -> None:
        """Draw a line once where the foot of a row is the top of the next: drawn twice, it would look thicker."""
        path = self._paths.setdefault(pen, [])
        if path[-1:] != [line]:
            path.append(line)

    def _put_upright(self, pen: str, x: float, top: float, foot: float) -> None:
        last = self._uprights.get((pen, x))
        if last is None or abs(last[1] - top) <= _MEETS:
            self._uprights[pen, x] = (last[0] if last else top, foot)
        else:
            self._paths.setdefault(pen, []).append(f"{x:.2f} {last[0]:.2f} m {x:.2f} {last[1]:.2f} l")
            self._uprights[pen, x] = (top, foot)

    def _put_mark(self, mark: Mark, left: float, top: float) -> None:
        placed = mark._replace(x=left + mark.x, y=top - mark.y - mark.height)
        match placed:
            case Fill(x, y, width, height, tint):
                self._fills.append(f"{tint} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")
            case Drawing():
                self._put_drawing(placed)
            case Outline(x, y, width, height, tag):
                self.tags.frame(tag, x, y, width, height)

    def _put_link(self, link: Link, left: float, top: float) -> None:
        """Put a link after its words, so that they come first in its element."""
        placed = link._replace(x=left + link.x, y=top - link.y - link.height)
        self.links.append((placed, self.tags.annotate(link.tag)))

    def _put_drawing(self, drawing: Drawing) -> None:
        x, y, width, height, data, tag = drawing
        begin = _FURNITURE
        if tag:
            begin = f"/{tag.role}<</MCID {self.tags.mark(tag, y + height)}>>BDC"
            self.tags.frame(tag, x, y, width, height)
        name = self._images.name(data)
        self._drawings.append(f"{begin} q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q {_END}")
