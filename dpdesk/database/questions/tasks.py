"""What the record shows of the tasks of meetings, and what was said about them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, ScalarSelect, Subquery, func, literal, or_, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES, changes
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import State
from dpdesk.domain.tasks import MeetingFacts, MeetingTask, TaskKind

_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_invitations = TABLES["invitations"]
_replies = TABLES["replies"]
_issued = TABLES["issued"]
_WITHOUT_TASKS = (State.SUMMARISED, State.CANCELLED, State.POSTPONED)


def meetings_with_tasks(reader: Reader) -> tuple[MeetingFacts, ...]:
    """Give the facts of all meetings that have a day and something left to do, by their day, in one statement."""
    days, needs = _days(), _needs()
    statement = (
        select(
            _meetings.c.id,
            _meetings.c.title,
            _meetings.c.state,
            _meetings.c.mode,
            days.c.first_day,
            days.c.last_day,
            _invited().label("invitations"),
            _invited(_invitations.c.sent_on.is_(None)).label("unsent"),
            _invited(_has_no_reply()).label("silent"),
            _papers(PaperKind.INVITATIONS).label("letters_issued"),
            _papers(PaperKind.ATTENDANCE_LIST).label("lists_issued"),
            _papers(PaperKind.ARTICLE, PaperKind.NOTE).label("summaries_issued"),
            func.coalesce(needs.c.needs, 0).label("needs"),
        )
        .join_from(_meetings, days, days.c.meeting_id == _meetings.c.id)
        .outerjoin(needs, needs.c.meeting_id == _meetings.c.id)
        .where(or_(_meetings.c.state.not_in(_WITHOUT_TASKS), needs.c.needs > 0))
        .order_by(days.c.first_day, _meetings.c.sort_key, _meetings.c.id)
    )
    return tuple(MeetingFacts(**row) for row in reader.connection.execute(statement).mappings())


def said_of_tasks(reader: Reader) -> tuple[MeetingTask, ...]:
    """Give what was said about the tasks of meetings that have something left to do."""
    shape = shape_of(MeetingTask)
    statement = shape.select.join_from(shape.table, _meetings, shape.table.c.meeting_id == _meetings.c.id)
    has_left = _meetings.c.state.not_in(_WITHOUT_TASKS) | (shape.table.c.kind == TaskKind.DELETE_NEEDS)
    return reader.ask(MeetingTask, statement.where(has_left).order_by(shape.table.c.id))


def _days() -> Subquery:
    """Select the first and the last day of each meeting that has one."""
    first, last = func.min(_sessions.c.day).label("first_day"), func.max(_sessions.c.day).label("last_day")
    return select(_sessions.c.meeting_id, first, last).group_by(_sessions.c.meeting_id).subquery("days")


def _needs() -> Subquery:
    """Count for each meeting the special needs that are on the desk or only in the journal, and are to be deleted."""
    image = func.coalesce(*(one["meeting_id"].as_string() for one in (changes.c.after, changes.c.before)))
    meeting, count = image.label("meeting_id"), func.count(changes.c.record_id.distinct()).label("needs")
    # Written out, the name lets the index of special needs be used.
    mine = changes.c.table_name == literal("special_needs", literal_execute=True)
    return select(meeting, count).where(mine, image.is_not(None)).group_by(meeting).subquery("needs")


def _invited(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    count = select(func.count()).where(_invitations.c.meeting_id == _meetings.c.id, *conditions)
    return count.correlate(_meetings).scalar_subquery()


def _has_no_reply() -> ColumnElement[bool]:
    replied = select(_replies.c.id).where(_replies.c.invitation_id == _invitations.c.id)
    return ~replied.correlate(_invitations).exists()


def _papers(*kinds: PaperKind) -> ScalarSelect[int]:
    count = select(func.count()).where(
        _issued.c.meeting_id == _meetings.c.id, _issued.c.kind.in_(kinds), _issued.c.withdrawn.is_(False)
    )
    return count.correlate(_meetings).scalar_subquery()
