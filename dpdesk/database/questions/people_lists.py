"""Questions of an import: who on the desk may be one of those in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import select

from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.tables import TABLES
from dpdesk.database.writing import CHUNK
from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.people import Person

_people = TABLES["people"]


class KnownName(NamedTuple):
    """A person of the desk as far as an import looks at everybody; `key` is the folded name."""

    id: PersonId
    key: str
    organisation_id: OrganisationId | None
    email: str


def known_names(reader: Reader) -> Iterator[KnownName]:
    """Give everybody on the desk, one after the other."""
    statement = select(_people.c.id, _people.c.search_key, _people.c.organisation_id, _people.c.email)
    for part in reader.connection.execute(statement).partitions(CHUNK):
        yield from (KnownName(*row) for row in part)


def people_of(reader: Reader, ids: Sequence[PersonId]) -> dict[PersonId, Person]:
    """Give the people of these ids, a thousand in a statement."""
    found: dict[PersonId, Person] = {}
    for start in range(0, len(ids), CHUNK):
        statement = shape_of(Person).select.where(_people.c.id.in_(ids[start : start + CHUNK]))
        found.update((person.id, person) for person in reader.ask(Person, statement))
    return found
