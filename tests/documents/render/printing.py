"""Make small papers, print them, and find words on their pages as a ruler would."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

import pypdfium2
from PIL import Image

from dpdesk.documents.blocks import Block, Column, Heading, Paper, Paragraph, Part, RowGroup, Table, text
from dpdesk.documents.pages import page_texts
from dpdesk.documents.render.pdf import render

DAY = date(2021, 9, 23)
A4 = (595.28, 841.89)
MARGIN = 70.87
SENTENCE = "Gminy dzielą się sprawdzonymi rozwiązaniami i rozmawiają o tym, czego nie trzeba już odkrywać na nowo. "


class Box(NamedTuple):
    """Where something stands: points from the left and from the top of the page."""

    left: float
    top: float
    right: float
    foot: float


def paper(*parts: Part, language: str = "pl", landscape: bool = False) -> Paper:
    return Paper(language, "Tytuł pracy", "Metropolia Przykładowa", "Cykl spotkań", DAY, parts, landscape)


def part(*blocks: Block, footer: tuple[str, ...] = (), page_label: str = "", number_single: bool = False) -> Part:
    return Part("Część", blocks, footer, page_label, number_single)


def printed(*blocks: Block) -> bytes:
    """Print blocks on as many pages as they need."""
    return render(paper(part(*blocks))).data


def pages(*blocks: Block) -> list[str]:
    """Give the text of each page, its lines parted by line ends."""
    return page_texts(printed(*blocks))


def body(words: str) -> Paragraph:
    return Paragraph(text(words))


def lines_of_text(count: int, name: str = "wiersz") -> list[Paragraph]:
    """Give paragraphs of one line each, numbered."""
    return [body(f"{name} {number}") for number in range(1, count + 1)]


def heading(words: str) -> Heading:
    return Heading(words)


def table(rows: Iterable[tuple[str, ...]], *titles: str) -> Table:
    return Table(tuple(Column(title) for title in titles), (RowGroup(tuple(rows)),))


@lru_cache
def picture(width: int, height: int) -> bytes:
    """Give a grey picture as PNG."""
    file = BytesIO()
    Image.new("L", (width, height), 128).save(file, "PNG")
    return file.getvalue()


def where(data: bytes, words: str, page: int = 0) -> Box:
    """Find words on a page; they have to be there, and in one line."""
    document = pypdfium2.PdfDocument(data)
    sheet = document[page]
    reader = sheet.get_textpage()
    found = reader.search(words, match_case=True).get_next()
    assert found, f"“{words}” is not on page {page + 1}: {reader.get_text_range()}"
    boxes = [reader.get_charbox(index) for index in range(found[0], found[0] + found[1])]
    height = sheet.get_height()
    box = Box(
        min(box[0] for box in boxes),
        height - max(box[3] for box in boxes),
        max(box[2] for box in boxes),
        height - min(box[1] for box in boxes),
    )
    for opened in (reader, sheet, document):
        opened.close()
    return box


def pictures_on(data: bytes, page: int = 0) -> list[Box]:
    """Find the pictures of a page, in the order in which they are painted."""
    document = pypdfium2.PdfDocument(data)
    sheet = document[page]
    height = sheet.get_height()
    bounds = [thing.get_bounds() for thing in sheet.get_objects(max_depth=1) if thing.type == 3]
    boxes = [Box(left, height - top, right, height - foot) for left, foot, right, top in bounds]
    sheet.close()
    document.close()
    return boxes
