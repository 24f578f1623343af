"""Questions about good practices: all of them in a list, and everything around one."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import FromClause, ScalarSelect, case, func, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import ordering, shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.ids import MeetingId, PersonId, PracticeId
from dpdesk.domain.practice_lines import (
    MeetingFound,
    NamedAdoption,
    NamedTopic,
    PracticeAbout,
    PracticeLine,
    Showing,
    Speaker,
)
from dpdesk.domain.practices import Adoption, Practice, PracticeFile, PracticeTopic, Presentation
from dpdesk.language.collation import search_key

_practices = TABLES["practices"]
_topics = TABLES["topics"]
_practice_topics = TABLES["practice_topics"]
_presentations = TABLES["presentations"]
_adoptions = TABLES["adoptions"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_speaking = TABLES["speaking_roles"]
_people = TABLES["people"]
_short_name = func.coalesce(_municipalities.c.name, _organisations.c.name, "")


def practice_lines(reader: Reader) -> tuple[PracticeLine, ...]:
    """Give all practices by title, with their topics and numbers, in two statements."""
    topics = _topic_names(reader)
    statement = (
        select(
            _practices.c.id,
            _practices.c.title,
            _practices.c.organisation_id.label("owner_id"),
            _short_name.label("owner"),
            _practices.c.area,
            _practices.c.status,
            _practices.c.began_on,
            _practices.c.ended_on,
            _practices.c.verification.label("stage"),
            _practices.c.contact_checked_on,
            _count_in(_presentations).label("presented"),
            _count_in(_adoptions).label("adopted"),
        )
        .select_from(_practices)
        .outerjoin(_organisations, _organisations.c.id == _practices.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _practices.c.organisation_id)
        .order_by(_practices.c.sort_key, _practices.c.id)
    )
    rows = reader.connection.execute(statement).mappings()
    return tuple(PracticeLine(**row, topics=topics.get(row["id"], ())) for row in rows)


def practice_about(reader: Reader, practice_id: PracticeId) -> PracticeAbout:
    """Read everything around a practice. Raises NotFound."""
    return PracticeAbout(
        practice=reader.get(Practice, practice_id),
        owner=_owner(reader, practice_id),
        topics=_named_topics(reader, practice_id),
        files=reader.all(PracticeFile, practice_id=practice_id),
        showings=_showings(reader, practice_id),
        adoptions=_named_adoptions(reader, practice_id),
    )


def areas_in_use(reader: Reader) -> tuple[str, ...]:
    """Give the areas that practices are of, each once."""
    statement = select(_practices.c.area).where(_practices.c.area != "").distinct().order_by(_practices.c.area)
    return tuple(reader.connection.execute(statement).scalars())


def meetings_without(reader: Reader, practice_id: PracticeId, part: str, limit: int) -> tuple[MeetingFound, ...]:
    """Give the meetings whose title has every word of `part` and where a practice is not presented, latest first."""
    day = _first_day()
    presented = select(_presentations.c.meeting_id).where(_presentations.c.practice_id == practice_id)
    statement = (
        select(_meetings.c.id, _meetings.c.title, day.label("day"))
        .where(_meetings.c.id.not_in(presented))
        .where(*(_meetings.c.search_key.contains(word, autoescape=True) for word in search_key(part).split()))
        .order_by(case((day.is_(None), 1), else_=0), day.desc(), _meetings.c.sort_key, _meetings.c.id)
        .limit(limit)
    )
    return tuple(MeetingFound(**row) for row in reader.connection.execute(statement).mappings())


def _topic_names(reader: Reader) -> Mapping[PracticeId, tuple[str, ...]]:
    statement = (
        select(_practice_topics.c.practice_id, _topics.c.name)
        .join_from(_practice_topics, _topics, _practice_topics.c.topic_id == _topics.c.id)
        .order_by(_topics.c.sort_key, _topics.c.id)
    )
    names: dict[PracticeId, tuple[str, ...]] = {}
    for practice_id, name in reader.connection.execute(statement):
        names[practice_id] = (*names.get(practice_id, ()), name)
    return names


def _owner(reader: Reader, practice_id: PracticeId) -> str:
    statement = (
        select(_short_name)
        .select_from(_practices)
        .outerjoin(_organisations, _organisations.c.id == _practices.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _practices.c.organisation_id)
        .where(_practices.c.id == practice_id)
    )
    return str(reader.connection.execute(statement).scalar_one())


def _named_topics(reader: Reader, practice_id: PracticeId) -> tuple[NamedTopic, ...]:
    shape = shape_of(PracticeTopic)
    statement = (
        shape.select.add_columns(_topics.c.name)
        .join_from(shape.table, _topics, shape.table.c.topic_id == _topics.c.id)
        .where(shape.table.c.practice_id == practice_id)
        .order_by(_topics.c.sort_key, _topics.c.id)
    )
    rows = reader.connection.execute(statement).fetchall()
    return tuple(NamedTopic(entry=shape.record(row[:-1]), name=row[-1]) for row in rows)


def _named_adoptions(reader: Reader, practice_id: PracticeId) -> tuple[NamedAdoption, ...]:
    """Read who took a practice up: first those of whom the day is known, by it."""
    shape = shape_of(Adoption)
    table = shape.table
    name_key = func.coalesce(_municipalities.c.sort_key, _organisations.c.sort_key)
    statement = (
        shape.select.add_columns(_short_name)
        .join_from(table, _organisations, table.c.organisation_id == _organisations.c.id)
        .outerjoin(_municipalities, _municipalities.c.id == table.c.organisation_id)
        .where(table.c.practice_id == practice_id)
        .order_by(case((table.c.day.is_(None), 1), else_=0), table.c.day, name_key, table.c.id)
    )
    rows = reader.connection.execute(statement).fetchall()
    return tuple(NamedAdoption(adoption=shape.record(row[:-1]), name=row[-1]) for row in rows)


def _showings(reader: Reader, practice_id: PracticeId) -> tuple[Showing, ...]:
    """Read where a practice is presented, the latest meeting first."""
    shape = shape_of(Presentation)
    day = _first_day()
    statement = (
        shape.select.add_columns(_meetings.c.title, _meetings.c.state, day.label("day"))
        .join_from(shape.table, _meetings, shape.table.c.meeting_id == _meetings.c.id)
        .where(shape.table.c.practice_id == practice_id)
        .order_by(case((day.is_(None), 0), else_=1), day.desc(), *ordering(shape.table))
    )
    rows = reader.connection.execute(statement).fetchall()
    speakers = _speakers(reader, practice_id)
    shown = [(shape.record(row[:-3]), row) for row in rows]
    return tuple(
        Showing(
            presentation=one,
            title=row[-3],
            state=row[-2],
            day=row[-1],
            speakers=tuple(speakers.get(one.meeting_id, {}).values()),
        )
        for one, row in shown
    )


def _speakers(reader: Reader, practice_id: PracticeId) -> Mapping[MeetingId, Mapping[PersonId, Speaker]]:
    """Read who speaks at the meetings of a practice, and who was noted to have presented it: each once, by surname."""
    speaking = (
        select(_speaking.c.meeting_id, _speaking.c.person_id)
        .join_from(_speaking, _presentations, _speaking.c.meeting_id == _presentations.c.meeting_id)
        .where(_presentations.c.practice_id == practice_id)
    )
    noted = select(_presentations.c.meeting_id, _presentations.c.speaker_id).where(
        _presentations.c.practice_id == practice_id, _presentations.c.speaker_id.is_not(None)
    )
    both = speaking.union(noted).subquery("speakers")
    given, surname = _people.c.given_names, _people.c.surname
    name = case((given != "", given + " " + surname), else_=surname)  # as `Person.name` writes it
    statement = (
        select(both.c.meeting_id, both.c.person_id, name)
        .join_from(both, _people, both.c.person_id == _people.c.id)
        .order_by(_people.c.sort_key, _people.c.id)
    )
    known: dict[MeetingId, dict[PersonId, Speaker]] = {}
    for meeting_id, person_id, name in reader.connection.execute(statement):
        known.setdefault(meeting_id, {})[person_id] = Speaker(person_id=person_id, name=name)
    return known


def _first_day() -> ScalarSelect[object]:
    days = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id)
    return days.correlate(_meetings).scalar_subquery()


def _count_in(table: FromClause) -> ScalarSelect[int]:
    count = select(func.count()).where(table.c.practice_id == _practices.c.id)
    return count.correlate(_practices).scalar_subquery()
