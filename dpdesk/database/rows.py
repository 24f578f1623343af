"""Records to rows and back: the fields of a kind of record, its table, and the keys stored beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, Generic, NewType, cast

from sqlalchemy import Insert, Integer, Select, Table, Update, bindparam, insert, select, update

from dpdesk.database.failures import DAMAGED
from dpdesk.database.tables import TABLES
from dpdesk.domain.journal import Image
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice
from dpdesk.domain.record_fields import Hint, hints_of
from dpdesk.domain.registry import RECORDS, TABLE_OF, R, Record
from dpdesk.errors import DamagedDesk
from dpdesk.language.collation import search_key, sort_key
from dpdesk.messages import Message

Values = dict[str, object]
"""The fields of a record by name, without its id and version."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[R]):
    """How one kind of record is stored and read; made once for each kind."""

    kind: type[R]
    name: str
    table: Table
    fields: tuple[str, ...]
    select: Select[tuple[Any, ...]]
    select_one: Select[tuple[Any, ...]]
    insert: Insert
    update: Update
    _put: tuple[Callable[[R, object], None], ...]
    _get: Callable[[R], tuple[object, ...]]
    _decoders: Mapping[str, Callable[[Any], object]]

    def record(self, row: Iterable[object]) -> R:
        """Make the record of a row that holds its fields in their order.

        The fields are put in their slots one by one: the constructor of a frozen record takes three times as long.
        """
        record = object.__new__(self.kind)
        for put, value in zip(self._put, row, strict=True):
            put(record, value)
        return record

    def values(self, record: R) -> Values:
        """Give the fields of a record without its identity: what is compared, journaled and restored."""
        values = dict(zip(self.fields, self._get(record), strict=True))
        del values["id"], values["version"]
        return values

    def raised(self, record: R) -> R:
        """Give a record as it stands once saved: with the next version."""
        record_id, _, *values = self._get(record)
        return self.record((record_id, record.version + 1, *values))

    def row(self, record: R, values: Values) -> Values:
        """Give what is stored for a record's values, beside its identity: the values, and the keys made of them."""
        if "sort_key" not in self.table.c:
            return values
        return {**values, **_keys(record)}

    def from_image(self, record_id: str, version: int, image: Image) -> R:
        """Make a record from its values in the journal. Raises DamagedDesk where they are no record any more."""
        try:
            values = [self._decoded(field, image[field]) for field in self.fields[2:]]
        except (KeyError, ValueError, TypeError) as error:
            raise DamagedDesk(Message(DAMAGED)) from error
        return self.record((record_id, version, *values))

    def _decoded(self, name: str, value: object) -> object:
        decode = self._decoders.get(name)
        return value if decode is None or value is None else decode(value)


def shape_of(kind: type[R]) -> Shape[R]:
    """Give the shape of a kind of record."""
    return cast("Shape[R]", shape_named(TABLE_OF[kind]))


@cache
def shape_named(name: str) -> Shape[Record]:
    """Give the shape of the records kept in a table."""
    kind, table = RECORDS[name], TABLES[name]
    hints = hints_of(kind)
    selected = select(*(table.c[field] for field in hints))
    return Shape(
        kind=kind,
        name=name,
        table=table,
        fields=tuple(hints),
        select=selected,
        select_one=selected.where(table.c.id == bindparam("wanted")),
        insert=insert(table),
        update=update(table).where(table.c.id == bindparam("saved_id")),
        _put=tuple(getattr(kind, field).__set__ for field in hints),
        _get=attrgetter(*hints),
        _decoders={field: decode for field, (hint, _) in hints.items() if (decode := _decoder(hint))},
    )


def ordering(table: Table) -> tuple[Any, ...]:
    """Give the natural order of a table's rows: by name, position or number, and always the same."""
    if "sort_key" in table.c:
        return (table.c.sort_key, table.c.id)
    # A participant's position is a post, not a place in a row.
    numbers = [table.c[name] for name in ("position", "number") if name in table.c]
    return (*(column for column in numbers if isinstance(column.type, Integer)), table.c.id)


def _keys(record: object) -> Values:
    """Make the keys by which a record is sorted and found."""
    if isinstance(record, Person):
        return {
            "sort_key": sort_key(f"{record.surname} {record.given_names}"),
            "search_key": search_key(record.name),
        }
    if isinstance(record, Meeting):
        return {"sort_key": sort_key(record.title), "search_key": search_key(f"{record.title} {record.subtitle}")}
    name: str = record.title if isinstance(record, Practice) else getattr(record, "name", "")
    return {"sort_key": sort_key(name), "search_key": search_key(name)}


def _decoder(hint: Hint) -> Callable[[Any], object] | None:
    """Give what makes a field's value from JSON, where JSON holds it as something else."""
    if isinstance(hint, NewType):
        return None
    if issubclass(hint, StrEnum):
        return hint
    return {date: date.fromisoformat, time: time.fromisoformat, datetime: datetime.fromisoformat, float: float}.get(
        hint
    )
