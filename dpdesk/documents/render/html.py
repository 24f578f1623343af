"""A paper as one web page: semantic HTML5 that is well-formed XML too, self-contained, readable by a screen reader,
printable, and sound when only its body is pasted into a content system.

The page follows WCAG 2.1 AA (the digital accessibility act of 4 April 2019): one h1, header cells with their scope,
text alternatives, nothing told by colour alone. What only sheets of paper have is left out: page numbers, blank rows to
fill a page, row heights, column widths.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
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
    Span,
    Table,
    Text,
    TileMap,
    Together,
    Voice,
)
from dpdesk.documents.render import Rendered
from dpdesk.documents.render.html_elements import (
    BREAK,
    EMPTY,
    Markup,
    classes,
    element,
    escaped,
    in_lines,
    prose,
    stacked,
)
from dpdesk.documents.render.html_pictures import as_shown
from dpdesk.documents.render.html_style import STYLE
from dpdesk.documents.render.html_tables import chart_of, table_of

DEEPEST_HEADING = 6
SAFE_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXELS_PER_MM = 96 / 25.4
"""CSS defines the inch as 96 pixels"""
WIDE = 150.0
"""mm, from which on a picture is meant to be as wide as the text"""
COLUMN = 736 / (160 * PIXELS_PER_MM)
"""how much wider the text is on a page of the web than on paper"""


def render(paper: Paper) -> Rendered:
    """Render the paper as one HTML page in UTF-8; it has no pages to count."""
    page = element("html", BREAK, _head(paper), BREAK, _body(paper), BREAK, lang=paper.language)
    return Rendered(data=f"<!DOCTYPE html>\n{page}\n".encode(), pages=None)


def _head(paper: Paper) -> Markup:
    facts = {"author": paper.author, "description": paper.subject, "dcterms.date": paper.day.isoformat()}
    sheet = "A4 landscape" if paper.landscape else "A4"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", escaped(paper.title)),
        *(element("meta", name=name, content=content) for name, content in facts.items() if content),
        element("style", STYLE, Markup(f"@page {{ size: {sheet}; margin: 20mm }}\n")),
    )


def _body(paper: Paper) -> Markup:
    parts = tuple(paper.parts)
    content = _article(paper.title, parts[0]) if len(parts) == 1 else _sections(paper.title, parts)
    return element("body", element("main", content, class_=classes("paper", "landscape" if paper.landscape else "")))


def _article(title: str, part: Part) -> Markup:
    """Write the only part. Where it does not begin with a title of its own, the paper's title becomes the one h1."""
    levels = tuple(_levels(part.blocks))
    titled = levels[:1] == (1,) and levels.count(1) == 1
    steps = 0 if titled or 1 not in levels else 1
    heading = EMPTY if titled else element("h1", prose(title))
    return element("article", stacked([heading, *_blocks(_lowered(part.blocks, steps)), _footer(part)]))


def _sections(title: str, parts: Sequence[Part]) -> Markup:
    """Write several parts below the paper's title, with links to them as a file of pages has bookmarks."""
    sections = (_section(number, part) for number, part in enumerate(parts, start=1))
    return stacked([element("h1", prose(title)), _contents(parts), *sections])


def _contents(parts: Sequence[Part]) -> Markup:
    links = (
        element("li", element("a", prose(_name(number, part)), href=f"#{_anchor(number)}"))
        for number, part in enumerate(parts, start=1)
    )
    return element("nav", element("ul", *links)) if parts else EMPTY


def _anchor(number: int) -> str:
    return f"part-{number}"


def _name(number: int, part: Part) -> str:
    return part.bookmark or str(number)


def _section(number: int, part: Part) -> Markup:
    heading = EMPTY if 1 in _levels(part.blocks) else element("h2", prose(_name(number, part)))
    content = stacked([heading, *_blocks(_lowered(part.blocks, 1)), _footer(part)])
    return element("section", content, id=_anchor(number))


def _footer(part: Part) -> Markup:
    return element("footer", *(element("p", prose(line)) for line in part.footer)) if part.footer else EMPTY


