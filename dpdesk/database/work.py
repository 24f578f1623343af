"""The unit of work: all that is saved in it is kept and journaled together, or nothing is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby

from sqlalchemy import Connection, insert, select

from dpdesk.database.border import check
from dpdesk.database.differences import conflict
from dpdesk.database.forgetting import close_units, forget_rows
from dpdesk.database.journal import Entry
from dpdesk.database.labels import described
from dpdesk.database.reader import Reader
from dpdesk.database.references import first_reference
from dpdesk.database.rows import Shape, shape_named, shape_of
from dpdesk.database.tables import blobs
from dpdesk.database.writing import CHUNK, delete_records, insert_records, present_records, update_records
from dpdesk.domain.ids import BlobId
from dpdesk.domain.issued import Issued
from dpdesk.domain.registry import RECORDS, TABLE_OF, R, Record
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message

_PLACES = {table: place for place, table in enumerate(RECORDS)}


class Work(Reader):
    """What can be read and written in one unit of work."""

    def __init__(self, connection: Connection, entry: Entry) -> None:
        super().__init__(connection)
        self.entry = entry

    def save(self, record: R) -> R:
        """Save a record and give it back with its new version; one that has not changed is left as it is.

        Version 0 makes a new record. Raises Conflict where somebody else saved it meanwhile, and BadInput for
        text that cannot be kept.
        """
        (saved,) = self._save_alike(shape_of(type(record)), (record,))
        return saved

    def save_all(self, records: Iterable[Record]) -> None:
        """Save many records at once, those that others refer to first; no record may be among them twice."""
        in_order = sorted(records, key=lambda record: _PLACES[TABLE_OF[type(record)]])
        for table, alike in groupby(in_order, key=lambda record: TABLE_OF[type(record)]):
            for chunk in _chunks(list(alike)):
                self._save_alike(shape_named(table), chunk)

    def delete(self, record: Record) -> None:
        """Remove a record to which nothing refers any more; what was issued is kept and can only be withdrawn."""
        if isinstance(record, Issued):
            raise Refused(Message(N_("A document that was issued is kept. It can be withdrawn, not removed.")))
        self.delete_all([record])

    def delete_all(self, records: Sequence[Record]) -> None:
        """Remove records of one kind, to none of which anything refers any more, in a few statements per thousand."""
        for chunk in _chunks(list(records)):
            shape = shape_named(TABLE_OF[type(chunk[0])])
            present = present_records(self.connection, shape, [record.id for record in chunk])
            for record in chunk:
                theirs = present.get(record.id)
                if theirs is None or theirs.version != record.version:
                    raise conflict(self, theirs, record)
            self._refuse_if_needed(chunk)
            delete_records(self.connection, self.entry, shape, [present[record.id] for record in chunk])

    def forget(self, kind: type[R], ids: Collection[str]) -> None:
        """Delete records for good, present and former ones: their rows, and all that the journal holds of them.

        The units of work that touched them can still be read, but no longer taken back, and this one neither. What
        refers to them must go before. Raises Refused where something still does.
        """
        shape = shape_of(kind)
        wanted = sorted(ids)
        for start in range(0, len(wanted), CHUNK):
            chunk = wanted[start : start + CHUNK]
            present = present_records(self.connection, shape, chunk)
            if present:
                self._refuse_if_needed(list(present.values()))
            close_units(self.connection, shape, chunk)
            forget_rows(self.connection, self.entry, shape, chunk)

    def keep(self, data: bytes, media_type: str) -> BlobId:
        """Keep bytes for good, once for all who keep the same, and give the name they are kept under."""
        blob_id = BlobId(sha256(data).hexdigest())
        if self.connection.execute(select(blobs.c.id).where(blobs.c.id == blob_id)).first() is None:
            row = {"id": blob_id, "media_type": media_type, "content": data}
            self.connection.execute(insert(blobs), row)
        return blob_id

    def _save_alike(self, shape: Shape[R], records: Sequence[R]) -> list[R]:
        """Save records of one kind in three statements: read what is there, insert the new, update the changed."""
        for record in records:
            check(record)
        known = [record for record in records if record.version]
        before = present_records(self.connection, shape, [record.id for record in known])
        saved = [record if before.get(record.id) == record else shape.raised(record) for record in records]
        for record in known:
            theirs = before.get(record.id)
            if theirs is None or theirs.version != record.version:
                raise conflict(self, theirs, record)
        changed = [after for record, after in zip(records, saved, strict=True) if after is not record]
        new = [record for record in changed if record.id not in before]
        old = [record for record in changed if record.id in before]
        insert_records(self.connection, self.entry, shape, new)
        update_records(self.connection, self.entry, shape, old, before)
        return saved

    def _refuse_if_needed(self, records: Sequence[Record]) -> None:
        referring = first_reference(self.connection, TABLE_OF[type(records[0])], [record.id for record in records])
        if referring is not None:
            raise Refused(
                Message(
                    N_("{record} cannot be removed: {other} refers to it. Nothing was changed."),
                    record=described(_referred_to(referring, records)),
                    other=described(referring),
                )
            )


def _referred_to(referring: Record, records: Sequence[Record]) -> Record:
    """Give the one of some records that another refers to."""
    named = shape_named(TABLE_OF[type(referring)]).values(referring).values()
    return next((record for record in records if record.id in named), records[0])


def _chunks(records: list[Record]) -> Iterator[list[Record]]:
    for start in range(0, len(records), CHUNK):
        yield records[start : start + CHUNK]
