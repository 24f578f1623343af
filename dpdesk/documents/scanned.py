"""Pictures from outside: as the page of a PDF, to be looked at like any other paper, and how large they are."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

_DOTS_PER_INCH = 150.0


def picture_page(data: bytes) -> bytes:
    """Make a PDF of one page of a PNG or JPEG. Raises ValueError for a picture that is damaged or far too large."""
    page = BytesIO()
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            picture.convert("RGB").save(page, "PDF", resolution=_DOTS_PER_INCH)
    except (OSError, Image.DecompressionBombError, SyntaxError) as error:
        raise ValueError(str(error)) from error
    return page.getvalue()


def shape(data: bytes) -> float:
    """Give the width of a PNG or JPEG by its height; 1 for a picture that is damaged."""
    width, height = pixels(data)
    return width / height


def pixels(data: bytes) -> tuple[int, int]:
    """Give the width and the height of a PNG or JPEG; 1 and 1 for a picture that is damaged."""
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            return picture.size
    except (OSError, Image.DecompressionBombError, SyntaxError):
        return 1, 1
