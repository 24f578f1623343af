"""Who refers to whom: the foreign keys of the tables, asked backwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column, Connection, literal, select, union_all

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_named
from dpdesk.database.tables import TABLES
from dpdesk.database.writing import CHUNK
from dpdesk.domain.registry import Record


@dataclass(frozen=True, slots=True)
class Orphan:
    """An entry of a table, by its id, whose field holds the id of something that is not there."""

    table: str
    record_id: str
    field: str
    missing: str


def first_reference(connection: Connection, table: str, ids: Sequence[str]) -> Record | None:
    """Give a record that refers to one of these rows, or none."""
    columns = _referring_columns(table)
    if not columns:
        return None
    asked = (
        select(literal(column.table.name).label("name"), column.table.c.id).where(column.in_(ids)) for column in columns
    )
    found = connection.execute(union_all(*asked).limit(1)).first()
    if found is None:
        return None
    shape = shape_named(found.name)
    row = connection.execute(shape.select.where(shape.table.c.id == found.id)).one()
    return shape.record(row)


def referring_fields(table: str) -> tuple[tuple[str, str], ...]:
    """Give each field that refers to the rows of a table, as the name of its own table and its name there."""
    return tuple((column.table.name, column.name) for column in _referring_columns(table))


def referring_records(reader: Reader, table: str, field: str, ids: Sequence[str]) -> tuple[Record, ...]:
    """Give the records of a table whose field holds one of these ids."""
    shape = shape_named(table)
    chunks = (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
    found = (reader.ask(shape.kind, shape.select.where(shape.table.c[field].in_(chunk))) for chunk in chunks)
    return tuple(record for records in found for record in records)


def defer_references(connection: Connection) -> None:
    """Let the database check references at the end of the transaction."""
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON" if sqlite else "SET CONSTRAINTS ALL DEFERRED")


def first_orphan(connection: Connection) -> Orphan | None:
    """Give an entry that refers to what is not there, or none: for work whose references wait to be checked."""
    for table in TABLES.values():
        for key in table.foreign_keys:
            target = key.column.table.alias("target")
            rows = select(table.c.id, key.parent).where(
                key.parent.is_not(None), ~select(target.c.id).where(target.c.id == key.parent).exists()
            )
            found = connection.execute(rows.order_by(table.c.id).limit(1)).first()
            if found is not None:
                return Orphan(table.name, str(found[0]), key.parent.name, str(found[1]))
    return None


@cache
def _referring_columns(table: str) -> tuple[Column[str], ...]:
    return tuple(_columns_into(table))


def _columns_into(table: str) -> Iterator[Column[str]]:
    for other in TABLES.values():
        for key in other.foreign_keys:
            if key.column.table.name == table:
                yield key.parent
