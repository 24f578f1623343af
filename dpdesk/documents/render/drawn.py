"""Blocks that are drawn, as pictures for formats that cannot draw: set as in a PDF, and cut out of its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageChops

from dpdesk.documents.blocks import Chart, Paper, Part, Picture, TileMap
from dpdesk.documents.pages import page_pictures
from dpdesk.documents.render import pdf

_SCALE = 3.0
"""pixels for each point: 216 to the inch, sharp on paper and light in a file"""
_SIDE_MARGIN = 25.0
_TEXT_WIDTH = 160.0
_PIXELS_PER_MM = _SCALE * 72 / 25.4
_AIR = 6
"""pixels left above and below the ink"""


def drawn(block: Chart | TileMap, language: str) -> Picture:
    """Give a drawn block as a picture as wide as the text, with its alternative text; its title stays text."""
    paper = Paper(
        language=language,
        title=block.title or block.alternative,
        author="",
        subject="",
        day=date(2000, 1, 1),
        parts=(Part(bookmark="", blocks=(replace(block, title=""),)),),
    )
    (page, *_) = page_pictures(pdf.render(paper).data, _SCALE, [0])
    return Picture(data=_cut_out(page), alternative=block.alternative, width=_TEXT_WIDTH)


def _cut_out(page: bytes) -> bytes:
    """Cut the width of the text and the height of the ink out of a page."""
    with Image.open(BytesIO(page)) as whole:
        image = whole.convert("RGB")
    left, right = (round(edge * _PIXELS_PER_MM) for edge in (_SIDE_MARGIN, _SIDE_MARGIN + _TEXT_WIDTH))
    ink = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    top, foot = (max(0, ink[1] - _AIR), min(image.height, ink[3] + _AIR)) if ink else (0, 1)
    cut = image.crop((left, top, right, foot)).quantize(64)
    file = BytesIO()
    cut.save(file, format="PNG", optimize=True, dpi=(_SCALE * 72, _SCALE * 72))
    return file.getvalue()
