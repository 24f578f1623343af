"""Questions about people, and about the organisations one may look for beside them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_, false

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES
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


def _holds_every_word(part: str) -> ColumnElement[bool]:
    """Compare the folded names with each word of a piece of a name; nothing typed fits nobody."""
    words = search_key(part).split()
    return and_(*(_people.c.search_key.contains(word, autoescape=True) for word in words)) if words else false()
