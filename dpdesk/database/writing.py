"""Rows written together with what the journal notes and the search knows about them.

Everything that changes a record goes through here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete

from dpdesk.database.journal import Entry
from dpdesk.database.rows import Shape
from dpdesk.database.search_index import index, is_found_otherwise
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
        index(connection, shape.name, come=rows)


def update_records(
    connection: Connection, entry: Entry, shape: Shape[R], records: Iterable[R], before: Mapping[str, R]
) -> None:
    """Write records over their former selves, with the version they bear."""
    rows, gone, come = [], [], []
    for record in records:
        former = before[record.id]
        was, values = shape.values(former), shape.values(record)
        entry.note(shape.name, record.id, record.version, was, values)
        row = {**shape.row(record, values), "version": record.version}
        rows.append({**row, "saved_id": record.id})
        if is_found_otherwise(shape.name, was, values):
            gone.append({**shape.row(former, was), "id": record.id})
            come.append({**row, "id": record.id})
    if rows:
        connection.execute(shape.update, rows)
        index(connection, shape.name, gone=gone, come=come)


def delete_records(connection: Connection, entry: Entry, shape: Shape[R], records: Sequence[R]) -> None:
    """Remove records as they now are."""
    gone = []
    for record in records:
        values = shape.values(record)
        entry.note(shape.name, record.id, record.version, values, None)
        gone.append({**shape.row(record, values), "id": record.id})
    connection.execute(delete(shape.table).where(shape.table.c.id.in_([record.id for record in records])))
    index(connection, shape.name, gone=gone)
