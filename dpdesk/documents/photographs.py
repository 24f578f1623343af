"""Photos from outside, made ready for papers: turned upright, no larger than paper needs, and bare of what they tell.

A camera writes into a photo where it was taken, when, and by which device; nothing of that is kept. The same file
gives the same bytes each time.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

LONGEST_SIDE = 2000
"""pixels: 300 to the inch over the width of the text"""
SHORTEST_SIDE = 64
"""pixels, below which nothing can be made out"""
_MOST_PIXELS = 100_000_000
_QUALITY = 86
_JPEG_MARK = b"\xff\xd8"
_TO_EIGHT_BITS = 1 / 257
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, struct.error)
"""what Pillow raises for bytes that are no whole picture"""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by the orientation that EXIF tells of it"""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photo that is ready; one that is tiny shows nothing that could be made out."""

    data: bytes
    media_type: str
    is_tiny: bool


def prepared(data: bytes) -> Photograph:
    """Make a PNG or JPEG ready. Raises ValueError for one that is damaged or far too large."""
    try:
        image = _upright(_opened(data))
    except _DAMAGED as error:
        raise ValueError(str(error)) from error
    is_tiny = min(image.size) < SHORTEST_SIDE
    as_jpeg = _written(image, "JPEG", quality=_QUALITY, optimize=True)
    if data.startswith(_JPEG_MARK):
        return Photograph(as_jpeg, "image/jpeg", is_tiny)
    as_png = _written(image, "PNG", optimize=True)  # a drawing or a picture of a screen is lighter and sharper so
    if len(as_png) <= len(as_jpeg):
        return Photograph(as_png, "image/png", is_tiny)
    return Photograph(as_jpeg, "image/jpeg", is_tiny)


def _opened(data: bytes) -> Image.Image:
    """Read a picture, a large JPEG at a fraction of its size, so that no picture takes more memory than is good."""
    is_jpeg = data.startswith(_JPEG_MARK)
    image: Image.Image = JpegImageFile(BytesIO(data)) if is_jpeg else PngImageFile(BytesIO(data))
    image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    if image.width * image.height > _MOST_PIXELS:
        raise ValueError("far too large")
    image.load()
    return image


def _upright(image: Image.Image) -> Image.Image:
    """Give a picture as one holds it: in plain colours on white, turned as its camera was, and not too large."""
    turned = image.getexif().get(0x0112, 1)
    plain = _plain(image)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    turn = _TURNS.get(turned)
    bare = plain if turn is None else plain.transpose(turn)
    bare.info = {}
    return bare


def _plain(image: Image.Image) -> Image.Image:
    """Give a picture in grey, or in the red, green and blue of a screen; what is see-through shows white paper."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * _TO_EIGHT_BITS).convert("L")
    if "A" in image.mode or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGB", seen.size, "white")
        paper.paste(seen, mask=seen.getchannel("A"))
        return paper
    coloured = _in_screen_colours(image)
    return coloured.convert("L" if coloured.mode in ("1", "L") else "RGB")


def _in_screen_colours(image: Image.Image) -> Image.Image:
    """Translate the colours of a camera's or a printer's own profile, which is not kept."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        changed = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, TypeError):
        return image
    return changed or image


def _written(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()
