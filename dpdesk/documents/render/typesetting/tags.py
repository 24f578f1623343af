"""Tags: what a piece of text is, for whoever listens to a paper instead of looking at it (ISO 32000-1, 14.8).

A block is set with tags of its own, which hang together as the elements of the file will: the cells below their row,
the row below its table. Strips are used again where a block comes again, so a tag is only the pattern of an element;
`structure` makes an element of it each time the block is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpdesk.documents.render.typesetting.pdf_syntax import text_string

_DEEPEST = 6
"""levels of headings that PDF has a name for"""


class Role(StrEnum):
    """What an element is, by the standard names of PDF."""

    DOCUMENT = "Document"
    PART = "Part"
    DIVISION = "Div"
    PARAGRAPH = "P"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    CAPTION = "Caption"
    FIGURE = "Figure"
    LINK = "Link"
    SPAN = "Span"


@dataclass(slots=True, eq=False)
class Tag:
    """The pattern of an element below `parent`, or below the part of the paper where there is none.

    `entries` are what else the file says of it, as PDF source; `title` is what the outline calls it.
    """

    role: Role
    parent: Tag | None = None
    entries: str = ""
    title: str = ""


OF_COLUMN = "/A<</O/Table/Scope/Column>>"
OF_ROW = "/A<</O/Table/Scope/Row>>"


def heading_tag(text: str, level: int) -> Tag:
    """Tag a heading, which also stands in the outline."""
    return Tag(Role(f"H{min(max(level, 1), _DEEPEST)}"), title=text)


def figure_tag(alternative: str, parent: Tag | None = None) -> Tag:
    """Tag a picture with the text that stands for it."""
    return Tag(Role.FIGURE, parent, f"/Alt{text_string(alternative)}")


def list_tag(*, numbered: bool) -> Tag:
    """Tag a list by its marks."""
    return Tag(Role.LIST, entries=f"/A<</O/List/ListNumbering/{'Decimal' if numbered else 'Disc'}>>")


def title_entries(columns: int) -> str:
    """Say that a header cell goes over all columns of a table and leads the rows below it."""
    return f"/A<</O/Table/Scope/Row/ColSpan {columns}>>" if columns > 1 else OF_ROW


def language_entries(language: str) -> str:
    """Say in which language something is, where it is not that of the paper."""
    return f"/Lang{text_string(language)}" if language else ""
