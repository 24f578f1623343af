"""Backups: a whole copy of a desk, and a copy put back in the desk's place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from dpdesk.database.connection import Database
from dpdesk.database.engine import path_of, url_of
from dpdesk.database.failures import files_in_the_users_words, in_the_users_words
from dpdesk.database.files import NEIGHBOURS, free_name, look_at
from dpdesk.database.migrating import present_revision
from dpdesk.database.safe_copy import copy_desk, put_in_place
from dpdesk.errors import DamagedDesk, NotFound, Refused, StorageFailed
from dpdesk.messages import N_, Message


def backup(database: Database, path: Path) -> None:
    """Write a whole copy of an open desk to a file that does not exist yet; Refused for a shared desk."""
    if database.path is None:
        raise Refused(Message(N_("A shared desk is backed up by its administrator, for example with pg_dump.")))
    with files_in_the_users_words():
        if not path.parent.is_dir():
            raise NotFound(Message(N_("There is no folder {path}. Nothing was written."), path=str(path.parent)))
    copy_desk(database.path, path)


def restore(backup_path: Path, desk_path: str | Path) -> Path | None:
    """Put a backup in the place of a desk; give where the present desk is kept aside, none where there was none.

    The backup is read whole before anything is touched. Raises as `open_desk` does where it is no good, and
    StorageFailed where the present desk is open elsewhere.
    """
    desk = path_of(url_of(desk_path))
    if desk is None:
        raise Refused(Message(N_("A shared desk is restored by its administrator, for example with pg_restore.")))
    _verify(backup_path)
    with files_in_the_users_words():
        fresh = free_name(desk, "restored")
        copy_desk(backup_path, fresh)
        try:
            aside = _set_aside(desk) if desk.exists() else None
            put_in_place(fresh, desk)
        finally:
            fresh.unlink(missing_ok=True)
    return aside


def _verify(path: Path) -> None:
    """Refuse a backup that is no desk, newer than this program, or damaged anywhere."""
    present_revision(url_of(path))
    with in_the_users_words(), closing(look_at(path)) as copy:
        whole = copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        if not whole or copy.execute("PRAGMA foreign_key_check").fetchone():
            raise DamagedDesk(Message(N_("The backup is damaged. The desk was left as it is.")))


def _set_aside(desk: Path) -> Path:
    """Give the present desk another name, together with what lies beside it."""
    _be_alone(desk)
    aside = free_name(desk, "kept-aside")
    for ending in NEIGHBOURS:
        part = Path(f"{desk}{ending}")
        if part.exists():
            part.rename(f"{aside}{ending}")
    return aside


def _be_alone(desk: Path) -> None:
    """Make sure that nobody has the desk open, and gather it in one file; a damaged one stays as it is.

    SQLite leaves WAL mode only where nobody else is connected.
    """
    with closing(sqlite3.connect(desk, timeout=0)) as present:
        try:
            alone = present.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        except sqlite3.DatabaseError as error:
            alone = error.sqlite_errorcode != sqlite3.SQLITE_BUSY
    if not alone:
        raise StorageFailed(
            Message(N_("The desk is open in another window or program. Close it and try again; nothing was changed."))
        )
