"""A desk that holds one dossier, for tests of the papers made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from dpdesk.database.connection import open_desk
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.registry import TABLE_OF, Record
from dpdesk.messages import Message
from dpdesk.services.desk import Desk

NOW = datetime(2026, 2, 1, 9, 0, tzinfo=UTC)


def desk_with(path: Path, known: Dossier) -> Desk:
    """Open an empty desk and save all records of a dossier on it."""
    numbers = count(1)
    desk = Desk(
        database=open_desk(path),
        clock=lambda: NOW,
        new_id=lambda: f"{next(numbers):032x}",
        actor="Ewa Notująca",
    )
    with desk.work(Message("Begin")) as work:
        work.save_all(_records(known))
    return desk


def _records(known: Dossier) -> Iterator[Record]:
    for field in fields(known):
        yield from _records_in(getattr(known, field.name))


def _records_in(value: object) -> Iterator[Record]:
    if isinstance(value, tuple):
        for inner in value:
            yield from _records_in(inner)
    elif isinstance(value, Mapping):
        yield from _records_in(tuple(value.values()))
    elif type(value) in TABLE_OF:
        yield value  # type: ignore[misc]
