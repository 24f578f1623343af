"""Everything on a desk, piece by piece, so that the largest desk is given out and taken in with little memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import delete, func, insert, select

from dpdesk.database.border import check
from dpdesk.database.failures import in_the_users_words
from dpdesk.database.reader import Reader
from dpdesk.database.references import Orphan, defer_references, first_orphan
from dpdesk.database.rows import shape_named
from dpdesk.database.tables import TABLES, blobs, units
from dpdesk.database.work import Work
from dpdesk.database.writing import CHUNK, delete_records, insert_records, present_records
from dpdesk.domain.kept_files import KeptFile
from dpdesk.domain.registry import RECORDS, Record


def counts(reader: Reader) -> dict[str, int]:
    """Count the records of each kind."""
    return {
        name: reader.connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in TABLES.items()
    }


def records_of(reader: Reader, table: str) -> Iterator[Record]:
    """Give the records of a table by their ids, a thousand at a time."""
    shape = shape_named(table)
    statement = shape.select.order_by(shape.table.c.id).limit(CHUNK)
    last = ""
    while rows := reader.ask(shape.kind, statement.where(shape.table.c.id > last)):
        yield from rows
        last = rows[-1].id


def kept_files(reader: Reader) -> Iterator[KeptFile]:
    """Give the kept bytes one by one, by their ids."""
    for blob_id in reader.connection.execute(select(blobs.c.id).order_by(blobs.c.id)).scalars().all():
        row = reader.connection.execute(select(blobs).where(blobs.c.id == blob_id)).one()
        yield KeptFile(row.id, row.media_type, bytes(row.content))


def actors(reader: Reader) -> frozenset[str]:
    """Give everybody who has worked at the desk, by the journal."""
    return frozenset(reader.connection.execute(select(units.c.who).distinct()).scalars())


def clear(work: Work) -> None:
    """Remove every record; whoever refers to whom is checked when the work ends."""
    defer_references(work.connection)
    for table in reversed(RECORDS):
        shape = shape_named(table)
        while records := work.ask(shape.kind, shape.select.limit(CHUNK)):
            delete_records(work.connection, work.entry, shape, records)
    work.connection.execute(delete(blobs))


def enter(work: Work, table: str, records: Sequence[Record]) -> str | None:
    """Enter records with the versions they bear, at most `CHUNK` of them; give the id of one that is there already.

    Raises Refused where one says what another says that may be said once.
    """
    for record in records:
        check(record)
    shape = shape_named(table)
    ids = [record.id for record in records]
    twice = (*_doubles(ids), *present_records(work.connection, shape, ids))
    if twice:
        return twice[0]
    with in_the_users_words():
        insert_records(work.connection, work.entry, shape, records)
    work.entry.write_entered(work.connection)
    return None


def keep(work: Work, kept: KeptFile) -> None:
    """Keep bytes under the name they had."""
    work.connection.execute(insert(blobs), {"id": kept.id, "media_type": kept.media_type, "content": kept.content})


def orphan(work: Work) -> Orphan | None:
    """Give an entry that refers to what is not on the desk, or none."""
    return first_orphan(work.connection)


def _doubles(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one, count in Counter(ids).items() if count > 1)
