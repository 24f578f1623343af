"""Records as they once were, told by the journal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import func, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.schema import MIGRATIONS
from dpdesk.database.tables import changes, units
from dpdesk.domain.attendance import Participation
from dpdesk.domain.ids import IssuedId, MeetingId, PersonId
from dpdesk.domain.people import Person

_AT_ONCE = 500
"""Parameters of one statement: fewer than any database refuses."""


def participations_as_of(
    reader: Reader, present: Iterable[Participation], meeting_id: MeetingId, issued_id: IssuedId
) -> tuple[Participation, ...]:
    """Give a meeting's participations as they were when a document was issued.

    Of what was changed since, the journal knows the first image before; where the desk was brought to another version
    meanwhile, its images are of no use, and the participations are given as they are.
    """
    unit = select(func.min(changes.c.unit)).where(changes.c.record_id == issued_id).scalar_subquery()
    since = (
        select(changes.c.record_id, changes.c.version, changes.c.before, changes.c.after, units.c.revision)
        .join(units, units.c.number == changes.c.unit)
        .where(changes.c.table_name == "participations", changes.c.unit > unit)
        .order_by(changes.c.unit.desc(), changes.c.position)
    )
    known: dict[str, Participation] = {who.id: who for who in present}
    shape = shape_of(Participation)
    for record_id, version, before, after, revision in reader.connection.execute(since).all():
        if revision != MIGRATIONS.last:
            return tuple(present)
        if (before or after or {}).get("meeting_id") != meeting_id:
            continue
        if before is None:
            known.pop(record_id, None)
        else:
            known[record_id] = shape.from_image(record_id, version, before)
    return tuple(known.values())


def people_once(reader: Reader, ids: Collection[PersonId]) -> Mapping[PersonId, Person]:
    """Give people who are on the desk or once were: of those who are gone, merged with others, what they were last."""
    shape = shape_of(Person)
    wanted = sorted(ids)
    known = {one.id: one for one in reader.ask(Person, shape.select.where(shape.table.c.id.in_(wanted)))}
    gone = [one for one in wanted if one not in known]
    removed = (
        select(changes.c.record_id, changes.c.version, changes.c.before)
        .join(units, units.c.number == changes.c.unit)
        .where(changes.c.record_id.in_(gone), changes.c.table_name == shape.name, changes.c.before.is_not(None))
        .where(changes.c.after.is_(None), units.c.revision == MIGRATIONS.last)
        .order_by(changes.c.unit)
    )
    for record_id, version, before in reader.connection.execute(removed).all() if gone else ():
        known[record_id] = shape.from_image(record_id, version, before)
    return known


def first_units(reader: Reader, ids: Sequence[str]) -> Mapping[str, int]:
    """Give the number of the unit of work that each of these records came with."""
    first: dict[str, int] = {}
    for start in range(0, len(ids), _AT_ONCE):
        chunk = ids[start : start + _AT_ONCE]
        found = select(changes.c.record_id, func.min(changes.c.unit)).where(changes.c.record_id.in_(chunk))
        first.update((row[0], row[1]) for row in reader.connection.execute(found.group_by(changes.c.record_id)))
    return first
