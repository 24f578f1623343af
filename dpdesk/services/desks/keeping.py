"""Keep the desk: make it, open it, copy it to a safe place, and put the copy back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dpdesk.database import backup as copies
from dpdesk.database.connection import create_desk, open_desk
from dpdesk.database.engine import path_of, url_of
from dpdesk.database.failures import files_in_the_users_words
from dpdesk.database.safe_copy import copy_desk
from dpdesk.services.desk import PROGRAM, Desk
from dpdesk.services.sitting import Sitting as Sitting


@contextmanager
def opened(location: str | Path, sitting: Sitting) -> Iterator[Desk]:
    """Open a desk, by its path or URL, and let go of it at the end.

    Raises NotFound, NotADesk, DamagedDesk, NewerDesk and StorageFailed, and leaves the file as it is then.
    """
    database = open_desk(location)
    try:
        yield Desk(database, sitting.clock, sitting.new_id, sitting.actor)
    finally:
        database.close()


def make(location: str | Path, sitting: Sitting, *, sample: bool = False) -> None:
    """Make a desk with the municipalities and departments, and with the sample series where it is asked for.

    A desk file gets its name when everything is on it. Raises Refused where there is something already.
    """
    path = path_of(url_of(location))
    if path is None:
        _fill_new(location, sitting, sample=sample)
        return
    with files_in_the_users_words():
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = TemporaryDirectory(prefix=".new-desk-", dir=path.parent)
    with folder:
        draft = Path(folder.name) / path.name
        _fill_new(draft, sitting, sample=sample)
        copy_desk(draft, path)


def _fill_new(location: str | Path, sitting: Sitting, *, sample: bool) -> None:
    # What a new desk is filled with takes long to load, and a window that opens a desk needs none of it.
    from dpdesk.services.desks.seeding import seed, seed_sample

    create_desk(location).close()
    with opened(location, replace(sitting, actor=PROGRAM)) as desk:
        seed(desk)
        if sample:
            seed_sample(desk)


def back_up(desk: Desk, path: Path) -> None:
    """Write a safe copy of the desk, even while it is in use. Raises Refused where the file exists."""
    copies.backup(desk.database, path)


def restore(copy: Path, location: str | Path) -> Path | None:
    """Put a copy in the place of the desk; give where the present desk is kept, none where there was none.

    Raises StorageFailed where the desk is open elsewhere, and refuses a copy that is no whole desk.
    """
    return copies.restore(copy, location)
