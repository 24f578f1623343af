"""What a PDF file holds of a picture: JPEG as it is, everything else as grey or red, green and blue, and a mask."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
_JPEG = "/Filter/DCTDecode"
_PACKED = "/Filter/FlateDecode"
_QUALITY = 92
_TO_EIGHT_BITS = 1 / 257


@dataclass(frozen=True, slots=True)
class ImageProgram:
    """A picture's streams, compressed already; `mask` says how much each point covers, where not all do wholly."""

    data: bytes
    entries: str
    mask: bytes = b""
    mask_entries: str = ""


def image_program(data: bytes) -> ImageProgram:
    """Make a PNG or JPEG ready for a file; its bytes have to be known as a sound picture."""
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
        if image.format == "JPEG":
            return _of_jpeg(data, image)
        mask = image.convert("RGBA").getchannel("A") if _is_see_through(image) else None
        plain = _plain(image)
        packed = ImageProgram(zlib.compress(plain.tobytes()), _entries(plain, _PACKED))
        if mask is None:
            return packed
        return ImageProgram(packed.data, packed.entries, zlib.compress(mask.tobytes()), _entries(mask, _PACKED))


def _of_jpeg(data: bytes, image: Image.Image) -> ImageProgram:
    """Take a JPEG as it is; one in printing colours, of which an archive does not know the inks, is made anew."""
    if image.mode in _SPACES:
        return ImageProgram(data, _entries(image, _JPEG))
    plain, file = image.convert("RGB"), BytesIO()
    plain.save(file, "JPEG", quality=_QUALITY)
    return ImageProgram(file.getvalue(), _entries(plain, _JPEG))


def _is_see_through(image: Image.Image) -> bool:
    return "A" in image.mode or "transparency" in image.info


def _plain(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * _TO_EIGHT_BITS).convert("L")
    return image.convert("L" if image.mode in ("1", "L", "LA") else "RGB")


def _entries(image: Image.Image, packed: str) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
        f"/ColorSpace{_SPACES[image.mode]}/BitsPerComponent 8{packed}"
    )
