"""Engines: how a desk is connected to, and how its transactions begin.

Python's own handling of transactions in sqlite3 is switched off, and each transaction begins with an explicit
BEGIN: otherwise a migration that fails stays half applied, since Python commits before some statements. Work
begins with BEGIN IMMEDIATE: a transaction that has read cannot begin to write once another has committed,
however long it waits. What is deleted is written over with zeros (secure_delete): it may be somebody's health.
"""

from __future__ import annotations

import json
import os
import sqlite3
from datetime import date, datetime, time
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from dpdesk.errors import Refused
from dpdesk.messages import N_, Message

WAIT_SECONDS = 15
"""How long work waits for the work of another window or program to end."""

_ONE_WRITER = 0x4450_4465  # the number of the lock that one unit of work on a shared desk holds: "DPDe"


_SERVERS = frozenset({"postgres", "postgresql", "postgresql+psycopg"})


def url_of(url_or_path: str | Path) -> URL:
    """Make the database URL of a desk from a path or from a URL; Refused for a URL of anything else."""
    text = str(url_or_path)
    if "://" not in text:
        return _file_url(text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise _strange(text) from None
    if url.drivername == "sqlite":
        return _file_url(url.database or "")
    if url.drivername in _SERVERS:
        return url.set(drivername="postgresql+psycopg")
    raise _strange(text)


def path_of(url: URL) -> Path | None:
    """Give the path of a desk file, or none for a shared desk."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _file_url(path: str) -> URL:
    # Where the name is a link, SQLite puts what belongs to an open desk beside the file, not beside the link.
    return URL.create("sqlite", database=os.path.realpath(path))


def _strange(text: str) -> Refused:
    scheme, *_ = text.split("://")
    return Refused(
        Message(
            N_("A desk is a file, or a PostgreSQL database at postgresql://…; “{scheme}” is neither."), scheme=scheme
        )
    )


def engine_for_work(url: URL, *, journal_mode: str = "WAL") -> Engine:
    """Make the engine of an open desk; `journal_mode` is DELETE where WAL is unsafe."""
    return _engine(url, ("foreign_keys=ON", "synchronous=FULL", "secure_delete=ON", f"journal_mode={journal_mode}"))


def engine_for_migration(url: URL) -> Engine:
    """Make an engine without foreign keys: inside a transaction they cannot be switched off any more."""
    return _engine(url, ("foreign_keys=OFF", "synchronous=FULL", "secure_delete=ON"))


def begin_to_write(connection: Connection) -> None:
    """Begin a transaction that writes, alone: others wait for their turn, and fail after `WAIT_SECONDS`.

    On a shared desk this also lets units be numbered in the order in which they are committed.
    """
    if file := _file(connection):
        file.execute("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_WRITER})")


def begin_to_read(connection: Connection) -> None:
    """Begin a transaction that sees the desk as it is at one moment."""
    if file := _file(connection):
        file.execute("BEGIN")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def empty_the_wal(engine: Engine) -> None:
    """Put all that was committed into the desk file, and leave nothing of former pages beside it."""
    if engine.url.get_backend_name() == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _file(connection: Connection) -> sqlite3.Connection | None:
    """Give SQLite's own connection, where it is one."""
    file = connection.connection.driver_connection
    return file if isinstance(file, sqlite3.Connection) else None


def _engine(url: URL, pragmas: tuple[str, ...]) -> Engine:
    if url.get_backend_name() == "postgresql":
        return create_engine(url, json_serializer=_to_json, pool_pre_ping=True)
    engine = create_engine(url, json_serializer=_to_json, connect_args={"timeout": WAIT_SECONDS})

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        assert isinstance(connection, sqlite3.Connection)
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", set_up)
    return engine


def _json_value(value: object) -> str:
    if isinstance(value, date | time | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be journaled")


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_json_value).encode
