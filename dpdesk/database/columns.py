"""How the fields of a record become columns: the record is the only description of a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, NewType

from sqlalchemy import Boolean, Column, Date, DateTime, Dialect, Double, ForeignKey, Integer, String, Text, Time
from sqlalchemy.types import TypeDecorator, TypeEngine

from dpdesk.domain.ids import BlobId
from dpdesk.domain.record_fields import Hint, hints_of
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.errors import DamagedDesk
from dpdesk.messages import N_, Message

ID_LENGTH = 32
HASH_LENGTH = 64
WORD_LENGTH = 40


class Member(TypeDecorator[StrEnum]):
    """A member of an enumeration, stored as its own text."""

    impl = String(WORD_LENGTH)
    cache_ok = True

    def __init__(self, enumeration: type[StrEnum]) -> None:
        super().__init__(WORD_LENGTH)
        self.enumeration = enumeration
        self._members: dict[str | None, StrEnum | None] = {None: None, **{word.value: word for word in enumeration}}

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        try:
            return self._members[value]
        except KeyError:
            raise DamagedDesk(
                Message(
                    N_("The desk holds the word “{word}” where it cannot stand. Restore the desk from a backup."),
                    word=value,
                )
            ) from None


class Instant(TypeDecorator[datetime]):
    """A moment, stored in UTC; SQLite knows no zones, so there the zone is understood."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def key_type() -> TypeEngine[str]:
    """Give the type of stored sort and search keys: text that compares by its bytes in every database."""
    return Text().with_variant(Text(collation="C"), "postgresql")


def columns_of(table: str, record: type[Record]) -> Iterator[Column[Any]]:
    """Give the columns of a record's table, in the order of its fields."""
    for name, (hint, optional) in hints_of(record).items():
        target = referred_table(table, name, hint)
        references = [ForeignKey(f"{target}.id", deferrable=True, initially="IMMEDIATE")] if target else []
        yield Column(
            name,
            _column_type(hint),
            *references,
            primary_key=name == "id",
            nullable=optional,
            index=bool(target) and name != "id",
        )


def referred_table(table: str, field: str, hint: Hint) -> str | None:
    """Name the table that a field points into: the type of an id names it."""
    target = _TABLE_OF_ID.get(hint)
    return None if target is None or (field == "id" and target == table) else target


def _column_type(hint: Hint) -> TypeEngine[Any]:
    if isinstance(hint, NewType):
        return String(HASH_LENGTH if hint is BlobId else ID_LENGTH)
    if issubclass(hint, StrEnum):
        return Member(hint)
    return _PLAIN_TYPES[hint]()


_PLAIN_TYPES: dict[type, type[TypeEngine[Any]]] = {
    str: Text,
    int: Integer,
    bool: Boolean,
    float: Double,
    date: Date,
    time: Time,
    datetime: Instant,
}


def _tables_of_ids() -> dict[Hint, str]:
    """Say which table each type of id belongs to; a municipality shares the id of its office."""
    tables: dict[Hint, str] = {BlobId: "blobs"}
    for table, record in RECORDS.items():
        tables.setdefault(hints_of(record)["id"][0], table)
    return tables


_TABLE_OF_ID = _tables_of_ids()
