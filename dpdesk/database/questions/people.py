"""Questions about people, and about the organisations one may look for beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, and_, case, false, func, literal, or_

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES
from dpdesk.domain.lines import OrganisationLine, PersonLine
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.language.collation import search_key

_people = TABLES["people"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_departments = TABLES["departments"]
_NAMES_AT_ONCE = 500
"""Parameters of one statement: fewer than any database refuses."""


def people_named(reader: Reader, part: str) -> tuple[Person, ...]:
    """Give the people whose name has every word of `part` in it, in any order, whatever its case and accents."""
    statement = shape_of(Person).select.where(_holds_every_word(part))
    return reader.ask(Person, statement.order_by(_people.c.sort_key, _people.c.id))


def people_called(reader: Reader, names: Iterable[str]) -> tuple[Person, ...]:
    """Give the people who bear one of these names, but for case and marks.

    Names of signs alone have no key of their own: one of them brings everybody who is called so.
    """
    keys = sorted(set(map(search_key, names)))
    statement = shape_of(Person).select.order_by(_people.c.sort_key, _people.c.id)
    chunks = (keys[start : start + _NAMES_AT_ONCE] for start in range(0, len(keys), _NAMES_AT_ONCE))
    return tuple(
        person for chunk in chunks for person in reader.ask(Person, statement.where(_people.c.search_key.in_(chunk)))
    )


def people_matching(reader: Reader, part: str, limit: int) -> tuple[PersonLine, ...]:
    """Give the people of whom each word of `part` is in the name or in that of where they work.

    Those in whose name most of the words begin a word come first: one types the beginning of a name.
    """
    words = search_key(part).split()
    if not words:
        return ()
    keys = (_people.c.search_key, _organisations.c.search_key, _municipalities.c.search_key, _departments.c.search_key)
    shape = shape_of(Person)
    place = func.coalesce(_municipalities.c.name, _organisations.c.name, "")
    statement = (
        shape.select.add_columns(place, func.coalesce(_departments.c.name, ""))
        .outerjoin(_organisations, _organisations.c.id == _people.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _people.c.organisation_id)
        .outerjoin(_departments, _departments.c.id == _people.c.department_id)
        .where(*(_is_in_any(word, keys) for word in words))
        .order_by(_begun(words, _people.c.search_key), _people.c.sort_key, _people.c.id)
        .limit(limit)
    )
    rows = reader.connection.execute(statement).fetchall()
    return tuple(PersonLine(person=shape.record(row[:-2]), place=row[-2], department=row[-1]) for row in rows)


def organisations_matching(reader: Reader, part: str, limit: int) -> tuple[OrganisationLine, ...]:
    """Give the organisations of whom each word of `part` is in the name, or in that of their municipality."""
    words = search_key(part).split()
    if not words:
        return ()
    keys = (_organisations.c.search_key, _municipalities.c.search_key)
    best = func.coalesce(_municipalities.c.search_key, _organisations.c.search_key)
    shape = shape_of(Organisation)
    statement = (
        shape.select.add_columns(func.coalesce(_municipalities.c.name, ""))
        .outerjoin(_municipalities, _municipalities.c.id == _organisations.c.id)
        .where(*(_is_in_any(word, keys) for word in words))
        .order_by(_begun(words, best), _organisations.c.sort_key, _organisations.c.id)
        .limit(limit)
    )
    rows = reader.connection.execute(statement).fetchall()
    return tuple(OrganisationLine(organisation=shape.record(row[:-1]), municipality=row[-1]) for row in rows)


def _holds_every_word(part: str) -> ColumnElement[bool]:
    """Compare the folded names with each word of a piece of a name; nothing typed fits nobody."""
    words = search_key(part).split()
    return and_(*(_people.c.search_key.contains(word, autoescape=True) for word in words)) if words else false()


def _is_in_any(word: str, keys: Sequence[ColumnElement[str]]) -> ColumnElement[bool]:
    return or_(*(key.contains(word, autoescape=True) for key in keys))


def _begun(words: Sequence[str], key: ColumnElement[str]) -> ColumnElement[int]:
    """Count the words that begin no word of a key: the fewer, the likelier it is meant."""
    spaced = literal(" ").concat(func.coalesce(key, ""))
    missed = [case((spaced.contains(f" {word}", autoescape=True), 0), else_=1) for word in words]
    return sum(missed[1:], missed[0])
