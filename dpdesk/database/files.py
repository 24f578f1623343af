"""Desk files: what a file is, looked at without touching it, and where its neighbours are."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from dpdesk.database.failures import DAMAGED, NO_DESK, UNREACHABLE, in_the_users_words
from dpdesk.database.schema import APPLICATION_ID
from dpdesk.errors import DamagedDesk, NotADesk, NotFound, StorageFailed
from dpdesk.messages import N_, Message

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_TRACE = b"CREATE TABLE speaking_roles"
"""A piece of the schema that stands near the start of every desk, and hardly anywhere else."""
_TRACED = 1 << 20

CHECKED_WHOLE = 32 << 20
"""The size in bytes up to which a desk is checked whole on opening; it takes under 0.1 s."""

_NETWORKS = frozenset({"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs"})

_SPACE = r"\040"
"""A space in the table of mounted drives."""

NEIGHBOURS = ("", "-wal", "-shm", "-journal")
"""Endings of the files that make up one desk while it is open or after a crash."""


def revision_of(path: Path) -> str:
    """Give the name of a desk file's migration, without changing a byte of the file.

    Raises NotFound, NotADesk, DamagedDesk and StorageFailed.
    """
    _recognise(path)
    try:
        with in_the_users_words(), closing(look_at(path)) as desk:
            return _look_into(desk, path.stat().st_size)
    except (NotADesk, UnicodeDecodeError) as error:  # a complaint that names a damaged table is no text
        raise DamagedDesk(Message(DAMAGED)) from error


def is_desk(path: Path) -> bool:
    """Tell whether a file is a desk, be it a damaged one. Raises StorageFailed where it cannot be read."""
    try:
        _recognise(path)
    except DamagedDesk:
        return True
    except (NotFound, NotADesk):
        return False
    return True


def look_at(path: Path) -> sqlite3.Connection:
    """Connect to a desk file without changing it or its folder.

    While somebody works at the desk, or after a crash, its newest data lie beside it, and SQLite must be allowed
    to lock it; a desk at rest is read as it lies there.
    """
    how = "immutable=1" if _is_at_rest(path) else "mode=ro"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)


def in_network_folder(path: Path, mounts: str) -> bool:
    """Tell whether a file lies on a network drive, by the system's table of mounted drives."""
    lines = (line.split() for line in mounts.splitlines())
    kinds = {fields[1].replace(_SPACE, " "): fields[2] for fields in lines if len(fields) > 2}
    nearest = next((folder for parent in path.resolve().parents if (folder := str(parent)) in kinds), None)
    return nearest is not None and kinds[nearest] in _NETWORKS


def mounted_drives() -> str:
    """Give the system's table of mounted drives, empty where the system has none to read."""
    table = Path("/proc/mounts")
    return table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""


def flush_to_disk(path: Path) -> None:
    """Wait until a finished file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can be asked to."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def free_name(path: Path, words: str) -> Path:
    """Give a name beside a file that is not taken: `desk.before-0002.dpdesk`, `desk.before-0002-2.dpdesk` …"""
    taken = 1
    name = path.with_name(f"{path.stem}.{words}{path.suffix}")
    while any(Path(f"{name}{ending}").exists() for ending in NEIGHBOURS):
        taken += 1
        name = path.with_name(f"{path.stem}.{words}-{taken}{path.suffix}")
    return name


def _recognise(path: Path) -> None:
    """Refuse what is not there, no desk, or cut off, by the file's first bytes."""
    try:
        if not path.exists():
            raise NotFound(Message(N_("There is no desk at {path}."), path=str(path)))
        if not path.is_file():
            raise NotADesk(Message(NO_DESK))
        with path.open("rb") as file:
            start = file.read(_TRACED)
    except OSError as error:
        raise StorageFailed(Message(UNREACHABLE)) from error
    if not _is_whole_header(start):
        raise DamagedDesk(Message(DAMAGED)) if _TRACE in start else NotADesk(Message(NO_DESK))
    if _is_at_rest(path) and path.stat().st_size < _expected_size(start):
        raise DamagedDesk(Message(DAMAGED))


def _is_at_rest(path: Path) -> bool:
    """Tell whether a desk is its file and nothing else; otherwise the file may wait for what lies beside it."""
    return not any(Path(f"{path}{ending}").exists() for ending in ("-wal", "-journal"))


def _is_whole_header(start: bytes) -> bool:
    """Tell whether a file begins as a desk does: SQLite's header, with our application id at byte 68."""
    return len(start) >= _HEADER and start.startswith(_MAGIC) and int.from_bytes(start[68:72], "big") == APPLICATION_ID


def _expected_size(header: bytes) -> int:
    """Give the size in bytes that the header promises: pages (byte 28) of a size (byte 16, where 1 means 65,536).

    Source: SQLite's description of its file format, 1.3.
    """
    page = int.from_bytes(header[16:18], "big")
    return int.from_bytes(header[28:32], "big") * (65_536 if page == 1 else page)


def _look_into(desk: sqlite3.Connection, size: int) -> str:
    try:
        (revision,) = desk.execute("SELECT version_num FROM alembic_version").fetchone() or (None,)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise DamagedDesk(Message(DAMAGED)) from error
    whole = size > CHECKED_WHOLE or desk.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    if revision is None or not whole:
        raise DamagedDesk(Message(DAMAGED))
    return str(revision)
