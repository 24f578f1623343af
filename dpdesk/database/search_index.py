"""The index of the search: the folded words by which each record is found, kept in step with the records.

A record is entered under the words of its own fields alone. What it is found by besides, the office that someone works
in or the series of a meeting, is looked up there when one searches: a renamed office is one record to enter anew.
What reveals something about a person, special needs and consents, is never entered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from dpdesk.database.tables import TABLES, search_words
from dpdesk.language.calendar_names import month_words
from dpdesk.language.collation import search_key

Entry = tuple[str, str, str, str]
"""A row of the index: kind, word, sort key, id."""
_Values = Mapping[Any, Any]
"""Columns of a row by name."""

_FIELDS: dict[str, tuple[str, ...]] = {
    "departments": ("name",),
    "issued": ("file_name", "title"),
    "meetings": ("title", "subtitle", "number", "venue_town"),
    "municipalities": ("name", "name_genitive", "name_locative"),
    "organisation_aliases": ("alias",),
    "organisations": ("name",),
    "people": ("given_names", "surname"),
    "practices": ("title", "area", "unit", "summary"),
    "series": ("name",),
    "sessions": ("day",),
    "topics": ("name",),
}
"""The fields whose words are entered; the sort key of a record is made of none but these."""
_LETTERS = re.compile(r"\w+")
_AT_ONCE = 1000
_COLUMNS = tuple(column.name for column in search_words.columns)
_INSERT = insert(search_words)
_DELETE = delete(search_words).where(*(search_words.c[name] == bindparam(f"gone_{name}") for name in _COLUMNS))


def is_found_otherwise(table: str, was: _Values, values: _Values) -> bool:
    """Tell whether a record is found by other words once its values are others."""
    return any(was[name] != values[name] for name in _watched(table))


def index(connection: Connection, table: str, *, gone: Iterable[_Values] = (), come: Iterable[_Values] = ()) -> None:
    """Keep the index in step with rows that are gone from a table, and with those that have come in their place."""
    if table not in _FIELDS:
        return
    former = {entry for row in gone for entry in _entries(table, row)}
    present = {entry for row in come for entry in _entries(table, row)}
    # In the order of the index, neighbours are written together: that takes two thirds of the time.
    if lost := sorted(former - present):
        connection.execute(_DELETE, [{f"gone_{name}": part for name, part in _named(entry)} for entry in lost])
    if new := sorted(present - former):
        connection.execute(_INSERT, [dict(_named(entry)) for entry in new])


def forget(connection: Connection, table: str, ids: Sequence[str]) -> None:
    """Take records out of the index, whatever it has of them."""
    mine = (search_words.c.kind == table, search_words.c.record_id.in_(ids))
    connection.execute(delete(search_words).where(*mine))


def index_anew(connection: Connection) -> None:
    """Empty the index and enter everything that is on the desk."""
    connection.execute(delete(search_words))
    for table in _FIELDS:
        for rows in connection.execute(_indexed_columns(table)).mappings().partitions(_AT_ONCE):
            index(connection, table, come=rows)


def wrongly_indexed(connection: Connection) -> Iterator[tuple[str, str]]:
    """Give the tables and ids of records that the index has otherwise than it should, those that are gone among them.

    Every row is read.
    """
    for table in _FIELDS:
        rows = connection.execute(select(search_words).where(search_words.c.kind == table))
        present = {tuple(row) for row in rows}
        expected = {
            entry for row in connection.execute(_indexed_columns(table)).mappings() for entry in _entries(table, row)
        }
        yield from sorted({(table, record_id) for *_, record_id in present ^ expected})


def told(value: str | date) -> str:
    """Give the words of a field, not folded yet: a day is found as "23.09.2021", "2021-09-23" and "wrzesień 2021"."""
    if isinstance(value, str):
        return value
    return f"{value:%d.%m.%Y} {value.day} {value.month} {' '.join(month_words(value.month))}"


def _entries(table: str, row: _Values) -> Iterator[Entry]:
    """Give the rows of the index for a row of a table."""
    if row.get("withdrawn"):  # a document whose issuing was undone is not looked for any more
        return
    text = " ".join(told(row[name]) for name in _FIELDS[table])
    for word in set(_words(search_key(text))):
        yield (table, word, row.get("sort_key", ""), row["id"])


def _words(key: str) -> Iterator[str]:
    """Give the words of a key, and of those with symbols in them the letters and digits too: "<pilne>" and "pilne"."""
    for word in key.split():
        yield word
        if not word.isalnum():
            yield from _LETTERS.findall(word)


@cache
def _watched(table: str) -> tuple[str, ...]:
    """Name the fields that decide by what a record is found."""
    fields = _FIELDS.get(table, ())
    return (*fields, "withdrawn") if fields and "withdrawn" in TABLES[table].c else fields


@cache
def _indexed_columns(table: str) -> Select[tuple[Any, ...]]:
    """Select no more than is indexed: what else a row holds may be damaged, or not be there yet."""
    columns = TABLES[table].c
    names = ("id", *_watched(table), *(("sort_key",) if "sort_key" in columns else ()))
    return select(*(columns[name] for name in names))


def _named(entry: Entry) -> Iterator[tuple[str, str]]:
    return zip(_COLUMNS, entry, strict=True)