def _levels(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.level
        elif isinstance(block, Together):
            yield from _levels(block.blocks)


def _lowered(blocks: Iterable[Block], steps: int) -> Iterator[Block]:
    """Put headings so many levels deeper, down to the deepest there is."""
    for block in blocks:
        if isinstance(block, Heading):
            yield replace(block, level=min(block.level + steps, DEEPEST_HEADING))
        elif isinstance(block, Together):
            yield Together(tuple(_lowered(block.blocks, steps)))
        else:
            yield block


def _blocks(blocks: Iterable[Block]) -> Iterator[Markup]:
    return map(_block, blocks)


def _block(block: Block) -> Markup:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Heading():
            return _heading(block)
        case ItemList():
            return _item_list(block)
        case Table():
            return table_of(block)
        case KeyValues():
            return _key_values(block)
        case Picture():
            return _picture(block)
        case PictureRow():
            return _picture_row(block)
        case Abreast():
            return _abreast(block)
        case Chart():
            return chart_of(block)
        case TileMap():
            return stacked(_blocks(block.told))
        case Letterhead():
            return _letterhead(block)
        case AddressBlock():
            return element("p", in_lines(block.lines), class_="address")
        case Signature():
            return _signature(block)
        case SignatureRow():
            return element("div", *map(_signature, block.signatures), class_="signatures")
        case Together():
            return element("div", stacked(_blocks(block.blocks)), class_="together")
        case NewPage():
            return element("div", class_="new-page")
        case _:
            assert_never(block)


def _spans(text: Text) -> Markup:
    return Markup("".join(map(_span, text)))


def _span(span: Span) -> Markup:
    """Write a run of text; what leads neither to the web nor to a mailbox is plain text, so that no script can hide."""
    content = prose(span.text)
    if span.strong:
        content = element("strong", content)
    if span.emphasis:
        content = element("em", content)
    if span.text.strip() and SAFE_ADDRESS.fullmatch(span.link):
        content = element("a", content, href=span.link)
    return element("span", content, lang=span.language, dir="auto") if span.language else content


def _paragraph(paragraph: Paragraph) -> Markup:
    content = _spans(paragraph.text)
    if not content:
        return EMPTY
    match paragraph.voice:
        case Voice.BODY:
            return element("p", content)
        case Voice.NOTICE:
            # Strong text keeps its weight where a content system drops the style.
            return element("p", element("strong", content), class_="notice")
        case voice:
            return element("p", content, class_=voice)


def _heading(heading: Heading) -> Markup:
    return element(f"h{heading.level}", prose(heading.text), class_="centred" if heading.centred else None)


def _item_list(items: ItemList) -> Markup:
    entries = (element("li", _spans(item)) for item in items.items)
    voice = None if items.voice is Voice.BODY else items.voice
    return element("ol" if items.numbered else "ul", *entries, class_=voice) if items.items else EMPTY


def _key_values(facts: KeyValues) -> Markup:
    pairs = (stacked([element("dt", prose(name)), element("dd", prose(value))]) for name, value in facts.pairs)
    return element("dl", stacked(pairs)) if facts.pairs else EMPTY


def _image(picture: Picture, scale: float = 1.0) -> Markup:
    width = round(picture.width * PIXELS_PER_MM * scale)
    data = as_shown(picture.data, width)
    kind = "png" if data.startswith(PNG_SIGNATURE) else "jpeg"
    source = f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"
    return element("img", src=source, alt=picture.alternative, width=str(width))


def _picture(picture: Picture) -> Markup:
    scale = COLUMN if picture.width >= WIDE else 1.0
    return element("figure", _image(picture, scale), _figure_caption(picture.caption))


def _abreast(row: Abreast) -> Markup:
    figures = (element("figure", _image(picture, COLUMN), _figure_caption(picture.caption)) for picture in row.pictures)
    return element("div", *figures, class_="abreast")


def _picture_row(row: PictureRow) -> Markup:
    pictures = (_picture(picture) if picture.caption else _image(picture) for picture in row.pictures)
    return element("figure", element("div", *pictures), _figure_caption(row.sentence), class_="pictures")


def _figure_caption(caption: str) -> Markup:
    return element("figcaption", prose(caption)) if caption else EMPTY


def _letterhead(letterhead: Letterhead) -> Markup:
    logo = element("p", _image(letterhead.logo)) if letterhead.logo else EMPTY
    name = element("strong", prose(letterhead.name))
    address = element("address", Markup("<br />".join([name, *map(prose, letterhead.lines)])))
    return element("header", stacked([logo, address]), class_="letterhead")


def _signature(signature: Signature) -> Markup:
    closing = element("p", prose(signature.closing)) if signature.closing else EMPTY
    signatory = element("p", in_lines(signature.lines), class_="to-sign" if signature.rule else None)
    return element("div", stacked([closing, signatory]), class_="signature")
