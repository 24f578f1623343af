"""What of people is compared, to find one who was entered twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import permutations
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select

from dpdesk.database.reader import Reader
from dpdesk.database.tables import TABLES
from dpdesk.domain.duplicates import PersonBrief
from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Person
from dpdesk.language.collation import search_key

_people = TABLES["people"]
_BRIEF = select(
    _people.c.id,
    _people.c.search_key,
    _people.c.given_names,
    _people.c.surname,
    _people.c.gender,
    func.lower(_people.c.email),
    _people.c.organisation_id,
    _people.c.department_id,
)
_AT_ONCE = 1000
_MOST_WORDS = 4
"""The words of a name in all their orders: more would be too many to ask for."""


def people_by_office(reader: Reader) -> Iterator[PersonBrief]:
    """Give all people one by one, those of one office together, in one statement.

    They are not kept: a hundred thousand of them in memory would hold up the window when Python clears up.
    """
    statement = _BRIEF.order_by(_people.c.organisation_id, _people.c.id)
    for rows in reader.connection.execute(statement).partitions(_AT_ONCE):
        yield from map(_brief, rows)


def people_in_brief(reader: Reader, ids: Collection[PersonId]) -> tuple[PersonBrief, ...]:
    """Give people by their ids."""
    in_order = sorted(ids)
    chunks = (in_order[start : start + _AT_ONCE] for start in range(0, len(in_order), _AT_ONCE))
    return tuple(one for chunk in chunks for one in _briefs(reader, _people.c.id.in_(chunk)))


def people_like_one(reader: Reader, person: Person) -> tuple[PersonBrief, ...]:
    """Give a person and those who may be the same: of that office, of that address, or of that name in any order."""
    words = search_key(person.name).split()
    names = {" ".join(order) for order in permutations(words)} if len(words) <= _MOST_WORDS else {" ".join(words)}
    alike: list[ColumnElement[bool]] = [_people.c.id == person.id, _people.c.search_key.in_(sorted(names))]
    if person.email:
        alike.append(func.lower(_people.c.email) == person.email.lower())
    if person.organisation_id:
        alike.append(_people.c.organisation_id == person.organisation_id)
    return _briefs(reader, or_(*alike))


def _briefs(reader: Reader, condition: ColumnElement[bool]) -> tuple[PersonBrief, ...]:
    return tuple(map(_brief, reader.connection.execute(_BRIEF.where(condition).order_by(_people.c.id))))


def _brief(row: Row[*tuple[Any, ...]]) -> PersonBrief:
    person_id, name, given_names, surname, gender, email, organisation_id, department_id = row
    return PersonBrief(
        id=person_id,
        name=name,
        given_names=given_names,
        surname=surname,
        gender=gender,
        email=email,
        organisation_id=organisation_id,
        department_id=department_id,
    )
