"""Copies of desk files that are whole: a live desk's newest data lie beside its file, so its bytes are not enough."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from secrets import token_hex

from dpdesk.database.engine import WAIT_SECONDS
from dpdesk.database.failures import files_in_the_users_words, in_the_users_words
from dpdesk.database.files import flush_folder, flush_to_disk
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message


def copy_desk(source: Path, target: Path) -> None:
    """Copy a desk, even while it is in use; the target must not exist, and appears only when it is whole."""
    half = target.with_name(f".{target.name}.{token_hex(4)}.half")
    with files_in_the_users_words():
        refuse_if_taken(target)
        try:
            with in_the_users_words(), closing(sqlite3.connect(source, timeout=WAIT_SECONDS)) as desk:
                desk.execute("VACUUM INTO ?", (str(half),))
            put_in_place(half, target)
        finally:
            half.unlink(missing_ok=True)


def put_in_place(finished: Path, target: Path) -> None:
    """Give a finished file its name once it is on the disk; Refused where the name is taken."""
    flush_to_disk(finished)
    refuse_if_taken(target)
    finished.rename(target)
    flush_folder(target.parent)


def refuse_if_taken(target: Path) -> None:
    """Refuse to write over anything."""
    if target.exists():
        raise Refused(
            Message(
                N_("There is already a file at {path}. It was left as it is; choose another name."), path=str(target)
            )
        )
