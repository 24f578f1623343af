"""Taking back one unit of work: its before-images are written again where nothing happened since.

What is compared is values, never versions: an undo raises versions itself. Rows go back all at once, so the
references between them are checked when they are all there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from sqlalchemy import Row, select

from dpdesk.database.differences import later_change
from dpdesk.database.failures import values_in_the_users_words
from dpdesk.database.labels import described
from dpdesk.database.references import defer_references, first_reference
from dpdesk.database.rows import Shape, shape_named
from dpdesk.database.tables import changes
from dpdesk.database.work import Work
from dpdesk.database.writing import CHUNK, delete_records, insert_records, present_records, update_records
from dpdesk.domain.issued import Issued
from dpdesk.domain.registry import Record
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message

_ChangeRow = Row[tuple[object, ...]]


@dataclass(slots=True)
class _Return:
    """What is to be done to the rows of one table, and what they are now."""

    shape: Shape[Record]
    removed: list[Record] = field(default_factory=list)
    rewritten: list[Record] = field(default_factory=list)
    entered: list[Record] = field(default_factory=list)
    present: dict[str, Record] = field(default_factory=dict)


def take_back(work: Work, number: int) -> None:
    """Write what the records of a unit were before it; LaterChange where one of them has changed since."""
    rows = select(changes).where(changes.c.unit == number).order_by(changes.c.table_name, changes.c.position)
    with values_in_the_users_words():
        found = work.connection.execute(rows).all()
    tables = groupby(found, key=lambda row: row.table_name)
    returns = [_planned(work, shape_named(table), list(group)) for table, group in tables]
    defer_references(work.connection)
    for step in returns:
        _write(work, step)
    for step in returns:
        _refuse_orphans(work, step)


def _planned(work: Work, shape: Shape[Record], rows: Sequence[_ChangeRow]) -> _Return:
    step = _Return(shape)
    for start in range(0, len(rows), CHUNK):
        ids = [row.record_id for row in rows[start : start + CHUNK]]
        step.present.update(present_records(work.connection, shape, ids))
    for row in rows:
        _plan(work, step, row)
    return step


def _plan(work: Work, step: _Return, row: _ChangeRow) -> None:
    """Decide what becomes of one record."""
    shape, now = step.shape, step.present.get(row.record_id)
    version = row.version if now is None else now.version
    after = None if row.after is None else shape.from_image(row.record_id, version, row.after)
    if now != after:
        raise later_change(work, now, after)
    if row.before is not None:
        former = shape.from_image(row.record_id, version + 1, row.before)
        (step.entered if now is None else step.rewritten).append(former)
    elif isinstance(now, Issued):
        # What was issued is in other people's hands: it stays, and is marked.
        step.rewritten.append(replace(now, version=version + 1, withdrawn=True))
    elif now is not None:
        step.removed.append(now)


def _write(work: Work, step: _Return) -> None:
    """Remove first, so that what comes back finds its place free."""
    for start in range(0, len(step.removed), CHUNK):
        delete_records(work.connection, work.entry, step.shape, step.removed[start : start + CHUNK])
    update_records(work.connection, work.entry, step.shape, step.rewritten, step.present)
    insert_records(work.connection, work.entry, step.shape, step.entered)


def _refuse_orphans(work: Work, step: _Return) -> None:
    """Refuse to remove what something entered later refers to."""
    for start in range(0, len(step.removed), CHUNK):
        ids = [record.id for record in step.removed[start : start + CHUNK]]
        referring = first_reference(work.connection, step.shape.name, ids)
        if referring is not None:
            text = N_("{other}, entered since, refers to what would be removed. Nothing was undone.")
            raise Refused(Message(text, other=described(referring)))
