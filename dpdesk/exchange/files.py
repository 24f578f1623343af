"""Files from outside: their bytes, their text, and pictures that stand beside them."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

from dpdesk.domain.plans import LogoPlan
from dpdesk.domain.texts import code_of, unwritable
from dpdesk.errors import BadInput, NotFound
from dpdesk.messages import N_, Message

MEGABYTE = 1_000_000
_LARGEST = 8 * MEGABYTE
_LARGEST_PICTURE = 5 * MEGABYTE

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks, and the encodings they tell."""
_PICTURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


def read_text(path: Path) -> str:
    """Read a text file of at most 8 MB; its lines end in a line feed afterwards, whatever they ended in.

    The encoding is told by a byte-order mark; without one it is UTF-8, or the cp1250 of older Polish programs.

    Raises NotFound, or BadInput where the file cannot be read or is no text.
    """
    text = _decoded(read_bytes(path, largest=_LARGEST)).replace("\r\n", "\n").replace("\r", "\n")
    forbidden = unwritable(text)
    if forbidden:
        line = text.count("\n", 0, text.index(forbidden)) + 1
        raise BadInput(
            Message(
                N_("Line {line}: the character {code} cannot stand in a text. Delete it, or save the file as UTF-8."),
                line=line,
                code=code_of(forbidden),
            ),
            line=line,
        )
    return text


def read_bytes(path: Path, *, largest: int) -> bytes:
    """Read a file of at most `largest` bytes. Raises NotFound or BadInput."""
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise NotFound(Message(N_("There is no file {path}."), path=str(path))) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise BadInput(
            Message(N_("The file {path} cannot be read: {reason}."), path=str(path), reason=_reason(error))
        ) from None
    if len(data) > largest:
        raise BadInput(
            Message(N_("The file {path} is larger than {limit} MB."), path=str(path), limit=largest // MEGABYTE)
        )
    return data


def kept_name(path: Path) -> str:
    """Give a file's name as text that can be kept: what is not a character becomes a question mark."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    return "".join("?" if unicodedata.category(sign) in ("Cc", "Cf", "Cs") else sign for sign in name)


def read_logo(folder: Path, name: str, *, alternative: str) -> LogoPlan:
    """Read a PNG or JPEG picture that lies in a folder or below it; what it is, its first bytes tell.

    Raises NotFound or BadInput.
    """
    path = _inside(folder.resolve(), name)
    return logo(read_bytes(path, largest=_LARGEST_PICTURE), name=name, alternative=alternative)


def read_picture(path: Path) -> LogoPlan:
    """Read a PNG or JPEG picture that a person has chosen. Raises NotFound or BadInput."""
    return logo(read_bytes(path, largest=_LARGEST_PICTURE), name=path.name, alternative="")


def logo(picture: bytes, *, name: str, alternative: str) -> LogoPlan:
    """Make a logo of a picture's bytes. Raises BadInput where they are neither PNG nor JPEG."""
    for beginning, media_type in _PICTURES:
        if picture.startswith(beginning):
            return LogoPlan(picture=picture, media_type=media_type, alternative=alternative)
    raise BadInput(Message(N_("{name} is neither a PNG nor a JPEG picture."), name=name))


def _inside(root: Path, name: str) -> Path:
    """Find a file by its name, and refuse one that leads out of the folder: it must not pick what is ours."""
    try:
        path = (root / name).resolve()
    except (OSError, ValueError):
        path = root.parent
    if not path.is_relative_to(root):
        raise BadInput(
            Message(N_("{name} lies in another folder. Put the picture beside the file that names it."), name=name)
        )
    return path


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "")
    for candidate in (encoding,) if encoding else ("utf-8", "cp1250"):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    raise BadInput(Message(N_("The encoding of the file is not known here. Save it as UTF-8 and try again.")))


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
