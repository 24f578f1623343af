"""Files for other programs: written under another name, and given their own when they are whole."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from dpdesk.database.files import is_desk
from dpdesk.domain.export_tables import ExportFormat
from dpdesk.errors import NotFound, Refused, StorageFailed
from dpdesk.messages import N_, Message
from dpdesk.services.papers.filing import publish


def format_of(path: Path, possible: Sequence[ExportFormat]) -> ExportFormat:
    """Tell the format by the ending of a file's name. Raises Refused, which lists the possible ones."""
    ending = path.suffix.lower().removeprefix(".")
    for one in possible:
        if one == ending:
            return one
    endings = ", ".join(f".{one}" for one in possible)
    text = N_("The ending of “{name}” is not known here. It may be one of these: {endings}. Nothing was written.")
    raise Refused(Message(text, name=path.name, endings=endings))


@contextmanager
def new_file(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Give a file to write into, and a folder for what is needed meanwhile; both have no other name when that fails.

    Raises NotFound where the folder is missing, Refused in the place of a desk, StorageFailed where it cannot be
    written; what was there before is as it was then.
    """
    with _in_the_users_words(path.parent):
        if not path.parent.is_dir():
            raise NotFound(Message(N_("There is no folder {path}. Nothing was written."), path=str(path.parent)))
        if path.is_dir():
            raise Refused(Message(N_("There is a folder at {path}. Nothing was written."), path=str(path)))
    if is_desk(path):
        raise Refused(
            Message(N_("There is a desk at {path}. It was left as it is; choose another name."), path=str(path))
        )
    with _in_the_users_words(path.parent):
        workshop = TemporaryDirectory(prefix=".export-", dir=path.parent)
    with workshop:
        part = Path(workshop.name) / "part"
        with _in_the_users_words(path.parent), part.open("wb") as file:
            yield file, Path(workshop.name)
            file.flush()
            os.fsync(file.fileno())
        publish({part: path})


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
