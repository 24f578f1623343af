"""Whether a desk is whole: what the database says of itself, and what the journal says of the records."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, func, select

from dpdesk.database.failures import values_in_the_users_words
from dpdesk.database.labels import described, kind_label
from dpdesk.database.reader import Reader
from dpdesk.database.rows import Shape, shape_named
from dpdesk.database.schema import MIGRATIONS
from dpdesk.database.search_index import wrongly_indexed
from dpdesk.database.tables import TABLES, blobs, changes, units
from dpdesk.domain.registry import Record
from dpdesk.errors import DamagedDesk
from dpdesk.messages import N_, Message


def findings(reader: Reader) -> tuple[Message, ...]:
    """Say what is wrong with a desk; nothing for a healthy one. Every row is read."""
    whole = (*_of_the_file(reader), *_of_references(reader), *_of_kept_bytes(reader), *_of_records(reader))
    return whole or tuple(_of_index(reader))  # of what is itself wrong, the index is wrong as well


def _of_the_file(reader: Reader) -> Iterator[Message]:
    """Ask SQLite to check its file; a server checks its own."""
    if reader.connection.dialect.name != "sqlite":
        return
    for (detail,) in reader.connection.exec_driver_sql("PRAGMA integrity_check"):
        if detail != "ok":
            yield Message(N_("The desk file is damaged: {detail}."), detail=detail)


def _of_references(reader: Reader) -> Iterator[Message]:
    if reader.connection.dialect.name != "sqlite":
        return
    for table, *_, target, _ in reader.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Message(
            N_("An entry of the kind “{kind}” refers to a “{target}” that is not on the desk."),
            kind=kind_label(table),
            target=kind_label(target),
        )


def _of_kept_bytes(reader: Reader) -> Iterator[Message]:
    """Compare kept bytes with the hash they are kept under, one file at a time."""
    ids = reader.connection.execute(select(blobs.c.id)).scalars().all()
    for blob_id in ids:
        content = reader.connection.execute(select(blobs.c.content).where(blobs.c.id == blob_id)).scalar_one()
        if sha256(content).hexdigest() != blob_id:
            yield Message(N_("A kept file is not what it was: {number}."), number=blob_id)


def _of_records(reader: Reader) -> Iterator[Message]:
    for name in TABLES:
        try:
            yield from _of_kind(reader, shape_named(name))
        except DamagedDesk:
            yield Message(N_("An entry of the kind “{kind}” cannot be read."), kind=kind_label(name))


def _of_kind(reader: Reader, shape: Shape[Record]) -> tuple[Message, ...]:
    records = {record.id: record for record in reader.all(shape.kind)}
    with values_in_the_users_words():
        return (*_of_versions(records), *_of_keys(reader, shape, records), *_of_journal(reader, shape, records))


def _of_versions(records: dict[str, Record]) -> Iterator[Message]:
    for record in records.values():
        if record.version < 1:
            yield Message(N_("{record} has an impossible version."), record=described(record))


def _of_keys(reader: Reader, shape: Shape[Record], records: dict[str, Record]) -> Iterator[Message]:
    """Compare the stored keys with those made now: a wrong one sorts or hides a record."""
    columns = shape.table.c
    if "sort_key" not in columns:
        return
    for row in reader.connection.execute(select(columns.id, columns.sort_key, columns.search_key)).mappings():
        record = records[row["id"]]
        if shape.row(record, {}) != {"sort_key": row["sort_key"], "search_key": row["search_key"]}:
            yield Message(N_("{record} is sorted and found by a wrong key."), record=described(record))


def _of_index(reader: Reader) -> Iterator[Message]:
    """Compare the index of the search with the one that would be made now."""
    with values_in_the_users_words():
        for table, record_id in wrongly_indexed(reader.connection):
            yield Message(
                N_(
                    "The search does not find this as it should: {record} {number}. "
                    "In the window, press Ctrl+K and choose “Rebuild the search index”."
                ),
                record=kind_label(table),
                number=record_id,
            )


def _of_journal(reader: Reader, shape: Shape[Record], records: dict[str, Record]) -> Iterator[Message]:
    """Compare each record with what its last unit of work left; what older versions wrote is not compared."""
    for row in _last_changes(reader, shape.name):
        record = records.get(row.record_id)
        if row.revision == MIGRATIONS.last and not _agrees(shape, record, row):
            yield Message(
                N_("{record} is not what the journal says: {number}."),
                record=kind_label(shape.name) if record is None else described(record),
                number=row.record_id,
            )


def _agrees(shape: Shape[Record], record: Record | None, row: Row[Any]) -> bool:
    if record is None or row.after is None:
        return record is None and row.after is None
    return shape.from_image(record.id, record.version, row.after) == record


def _last_changes(reader: Reader, table: str) -> list[Row[Any]]:
    # Numbered in one pass: a join with the last unit of each record takes quadratic time where a unit is large.
    place = func.row_number().over(partition_by=changes.c.record_id, order_by=changes.c.unit.desc())
    ranked = (
        select(changes.c.record_id, changes.c.unit, changes.c.after, place.label("place"))
        .where(changes.c.table_name == table)
        .subquery()
    )
    statement = (
        select(ranked.c.record_id, ranked.c.after, units.c.revision)
        .join(units, units.c.number == ranked.c.unit)
        .where(ranked.c.place == 1)
    )
    return list(reader.connection.execute(statement))
