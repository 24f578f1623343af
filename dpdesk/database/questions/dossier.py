"""Everything about one meeting, in a number of statements that does not depend on its size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Select, bindparam, select, union

from dpdesk.database.failures import DAMAGED
from dpdesk.database.reader import Reader
from dpdesk.database.rows import ordering, shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.attendance import Attendance, Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId, OrganiserId
from dpdesk.domain.invitations import Invitation, Reply
from dpdesk.domain.issued import SummaryText
from dpdesk.domain.meetings import (
    AgendaItem,
    Logo,
    Meeting,
    MeetingTopic,
    Partner,
    Series,
    Session,
    SpeakingRole,
    Topic,
)
from dpdesk.domain.organisations import Category, Department, Municipality, Organisation, Organiser
from dpdesk.domain.own_texts import OwnText
from dpdesk.domain.people import Consent, Person
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.domain.practices import FollowUp, Practice, Presentation
from dpdesk.domain.registry import R
from dpdesk.errors import DamagedDesk
from dpdesk.messages import Message

_MEETING: BindParameter[str] = bindparam("meeting")
_Ids = Select[tuple[Any]] | CompoundSelect[tuple[Any]]


class _Referred(dict[Any, R]):
    """Records by the ids under which others refer to them: one that is not there tells that the desk is damaged."""

    def __missing__(self, record_id: object) -> R:
        raise DamagedDesk(Message(DAMAGED))


def dossier(reader: Reader, meeting_id: MeetingId) -> Dossier:
    """Read all records of a meeting; NotFound where there is no such meeting.

    A desk that has no organiser yet gives an empty one.
    """
    meeting = reader.get(Meeting, meeting_id)
    return Dossier(
        organiser=reader.find(Organiser) or Organiser(id=OrganiserId("")),
        meeting=meeting,
        series=None if meeting.series_id is None else reader.get(Series, meeting.series_id),
        sessions=_of_meeting(reader, Session, meeting_id),
        agenda=_agenda(reader, meeting_id),
        speaking=_speaking(reader, meeting_id),
        partners=_of_meeting(reader, Partner, meeting_id),
        meeting_topics=_of_meeting(reader, MeetingTopic, meeting_id),
        logos=_of_meeting(reader, Logo, meeting_id),
        invitations=_of_meeting(reader, Invitation, meeting_id),
        replies=_of_meeting(reader, Reply, meeting_id),
        participations=_of_meeting(reader, Participation, meeting_id),
        attendances=_of_meeting(reader, Attendance, meeting_id),
        presentations=_of_meeting(reader, Presentation, meeting_id),
        follow_ups=_of_meeting(reader, FollowUp, meeting_id),
        summary_texts=_of_meeting(reader, SummaryText, meeting_id),
        photos=_of_meeting(reader, MeetingPhoto, meeting_id),
        consents=_consents(reader, meeting_id),
        own_texts=reader.all(OwnText),
        people=_by_id(reader, Person, meeting_id, _people()),
        organisations=_by_id(reader, Organisation, meeting_id, _organisations()),
        municipalities=_Referred((municipality.id, municipality) for municipality in reader.all(Municipality)),
        departments=_by_id(reader, Department, meeting_id, _departments()),
        categories=_by_id(reader, Category, meeting_id, _categories()),
        topics=_by_id(reader, Topic, meeting_id, _column("meeting_topics", "topic_id")),
        practices=_by_id(reader, Practice, meeting_id, _column("presentations", "practice_id")),
    )


def _of_meeting(reader: Reader, kind: type[R], meeting_id: MeetingId) -> tuple[R, ...]:
    return reader.all(kind, meeting_id=meeting_id)


def _agenda(reader: Reader, meeting_id: MeetingId) -> tuple[AgendaItem, ...]:
    """Read the timetable: session by session, in the order of its lines."""
    shape, sessions = shape_of(AgendaItem), TABLES["sessions"]
    statement = (
        shape.select.join_from(shape.table, sessions, shape.table.c.session_id == sessions.c.id)
        .where(shape.table.c.meeting_id == meeting_id)
        .order_by(sessions.c.number, *ordering(shape.table))
    )
    return reader.ask(AgendaItem, statement)


def _speaking(reader: Reader, meeting_id: MeetingId) -> tuple[SpeakingRole, ...]:
    """Read who speaks, in the order of the timetable and of the places at each item."""
    shape, items, sessions = shape_of(SpeakingRole), TABLES["agenda_items"], TABLES["sessions"]
    statement = (
        shape.select.join_from(shape.table, items, shape.table.c.agenda_item_id == items.c.id)
        .join(sessions, items.c.session_id == sessions.c.id)
        .where(shape.table.c.meeting_id == meeting_id)
        .order_by(sessions.c.number, items.c.position, items.c.id, *ordering(shape.table))
    )
    return reader.ask(SpeakingRole, statement)


def _consents(reader: Reader, meeting_id: MeetingId) -> tuple[Consent, ...]:
    """Read what the people who take part or speak agreed to or refused."""
    shape = shape_of(Consent)
    people = union(_column("participations", "person_id"), _column("speaking_roles", "person_id"))
    statement = shape.select.where(shape.table.c.person_id.in_(people)).order_by(*ordering(shape.table))
    return reader.ask(Consent, statement.params(meeting=meeting_id))


def _by_id(reader: Reader, kind: type[R], meeting_id: MeetingId, ids: _Ids) -> Mapping[Any, R]:
    shape = shape_of(kind)
    statement = shape.select.where(shape.table.c.id.in_(ids)).params(meeting=meeting_id)
    return _Referred((record.id, record) for record in reader.ask(kind, statement))


def _column(table: str, column: str) -> Select[tuple[Any]]:
    """Select what one column of the meeting's rows refers to."""
    rows = TABLES[table]
    return select(rows.c[column]).where(rows.c.meeting_id == _MEETING)


def _people() -> _Ids:
    """Select the people who speak, show a practice, take part, are replaced, were invited or sent, and the heads."""
    return union(
        _column("presentations", "speaker_id"),
        _column("speaking_roles", "person_id"),
        _column("participations", "person_id"),
        _column("participations", "replaces_id"),
        _column("invitations", "person_id"),
        _column("replies", "person_id"),
        select(TABLES["municipalities"].c.head_id),
    )


def _departments() -> _Ids:
    """Select the departments that take part or were invited, and those of the meeting's people."""
    people = TABLES["people"]
    return union(
        _column("participations", "department_id"),
        _column("invitations", "department_id"),
        select(people.c.department_id).where(_is_among(people.c.id, _people())),
    )


def _categories() -> _Ids:
    departments = TABLES["departments"]
    return select(departments.c.category_id).where(_is_among(departments.c.id, _departments()))


def _organisations() -> _Ids:
    """Select partners, offices, and those for whom the meeting's people, departments and practices stand."""
    people, departments, practices = TABLES["people"], TABLES["departments"], TABLES["practices"]
    return union(
        _column("partners", "organisation_id"),
        _column("participations", "organisation_id"),
        _column("invitations", "organisation_id"),
        select(TABLES["municipalities"].c.id),
        select(people.c.organisation_id).where(_is_among(people.c.id, _people())),
        select(departments.c.organisation_id).where(_is_among(departments.c.id, _departments())),
        select(practices.c.organisation_id).where(_is_among(practices.c.id, _column("presentations", "practice_id"))),
    )


def _is_among(column: ColumnElement[Any], ids: _Ids) -> ColumnElement[bool]:
    return column.in_(ids)
