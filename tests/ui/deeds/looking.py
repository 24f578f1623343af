"""What is on a desk, table by table, to be compared before a change and after it was taken back."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from dpdesk.database.connection import Database
from dpdesk.database.tables import TABLES

Rows = frozenset[tuple[object, ...]]
Snapshot = Mapping[str, Rows]

_COMPARED = {name: [column for column in table.columns if column.name != "version"] for name, table in TABLES.items()}
"""What undo gives back: everything but the versions, which only grow."""


def snapshot(database: Database) -> Snapshot:
    """Give all rows of all tables, without their versions."""
    with database.reading() as reader:
        return {
            name: frozenset(tuple(row) for row in reader.connection.execute(select(*columns)))
            for name, columns in _COMPARED.items()
        }


def differences(one: Snapshot, other: Snapshot) -> dict[str, tuple[Rows, Rows]]:
    """Give the tables in which two desks differ, with the rows that only one of them has."""
    return {name: (one[name] - other[name], other[name] - one[name]) for name in one if one[name] != other[name]}


def without_issued(state: Snapshot) -> Snapshot:
    """Leave out what was issued, which undo keeps and marks as withdrawn."""
    return {name: rows for name, rows in state.items() if name != "issued"}
