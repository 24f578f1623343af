"""What a database error means to the person at the desk.

Only errors that a user can meet are translated; whatever else goes wrong is a bug and stays what it is.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from dpdesk.errors import DamagedDesk, DeskError, NotADesk, NotFound, Refused, StorageFailed
from dpdesk.messages import N_, Message

FULL = N_("The disk is full. Nothing was saved now; what was saved before is whole. Make room and try again.")
READ_ONLY = N_(
    "The desk or its folder is read-only. Nothing was saved now; what was saved before is whole. "
    "Ask for the right to write there, or work on a copy elsewhere."
)
UNREACHABLE = N_(
    "The desk file cannot be opened, or its folder cannot be written to. Nothing was changed. "
    "Check the rights to the file and to its folder."
)
BUSY = N_("The desk is in use by another window or program just now. Nothing was saved; try again in a moment.")
BROKEN = N_(
    "The disk could not be read or written. Nothing was saved now; what was saved before is whole. "
    "Check the disk and the room on it, and try again."
)
DAMAGED = N_("The desk file is damaged. It was left as it is; restore the desk from a backup.")
NO_DESK = N_("This file is not a desk. It was left as it is.")
LOST = N_("The shared desk cannot be reached. Nothing was saved now; what was saved before is whole. Try again later.")
NO_DATABASE = N_("There is no such database on the server. Ask its administrator, or check the address.")
TWICE = N_("The desk already holds such an entry. Nothing was saved.")
MISSING = N_("An entry that this refers to is not on the desk, or something else refers to it. Nothing was saved.")

# A limit on the size of files shows as a failed write, not as a full disk.
_SQLITE: dict[int, tuple[type[DeskError], str]] = {
    sqlite3.SQLITE_FULL: (StorageFailed, FULL),
    sqlite3.SQLITE_READONLY: (StorageFailed, READ_ONLY),
    sqlite3.SQLITE_PERM: (StorageFailed, READ_ONLY),
    sqlite3.SQLITE_CANTOPEN: (StorageFailed, UNREACHABLE),
    sqlite3.SQLITE_BUSY: (StorageFailed, BUSY),
    sqlite3.SQLITE_LOCKED: (StorageFailed, BUSY),
    sqlite3.SQLITE_IOERR: (StorageFailed, BROKEN),
    sqlite3.SQLITE_CORRUPT: (DamagedDesk, DAMAGED),
    sqlite3.SQLITE_NOTADB: (NotADesk, NO_DESK),
}
_SQLITE_CONSTRAINTS = {
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: MISSING,
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: TWICE,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: TWICE,
}
_PRIMARY_CODE = 0xFF

_FILES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}


@contextmanager
def in_the_users_words() -> Iterator[None]:
    """Turn the database errors that a user can meet into errors of the desk."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = _known(error.orig if isinstance(error, DBAPIError) else error)
        if known is None:
            raise
        raise known from error


@contextmanager
def files_in_the_users_words() -> Iterator[None]:
    """Turn what goes wrong with a file into StorageFailed: for steps that handle files and nothing else."""
    try:
        yield
    except OSError as error:
        raise StorageFailed(Message(_FILES.get(error.errno or 0, BROKEN))) from error


@contextmanager
def values_in_the_users_words() -> Iterator[None]:
    """Turn stored values that cannot be read into DamagedDesk: for steps that fetch rows and nothing else."""
    try:
        with in_the_users_words():
            yield
    except ValueError as error:
        raise DamagedDesk(Message(DAMAGED)) from error


def _known(error: BaseException | None) -> DeskError | None:
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error)
    # The client library of a shared desk is slow to load, and its errors exist only where it is in use.
    import psycopg

    return _of_postgresql(error) if isinstance(error, psycopg.Error) else None


def _of_sqlite(error: sqlite3.Error) -> DeskError | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's own errors have no code; that of a text which is no UTF-8 is known by its words alone.
        return DamagedDesk(Message(DAMAGED)) if str(error).startswith("Could not decode") else None
    if code in _SQLITE_CONSTRAINTS:
        return Refused(Message(_SQLITE_CONSTRAINTS[code]))
    if code & _PRIMARY_CODE not in _SQLITE:
        return None
    kind, text = _SQLITE[code & _PRIMARY_CODE]
    return kind(Message(text))


def _of_postgresql(error: Exception) -> DeskError | None:
    from psycopg import OperationalError, errors

    match error:
        case errors.ForeignKeyViolation():
            return Refused(Message(MISSING))
        case errors.UniqueViolation():
            return Refused(Message(TWICE))
        case errors.DiskFull():
            return StorageFailed(Message(FULL))
        case errors.LockNotAvailable():
            return StorageFailed(Message(BUSY))
        case errors.ReadOnlySqlTransaction() | errors.InsufficientPrivilege():
            return StorageFailed(Message(READ_ONLY))
        case errors.DataCorrupted() | errors.IndexCorrupted():
            return DamagedDesk(Message(DAMAGED))
        case OperationalError() if error.sqlstate is None and "does not exist" in str(error):
            # On connecting there is no code that would tell a missing database from a silent server.
            return NotFound(Message(NO_DATABASE))
        case OperationalError():
            return StorageFailed(Message(LOST))
        case _:
            return None
