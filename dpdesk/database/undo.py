"""Undo and redo: a new unit of work that takes back another one.

A unit is taken back at most once. A redo takes back the undo, a second undo the redo, and so on: units that
undo each other form a chain, and the last of the chain says whether the first is in force.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Row, func, select

from dpdesk.database.connection import Database
from dpdesk.database.history import unit_numbered
from dpdesk.database.reader import Reader
from dpdesk.database.returning import take_back
from dpdesk.database.schema import MIGRATIONS
from dpdesk.database.tables import TABLES, changes, units
from dpdesk.database.wording import label_of
from dpdesk.database.work import Work
from dpdesk.domain.journal import Unit, Upcoming
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import N_, Message

_UnitRow = Row[tuple[object, ...]]

_undoing = units.alias("undoing")
_STANDS = units.c.is_closed.is_(False) & ~select(_undoing.c.number).where(_undoing.c.undoes == units.c.number).exists()


def undo(database: Database, *, number: int | None = None, actor: str, at: datetime) -> Unit:
    """Take back a unit of work: the actor's last one that stands, or a named one, whoever did it.

    Raises NotFound; Refused where there is nothing to undo, or the unit is older than the last migration, undone
    already or closed since part of it was deleted for good; LaterChange, which is a Refused, where a later change
    would be lost.
    """
    with database.work(Message(N_("Undo")), actor=actor, at=at) as work:
        if number is None:
            unit = _last_standing(work, actor, units.c.is_undo.is_(False))
            if unit is None:
                raise Refused(Message(N_("There is nothing to undo.")))
        else:
            unit = _end_of_chain(work, number)
            if unit.is_undo != _unit(work, number).is_undo:
                raise Refused(Message(N_("Undone already: {label}."), label=_label(work, unit)))
        _undo(work, unit)
    return _written(database, work)


def redo(database: Database, *, number: int | None = None, actor: str, at: datetime) -> Unit:
    """Bring back what was undone: by the actor's last undo that stands, or a named unit, whoever undid it.

    Raises as `undo` does.
    """
    with database.work(Message(N_("Redo")), actor=actor, at=at) as work:
        if number is None:
            unit = _last_standing(work, actor, units.c.is_undo.is_(True))
            if unit is None:
                raise Refused(Message(N_("There is nothing to redo.")))
        else:
            unit = _end_of_chain(work, number)
            if not unit.is_undo:
                raise Refused(Message(N_("This has not been undone: {label}."), label=_label(work, unit)))
        _undo(work, unit)
    return _written(database, work)


def upcoming(reader: Reader, *, actor: str) -> Upcoming:
    """Tell what undo and redo would do for an actor.

    Redo is offered only until the actor does something new: after that it could seldom be done. Neither is offered
    where a meeting would go of which papers were issued: these stay, and so does the meeting.
    """
    undone = _last_standing(reader, actor, units.c.is_undo.is_(False))
    redone = _last_standing(reader, actor, units.c.is_undo.is_(True))
    fresh = select(func.max(units.c.number)).where(units.c.who == actor, units.c.undoes.is_(None))
    newest = reader.connection.execute(fresh).scalar() or 0
    can_undo = undone is not None and _can_be_taken_back(reader, undone)
    can_redo = redone is not None and redone.number > newest and _can_be_taken_back(reader, redone)
    return Upcoming(
        undo=_label(reader, undone) if undone is not None and can_undo else None,
        redo=_label(reader, redone) if redone is not None and can_redo else None,
    )


def _undo(work: Work, unit: _UnitRow) -> None:
    """Take back a unit that stands, and enter in the journal that this is what the work did."""
    label = _label(work, unit)
    if unit.is_closed:
        text = N_("Part of this was deleted for good, and can no longer be undone: {label}. Nothing was changed.")
        raise Refused(Message(text, label=label))
    if unit.revision != MIGRATIONS.last:
        text = N_("This was done before the desk was brought to this version, and can no longer be undone: {label}.")
        raise Refused(Message(text, label=label))
    take_back(work, unit.number)
    work.entry.undoes = unit.number
    work.entry.is_undo = not unit.is_undo
    work.entry.label = Message(N_("Redo: {label}") if unit.is_undo else N_("Undo: {label}"), label=label)


def _last_standing(reader: Reader, actor: str, kind: ColumnElement[bool]) -> _UnitRow | None:
    mine = select(units).where(units.c.who == actor, kind, _STANDS)
    return reader.connection.execute(mine.order_by(units.c.number.desc()).limit(1)).first()


def _can_be_taken_back(reader: Reader, unit: _UnitRow) -> bool:
    """Tell whether a unit is of this version, and has entered no meeting of which something was issued since."""
    if unit.revision != MIGRATIONS.last:
        return False
    issued, entered = TABLES["issued"], (changes.c.table_name == "meetings", changes.c.before.is_(None))
    held = select(issued.c.id).join(changes, changes.c.record_id == issued.c.meeting_id)
    return reader.connection.execute(held.where(changes.c.unit == unit.number, *entered).limit(1)).first() is None


def _unit(reader: Reader, number: int) -> _UnitRow:
    found = reader.connection.execute(select(units).where(units.c.number == number)).first()
    if found is None:
        raise NotFound(Message(N_("The journal has no entry {number}."), number=number))
    return found


def _end_of_chain(work: Work, number: int) -> _UnitRow:
    """Follow what took back what, to the unit that stands."""
    unit = _unit(work, number)
    while later := work.connection.execute(select(units).where(units.c.undoes == unit.number)).first():
        unit = later
    return unit


def _label(reader: Reader, unit: _UnitRow) -> Message:
    """Give what was done in the first place, by the unit at the other end of the chain."""
    while unit.undoes is not None:
        unit = _unit(reader, unit.undoes)
    return label_of(unit.msgid, unit.plural, unit.label_values)


def _written(database: Database, work: Work) -> Unit:
    assert work.entry.number is not None
    with database.reading() as reader:
        return unit_numbered(reader, work.entry.number)
