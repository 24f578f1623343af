"""The tables of a desk: one for each kind of record, and those of the journal and of the kept bytes.

The columns of a record come from its fields. What is stored beside them, keys to sort and search by, is
marked `derived` in the column's `info` and never leaves this package.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from dpdesk.database.columns import HASH_LENGTH, ID_LENGTH, WORD_LENGTH, Instant, columns_of, key_type
from dpdesk.domain.registry import RECORDS

DERIVED = {"derived": True}
"""Mark of a column that is no field of its record."""

# Names exist from the first migration on: a later change in SQLite can drop only what has a name.
METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

KEYED = frozenset(
    {
        "categories",
        "departments",
        "meetings",
        "municipalities",
        "organisations",
        "people",
        "practices",
        "series",
        "topics",
    }
)
"""Tables whose rows are sorted and found by a name."""

_UNIQUE = {
    "attendances": ("participation_id", "session_id"),
    "category_topics": ("category_id", "topic_id"),
    "meeting_topics": ("meeting_id", "topic_id"),
    "replies": ("invitation_id", "number"),
    "summary_texts": ("meeting_id", "kind", "language"),
    "meeting_tasks": ("meeting_id", "kind"),
    "own_texts": ("name", "language"),
    "special_needs": ("meeting_id", "person_id"),
    "distinct_pairs": ("first_id", "second_id"),
    "column_meanings": ("heading",),
    "organisation_aliases": ("alias",),
    "practice_topics": ("practice_id", "topic_id"),
    "adoptions": ("practice_id", "organisation_id"),
    "letter_templates": ("language",),
}

blobs = Table(
    "blobs",
    METADATA,
    Column("id", String(HASH_LENGTH), primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Bytes kept under their SHA-256, outside the journal: they never change."""

units = Table(
    "units",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("who", Text, nullable=False),
    Column("msgid", Text, nullable=False),
    Column("plural", Text, nullable=False),
    Column("label_values", JSON, nullable=False),
    Column("undoes", Integer, ForeignKey("units.number", deferrable=True, initially="IMMEDIATE")),
    Column("is_undo", Boolean, nullable=False),
    Column("is_closed", Boolean, nullable=False),
    Column("revision", String(ID_LENGTH), nullable=False),
    # Few units undo others, and most work need not touch this index.
    Index(None, "undoes", sqlite_where=text("undoes IS NOT NULL"), postgresql_where=text("undoes IS NOT NULL")),
)
"""Units of work: who, when and what for. `undoes` is the unit that was taken back; a redo takes back an undo, and
is none itself. `is_closed` tells that part of the unit was deleted for good, so that it cannot be taken back any more.
`revision` is the migration under which the unit was written."""

changes = Table(
    "changes",
    METADATA,
    Column("unit", Integer, ForeignKey("units.number", deferrable=True, initially="IMMEDIATE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("table_name", String(WORD_LENGTH), nullable=False),
    Column("record_id", String(ID_LENGTH), nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Index(None, "record_id"),
    # The reminder to delete special needs asks often what the journal still holds of them.
    Index(
        "ix_changes_special_needs",
        "record_id",
        sqlite_where=text("table_name = 'special_needs'"),
        postgresql_where=text("table_name = 'special_needs'"),
    ),
)
"""The values of each record before and after a unit; neither is known of a record that was deleted for good. `version`
is the record's version after the change, or the version that was removed."""


search_words = Table(
    "search_words",
    METADATA,
    Column("kind", String(WORD_LENGTH), primary_key=True),
    Column("word", key_type(), primary_key=True),
    Column("sort_key", key_type(), primary_key=True),
    Column("record_id", String(ID_LENGTH), primary_key=True),
    sqlite_with_rowid=False,
)
"""The folded words by which each record is found, as `search_index` makes them: what begins with the same letters lies
side by side, records with the same word in Polish order. `kind` is the record's table."""


def _key_columns(table: str) -> list[Column[str]]:
    if table not in KEYED:
        return []
    return [
        Column("sort_key", key_type(), nullable=False, index=table != "people", info=DERIVED),
        Column("search_key", key_type(), nullable=False, info=DERIVED),
    ]


def _constraints(table: str) -> list[UniqueConstraint | Index]:
    """Give what is unique in a table. Of thousands of people the order alone is read, without a look at their rows."""
    if table == "people":
        return [Index(None, "sort_key", "id")]
    return [UniqueConstraint(*_UNIQUE[table])] if table in _UNIQUE else []


TABLES: dict[str, Table] = {
    name: Table(name, METADATA, *columns_of(name, record), *_key_columns(name), *_constraints(name))
    for name, record in RECORDS.items()
}
"""The table of each kind of record, by its name, in an order in which rows can be written."""


def is_derived(column: Column[object]) -> bool:
    """Tell whether a column is computed on writing and is no field of its record."""
    return bool(column.info.get("derived"))
