"""What is named where two people become one."""

from __future__ import annotations

from collections.abc import Collection

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.domain.registry import R


def records_by_id(reader: Reader, kind: type[R], ids: Collection[str]) -> dict[str, R]:
    """Give records of a kind by their ids, in one statement."""
    shape = shape_of(kind)
    return {one.id: one for one in reader.ask(kind, shape.select.where(shape.table.c.id.in_(sorted(ids))))}
