"""What a paper is made of, before it has a format: blocks that carry meaning, not looks.

A paper is composed once into blocks; `documents/render/` turns them into PDF and DOCX. The union `Block` is closed:
a renderer matches every kind and ends in `assert_never`. Lengths are millimetres. Text here is plain text;
nothing in it is ever markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one emphasis; `link` is the address it leads to, `language` differs from the document's."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    language: str = ""


Text = tuple[Span, ...]


def text(words: str, *, strong: bool = False) -> Text:
    """Make a text of one run."""
    return (Span(words, strong=strong),) if words else ()


def plain(told: Text) -> str:
    """Give a text without its emphasis and links."""
    return "".join(span.text for span in told)


class Voice(StrEnum):
    """What a paragraph is for; the renderers know how each looks."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    """small print: clauses, "Otrzymują", who handles the case"""
    PLACE_AND_DATE = "place-and-date"
    REFERENCE = "reference"
    """the case mark at the left of a letter"""
    SALUTATION = "salutation"
    TITLE_LINE = "title-line"
    """a centred line under a title"""
    CAPTION = "caption"
    NOTICE = "notice"
    """something the reader must not miss: the meeting was postponed or cancelled"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    voice: Voice = Voice.BODY


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title of the paper (centred in lists and certificates when `centred`).

    One `as_line` looks like a strong line of running text, as what a letter is about does.
    """

    text: str
    level: int = 1
    centred: bool = False
    as_line: bool = False


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list."""

    items: tuple[Text, ...]
    numbered: bool = False
    voice: Voice = Voice.BODY


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Ruling(StrEnum):
    """How a table is ruled: a full grid (to write in), rows only (to read), or open (a timetable)."""

    GRID = "grid"
    ROWS = "rows"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `width` in mm is fixed, else the rest is shared by `weight`."""

    title: str
    width: float | None = None
    weight: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one heading (a municipality, "Uczestnicy zdalni"); an empty title means no heading row."""

    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with header cells that repeat on each page.

    Every row has as many cells as there are columns. `row_height` is the least height of a row in mm.
    `strong_first` sets the first column as the row's header; `named_by` is the column that names the row for whoever
    listens, without a look of its own. `titled_cells` sets the first line of each cell in the last column apart, as
    the title of what stands below it; `aligned_with` are the rows of a table that is to have columns of the same
    widths. `fill_page` adds numbered blank rows to the page's end;
    `blank_page` adds a whole page of them; the number continues in the first column from `next_number`.
    """

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    ruling: Ruling = Ruling.GRID
    row_height: float = 0.0
    caption: str = ""
    strong_first: bool = False
    named_by: int | None = None
    titled_cells: bool = False
    aligned_with: tuple[RowGroup, ...] = ()
    total_row: bool = False
    """the last row is a sum, set apart"""
    fill_page: bool = False
    blank_page: bool = False
    next_number: int = 0


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts in two columns, name and value, without a header row."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """PNG or JPEG bytes; `alternative` is required wherever the picture says something."""

    data: bytes
    alternative: str
    width: float = 60.0
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PictureRow:
    """Logos side by side with a sentence below, as funders require."""

    pictures: tuple[Picture, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Abreast:
    """Photos side by side, each with a caption of its own; together they are no wider than the text."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars, readable in grey: a label, the part, the whole (0: no whole), and the words after the bar."""

    title: str
    bars: tuple[tuple[str, int, int, str], ...]
    alternative: str


class TileLevel(StrEnum):
    """What is told of a tile, from all to nothing; each has a look that is known without colour."""

    FULL = "full"
    PART = "part"
    EMPTY = "empty"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class MapTile:
    """A municipality on a map, `column` and `row` counted from the upper left corner; `value` stands below its name."""

    name: str
    value: str
    level: TileLevel
    column: int
    row: int


def _named(tile: MapTile) -> str:
    return f"{tile.name} ({tile.value})" if tile.level in (TileLevel.FULL, TileLevel.PART) else tile.name


@dataclass(frozen=True, slots=True)
class TileMap:
    """A map of equal tiles; `key` says what the levels mean. The numbers stand in a table of the same paper too."""

    title: str
    tiles: tuple[MapTile, ...]
    key: tuple[tuple[TileLevel, str], ...]
    alternative: str

    @property
    def facts(self) -> KeyValues:
        """The same in words, level by level."""
        named = (
            (meaning, ", ".join(_named(tile) for tile in self.tiles if tile.level is level))
            for level, meaning in self.key
        )
        return KeyValues(tuple((meaning, names) for meaning, names in named if names))

    @property
    def told(self) -> tuple[Block, ...]:
        """The title and the same in words, for formats that draw no map."""
        return (Together((Paragraph(text(self.title, strong=True)), self.facts)),)


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """The office's own paper: a picture of a whole A4 page, from which text keeps `top` and `foot` mm clear."""

    data: bytes
    alternative: str
    top: float
    foot: float


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: name, address lines, and a logo where there is one; ruled off from the letter.

    Where the office has a `paper` of its own, formats with pages lay that below the first page, in place of the words.
    """

    name: str
    lines: tuple[str, ...]
    logo: Picture | None = None
    paper: LetterPaper | None = None


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """The addressee in the right half of the page, a line each, no punctuation at line ends."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Closing words, name, position, below which one signs; never parted by a page break.

    `rule` draws a line to sign on (lists and notes); several stand side by side in `SignatureRow`. Room to sign in is
    left only where one signs `by_hand`.
    """

    closing: str
    lines: tuple[str, ...]
    rule: bool = False
    by_hand: bool = True


@dataclass(frozen=True, slots=True)
class SignatureRow:
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page if a page can hold them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page."""


Block = (
    Paragraph
    | Heading
    | ItemList
    | Table
    | KeyValues
    | Picture
    | PictureRow
    | Abreast
    | Chart
    | TileMap
    | Letterhead
    | AddressBlock
    | Signature
    | SignatureRow
    | Together
    | NewPage
)


@dataclass(frozen=True, slots=True)
class Part:
    """One letter of many, or the whole of a report: starts on a new page, has a bookmark, counts its own pages.

    `footer` are small lines at the foot of each page; `page_label` is a pattern with {page} and {pages}
    (empty: no page numbers; letters of one page carry none, the renderer leaves them out when `pages` is 1
    and `number_single` is false).
    """

    bookmark: str
    blocks: tuple[Block, ...]
    footer: tuple[str, ...] = ()
    page_label: str = ""
    number_single: bool = False

    @property
    def letter_paper(self) -> LetterPaper | None:
        """The office's own paper, on which the first page is set; none where there is none."""
        return next((block.paper for block in self.blocks if isinstance(block, Letterhead)), None)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole file. `parts` may be a generator: thousands of letters need not be in memory at once.

    `language` is BCP 47 ("pl", "en"); `day` is the date that file metadata bear, never taken from a clock.
    Blocks that are the same object in several parts are laid out once (see render/pdf.py).
    """

    language: str
    title: str
    author: str
    subject: str
    day: date
    parts: Iterable[Part]
    landscape: bool = False
