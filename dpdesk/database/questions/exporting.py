"""Questions of those who give people, meetings and practices to other programs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import Select, func, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES, changes, units
from dpdesk.domain.export_lines import PersonEntry
from dpdesk.domain.ids import PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.language.collation import sort_key

_people = TABLES["people"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_departments = TABLES["departments"]
_AT_ONCE = 500
"""Ids of one statement, and rows that are fetched together."""


def count_people(reader: Reader) -> int:
    """Count everybody on the desk."""
    return reader.connection.execute(select(func.count()).select_from(_people)).scalar_one()


def people_entries(reader: Reader, ids: Collection[PersonId] | None) -> Iterator[PersonEntry]:
    """Give people with where they work, in the order of a list: everybody, or some."""
    persons, organisations = shape_of(Person), shape_of(Organisation)
    width = len(persons.fields)
    statement = (
        persons.select.add_columns(
            *organisations.select.selected_columns,
            func.coalesce(_municipalities.c.name, ""),
            func.coalesce(_departments.c.name, ""),
        )
        .outerjoin(_organisations, _organisations.c.id == _people.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _people.c.organisation_id)
        .outerjoin(_departments, _departments.c.id == _people.c.department_id)
        .order_by(_people.c.sort_key, _people.c.id)
    )
    for row in _rows(reader, statement, ids):
        office = row[width:-2]
        yield PersonEntry(
            person=persons.record(row[:width]),
            organisation=organisations.record(office) if office[0] is not None else None,
            municipality=str(row[-2]),
            department=str(row[-1]),
        )


def last_changes(reader: Reader, table: str) -> dict[str, datetime]:
    """Tell when each record of a table was changed last, by the journal."""
    last = (
        select(changes.c.record_id, func.max(changes.c.unit).label("unit"))
        .where(changes.c.table_name == table)
        .group_by(changes.c.record_id)
        .subquery()
    )
    statement = select(last.c.record_id, units.c.at).join(units, units.c.number == last.c.unit)
    return {row.record_id: row.at for row in reader.connection.execute(statement)}


def _rows(
    reader: Reader, statement: Select[tuple[object, ...]], ids: Collection[PersonId] | None
) -> Iterator[tuple[object, ...]]:
    """Give the rows of all people, or of some: their order is that of all, however many statements it takes."""
    if ids is None:
        yield from map(tuple, reader.connection.execute(statement, execution_options={"yield_per": _AT_ONCE}))
        return
    wanted = sorted(set(ids))
    rows: list[tuple[object, ...]] = []
    for start in range(0, len(wanted), _AT_ONCE):
        some = statement.where(_people.c.id.in_(wanted[start : start + _AT_ONCE]))
        rows.extend(map(tuple, reader.connection.execute(some)))
    places = shape_of(Person).fields
    surname, given = places.index("surname"), places.index("given_names")
    yield from sorted(rows, key=lambda row: (sort_key(f"{row[surname]} {row[given]}"), str(row[0])))
