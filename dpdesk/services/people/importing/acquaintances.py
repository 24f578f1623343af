"""Whom the desk knows who may stand in a list: found once for the whole list, by name, address and likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dpdesk.database.questions.people_lists import KnownName, known_names, people_of
from dpdesk.database.reader import Reader
from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.people import Person
from dpdesk.services.people.importing.identity import MOST_COMPARED, names_are_near
from dpdesk.services.people.importing.resolving import Resolved, in_any_order

_Block = tuple[OrganisationId | None, str]


class Acquaintances:
    """The people of the desk who may be meant, as they are now, and those whom decisions are `also` about."""

    def __init__(self, reader: Reader, rows: Sequence[Resolved], also: Iterable[PersonId]) -> None:
        self._by_key: dict[str, list[PersonId]] = defaultdict(list)
        self._by_email: dict[str, list[PersonId]] = defaultdict(list)
        self._blocks: dict[_Block, list[tuple[str, PersonId]]] = defaultdict(list)
        self._take(known_names(reader), rows)
        near = {row.listed.number: self._near_ids(row) for row in rows if row.key not in self._by_key}
        self._near: Mapping[int, tuple[PersonId, ...]] = {number: ids for number, ids in near.items() if ids}
        self._blocks.clear()
        groups = (*self._by_key.values(), *self._by_email.values(), *self._near.values(), tuple(also))
        self.people: dict[PersonId, Person] = people_of(reader, list({one: None for ids in groups for one in ids}))

    def called(self, row: Resolved) -> tuple[Person, ...]:
        """Give those who have the name of a row, in whichever order its words stand."""
        return self._people(self._by_key.get(row.key, ()))

    def with_email(self, row: Resolved) -> tuple[Person, ...]:
        """Give those who have an address of a row."""
        ids = (one for email in row.listed.emails for one in self._by_email.get(email.casefold(), ()))
        return self._people(dict.fromkeys(ids))

    def near(self, row: Resolved) -> tuple[Person, ...]:
        """Give those at the same institution whose name is nearly that of a row, where nobody has it."""
        return self._people(self._near.get(row.listed.number, ()))

    def _people(self, ids: Iterable[PersonId]) -> tuple[Person, ...]:
        return tuple(self.people[one] for one in ids)

    def _take(self, known: Iterable[KnownName], rows: Sequence[Resolved]) -> None:
        keys = {row.key for row in rows}
        emails = {email.casefold() for row in rows for email in row.listed.emails}
        blocks = {block for row in rows for block in _blocks_of(row.organisation_id, row.key)}
        for one in known:
            key = in_any_order(one.key)
            if key in keys:
                self._by_key[key].append(one.id)
            if one.email and one.email.casefold() in emails:
                self._by_email[one.email.casefold()].append(one.id)
            for block in _blocks_of(one.organisation_id, key):
                if block in blocks:
                    self._blocks[block].append((key, one.id))

    def _near_ids(self, row: Resolved) -> tuple[PersonId, ...]:
        if row.organisation_id is None:
            return ()
        found = (
            person_id
            for block in _blocks_of(row.organisation_id, row.key)
            for key, person_id in self._blocks.get(block, ())[:MOST_COMPARED]
            if names_are_near(row.key, key)
        )
        return tuple(dict.fromkeys(found))


def _blocks_of(organisation_id: OrganisationId | None, key: str) -> Iterable[_Block]:
    """Give what narrows the search for names that are alike: each word of a name, at one institution."""
    return () if organisation_id is None else ((organisation_id, word) for word in key.split())
