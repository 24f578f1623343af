"""Blocks become paragraphs and tables of a Word document, in the order in which the PDF has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count, zip_longest
from typing import assert_never, cast

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.oxml.shape import CT_Inline
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm, Pt

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
    Picture,
    PictureRow,
    Signature,
    SignatureRow,
    Table,
    TileMap,
    Together,
    Voice,
)
from dpdesk.documents.render.docx_styles import BULLETS, STYLE_OF_VOICE, Style, begin_numbering
from dpdesk.documents.render.docx_tables import facts, side_by_side, table
from dpdesk.documents.render.docx_xml import Element, element, paragraph, printable, properties_of, runs, twips, words
from dpdesk.documents.render.drawn import drawn

_ADDRESS_INDENT = 80.0
_LOGO_GAP = 8.0
_BELOW_LIST = "160"
"""twentieths of a point"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The document that is being written, and what fits between its margins, in mm.

    `end` are the properties of the last section, before which everything is written; `numbers` are for pictures.
    """

    document: Document
    end: CT_SectPr
    width: float
    height: float
    numbers: Iterator[int] = field(default_factory=lambda: count(1))


def elements(blocks: Iterable[Block], sheet: Sheet) -> Iterator[Element]:
    """Turn blocks into paragraphs and tables, in their order."""
    breaks = False
    for block in blocks:
        made = list(_block(block, sheet))
        if breaks and made:
            properties_of(_paragraphs(made)[0]).pageBreakBefore_val = True
        breaks = isinstance(block, NewPage) or (breaks and not made)
        yield from made


def _block(block: Block, sheet: Sheet) -> Iterable[Element]:
    """Turn one block into paragraphs and tables; a new page is a property of what follows it."""
    match block:
        case Paragraph():
            return [paragraph(STYLE_OF_VOICE[block.voice], runs(block.text, sheet.document.part))]
        case Heading():
            return [_heading(block)]
        case ItemList():
            return _items(block, sheet)
        case Table():
            return table(block, sheet.width, sheet.height)
        case KeyValues():
            return facts(block, sheet.width)
        case Chart():
            return _together(_drawn(block, sheet))
        case TileMap():
            return [*_together(_drawn(block, sheet)), *facts(block.facts, sheet.width)]
        case Picture():
            return _picture(block, sheet)
        case PictureRow():
            return _picture_row(block, sheet)
        case Abreast():
            return _abreast(block, sheet)
        case Letterhead():
            return _letterhead(block, sheet)
        case AddressBlock():
            return [paragraph(Style.ADDRESS, [words(line)]) for line in block.lines]
        case Signature():
            return _signature(block)
        case SignatureRow():
            return _signature_row(block, sheet)
        case Together():
            return _together(list(elements(block.blocks, sheet)))
        case NewPage():
            return []
        case _:
            assert_never(block)


def _heading(block: Heading) -> Element:
    if block.as_line:
        return paragraph(Style.BODY, [words(block.text, strong=True)])
    style = {1: Style.TITLE, 2: Style.HEADING_1}.get(block.level, Style.HEADING_2)
    centred = [element("jc", val="center")] if block.centred else []
    return paragraph(style, [words(block.text)], *centred)


def _items(block: ItemList, sheet: Sheet) -> Iterator[Element]:
    style = Style.NUMBER if block.numbered else Style.BULLET
    mark = begin_numbering(sheet.document) if block.numbered else BULLETS
    voice = style if block.voice is Voice.BODY else STYLE_OF_VOICE[block.voice]
    for place, item in enumerate(block.items, start=1):
        numbering = element("numPr", element("ilvl", val="0"), element("numId", val=mark))
        below = [element("spacing", after=_BELOW_LIST)] if place == len(block.items) else []
        yield paragraph(voice, runs(item, sheet.document.part), numbering, *below)


def _picture(block: Picture, sheet: Sheet) -> Iterator[Element]:
    keep = [element("keepNext")] if block.caption else []
    yield paragraph(Style.PICTURE, [_drawing(block, sheet)], *keep)
    yield from _caption(block)


def _caption(block: Picture) -> list[Element]:
    return [paragraph(Style.PICTURE_CAPTION, [words(block.caption)])] if block.caption else []


def _drawn(block: Chart | TileMap, sheet: Sheet) -> list[Element]:
    """Give a chart or a map as a picture below its title."""
    language = sheet.document.core_properties.language[:2]
    title = [paragraph(Style.CAPTION, [words(block.title)])] if block.title else []
    return [*title, *_picture(drawn(block, language), sheet)]


def _picture_row(block: PictureRow, sheet: Sheet) -> Iterator[Element]:
    drawings = [_drawing(picture, sheet, of=len(block.pictures)) for picture in block.pictures]
    between = [made for drawing in drawings for made in (words("    "), drawing)][1:]
    keep = [element("keepNext")] if block.sentence else []
    yield paragraph(Style.PICTURE, between, *keep, element("jc", val="center"))
    if block.sentence:
        yield paragraph(Style.SMALL, [words(block.sentence)], element("jc", val="center"))


def _abreast(block: Abreast, sheet: Sheet) -> list[Element]:
    """Give photos beside each other, each above its caption."""
    count = len(block.pictures)
    cells = [
        [paragraph(Style.PICTURE, [_drawing(picture, sheet, of=count)]), *_caption(picture)]
        for picture in block.pictures
    ]
    return side_by_side([cells], [sheet.width / count] * count) if count else []


def _drawing(picture: Picture, sheet: Sheet, of: int = 1) -> Element:
    """Give a picture as a run, no wider than its share of the page, with its alternative text."""
    width = min(picture.width, sheet.width / of - _LOGO_GAP * (of > 1))
    # python-docx's own way would look for a free number through the whole document at each picture.
    key, image = sheet.document.part.get_or_add_image(BytesIO(picture.data))
    inline = CT_Inline.new_pic_inline(next(sheet.numbers), key, image.filename, *image.scaled_dimensions(Mm(width)))
    inline.docPr.set("descr", printable(picture.alternative))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    return element("r", element("drawing", cast(Element, inline)))


def _letterhead(block: Letterhead, sheet: Sheet) -> list[Element]:
    if block.paper:
        return []  # It is in the header of the first page.
    if not block.logo:
        lines = [paragraph(Style.LETTERHEAD, [words(line)]) for line in block.lines]
        return [paragraph(Style.LETTERHEAD_NAME, [words(block.name)]), *lines]
    lines = [paragraph(Style.LETTERHEAD_LINE, [words(line)]) for line in block.lines]
    name = paragraph(Style.LETTERHEAD_NAME, [words(block.name)])
    width = min(block.logo.width, sheet.width / 3) + _LOGO_GAP
    logo = paragraph(Style.PICTURE, [_drawing(block.logo, sheet, of=3)])
    return side_by_side([([logo], [name, *lines])], (width, sheet.width - width), "bottom")


def _signature(block: Signature) -> list[Element]:
    """Give closing words and names in the right half of the page, kept together."""
    made = [
        paragraph(style, [words(line)] if line else [], element("ind", left=twips(_ADDRESS_INDENT)))
        for style, line in _signed(block)
        if line or style is not Style.CLOSING
    ]
    if made:
        properties_of(made[-1]).keepNext_val = False
        properties_of(made[-1]).spacing_after = Pt(12)
    return list(made)


def _signature_row(block: SignatureRow, sheet: Sheet) -> list[Element]:
    """Give signatures beside each other, line by line as one reads them on paper."""
    width = sheet.width / max(1, len(block.signatures))
    lines = zip_longest(*(_signed(signature) for signature in block.signatures), fillvalue=(Style.SIGNATURE, ""))
    rows = [[[_signature_line(style, line)] for style, line in row] for row in lines]
    return side_by_side(rows, [width] * len(block.signatures))


def _signature_line(style: Style, line: str) -> Element:
    return paragraph(style, [words(line)] if line else [], element("ind", right=twips(_LOGO_GAP)))


def _signed(block: Signature) -> list[tuple[Style, str]]:
    """Give the lines of a signature with their styles; room or a line to sign on is above the first name."""
    names = block.lines or (("",) if block.rule else ())
    styles = (Style.SIGNATURE_RULE if block.rule else Style.SIGNATURE_NAME, *(Style.SIGNATURE for _ in names[1:]))
    return [(Style.CLOSING, block.closing), *zip(styles, names, strict=False)]


def _together(made: list[Element]) -> list[Element]:
    """Keep each paragraph with the next one, but for those of the last block."""
    for inner in _paragraphs(made[:-1]):
        properties_of(inner).keepNext_val = True
    return made


def _paragraphs(made: Sequence[Element]) -> list[CT_P]:
    return [cast(CT_P, inner) for outer in made for inner in outer.iter(qn("w:p"))]
