"""The office's own letter paper: a page of a PDF or a picture, made one picture of an A4 page that lies under letters.

Whatever was in the file is gone then: a letter stays accessible and fit for an archive, and any program that opens the
desk makes the same letter of it, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from math import ceil

import pypdfium2
from PIL import Image, ImageChops, ImageOps

from dpdesk.documents.pages import page_pictures, page_sizes
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

LARGEST = 20_000_000
"""bytes"""

_PDF, _PICTURES = b"%PDF-", (b"\x89PNG", b"\xff\xd8")
_BEFORE_PDF = 1024
_PIXELS_PER_MM = 300 / 25.4
_WIDTH, _HEIGHT = 210.0, 297.0
_SIZE = round(_WIDTH * _PIXELS_PER_MM), round(_HEIGHT * _PIXELS_PER_MM)
_PAGE_SHAPES = (0.59, 0.82)
"""width by height, from Legal to Letter; A4 is between"""
_LEAST_STRIP = 1.8
"""width by height of what goes across the page, as a letterhead without its page does"""
_MOST_PIXELS = 60_000_000
_LARGEST_PACKED = 2_000_000
"""bytes; a photograph that takes more is kept as one"""
_QUALITY = 90
_SIDE_MARGIN = 25.0
_VISIBLE = 200
"""greys darker than this hinder reading; a watermark is lighter"""
_HEADER_ENDS, _FOOTER_BEGINS = _HEIGHT / 3, 0.75 * _HEIGHT
_AIR = 6
_LEAST_EDGE = 15
"""mm: air below and above the ink, and the least edges of a page"""


@dataclass(frozen=True, slots=True)
class Ink:
    """Where the ink of a letter paper is in the columns of the text: stretches in mm from the top of the page."""

    stretches: tuple[tuple[float, float], ...]

    @property
    def edges(self) -> tuple[int, int]:
        """Give the heights at top and foot that text has to keep clear of; what lies between them, it cannot."""
        top = max((end for _, end in self.stretches if end <= _HEADER_ENDS), default=0.0)
        foot = min((start for start, _ in self.stretches if start >= _FOOTER_BEGINS), default=_HEIGHT)
        return _edge(top), _edge(_HEIGHT - foot)

    def under_text(self, top: float, foot: float) -> tuple[float, float] | None:
        """Give from where to where ink lies under text that keeps so much clear; none where it lies under none."""
        met = [(start, end) for start, end in self.stretches if end > top and start < _HEIGHT - foot]
        return (max(top, met[0][0]), min(_HEIGHT - foot, met[-1][1])) if met else None


def drawn_page(data: bytes, name: str) -> bytes:
    """Draw the first page of a PDF, or a PNG or JPEG, as an A4 page.

    A picture much wider than high goes across the top. Raises BadInput, with the file's name, for what is damaged,
    protected by a password, or of a shape that no letter has.
    """
    image = _page_of_pdf(data, name) if is_pdf(data) else _picture(data, name)
    return _packed(_on_a4(image, name))


def is_pdf(data: bytes) -> bool:
    """Tell whether a file is a PDF, which may have something else before its beginning."""
    return _PDF in data[:_BEFORE_PDF] and not data.startswith(_PICTURES)


@lru_cache(maxsize=2)
def ink(picture: bytes) -> Ink:
    """Find the ink of a drawn page between the margins of the text."""
    with Image.open(BytesIO(picture), formats=("PNG", "JPEG")) as image:
        left, right = (edge * image.width / _WIDTH for edge in (_SIDE_MARGIN, _WIDTH - _SIDE_MARGIN))
        column = image.convert("L").crop((round(left), 0, round(right), image.height))
        per_mm = image.height / _HEIGHT
    _, rows = column.point([255 * (grey < _VISIBLE) for grey in range(256)]).getprojection()
    stretches, at = [], 0
    for has_ink, run in groupby(rows):
        end = at + len(list(run))
        if has_ink:
            stretches.append((at / per_mm, end / per_mm))
        at = end
    return Ink(tuple(stretches))


def _edge(ink_ends: float) -> int:
    return max(_LEAST_EDGE, ceil(ink_ends) + _AIR if ink_ends else 0)


def _page_of_pdf(data: bytes, name: str) -> Image.Image:
    """Draw the first page as wide as a sheet is; the shape of it is known before, so that no picture grows huge."""
    try:
        ((width, height),) = page_sizes(data, [0])
        _require_shape(width / height if height else 0.0, name)
        (picture,) = page_pictures(data, _SIZE[0] / width, [0])
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        raise BadInput(
            Message(N_("{name} is damaged, or protected by a password, so it cannot be drawn."), name=name)
        ) from None
    return Image.open(BytesIO(picture), formats=("PNG",))


def _picture(data: bytes, name: str) -> Image.Image:
    try:
        image = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
        if image.width * image.height > _MOST_PIXELS:
            raise BadInput(Message(N_("{name} has far too many pixels. Save it smaller and try again."), name=name))
        upright = ImageOps.exif_transpose(image)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise BadInput(
            Message(N_("{name} is neither a PDF nor a PNG or JPEG picture, or it is damaged."), name=name)
        ) from None
    _require_shape(upright.width / upright.height, name)
    return _on_white(upright)


def _require_shape(shape: float, name: str) -> None:
    least, most = _PAGE_SHAPES
    if not (least <= shape <= most or shape >= _LEAST_STRIP):
        raise BadInput(
            Message(
                N_("{name} has neither the shape of an upright page like A4, nor that of a strip across its top."),
                name=name,
            )
        )


def _on_white(image: Image.Image) -> Image.Image:
    if "A" not in image.mode and "transparency" not in image.info:
        return image
    covering = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", covering.size, "white"), covering)


def _on_a4(image: Image.Image, name: str) -> Image.Image:
    """Put a picture on a page: as wide as it is, from its top, or in the middle where it is too high for that."""
    plain = image.convert("RGB")
    scale = min(_SIZE[0] / plain.width, _SIZE[1] / plain.height)
    size = max(1, round(plain.width * scale)), max(1, round(plain.height * scale))
    if plain.size != size:
        plain = plain.resize(size, Image.Resampling.LANCZOS)
    page = Image.new("RGB", _SIZE, "white")
    page.paste(plain, ((_SIZE[0] - size[0]) // 2, 0))
    if ImageChops.difference(page, Image.new("RGB", _SIZE, "white")).getbbox() is None:
        raise BadInput(Message(N_("There is nothing on the first page of {name}."), name=name))
    return page


def _packed(page: Image.Image) -> bytes:
    """Pack a page: without colours where it has none, as a photograph where it is one."""
    red, green, blue = page.split()
    is_grey = not any(ImageChops.difference(red, other).getbbox() for other in (green, blue))
    plain, file = red if is_grey else page, BytesIO()
    plain.save(file, "PNG", dpi=(300, 300))
    if file.tell() > _LARGEST_PACKED:
        file = BytesIO()
        plain.save(file, "JPEG", quality=_QUALITY, dpi=(300, 300))
    return file.getvalue()
