"""What came back lately, and on which days there are meetings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, FromClause, case, func, select

from dpdesk.database.reader import Reader
from dpdesk.database.tables import TABLES
from dpdesk.domain.overview import MeetingDay, ReplyLine

_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_replies = TABLES["replies"]
_invitations = TABLES["invitations"]
_departments = TABLES["departments"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]


def replies_since(reader: Reader, day: date, most: int) -> tuple[ReplyLine, ...]:
    """Give the replies noted for a day or later, the last first, in one statement."""
    invited, comer = TABLES["people"].alias("invited"), TABLES["people"].alias("comer")
    selected = select(
        _replies.c.id,
        _replies.c.meeting_id,
        _replies.c.invitation_id,
        _meetings.c.title.label("meeting"),
        _replies.c.answer,
        _replies.c.day,
        _replies.c.channel,
        _invitations.c.addressee,
        _name(invited).label("person"),
        func.coalesce(_departments.c.name, "").label("department"),
        func.coalesce(_municipalities.c.head_title_full, "").label("head"),
        func.coalesce(_municipalities.c.name, _organisations.c.name, "").label("place"),
        func.coalesce(_organisations.c.name, "").label("office"),
        _name(comer).label("comer"),
    )
    organisation = func.coalesce(_invitations.c.organisation_id, invited.c.organisation_id)
    statement = (
        selected.join_from(_replies, _meetings, _replies.c.meeting_id == _meetings.c.id)
        .join(_invitations, _replies.c.invitation_id == _invitations.c.id)
        .join(invited, _invitations.c.person_id == invited.c.id, isouter=True)
        .join(comer, _replies.c.person_id == comer.c.id, isouter=True)
        .join(_departments, _invitations.c.department_id == _departments.c.id, isouter=True)
        .join(_organisations, organisation == _organisations.c.id, isouter=True)
        .join(_municipalities, organisation == _municipalities.c.id, isouter=True)
        .where(_replies.c.day >= day)
        .order_by(_replies.c.day.desc(), _replies.c.number.desc(), _invitations.c.position, _replies.c.id)
        .limit(most)
    )
    return tuple(ReplyLine(**row) for row in reader.connection.execute(statement).mappings())


def sessions_between(reader: Reader, first: date, last: date) -> tuple[MeetingDay, ...]:
    """Give the sessions of all meetings from one day to another, by day and hour, in one statement."""
    statement = (
        select(
            _sessions.c.meeting_id,
            _meetings.c.title,
            _meetings.c.state,
            _sessions.c.day,
            _sessions.c.start,
            _sessions.c.end,
        )
        .join_from(_sessions, _meetings, _sessions.c.meeting_id == _meetings.c.id)
        .where(_sessions.c.day.between(first, last))
        .order_by(_sessions.c.day, _sessions.c.start, _meetings.c.sort_key, _sessions.c.id)
    )
    return tuple(MeetingDay(**row) for row in reader.connection.execute(statement).mappings())


def _name(person: FromClause) -> ColumnElement[str]:
    """Write a person's name as `Person.name` does; nobody is an empty text."""
    given, surname = person.c.given_names, func.coalesce(person.c.surname, "")
    return case((given != "", given + " " + surname), else_=surname)
