"""What a paper needs to be read by people who do not see it; what lacks it is refused, never made quietly worse.

The rules are those of PDF/UA-1 (ISO 14289-1, 7) and of WCAG 2.1 that a composed paper can break: pictures without a
text, headings that skip a level, tables whose cells have no header, a paper without a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dpdesk.documents.blocks import (
    Abreast,
    Block,
    Heading,
    Letterhead,
    LetterPaper,
    Paper,
    Part,
    Picture,
    PictureRow,
    Table,
    TileMap,
    Together,
)
from dpdesk.documents.fonts import printable
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message


def require_title(paper: Paper) -> None:
    """Require that a paper has a title, which is the first thing that is read aloud. Raises BadInput."""
    if not printable(paper.title).strip():
        raise BadInput(Message(N_("The document has no title. Give it one.")), field="title")


def require_accessible(part: Part) -> None:
    """Require that a part of a paper lacks nothing. Raises BadInput, which names the block that does."""
    level = 0
    for block in _single(part.blocks):
        match block:
            case Heading() if printable(block.text).strip():
                _require_next_level(block, level)
                level = block.level
            case Table():
                _require_headers(block)
            case Picture() | TileMap():
                _require_text(block)
            case PictureRow() | Abreast():
                _require_texts(block.pictures)
            case Letterhead():
                _require_texts(tuple(one for one in (block.logo, block.paper) if one))


def _single(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from _single(block.blocks)
        else:
            yield block


def _require_next_level(heading: Heading, level: int) -> None:
    if level == 0 and heading.level > 1:
        raise BadInput(
            Message(
                N_("The first heading, “{heading}”, is of level {level}. Begin with a title, which is of level 1."),
                heading=heading.text,
                level=heading.level,
            ),
            field="heading",
        )
    if heading.level > level + 1:
        raise BadInput(
            Message(
                N_("The heading “{heading}” is of level {level}, but the one before it of level {before}. Skip none."),
                heading=heading.text,
                level=heading.level,
                before=level,
            ),
            field="heading",
        )


def _require_headers(table: Table) -> None:
    if not table.strong_first and not any(printable(column.title).strip() for column in table.columns):
        raise BadInput(
            Message(N_("The table “{caption}” has no headers. Name its columns."), caption=table.caption),
            field="table",
        )


def _require_texts(pictures: Iterable[Picture | LetterPaper]) -> None:
    for picture in pictures:
        _require_text(picture)


def _require_text(picture: Picture | LetterPaper | TileMap) -> None:
    if not printable(picture.alternative).strip():
        message = N_("A picture has no alternative text. Say in a few words what it shows.")
        raise BadInput(Message(message), field="picture")
