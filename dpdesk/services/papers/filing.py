"""Files of issued documents: names that are safe on Linux and Windows, and writing that leaves no half of a file."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from dpdesk.database.files import is_desk
from dpdesk.errors import Refused, StorageFailed
from dpdesk.messages import N_, Message

LONGEST_STEM = 100
"""characters: with its ending, and whatever a mail program adds, a name stays below what any file system bears"""

_UNWRITTEN = re.compile(r"[^0-9A-Za-z-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "Æ": "AE"})
"""Letters that do not come apart into a plain letter and a mark."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A file in its place; `replaced` tells that another of the same name was there before."""

    path: Path
    replaced: bool


def file_name(words: str, ending: str) -> str:
    """Make a file name of any text: plain letters, digits, "-" and "_", never a path, a device or nothing."""
    plain = unicodedata.normalize("NFKD", words.translate(_LETTERS)).encode("ascii", "ignore").decode()
    stem = _UNWRITTEN.sub("_", plain)[:LONGEST_STEM].strip("_-") or "document"
    return f"_{stem}.{ending}" if _RESERVED.fullmatch(stem) else f"{stem}.{ending}"


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """Tell equal names apart by a number, also where they differ by case alone, as Windows sees them."""
    given: list[str] = []
    taken: set[str] = set()
    for name in names:
        stem, dot, ending = name.rpartition(".")
        chosen, number = name, 1
        while chosen.casefold() in taken:
            number += 1
            chosen = f"{stem}_{number}{dot}{ending}"
        taken.add(chosen.casefold())
        given.append(chosen)
    return tuple(given)


def write(path: Path, data: bytes) -> Filed:
    """Write one file whole, or leave what was there. Raises StorageFailed, and Refused in the place of a desk."""
    if is_desk(path):
        raise Refused(
            Message(N_("There is a desk at {path}. It was left as it is; choose another name."), path=str(path))
        )
    with staged(path.parent, {path.name: data}) as half:
        (filed,) = publish(half)
    return filed


@contextmanager
def staged(
    folder: Path, files: Mapping[str, bytes], report: Callable[[int, int], None] | None = None
) -> Iterator[Mapping[Path, Path]]:
    """Write files to the disk under names of their own, to be published; whatever is not is taken away.

    Gives the final path of each by its present one; `report` hears how many are written of how many.
    Raises StorageFailed where the folder cannot be written to, and what `report` raises.
    """
    half = {folder / f".{name}.{token_hex(4)}.part": folder / name for name in files}
    try:
        with _in_the_users_words(folder):
            folder.mkdir(parents=True, exist_ok=True)
            for number, (part, data) in enumerate(zip(half, files.values(), strict=True), start=1):
                _write_through(part, data)
                if report:
                    report(number, len(files))
        yield half
    finally:
        for part in half:
            _take_away(part)


def publish(half: Mapping[Path, Path]) -> tuple[Filed, ...]:
    """Give staged files their names, in the place of older ones.

    Raises StorageFailed where a file cannot be replaced, as on Windows while a viewer has it open.
    """
    return tuple(_put_in_place(part, path) for part, path in half.items())


def _put_in_place(part: Path, path: Path) -> Filed:
    replaced = path.exists()
    try:
        part.replace(path)
    except OSError as error:
        raise StorageFailed(
            Message(
                N_(
                    "{path} cannot be replaced: {reason}. It is as it was; close it in other programs and try again. "
                    "Documents that were issued are kept on the desk."
                ),
                path=str(path),
                reason=error.strerror or "",
            )
        ) from error
    return Filed(path, replaced)


def _write_through(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_away(part: Path) -> None:
    """Remove what is left of an unfinished file, where the folder allows it."""
    with suppress(OSError):
        part.unlink()


@contextmanager
def _in_the_users_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageFailed(
            Message(
                N_("Nothing can be written to {folder}: {reason}. No file there was changed."),
                folder=str(folder),
                reason=error.strerror or "",
            )
        ) from error
