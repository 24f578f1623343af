"""Questions about people in a list of thousands: who is among them, in what order, and a page of lines at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, ScalarSelect, Select, case, func, or_, select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES, search_words
from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import PersonId
from dpdesk.domain.listed_people import Lack, ListedPerson, PeopleChoice, PeopleOrder, Took
from dpdesk.domain.people import ConsentKind, Gender, Person
from dpdesk.language.collation import search_key

_people = TABLES["people"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_departments = TABLES["departments"]
_aliases = TABLES["organisation_aliases"]
_participations = TABLES["participations"]
_attendances = TABLES["attendances"]
_sessions = TABLES["sessions"]
_speaking = TABLES["speaking_roles"]
_consents = TABLES["consents"]
_LAST = "\U0010ffff"
"""comes after all letters"""
_BETWEEN = ","
_AT_ONCE = 500
"""Parameters of one statement: fewer than any database refuses."""
_PIECE = 2_000
"""Ids that are fetched at once."""
_TOOK_PART = [presence for presence in Presence if presence.took_part]


def count_people(reader: Reader, choice: PeopleChoice) -> int:
    """Count those who are wanted."""
    counted = select(func.count()).select_from(_people).where(*_wanted(choice))
    return int(reader.connection.execute(counted).scalar_one())


def people_ids(
    reader: Reader, choice: PeopleChoice, order: PeopleOrder, *, descending: bool = False
) -> Sequence[PersonId]:
    """Give the ids of those who are wanted, in order; piece by piece, so that other threads have their turn between."""
    found = reader.connection.execute(_ids(choice, order, descending=descending)).scalars()
    return [person_id for piece in found.partitions(_PIECE) for person_id in piece]


def first_people(
    reader: Reader, choice: PeopleChoice, order: PeopleOrder, most: int, *, descending: bool = False
) -> tuple[ListedPerson, ...]:
    """Give the first of those who are wanted, in order, in one statement."""
    first = _ids(choice, order, descending=descending).limit(most).subquery()
    statement = _entries().where(_people.c.id.in_(select(first.c.id)))
    return _read(reader, statement.order_by(*_ordering(order, descending=descending)))


def people_entries(reader: Reader, ids: Sequence[PersonId]) -> tuple[ListedPerson, ...]:
    """Give a page of people in the order of their ids, in one statement; those who are gone are left out."""
    found = {one.id: one for one in _read(reader, _entries().where(_people.c.id.in_(ids)))}
    return tuple(found[one] for one in ids if one in found)


def people_with_ids(reader: Reader, ids: Sequence[PersonId]) -> tuple[Person, ...]:
    """Give the people of some ids by name, those who are still there, in one statement for some hundreds."""
    statement = shape_of(Person).select.order_by(_people.c.sort_key, _people.c.id)
    chunks = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    return tuple(person for chunk in chunks for person in reader.ask(Person, statement.where(_people.c.id.in_(chunk))))


def _ids(choice: PeopleChoice, order: PeopleOrder, *, descending: bool) -> Select[Any]:
    return (
        _with_places(select(_people.c.id), order)
        .where(*_wanted(choice))
        .order_by(*_ordering(order, descending=descending))
    )


def _with_places(statement: Select[Any], order: PeopleOrder) -> Select[Any]:
    """Join what an order looks at, and nothing else: most lists stand by name."""
    statement = statement.select_from(_people)
    if order is PeopleOrder.PLACE:
        return statement.outerjoin(_organisations, _organisations.c.id == _people.c.organisation_id).outerjoin(
            _municipalities, _municipalities.c.id == _people.c.organisation_id
        )
    if order is PeopleOrder.DEPARTMENT:
        return statement.outerjoin(_departments, _departments.c.id == _people.c.department_id)
    return statement


def _ordering(order: PeopleOrder, *, descending: bool) -> tuple[ColumnElement[Any], ...]:
    """Order by what is asked for, then by name; whoever has nothing of it comes last either way."""
    by_name = (_people.c.sort_key, _people.c.id)
    if order is PeopleOrder.NAME:
        return tuple(key.desc() for key in by_name) if descending else by_name
    value, nothing = _value(order)
    is_empty = case((or_(value.is_(None), value == nothing), 1), else_=0)
    return (is_empty, value.desc() if descending else value, *by_name)


def _value(order: PeopleOrder) -> tuple[ColumnElement[Any], object]:
    """Give what people are ordered by, and what it is where there is nothing."""
    match order:
        case PeopleOrder.PLACE:
            return func.coalesce(_municipalities.c.sort_key, _organisations.c.sort_key), ""
        case PeopleOrder.DEPARTMENT:
            return _departments.c.sort_key, ""
        case PeopleOrder.LAST_ATTENDED:
            return _last_attended(), None
        case PeopleOrder.ATTENDED:
            return _attended(), 0
        case PeopleOrder.SPOKEN:
            return _spoken(), 0
        case PeopleOrder.CONSENTS:
            return _agreed(func.count(_consents.c.id)), 0
        case PeopleOrder.GENDER:
            return _people.c.gender, Gender.UNKNOWN
        case PeopleOrder.ACADEMIC_TITLE:
            return func.lower(_people.c.academic_title), ""
        case _:
            return func.lower(_people.c[order.value]), ""


def _wanted(choice: PeopleChoice) -> list[ColumnElement[bool]]:
    """Say who is wanted."""
    wanted = [_holds(word) for word in search_key(choice.text).split()] if "@" not in choice.text else []
    if "@" in choice.text:
        wanted.append(func.lower(_people.c.email).contains(choice.text.strip().lower(), autoescape=True))
    if choice.organisation_id is not None:
        wanted.append(_people.c.organisation_id == choice.organisation_id)
    if choice.category_id is not None:
        of_category = select(_departments.c.id).where(_departments.c.category_id == choice.category_id)
        wanted.append(_people.c.department_id.in_(of_category))
    if choice.took is not None:
        wanted.append(_took(choice.took))
    if choice.lack is not None:
        wanted.append(_lacks(choice.lack))
    return wanted


def _holds(word: str) -> ColumnElement[bool]:
    """Say that a word begins one of somebody's name, or one of that of their office or department."""
    named, offices, departments = _found("people", word), _found("organisations", word), _found("departments", word)
    also = select(_aliases.c.organisation_id).where(_aliases.c.id.in_(_found("organisation_aliases", word)))
    places = offices.union_all(_found("municipalities", word), also)
    at_places = select(_people.c.id).where(_people.c.organisation_id.in_(places))
    in_departments = select(_people.c.id).where(_people.c.department_id.in_(departments))
    return _people.c.id.in_(named.union(at_places, in_departments))


