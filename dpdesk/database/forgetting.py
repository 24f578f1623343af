"""Deleting for good: the rows of records, and every trace of them in the journal.

What somebody told in confidence, or wants erased, must not come back by undo, nor be read in the history. That
something was done, by whom and when, stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, literal, or_, select, update

from dpdesk.database import search_index
from dpdesk.database.journal import Entry
from dpdesk.database.reader import Reader
from dpdesk.database.rows import Shape, shape_of
from dpdesk.database.tables import changes, units
from dpdesk.domain.journal import Image
from dpdesk.domain.record_fields import hints_of
from dpdesk.domain.registry import R

_HIDDEN = "…"
"""stands in a label for what was forgotten"""


def known_ever(reader: Reader, kind: type[R], field: str, value: str) -> frozenset[str]:
    """Give the ids of all records, present and former, that had this text in a field according to the journal."""
    name = shape_of(kind).name
    has = (image[field].as_string() == value for image in (changes.c.before, changes.c.after))
    # Written out, the name lets an index of one table's changes be used.
    mine = changes.c.table_name == literal(name, literal_execute=True)
    found = select(changes.c.record_id).where(mine, or_(*has)).distinct()
    return frozenset(reader.connection.execute(found).scalars())


def close_units(connection: Connection, shape: Shape[R], ids: Sequence[str]) -> None:
    """Let no unit that touched these records be taken back, and none tell in its label what they said."""
    touched = select(changes.c.unit).where(changes.c.table_name == shape.name, changes.c.record_id.in_(ids))
    pattern = _pattern(frozenset(_texts(connection, shape, ids)))
    rows = connection.execute(select(units.c.number, units.c.label_values).where(units.c.number.in_(touched))).all()
    closed = [{"closed": number, "label_values": _without(values, pattern)} for number, values in rows]
    if closed:
        statement = update(units).where(units.c.number == bindparam("closed"))
        connection.execute(statement.values(is_closed=True, label_values=bindparam("label_values")), closed)


def forget_rows(connection: Connection, entry: Entry, shape: Shape[R], ids: Sequence[str]) -> None:
    """Remove rows, what the search knows of them, and the images of them in the journal."""
    mine = (changes.c.table_name == shape.name, changes.c.record_id.in_(ids))
    connection.execute(update(changes).where(*mine).values(before=None, after=None))
    rows = connection.execute(select(shape.table.c.id, shape.table.c.version).where(shape.table.c.id.in_(ids))).all()
    versions: Mapping[str, int] = {row[0]: row[1] for row in rows}
    connection.execute(delete(shape.table).where(shape.table.c.id.in_(ids)))
    search_index.forget(connection, shape.name, ids)
    for record_id in ids:
        entry.note_forgotten(shape.name, record_id, versions.get(record_id, 0))


def _texts(connection: Connection, shape: Shape[R], ids: Sequence[str]) -> Iterator[str]:
    """Give what somebody wrote into the records, now or before."""
    fields = [field for field, (hint, _) in hints_of(shape.kind).items() if hint is str]
    mine = (changes.c.table_name == shape.name, changes.c.record_id.in_(ids))
    for row in connection.execute(select(changes.c.before, changes.c.after).where(*mine)):
        for image in row:
            yield from _written(image or {}, fields)


def _written(image: Image, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        text = str(image.get(field) or "").strip()
        if text:
            yield text


def _pattern(texts: frozenset[str]) -> re.Pattern[str] | None:
    """Match any of the texts as whole words."""
    if not texts:
        return None
    return re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in sorted(texts)))


def _without(values: Mapping[str, object], pattern: re.Pattern[str] | None) -> dict[str, object]:
    return {name: _hidden(value, pattern) for name, value in values.items()}


def _hidden(value: object, pattern: re.Pattern[str] | None) -> object:
    match value:
        case str():
            return _HIDDEN if pattern and pattern.search(value) else value
        case {"msgid": msgid, "plural": plural, "values": dict() as inner}:
            return {"msgid": msgid, "plural": plural, "values": _without(inner, pattern)}
        case _:
            return value
