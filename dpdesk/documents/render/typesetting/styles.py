"""One scale and one grid: sizes, leadings, gaps and greys of everything that is set.

The grid is half a line of body text. Greys are chosen to survive a photocopier.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from dpdesk.documents.blocks import Align, Heading, Voice
from dpdesk.documents.fonts import Face

MM = 72 / 25.4
LINE = 14.3
"""a line of body text: 11 pt with 1.3 leading"""
HALF = LINE / 2

INK = "0 g"
PAPER = "1 g"
GREY_INK = "0.35 g"
LINK_INK = "0.05 0.2 0.45 rg"

THIN = "0.5 w 0.65 G"
FAINT = "0.5 w 0.8 G"
DARK = "0.8 w 0.25 G"
UNDERLINE = "0.5 w 0.05 0.2 0.45 RG"
BROKEN = "[2 1.6] 0 d 0.7 w 0.25 G"
DOTTED = "[0.1 2.4] 0 d 1 J 0.9 w 0.25 G"

HEAD_SHADE = "0.92 g"
GROUP_SHADE = "0.965 g"
NOTICE_SHADE = "0.945 g"
BAR = "0.38 g"
BAR_REST = "0.89 g"


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text looks, and the gaps around the paragraph it belongs to."""

    size: float = 11.0
    leading: float = LINE
    face: Face = Face.REGULAR
    tint: str = INK
    align: Align = Align.LEFT
    above: float = 0.0
    below: float = HALF
    keeps_next: bool = False

    @property
    def baseline(self) -> float:
        """Give the distance of the baseline from the line's top; Source Sans reaches 0.75 above and 0.25 below it."""
        return (self.leading - self.size) / 2 + 0.75 * self.size


BODY = Style()
SMALL = Style(9.0, 11.7, below=HALF / 2)
FOOTER = Style(8.0, 10.4, tint=GREY_INK, below=0.0)
PAGE_LABEL = Style(8.5, 11.0, tint=GREY_INK, align=Align.RIGHT, below=0.0)
CAPTION = Style(9.0, 11.7, tint=GREY_INK, above=HALF / 2, below=LINE)
TABLE_CAPTION = Style(10.0, 13.0, Face.BOLD, above=HALF, below=HALF * 0.7, keeps_next=True)
ORGANISER = Style(12.5, 16.0, Face.BOLD, below=0.0)
ORGANISER_LINE = Style(9.0, 11.7, tint=GREY_INK, below=0.0)
CLOSING = replace(BODY, below=0.0)
SIGNATORY = replace(BODY, below=0.0)
RULE_SIGNATORY = Style(9.0, 11.7, below=0.0)
CHART_LABEL = Style(10.0, 13.0, below=0.0)
TILE_NAME = Style(6.6, 7.6, below=0.0)
TILE_KEY = Style(8.5, 10.6, below=0.0)
TILE_NUMBER = Style(8.5, 10.6, Face.BOLD, below=0.0)

VOICES: Mapping[Voice, Style] = {
    Voice.BODY: BODY,
    Voice.LEAD: Style(12.0, 16.0, Face.BOLD, below=LINE * 0.75),
    Voice.SMALL: SMALL,
    Voice.PLACE_AND_DATE: replace(BODY, align=Align.RIGHT),
    Voice.REFERENCE: replace(BODY, size=10.0, below=HALF),
    Voice.SALUTATION: replace(BODY, above=LINE, below=LINE * 0.75),
    Voice.TITLE_LINE: replace(BODY, align=Align.CENTRE, below=HALF / 2),
    Voice.CAPTION: CAPTION,
    Voice.NOTICE: replace(BODY, above=HALF, below=LINE),
}

_HEADINGS = (
    Style(18.0, 22.5, Face.BOLD, above=LINE, below=LINE * 0.75, keeps_next=True),
    Style(13.0, 17.0, Face.BOLD, above=LINE * 1.25, below=HALF * 0.8, keeps_next=True),
    Style(11.0, LINE, Face.BOLD, above=LINE * 0.75, below=HALF / 2, keeps_next=True),
)


def heading_style(heading: Heading) -> Style:
    """Give the look of a heading; all from level 3 down look alike."""
    if heading.as_line:
        return replace(BODY, face=Face.BOLD)
    style = _HEADINGS[min(max(heading.level, 1), len(_HEADINGS)) - 1]
    return replace(style, align=Align.CENTRE) if heading.centred else style


class TableLook(NamedTuple):
    """The text of a table's cells, and the air round it."""

    text: Style
    air_beside: float
    air_above: float

    @property
    def strong(self) -> Style:
        """Give the text of headings, of strong first cells and of sums."""
        return replace(self.text, face=Face.BOLD)


_AIR_IN_GRID = 0.7


def table_look(columns: int, *, ruled: bool = False) -> TableLook:
    """Give the look of a table: the more columns, the smaller and tighter; a full grid needs less air than rules."""
    look = _by_columns(columns)
    return look._replace(air_above=_AIR_IN_GRID * look.air_above) if ruled else look


def _by_columns(columns: int) -> TableLook:
    if columns <= 6:
        return TableLook(Style(10.0, 12.7, below=0.0), 5.0, 3.6)
    if columns <= 8:
        return TableLook(Style(9.0, 11.4, below=0.0), 4.0, 3.2)
    return TableLook(Style(8.0, 10.2, below=0.0), 3.0, 2.8)
