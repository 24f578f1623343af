"""Special needs: of one meeting with who asked for them, and whom one may ask about."""

from __future__ import annotations

from sqlalchemy import func, select, union

from dpdesk.database.questions.searching import people_lines
from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.ids import MeetingId, PersonId
from dpdesk.domain.needs import NeedLine, PersonNeed
from dpdesk.domain.people import SpecialNeed

_AT_MEETINGS = tuple(TABLES[name] for name in ("participations", "invitations", "speaking_roles"))


def needs_of_meeting(reader: Reader, meeting_id: MeetingId) -> tuple[NeedLine, ...]:
    """Give the needs of a meeting by the names of those who have them, in two statements."""
    shape, people = shape_of(SpecialNeed), TABLES["people"]
    statement = shape.select.join(people, people.c.id == shape.table.c.person_id)
    mine = statement.where(shape.table.c.meeting_id == meeting_id)
    needs = reader.ask(SpecialNeed, mine.order_by(people.c.sort_key, people.c.id))
    who = people_lines(reader, [one.person_id for one in needs])
    return tuple(NeedLine(need=one, who=who[one.person_id]) for one in needs)


def needs_of_person(reader: Reader, person_id: PersonId) -> tuple[PersonNeed, ...]:
    """Give the needs of a person with the meetings they are for, the latest meeting first, in one statement."""
    needs, meetings, sessions = shape_of(SpecialNeed), TABLES["meetings"], TABLES["sessions"]
    first = select(func.min(sessions.c.day)).where(sessions.c.meeting_id == meetings.c.id).scalar_subquery()
    day = first.label("day")
    statement = needs.select.add_columns(meetings.c.title, day).join(
        meetings, meetings.c.id == needs.table.c.meeting_id
    )
    mine = statement.where(needs.table.c.person_id == person_id).order_by(day.desc(), meetings.c.id)
    rows = reader.connection.execute(mine).fetchall()
    return tuple(PersonNeed(need=needs.record(row[:-2]), meeting=row[-2], day=row[-1]) for row in rows)


def people_at_meeting(reader: Reader, meeting_id: MeetingId) -> frozenset[PersonId]:
    """Give who takes part in a meeting, is invited by name or speaks there."""
    asked = (
        select(table.c.person_id).where(table.c.meeting_id == meeting_id, table.c.person_id.is_not(None))
        for table in _AT_MEETINGS
    )
    return frozenset(reader.connection.execute(union(*asked)).scalars())
