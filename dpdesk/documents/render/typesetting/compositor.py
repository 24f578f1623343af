"""The compositor sets the parts of one paper: blocks into strips, strips onto pages.

A block that comes again as the same object, as the agenda does in each of a thousand letters, is set once and its
strips are used again. The blocks of two parts only are remembered, so memory does not grow with the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
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
    Paper,
    Paragraph,
    Part,
    Picture,
    PictureRow,
    Signature,
    SignatureRow,
    Table,
    TileMap,
    Together,
)
from dpdesk.documents.render.typesetting.charts import chart_strips
from dpdesk.documents.render.typesetting.flow import paginated
from dpdesk.documents.render.typesetting.fontbook import FontBook, FontPart
from dpdesk.documents.render.typesetting.furniture import Frame, framed, page_label
from dpdesk.documents.render.typesetting.image_book import ImageBook
from dpdesk.documents.render.typesetting.letters import (
    address_strips,
    letterhead_strips,
    signature_row_strips,
    signature_strips,
)
from dpdesk.documents.render.typesetting.paragraphs import heading_strips, list_strips, paragraph_strips
from dpdesk.documents.render.typesetting.pictures import abreast_strips, logo_strips, picture_strips
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.sheet import Sheet
from dpdesk.documents.render.typesetting.strips import Strip, bound, height_of, untagged
from dpdesk.documents.render.typesetting.structure import PageTags, Structure
from dpdesk.documents.render.typesetting.tables import fact_strips, table_strips
from dpdesk.documents.render.typesetting.tile_maps import tile_map_strips

_LONG_TABLE = 200
"""rows; a longer table is in no letter, and is not worth holding whole"""


_Memo = dict[tuple[int, float, float], tuple[Block, tuple[Strip, ...]]]
"""strips by the identity of their block and the room; the block is held so that its identity stays its own"""


class Compositor:
    """Sets the parts of one paper, one after the other."""

    def __init__(self, paper: Paper, structure: Structure) -> None:
        self._language = paper.language
        self._landscape = paper.landscape
        self._structure = structure
        self._book = FontBook()
        self._images = ImageBook()
        self._before: _Memo = {}
        self._now: _Memo = {}

    def sheets(self, part: Part) -> Iterator[Sheet]:
        """Set a part; its pages are numbered together, so the first is given when the last is known."""
        self._before, self._now = self._now, {}
        frame = framed(Setting(self._book, self._language, 0.0, 0.0), part, landscape=self._landscape)
        first = frame.clear_of(part.letter_paper)
        setting = Setting(self._book, self._language, frame.text_width, frame.text_height)
        placed = paginated(self._strips(setting, part.blocks), setting.height, first.text_height)
        frames = chain((first,), repeat(frame))
        sheets = [(on, self._sheet(on, strips)) for on, strips in zip(frames, placed, strict=False)]
        for number, (on, sheet) in enumerate(sheets, 1):
            is_last = number == len(sheets)
            sheet.put(on.foot if is_last else untagged(on.foot), on.margin, on.foot_top)
            label = page_label(setting, part, on, number, len(sheets))
            if label:
                sheet.put(label, on.margin, on.foot_top)
            yield sheet

    def blank_sheet(self) -> Sheet:
        """Give a page with nothing on it."""
        return Sheet(PageTags(self._structure), self._images)

    def fonts(self) -> tuple[FontPart, ...]:
        """Give the fonts that the pages set so far name."""
        return self._book.parts()

    def images(self) -> Mapping[bytes, str]:
        """Give the pictures that the pages set so far name."""
        return self._images.names()

    def _sheet(self, frame: Frame, placed: Iterable[tuple[float, Strip]]) -> Sheet:
        sheet = self.blank_sheet()
        for down, strip in placed:
            sheet.put(strip, frame.margin, frame.text_top - down)
        sheet.pack()
        return sheet

    def _strips(self, setting: Setting, blocks: Iterable[Block]) -> Iterator[Strip]:
        for block in blocks:
            yield from self._block(setting, block)

    def _block(self, setting: Setting, block: Block) -> Iterable[Strip]:
        if isinstance(block, Table) and sum(len(group.rows) for group in block.groups) > _LONG_TABLE:
            return _begun(table_strips(setting, block))
        key = (id(block), setting.width, setting.height)
        known = self._now.get(key) or self._before.get(key) or (block, tuple(_begun(self._set(setting, block))))
        self._now[key] = known
        return known[1]

    def _set(self, setting: Setting, block: Block) -> Iterable[Strip]:
        match block:
            case Paragraph():
                return paragraph_strips(setting, block)
            case Heading():
                return heading_strips(setting, block)
            case ItemList():
                return list_strips(setting, block)
            case Table():
                return table_strips(setting, block)
            case KeyValues():
                return fact_strips(setting, block)
            case Picture():
                return picture_strips(setting, block)
            case PictureRow():
                return logo_strips(setting, block)
            case Abreast():
                return abreast_strips(setting, block)
            case Chart():
                return chart_strips(setting, block)
            case TileMap():
                return tile_map_strips(setting, block)
            case Letterhead():
                return letterhead_strips(setting, block)
            case AddressBlock():
                return address_strips(setting, block)
            case Signature():
                return signature_strips(setting, block)
            case SignatureRow():
                return signature_row_strips(setting, block)
            case Together():
                return self._together(setting, block)
            case NewPage():
                return (Strip(0.0, starts_page=True),)
            case _:
                assert_never(block)

    def _together(self, setting: Setting, block: Together) -> Sequence[Strip]:
        strips = tuple(self._strips(setting, block.blocks))
        return bound(strips) if height_of(strips) <= setting.height else strips


def _begun(strips: Iterable[Strip]) -> Iterator[Strip]:
    """Mark the first strip of a block as such."""
    is_first = True
    for strip in strips:
        strip.begins_block |= is_first
        is_first = False
        yield strip
