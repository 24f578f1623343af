"""Strips: the unit between blocks and pages. A strip has a height, its ink, and its wishes for page breaks.

A line of a paragraph is a strip, and so is a row of a table. Text comes apart from rules and fills, in reading order,
each run with the tag that tells what it is to whoever listens; what has no tag is decoration.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from dpdesk.documents.render.typesetting.tags import Tag


class Run(NamedTuple):
    """Encoded text of one font: where its baseline starts, and the PDF operators of its font and its colour.

    A run without text says that something is there and empty, as a cell to write in is.
    """

    x: float
    y: float
    font: str
    tint: str
    data: str
    tag: Tag | None = None


class Rule(NamedTuple):
    """A straight line from (x, y), `dx` to the right and `dy` down; `pen` is the PDF operators of width and colour."""

    x: float
    y: float
    dx: float
    dy: float
    pen: str


class Fill(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    tint: str


class Drawing(NamedTuple):
    """A picture stretched over a rectangle; `data` is its file's bytes."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    tag: Tag | None = None


class Outline(NamedTuple):
    """A rectangle that holds a picture made of shades, rules and words."""

    x: float
    y: float
    width: float
    height: float
    tag: Tag


class Link(NamedTuple):
    """A rectangle that leads to an address when clicked."""

    x: float
    y: float
    width: float
    height: float
    address: str
    tag: Tag


Mark = Fill | Drawing | Outline


class MakeRow(Protocol):
    """Makes the strip of a blank row; the argument is its place among the blank rows, from 0."""

    def __call__(self, index: int, /) -> Strip: ...


@dataclass(frozen=True, slots=True)
class BlankRows:
    """Rows to write in, as many as there is room for: to the page's end, over a whole page of their own, or both."""

    make: MakeRow
    fills_page: bool
    whole_page: bool


@dataclass(slots=True)
class Strip:
    """A piece of a page, as wide as the text, that is not divided.

    `above` and `below` are the least gaps to its neighbours: of two that meet, the larger counts. `holds` keeps the
    next strip on the same page; `clings` keeps at least so many strips before it. `head` is printed again where the
    strip comes first on a page. `starts_page` is a page break; `blank_rows` stands for the rows there is room for.
    `begins_block` is the first strip of a block, where its tags are to be taken afresh.
    """

    height: float
    texts: Sequence[Run] = ()
    rules: Sequence[Rule] = ()
    marks: Sequence[Mark] = ()
    links: Sequence[Link] = ()
    above: float = 0.0
    below: float = 0.0
    holds: bool = False
    clings: int = 0
    head: Strip | None = None
    starts_page: bool = False
    blank_rows: BlankRows | None = None
    begins_block: bool = False


def untagged(strip: Strip) -> Strip:
    """Copy a strip as decoration: what is there on each page is read once."""
    return replace(
        strip,
        texts=tuple(run._replace(tag=None) for run in strip.texts),
        marks=tuple(
            mark._replace(tag=None) if isinstance(mark, Drawing) else mark
            for mark in strip.marks
            if not isinstance(mark, Outline)
        ),
        links=(),
        begins_block=False,
    )


def moved(strip: Strip, dx: float, dy: float = 0.0) -> Strip:
    """Copy a strip with its ink shifted."""
    return replace(
        strip,
        texts=tuple(run._replace(x=run.x + dx, y=run.y + dy) for run in strip.texts),
        rules=tuple(rule._replace(x=rule.x + dx, y=rule.y + dy) for rule in strip.rules),
        marks=tuple(mark._replace(x=mark.x + dx, y=mark.y + dy) for mark in strip.marks),
        links=tuple(link._replace(x=link.x + dx, y=link.y + dy) for link in strip.links),
    )


def gap_between(upper: Strip, lower: Strip) -> float:
    """Give the gap of two strips that meet."""
    return max(upper.below, lower.above)


def height_of(strips: Iterable[Strip]) -> float:
    """Give the height of strips on top of each other, without the gaps before and after."""
    total, last = 0.0, None
    for strip in strips:
        total += strip.height + (gap_between(last, strip) if last else 0.0)
        last = strip
    return total


def stacked(strips: Sequence[Strip]) -> Strip:
    """Join strips on top of each other to one that is not divided."""
    y, whole, last = 0.0, Strip(0.0), None
    for strip in strips:
        y += gap_between(last, strip) if last else 0.0
        whole = overlaid(whole, moved(strip, 0.0, y))
        y += strip.height
        last = strip
    whole.height = y
    return whole


def overlaid(first: Strip, second: Strip) -> Strip:
    """Join the ink of two strips that stand side by side; the higher one gives the height."""
    return replace(
        first,
        height=max(first.height, second.height),
        texts=(*first.texts, *second.texts),
        rules=(*first.rules, *second.rules),
        marks=(*first.marks, *second.marks),
        links=(*first.links, *second.links),
    )


def bound(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Keep strips on one page."""
    return (*(replace(strip, holds=True) for strip in strips[:-1]), *strips[-1:])


def spaced(strips: Sequence[Strip], *, above: float, below: float) -> tuple[Strip, ...]:
    """Set the gaps before the first and after the last of some strips."""
    made = list(strips)
    if made:
        made[0] = replace(made[0], above=above)
        made[-1] = replace(made[-1], below=below)
    return tuple(made)
