"""Photos for tests, as cameras, phones and hostile programs give them; made anew each time, of nobody."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from PIL import Image

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import BlobId, MeetingPhotoId
from dpdesk.domain.photos import MeetingPhoto

LONG_CAPTION = "Uczestnicy<b>warsztatu</b>" + "ą" * 300


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def gradient(width: int, height: int) -> Image.Image:
    """Give a picture that grows lighter to the right and bluer downwards."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, across, down))


@lru_cache
def photo(width: int = 1200, height: int = 800) -> bytes:
    """Give a photo as JPEG."""
    return encoded(gradient(width, height), "JPEG", quality=80)


def camera_photo(*, orientation: int) -> bytes:
    """Give a photo 600 by 400 with a red corner at the upper left of the file, and all that a camera tells."""
    image = gradient(600, 400)
    image.paste((230, 20, 20), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Canon"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 15.0, 51.0), 3: "E", 4: (19.0, 1.0, 9.0)})
    return encoded(image, "JPEG", quality=95, exif=exif, comment=b"Canon")


def animated() -> bytes:
    """Give a PNG of two pictures, black and white."""
    frames = [Image.new("L", (200, 100), shade) for shade in (0, 255)]
    return encoded(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=100)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


HUGE_PNG = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0" * 60_001)),
        _chunk(b"IEND", b""),
    )
)
"""a small file that says it is a picture of 3,600 million points"""


def meeting_photo(known: Dossier, number: int, **said: object) -> MeetingPhoto:
    """Give the photo of a number; its picture is that of `pictures`."""
    usual = {
        "id": MeetingPhotoId(f"photo-{number}"),
        "meeting_id": known.meeting.id,
        "position": number,
        "file_name": f"DSC_{number:04}.jpg",
        "media_type": "image/jpeg",
        "blob_id": BlobId(f"blob-{number % 4}"),
        "alternative": f"Uczestnicy warsztatu przy stole numer {number}",
        "caption": f"Praca w grupie {number}",
        "author": "Anna Przykładowa",
    }
    return MeetingPhoto(**{**usual, **said})  # type: ignore[arg-type]


def pictures() -> dict[BlobId, bytes]:
    """Give the pictures of photos: 1 and 2 are upright, 3 is wide, 4 a panorama."""
    sizes = {1: (800, 1200), 2: (900, 1200), 3: (1500, 1000), 0: (2000, 700)}
    return {BlobId(f"blob-{number}"): photo(*size) for number, size in sizes.items()}


def with_photos(known: Dossier, *photos: MeetingPhoto, charts: bool = True) -> Dossier:
    """Give the meeting with photos, and with charts in its article."""
    return replace(known, photos=photos, meeting=replace(known.meeting, article_charts=charts))


def illustrated(known: Dossier) -> Dossier:
    """Give the meeting with photos of every shape and hostile words, one of them without an alternative text."""
    return with_photos(
        known,
        meeting_photo(known, 3, caption="Warsztat w Gliwicach.", licence="CC BY 4.0"),
        meeting_photo(known, 1),
        meeting_photo(known, 2, caption="", author="", licence="domena publiczna"),
        meeting_photo(known, 7, alternative=" "),
        meeting_photo(known, 4, caption=LONG_CAPTION, alternative='Sala <b>"Pod Lipami"</b> & {goście}'),
        meeting_photo(known, 5),
    )
