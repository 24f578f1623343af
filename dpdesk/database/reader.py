"""A consistent look at the desk: records by their id, by equal fields, and kept bytes.

Larger questions have a function of their own in `dpdesk.database.questions`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, select

from dpdesk.database.failures import values_in_the_users_words
from dpdesk.database.rows import Shape, ordering, shape_of
from dpdesk.database.tables import blobs
from dpdesk.domain.ids import BlobId
from dpdesk.domain.registry import R
from dpdesk.errors import NotFound
from dpdesk.messages import N_, Message


class Reader:
    """What can be read in one transaction; `connection` is for the functions of this package alone."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def get(self, kind: type[R], record_id: str) -> R:
        """Give the record with an id; NotFound where there is none."""
        shape = shape_of(kind)
        with values_in_the_users_words():
            row = self.connection.execute(shape.select_one, {"wanted": record_id}).first()
        if row is None:
            raise NotFound(Message(N_("Nothing on the desk has the number {number}."), number=record_id))
        return shape.record(row)

    def find(self, kind: type[R], **equal: object) -> R | None:
        """Give the first record with these fields, in the order of `all`, or none."""
        shape = shape_of(kind)
        with values_in_the_users_words():
            row = self.connection.execute(_where(shape, equal).limit(1)).first()
        return None if row is None else shape.record(row)

    def all(self, kind: type[R], **equal: object) -> tuple[R, ...]:
        """Give all records with these fields: by name, position or number, whichever the kind has."""
        return self.ask(kind, _where(shape_of(kind), equal))

    def ask(self, kind: type[R], statement: Select[tuple[Any, ...]]) -> tuple[R, ...]:
        """Give the records of a statement that selects their fields in order, as `Shape.select` does."""
        record = shape_of(kind).record
        with values_in_the_users_words():
            rows = self.connection.execute(statement).fetchall()
        return tuple(map(record, rows))

    def blob(self, blob_id: BlobId) -> bytes:
        """Give bytes that were kept; NotFound where there are none."""
        content = self.connection.execute(select(blobs.c.content).where(blobs.c.id == blob_id)).scalar()
        if content is None:
            raise NotFound(Message(N_("The desk does not keep a file with the number {number}."), number=blob_id))
        return bytes(content)


def _where(shape: Shape[R], equal: dict[str, object]) -> Select[tuple[Any, ...]]:
    conditions = (shape.table.c[field] == value for field, value in equal.items())
    return shape.select.where(*conditions).order_by(*ordering(shape.table))
