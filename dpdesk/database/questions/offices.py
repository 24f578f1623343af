"""Questions about organisations: how many people and departments each has, and how each took part in meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, case, func, or_, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import ordering, shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import CategoryId, MeetingId, OrganisationId, PersonId
from dpdesk.domain.invitations import Answer
from dpdesk.domain.office_dossier import ColleagueLine, OwnPractice
from dpdesk.domain.office_lines import OfficeAtMeeting, PastMeeting
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Person

_people = TABLES["people"]
_departments = TABLES["departments"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_invitations = TABLES["invitations"]
_replies = TABLES["replies"]
_participations = TABLES["participations"]
_attendances = TABLES["attendances"]
_speaking = TABLES["speaking_roles"]
_practices = TABLES["practices"]
_adoptions = TABLES["adoptions"]
K = TypeVar("K", bound=str)


def municipalities_with_offices(reader: Reader) -> tuple[tuple[Municipality, Organisation, Person | None], ...]:
    """Give all municipalities by name, each with its office and its head, in three statements."""
    offices = shape_of(Organisation)
    ids = select(_municipalities.c.id)
    known = {one.id: one for one in reader.ask(Organisation, offices.select.where(_organisations.c.id.in_(ids)))}
    leading = shape_of(Person).select.where(_people.c.id.in_(select(_municipalities.c.head_id)))
    heads: dict[PersonId | None, Person] = {one.id: one for one in reader.ask(Person, leading)}
    return tuple((one, known[one.id], heads.get(one.head_id)) for one in reader.all(Municipality))


def institutions(reader: Reader) -> tuple[Organisation, ...]:
    """Give the organisations that are no municipalities, by name."""
    shape = shape_of(Organisation)
    statement = shape.select.where(_organisations.c.id.not_in(select(_municipalities.c.id)))
    return reader.ask(Organisation, statement.order_by(*ordering(_organisations)))


def people_counted(reader: Reader) -> Mapping[OrganisationId, int]:
    """Count the people of each organisation."""
    return _counts(reader, select(_people.c.organisation_id, func.count()).group_by(_people.c.organisation_id))


def departments_counted(reader: Reader) -> Mapping[OrganisationId, int]:
    """Count the departments of each organisation."""
    office = _departments.c.organisation_id
    return _counts(reader, select(office, func.count()).group_by(office))


def meetings_spoken_at(reader: Reader) -> Mapping[OrganisationId, int]:
    """Count for each organisation the meetings at which somebody who works there spoke."""
    office = _people.c.organisation_id
    statement = select(office, func.count(_speaking.c.meeting_id.distinct()))
    return _counts(
        reader, statement.join_from(_speaking, _people, _speaking.c.person_id == _people.c.id).group_by(office)
    )


def speakers_counted(reader: Reader, organisation_id: OrganisationId) -> Mapping[MeetingId, int]:
    """Count for each meeting the people of one organisation who spoke there."""
    meeting = _speaking.c.meeting_id
    statement = (
        select(meeting, func.count(_speaking.c.person_id.distinct()))
        .join_from(_speaking, _people, _speaking.c.person_id == _people.c.id)
        .where(_people.c.organisation_id == organisation_id)
    )
    return _counts(reader, statement.group_by(meeting))


def past_meetings(reader: Reader) -> Mapping[MeetingId, PastMeeting]:
    """Give all meetings with their first days."""
    first = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id)
    statement = select(
        _meetings.c.id, _meetings.c.title, _meetings.c.state, first.correlate(_meetings).scalar_subquery().label("day")
    )
    rows = reader.connection.execute(statement).mappings()
    return {one.id: one for one in (PastMeeting(**row) for row in rows)}


def turnouts(reader: Reader, organisation_id: OrganisationId | None = None) -> tuple[OfficeAtMeeting, ...]:
    """Give how each organisation took part in each meeting it was invited or came to, in two statements.

    An invitation and a participation is for its own organisation, its department's, or that of the person, as
    `dpdesk.domain.statistics` counts them.
    """
    found: dict[tuple[OrganisationId, MeetingId], OfficeAtMeeting] = {}
    for office, meeting, invited, accepted, declined in reader.connection.execute(_invited(organisation_id)):
        found[office, meeting] = OfficeAtMeeting(
            organisation_id=office, meeting_id=meeting, invited=invited, accepted=accepted, declined=declined
        )
    for office, meeting, people, on_site in reader.connection.execute(_present(organisation_id)):
        known = found.get((office, meeting)) or OfficeAtMeeting(organisation_id=office, meeting_id=meeting)
        found[office, meeting] = replace(known, on_site=on_site, online=people - on_site)
    return tuple(found.values())


def colleagues(reader: Reader, organisation_id: OrganisationId) -> tuple[ColleagueLine, ...]:
    """Give the people of an organisation by name, each with their department."""
    shape = shape_of(Person)
    statement = (
        shape.select.add_columns(func.coalesce(_departments.c.name, ""))
        .outerjoin(_departments, _departments.c.id == _people.c.department_id)
        .where(_people.c.organisation_id == organisation_id)
        .order_by(_people.c.sort_key, _people.c.id)
    )
    rows = reader.connection.execute(statement).fetchall()
    return tuple(ColleagueLine(person=shape.record(row[:-1]), department=row[-1]) for row in rows)


def topics_of_categories(reader: Reader, ids: frozenset[CategoryId]) -> Mapping[CategoryId, tuple[str, ...]]:
    """Give the names of the topics of some categories, in the order of the alphabet."""
    links, topics = TABLES["category_topics"], TABLES["topics"]
    statement = (
        select(links.c.category_id, topics.c.name)
        .join_from(links, topics, links.c.topic_id == topics.c.id)
        .where(links.c.category_id.in_(ids))
        .order_by(topics.c.sort_key, topics.c.id)
    )
    found: dict[CategoryId, tuple[str, ...]] = {}
    for category, topic in reader.connection.execute(statement):
        found[category] = (*found.get(category, ()), topic)
    return found


def practices_taken_up(reader: Reader, organisation_id: OrganisationId) -> tuple[OwnPractice, ...]:
    """Give the practices of others that an organisation took up, with whose they are."""
    owner = func.coalesce(_municipalities.c.name, _organisations.c.name, "")
    statement = (
        select(
            _practices.c.id, _practices.c.title, owner.label("owner"), _adoptions.c.day, _adoptions.c.id.label("taken")
        )
        .join_from(_adoptions, _practices, _adoptions.c.practice_id == _practices.c.id)
        .outerjoin(_organisations, _organisations.c.id == _practices.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _practices.c.organisation_id)
        .where(_adoptions.c.organisation_id == organisation_id)
        .order_by(_practices.c.sort_key, _practices.c.id)
    )
    rows = reader.connection.execute(statement)
    return tuple(
        OwnPractice(id=row.id, title=row.title, owner=row.owner, day=row.day, adoption_id=row.taken) for row in rows
    )


def _counts(reader: Reader, statement: Select[K | None, int]) -> Mapping[K, int]:
    rows = reader.connection.execute(statement)
    return {row[0]: row[1] for row in rows if row[0] is not None}


def _office_of(record: FromClause) -> ColumnElement[OrganisationId]:
    return func.coalesce(record.c.organisation_id, _departments.c.organisation_id, _people.c.organisation_id)


def _invited(organisation_id: OrganisationId | None) -> Select[OrganisationId, MeetingId, int, int, int]:
    """Count invitations, and those whose last reply brings somebody or declines."""
    office, later = _office_of(_invitations), _replies.alias("later")
    brings = or_(_replies.c.answer == Answer.ACCEPTS, _replies.c.answer == Answer.SUBSTITUTE)
    is_last = ~(
        select(later.c.id)
        .where(later.c.invitation_id == _replies.c.invitation_id, later.c.number > _replies.c.number)
        .correlate(_replies)
        .exists()
    )
    meeting = _invitations.c.meeting_id
    statement = (
        select(
            office,
            meeting,
            func.count(),
            func.sum(case((brings, 1), else_=0)),
            func.sum(case((_replies.c.answer == Answer.DECLINES, 1), else_=0)),
        )
        .select_from(_invitations)
        .outerjoin(_departments, _departments.c.id == _invitations.c.department_id)
        .outerjoin(_people, _people.c.id == _invitations.c.person_id)
        .outerjoin(_replies, (_replies.c.invitation_id == _invitations.c.id) & is_last)
        .where(office.is_not(None))
        .group_by(office, meeting)
    )
    return statement if organisation_id is None else statement.where(office == organisation_id)


def _present(organisation_id: OrganisationId | None) -> Select[OrganisationId, MeetingId, int, int]:
    """Count the people who were at any session, and those of them who were ever on site."""
    was_there = [presence for presence in Presence if presence.took_part]
    on_site = case((_attendances.c.presence == Presence.PRESENT, _attendances.c.participation_id), else_=None)
    office = _office_of(_participations)
    meeting = _participations.c.meeting_id
    statement = (
        select(office, meeting, func.count(_attendances.c.participation_id.distinct()), func.count(on_site.distinct()))
        .select_from(_attendances)
        .join(_participations, _participations.c.id == _attendances.c.participation_id)
        .outerjoin(_departments, _departments.c.id == _participations.c.department_id)
        .outerjoin(_people, _people.c.id == _participations.c.person_id)
        .where(office.is_not(None), _attendances.c.presence.in_(was_there))
        .group_by(office, meeting)
    )
    return statement if organisation_id is None else statement.where(office == organisation_id)
