"""Read composed papers as a person does: their words, block by block, with ordinary spaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from dpdesk.documents.blocks import (
    Abreast,
    AddressBlock,
    Block,
    Chart,
    Heading,
    ItemList,
    KeyValues,
    Letterhead,
    NewPage,
    Paragraph,
    Part,
    Picture,
    PictureRow,
    Signature,
    SignatureRow,
    Table,
    Text,
    TileMap,
    Together,
    Voice,
)


def lines(blocks: Iterable[Block]) -> list[str]:
    """Give the words of blocks, a line for each paragraph, item, cell row or fact."""
    return [line.replace("\u00a0", " ") for block in blocks for line in _lines(block)]


def said(part: Part) -> str:
    """Give all that a part says, with its footer."""
    return "\n".join([*lines(part.blocks), *(line.replace("\u00a0", " ") for line in part.footer)])


def first_page(part: Part) -> list[str]:
    """Give the lines before the first new page."""
    blocks = list(part.blocks)
    return lines(blocks[: blocks.index(NewPage())] if NewPage() in blocks else blocks)


def tables(part: Part) -> list[Table]:
    return [block for block in part.blocks if isinstance(block, Table)]


def rows(table: Table) -> list[tuple[str, ...]]:
    return [row for group in table.groups for row in group.rows]


def column(table: Table, index: int) -> list[str]:
    return [row[index].replace("\u00a0", " ") for row in rows(table)]


def address(part: Part) -> list[str]:
    (block,) = (block for block in part.blocks if isinstance(block, AddressBlock))
    return [line.replace("\u00a0", " ") for line in block.lines]


def in_voice(part: Part, voice: Voice) -> list[str]:
    """Give what is said in one voice."""
    return lines(block for block in part.blocks if isinstance(block, Paragraph) and block.voice is voice)


def _plain(text: Text) -> str:
    return "".join(span.text for span in text)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _plain(block.text)
        case Heading():
            yield block.text
        case ItemList():
            yield from map(_plain, block.items)
        case Table():
            yield " | ".join(column.title for column in block.columns)
            for group in block.groups:
                yield from filter(None, [group.title])
                yield from (" | ".join(row) for row in group.rows)
        case KeyValues():
            yield from (f"{name}: {value}" for name, value in block.pairs)
        case Letterhead():
            yield block.name
            yield from block.lines
        case AddressBlock():
            yield from block.lines
        case Signature():
            yield block.closing
            yield from block.lines
        case SignatureRow():
            for signature in block.signatures:
                yield from _lines(signature)
        case Together():
            for inner in block.blocks:
                yield from _lines(inner)
        case Picture():
            yield block.alternative
        case Abreast() | PictureRow():
            yield from (picture.alternative for picture in block.pictures)
            yield block.sentence if isinstance(block, PictureRow) else ""
        case Chart() | TileMap():
            yield block.title
        case NewPage():
            return
        case _:
            assert_never(block)
