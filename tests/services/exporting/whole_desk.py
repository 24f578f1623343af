"""A desk with two records of every kind there is, each text hostile in its own way: whatever kinds are added later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from itertools import cycle
from pathlib import Path
from typing import Any

from sqlalchemy import select

from dpdesk.database.connection import Database
from dpdesk.database.tables import TABLES, blobs
from dpdesk.domain.ids import BlobId
from dpdesk.domain.people import Person
from dpdesk.domain.record_fields import Hint, hints_of
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.messages import Message

NOW = datetime(2026, 3, 2, 9, 0, 1, 250_000, tzinfo=UTC)
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "<b>&amp;</b> {{ x }} {% raw %}",
    "../../etc/passwd",
    "Zażółć gęślą jaźń ŁÓDŹ",
    "w" * 300,
    "שלום \u202e odwrócone",
    '"cudzysłów" \\n; średnik, przecinek',
    "👩🏽‍💼 emoji \U0001f1f5\U0001f1f1",
    "a\u0301\u0328 NFD",
    "\tna\n\nkilka\nwierszy ",
    "'=1+1",
    "+48 32 123 45 67",
    "-1",
    "@SUM(1)",
    "_x0041_ \u2028\u2029",
    "NULL",
    "0012",
)
SECOND = 2
"""How many records of each kind there are."""


def fill(database: Database) -> None:
    """Put everything on an empty desk, in two units: the second changes everybody, so versions differ."""
    texts = cycle(HOSTILE)
    with database.work(Message("Begin"), actor="Ewa Notująca", at=NOW) as work:
        files = [work.keep(data, "application/octet-stream") for data in (b"", bytes(range(256)) * 999)]
        work.save_all(_records(files, texts))
    with database.work(Message("Change"), actor="Ewa Notująca", at=NOW) as work:
        work.save_all(replace(person, note=f"{person.note}!") for person in work.all(Person))


def dump(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Give every row of every table but the journal's, with the keys stored beside the records."""
    with database.reading() as reader:
        tables = {**TABLES, "blobs": blobs}
        return {
            name: [tuple(row) for row in reader.connection.execute(select(table).order_by(table.c.id))]
            for name, table in tables.items()
        }


def _records(files: list[BlobId], texts: Iterator[str]) -> Iterator[Record]:
    ids: dict[Hint, list[str]] = {BlobId: list(files)}
    for place, kind in enumerate(RECORDS.values()):
        hints = hints_of(kind)
        own, _ = hints["id"]
        shared = ids.get(own)  # a municipality has the id of its office
        for number in range(SECOND):
            record_id = shared[number] if shared else f"{place:02x}{number:030x}"
            values = {
                name: _value(name, hint, ids, texts, number)
                for name, (hint, _) in hints.items()
                if name not in ("id", "version")
            }
            if not shared:
                ids.setdefault(own, []).append(record_id)
            make: Callable[..., Record] = kind
            yield make(id=record_id, **values)


def _value(name: str, hint: Hint, ids: dict[Hint, list[str]], texts: Iterator[str], number: int) -> object:
    if name == "timezone":
        return ("Europe/Warsaw", "America/St_Johns")[number]
    if name == "language":
        return ("pl", "en")[number]
    if not isinstance(hint, type):
        known = ids.get(hint)
        return known[number % len(known)] if known else None
    if issubclass(hint, StrEnum):
        return list(hint)[-1 - number]
    return _plain(hint, texts, number)


def _plain(hint: type, texts: Iterator[str], number: int) -> object:
    if hint is str:
        return f"{next(texts)}{number}"
    return {
        int: (2**31 - 1, 0)[number],
        bool: bool(number),
        float: (50.294492, -1e-9)[number],
        date: (date(1, 1, 1), date(9999, 12, 31))[number],
        time: (time(0, 0), time(23, 59, 59))[number],
        datetime: NOW,
    }[hint]


def open_files(folder: Path) -> list[str]:
    """Give what lies in a folder, whatever it is called."""
    return sorted(path.name for path in folder.iterdir())
