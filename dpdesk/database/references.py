"""Who refers to whom: the foreign keys of the tables, asked backwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from sqlalchemy import Column, Connection, literal, select, union_all

from dpdesk.database.rows import shape_named
from dpdesk.database.tables import TABLES
from dpdesk.domain.registry import Record


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


@cache
def _referring_columns(table: str) -> tuple[Column[str], ...]:
    return tuple(_columns_into(table))


def _columns_into(table: str) -> Iterator[Column[str]]:
    for other in TABLES.values():
        for key in other.foreign_keys:
            if key.column.table.name == table:
                yield key.parent
