"""Rows written together with what the journal notes about them; everything that changes a record goes through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete

from dpdesk.database.journal import Entry
from dpdesk.database.rows import Shape
from dpdesk.domain.registry import R

CHUNK = 1000
"""Rows of one statement; far below the 32,766 values that SQLite takes."""


def present_records(connection: Connection, shape: Shape[R], ids: Sequence[str]) -> dict[str, R]:
    """Give the records as they now are, by id; at most `CHUNK` at once."""
    if not ids:
        return {}
    if len(ids) == 1:
        rows = connection.execute(shape.select_one, {"wanted": ids[0]})
    else:
        rows = connection.execute(shape.select.where(shape.table.c.id.in_(ids)))
    return {record.id: record for record in map(shape.record, rows)}


def insert_records(connection: Connection, entry: Entry, shape: Shape[R], records: Iterable[R]) -> None:
    """Write new records, with the version they bear."""
    rows = []
    for record in records:
        values = shape.values(record)
        entry.note(shape.name, record.id, record.version, None, values)
        rows.append({**shape.row(record, values), "id": record.id, "version": record.version})
    if rows:
        connection.execute(shape.insert, rows)


def update_records(
    connection: Connection, entry: Entry, shape: Shape[R], records: Iterable[R], before: Mapping[str, R]
) -> None:
    """Write records over their former selves, with the version they bear."""
    rows = []
    for record in records:
        values = shape.values(record)
        entry.note(shape.name, record.id, record.version, shape.values(before[record.id]), values)
        rows.append({**shape.row(record, values), "saved_id": record.id, "version": record.version})
    if rows:
        connection.execute(shape.update, rows)


def delete_records(connection: Connection, entry: Entry, shape: Shape[R], records: Sequence[R]) -> None:
    """Remove records as they now are."""
    for record in records:
        entry.note(shape.name, record.id, record.version, shape.values(record), None)
    connection.execute(delete(shape.table).where(shape.table.c.id.in_([record.id for record in records])))
