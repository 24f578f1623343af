"""Pictures for a web page: no larger than they are shown, for a page is sent to many and read on telephones."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

_SHARPEST = 2
"""dots to a pixel of the page, as the screens of telephones have"""
_QUALITY = 80


def as_shown(data: bytes, width: int) -> bytes:
    """Give a PNG or JPEG that is shown so many pixels wide, made smaller where that makes its file lighter."""
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width <= width * _SHARPEST:
                return data
            smaller = _smaller(image, width * _SHARPEST)
    except (OSError, SyntaxError, Image.DecompressionBombError):
        return data
    return min(data, smaller, key=len)


def _smaller(image: Image.Image, width: int) -> bytes:
    """Scale a picture down and write it as it was written."""
    file, height = BytesIO(), max(1, round(image.height * width / image.width))
    if image.format == "JPEG":
        scaled = image.convert("L" if image.mode == "L" else "RGB").resize((width, height), Image.Resampling.LANCZOS)
        scaled.save(file, "JPEG", quality=_QUALITY, optimize=True)
    else:
        see_through = "A" in image.mode or "transparency" in image.info
        scaled = image.convert("RGBA" if see_through else "RGB").resize((width, height), Image.Resampling.LANCZOS)
        scaled.save(file, "PNG", optimize=True)
    return file.getvalue()
