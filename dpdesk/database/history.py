"""The journal as it is read: who did what, and when, to which records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from dpdesk.database.failures import values_in_the_users_words
from dpdesk.database.reader import Reader
from dpdesk.database.tables import changes
from dpdesk.database.tables import units as unit_rows
from dpdesk.database.wording import label_of
from dpdesk.domain.journal import Change, Unit
from dpdesk.errors import NotFound
from dpdesk.messages import N_, Message

_undoing = unit_rows.alias("undoing")


def units(reader: Reader, *, record_id: str | None = None, limit: int | None = None) -> tuple[Unit, ...]:
    """Give units of work, the last first, in two statements: all, or those that touched one record."""
    chosen = select(unit_rows.c.number).order_by(unit_rows.c.number.desc()).limit(limit)
    if record_id is not None:
        touched = select(changes.c.unit).where(changes.c.record_id == record_id)
        chosen = chosen.where(unit_rows.c.number.in_(touched))
    return _read(reader, chosen)


def units_about(reader: Reader, record_ids: Sequence[str], *, before: int | None, limit: int) -> tuple[Unit, ...]:
    """Give units of work that touched some records, the last first, with what they changed of these alone."""
    chosen = select(unit_rows.c.number).order_by(unit_rows.c.number.desc()).limit(limit)
    touched = select(changes.c.unit).where(changes.c.record_id.in_(record_ids))
    chosen = chosen.where(unit_rows.c.number.in_(touched))
    if before is not None:
        chosen = chosen.where(unit_rows.c.number < before)
    return _read(reader, chosen, changes.c.record_id.in_(record_ids))


def unit_numbered(reader: Reader, number: int) -> Unit:
    """Give one unit of work; NotFound where there is none of this number."""
    found = _read(reader, select(unit_rows.c.number).where(unit_rows.c.number == number))
    if not found:
        raise NotFound(Message(N_("The journal has no entry {number}."), number=number))
    return found[0]


def last_unit(reader: Reader) -> int:
    """Give the number of the last unit of work, 0 for an untouched desk; it only ever grows."""
    return int(reader.connection.execute(select(func.coalesce(func.max(unit_rows.c.number), 0))).scalar_one())


def touched_since(reader: Reader, number: int) -> frozenset[tuple[str, str]]:
    """Give the tables and ids of all records that were changed after a unit of work."""
    rows = reader.connection.execute(select(changes.c.table_name, changes.c.record_id).where(changes.c.unit > number))
    return frozenset((table, record_id) for table, record_id in rows)


def _read(reader: Reader, chosen: Select[tuple[int]], *only: ColumnElement[bool]) -> tuple[Unit, ...]:
    """Read the chosen units with what took them back, and their changes."""
    numbers = select(chosen.subquery().c.number)
    heads = (
        select(unit_rows, _undoing.c.number.label("taken_back_by"))
        .outerjoin(_undoing, _undoing.c.undoes == unit_rows.c.number)
        .where(unit_rows.c.number.in_(numbers))
        .order_by(unit_rows.c.number.desc())
    )
    statement = select(changes).where(changes.c.unit.in_(numbers), *only).order_by(changes.c.unit, changes.c.position)
    with values_in_the_users_words():
        changed, found = reader.connection.execute(statement).all(), reader.connection.execute(heads).all()
    parts: dict[int, list[Change]] = {}
    for row in changed:
        change = Change(table=row.table_name, record_id=row.record_id, before=row.before, after=row.after)
        parts.setdefault(row.unit, []).append(change)
    return tuple(_unit(row, parts.get(row.number, ())) for row in found)


def _unit(row: Row[Any], parts: Sequence[Change]) -> Unit:
    return Unit(
        number=row.number,
        at=row.at,
        who=row.who,
        label=label_of(row.msgid, row.plural, row.label_values),
        undoes=row.undoes,
        taken_back_by=row.taken_back_by,
        is_closed=row.is_closed,
        changes=tuple(parts),
    )
