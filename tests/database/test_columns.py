"""The record is the only description of a row."""

from __future__ import annotations

from dataclasses import fields

import pytest
from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.dialects import sqlite

from dpdesk.database.columns import WORD_LENGTH, Instant, Member
from dpdesk.database.labels import FIELDS, KINDS, kind_label
from dpdesk.database.rows import shape_named
from dpdesk.database.tables import KEYED, METADATA, TABLES, is_derived
from dpdesk.domain.record_fields import hints_of
from dpdesk.domain.registry import RECORDS


@pytest.mark.parametrize("table", RECORDS)
def test_a_table_has_the_fields_of_its_record_and_nothing_else(table: str) -> None:
    columns = [column.name for column in TABLES[table].columns if not is_derived(column)]
    assert columns == [field.name for field in fields(RECORDS[table])]  # type: ignore[arg-type]


@pytest.mark.parametrize("table", RECORDS)
def test_a_record_begins_with_its_id_and_version_and_keeps_its_fields_in_slots(table: str) -> None:
    assert shape_named(table).fields[:2] == ("id", "version")
    assert not hasattr(RECORDS[table], "__post_init__")
    assert set(shape_named(table).fields) <= set(getattr(RECORDS[table], "__slots__", ()))


@pytest.mark.parametrize("table", RECORDS)
def test_a_column_may_be_empty_only_where_its_field_may(table: str) -> None:
    columns = TABLES[table].c
    assert {name: columns[name].nullable for name in shape_named(table).fields} == {
        name: optional for name, (_, optional) in hints_of(RECORDS[table]).items()
    }


def test_what_is_sorted_by_name_has_keys_that_are_no_fields() -> None:
    derived = {name for name, table in TABLES.items() if any(is_derived(column) for column in table.columns)}
    assert derived == KEYED


def test_every_word_of_an_enumeration_fits_its_column() -> None:
    members = [
        member
        for table in TABLES.values()
        for column in table.columns
        if isinstance(column.type, Member)
        for member in column.type.enumeration
    ]
    assert members
    assert all(len(member) <= WORD_LENGTH for member in members)


def test_no_reference_takes_other_rows_along() -> None:
    keys = [key for table in METADATA.tables.values() for key in table.foreign_keys]
    assert keys
    assert {(key.ondelete, key.onupdate) for key in keys} == {(None, None)}


def test_every_constraint_and_index_has_a_name() -> None:
    for table in METADATA.tables.values():
        assert all(constraint.name for constraint in table.constraints)
        assert all(index.name for index in table.indexes)


def test_every_reference_has_an_index() -> None:
    for table in METADATA.tables.values():
        indexed = {index.columns[0].name for index in table.indexes} | {table.primary_key.columns[0].name}
        keys = [one for one in table.constraints if isinstance(one, ForeignKeyConstraint)]
        assert {key.column_keys[0] for key in keys} <= indexed


def test_every_id_field_points_to_the_table_of_its_kind() -> None:
    assert {key.column.table.name for key in TABLES["participations"].foreign_keys} == {
        "meetings",
        "people",
        "organisations",
        "departments",
        "invitations",
    }
    (office,) = TABLES["municipalities"].c.id.foreign_keys
    assert office.column.table.name == "organisations"
    (logo,) = TABLES["organisers"].c.logo_id.foreign_keys
    assert logo.column.table.name == "blobs"


def test_rows_can_be_written_in_the_order_of_the_tables() -> None:
    places = {name: place for place, name in enumerate(["blobs", *TABLES])}
    for table in TABLES.values():
        assert all(places[key.column.table.name] <= places[table.name] for key in table.foreign_keys)


def test_every_kind_and_every_field_has_a_word() -> None:
    names = {name for table in TABLES for name in shape_named(table).fields} - {"id", "version"}
    assert names == set(FIELDS)
    assert set(TABLES) == set(KINDS)
    assert all(str(kind_label(table)) for table in METADATA.tables)


def test_an_unknown_moment_stays_unknown() -> None:
    assert Instant().process_bind_param(None, sqlite.dialect()) is None
    assert Instant().process_result_value(None, sqlite.dialect()) is None