def _found(table: str, word: str) -> Select[tuple[str]]:
    """Select the ids of what the search finds by the beginning of a word."""
    begins = (search_words.c.word >= word, search_words.c.word < word + _LAST)
    return select(search_words.c.record_id).where(search_words.c.kind == table, *begins)


def _took(took: Took) -> ColumnElement[bool]:
    if took is Took.SPOKE:
        return _people.c.id.in_(select(_speaking.c.person_id))
    came = select(_participations.c.person_id).join_from(
        _attendances, _participations, _attendances.c.participation_id == _participations.c.id
    )
    who_came = came.where(_attendances.c.presence.in_(_TOOK_PART))
    return _people.c.id.in_(who_came) if took is Took.ATTENDED else _people.c.id.not_in(who_came)


def _lacks(lack: Lack) -> ColumnElement[bool]:
    match lack:
        case Lack.EMAIL:
            return _people.c.email == ""
        case Lack.GENDER:
            return _people.c.gender == Gender.UNKNOWN
        case Lack.WORKPLACE:
            return _people.c.organisation_id.is_(None)


def _entries() -> Select[Any]:
    """Select all that a line shows."""
    return (
        select(
            *(_people.c[name] for name in _OWN),
            func.coalesce(_municipalities.c.name, _organisations.c.name, "").label("place"),
            func.coalesce(_departments.c.name, "").label("department"),
            _last_attended().label("last_attended"),
            _attended().label("attended"),
            _spoken().label("spoken"),
            func.coalesce(_agreed(func.aggregate_strings(_consents.c.kind, _BETWEEN)), "").label("consents"),
        )
        .select_from(_people)
        .outerjoin(_organisations, _organisations.c.id == _people.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _people.c.organisation_id)
        .outerjoin(_departments, _departments.c.id == _people.c.department_id)
    )


_OWN = (
    *("id", "surname", "given_names", "academic_title", "gender", "organisation_id", "department_id"),
    *("position", "email", "phone"),
)


def _read(reader: Reader, statement: Select[Any]) -> tuple[ListedPerson, ...]:
    return tuple(map(_entry, reader.connection.execute(statement).mappings()))


def _entry(row: RowMapping) -> ListedPerson:
    kinds = frozenset(map(ConsentKind, filter(None, row["consents"].split(_BETWEEN))))
    return ListedPerson(**{**row, "consents": kinds})


def _at_meetings(selected: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Select something of the sessions at which a person was present."""
    found = (
        select(selected)
        .select_from(_participations)
        .join(_attendances, _attendances.c.participation_id == _participations.c.id)
        .join(_sessions, _sessions.c.id == _attendances.c.session_id)
        .where(_participations.c.person_id == _people.c.id, _attendances.c.presence.in_(_TOOK_PART))
    )
    return found.correlate(_people).scalar_subquery()


def _last_attended() -> ScalarSelect[Any]:
    return _at_meetings(func.max(_sessions.c.day))


def _attended() -> ScalarSelect[Any]:
    return _at_meetings(func.count(_participations.c.meeting_id.distinct()))


def _spoken() -> ScalarSelect[Any]:
    count = select(func.count(_speaking.c.meeting_id.distinct())).where(_speaking.c.person_id == _people.c.id)
    return count.correlate(_people).scalar_subquery()


def _agreed(selected: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Select something of the consents that stand: of one day a refusal counts, as `dpdesk.domain.consents` says."""
    later = _consents.alias("later")
    is_later = or_(later.c.day > _consents.c.day, (later.c.day == _consents.c.day) & later.c.given.is_(False))
    taken_back = select(later.c.id).where(
        later.c.person_id == _consents.c.person_id, later.c.kind == _consents.c.kind, is_later
    )
    found = select(selected).where(
        _consents.c.person_id == _people.c.id, _consents.c.given, ~taken_back.correlate(_consents).exists()
    )
    return found.correlate(_people).scalar_subquery()
