"""A page's ink as PDF operators: shades first, then rules, then text in reading order.

All text of a page is one text object, all rules of a pen one path, and uprights that meet from row to row one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dpdesk.documents.render.typesetting.strips import Drawing, Fill, Link, Mark, Rule, Run, Strip

_MEETS = 0.05
"""pt, within which two uprights are taken for one"""


class Sheet:
    """One page: strips go in, operators come out; y runs upwards from the foot of the page, as in PDF."""

    def __init__(self) -> None:
        self.drawings: list[Drawing] = []
        self.links: list[Link] = []
        self._texts: list[str] = []
        self._font = self._tint = ""
        self._fills: list[str] = []
        self._paths: dict[str, list[str]] = {}
        self._uprights: dict[tuple[str, float], tuple[float, float]] = {}

    def put(self, strip: Strip, left: float, top: float) -> None:
        """Put a strip's ink on the page, the strip's upper left corner at (left, top)."""
        self._put_texts(strip.texts, left, top)
        if strip.rules:
            self._put_rules(strip.rules, left, top)
        for mark in strip.marks:
            self._put_mark(mark, left, top)

    def operators(self) -> str:
        """Give the page's content, in Latin-1 as PDF wants it."""
        for (pen, x), (top, foot) in self._uprights.items():
            self._paths.setdefault(pen, []).append(f"{x:.2f} {top:.2f} m {x:.2f} {foot:.2f} l")
        self._uprights.clear()
        return "\n".join(self._parts())

    def _parts(self) -> Iterator[str]:
        if self._fills:
            yield "\n".join(["q", *self._fills, "Q"])
        for pen, path in self._paths.items():
            yield "\n".join([f"q {pen}", *path, "S Q"])
        if self._texts:
            yield "\n".join(["BT", *self._texts, "ET"])

    def _put_texts(self, texts: Sequence[Run], left: float, top: float) -> None:
        add = self._texts.append
        for x, y, font, tint, data in texts:
            if font != self._font:
                self._font = font
                add(font)
            if tint != self._tint:
                self._tint = tint
                add(tint)
            add(f"1 0 0 1 {left + x:.2f} {top - y:.2f} Tm ({data}) Tj")

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
                self.drawings.append(placed)
            case Link():
                self.links.append(placed)
