"""Who has already been met in the list, so that nobody is entered twice from one file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.people import Person
from dpdesk.services.people.importing.identity import MOST_COMPARED, has_email_of, names_are_near, names_fit
from dpdesk.services.people.importing.resolving import Resolved

_Block = tuple[OrganisationId | None, str]


@dataclass(frozen=True, slots=True)
class Met:
    """An earlier row and the person it is about; `key` is the row's folded name."""

    row: int
    key: str
    person: Person


class ListMemory:
    """The rows of the list that were taken so far.

    Only what another row may ask for is kept apart: most names and addresses stand in a list once.
    """

    def __init__(self, rows: Sequence[Resolved]) -> None:
        self._keys = Counter(row.key for row in rows)
        self._emails = Counter(email.casefold() for row in rows for email in row.listed.emails)
        self._blocks = Counter((row.organisation_id, word) for row in rows for word in row.key.split())
        self._by_key: dict[str, list[Met]] = defaultdict(list)
        self._by_email: dict[str, list[Met]] = defaultdict(list)
        self._by_block: dict[_Block, list[Met]] = defaultdict(list)
        self._by_row: dict[int, Met] = {}

    def add(self, row: Resolved, person: Person) -> None:
        """Note about whom a row is."""
        met = Met(row.listed.number, row.key, person)
        self._by_row[met.row] = met
        if self._keys[row.key] > 1:
            self._by_key[row.key].append(met)
        email = person.email.casefold()
        if self._emails[email] > int(has_email_of(person, row.listed)):
            self._by_email[email].append(met)
        is_said = person.organisation_id == row.organisation_id
        for word in row.key.split():
            block = (person.organisation_id, word)
            if self._blocks[block] > int(is_said):
                self._by_block[block].append(met)

    def takes(self) -> Iterator[Callable[[], object]]:
        """Give what takes one thing after the other out of all that is remembered, to let it go."""
        yield from (one.popitem for one in vars(self).values() if isinstance(one, dict))

    def at(self, row: int) -> Met | None:
        """Give whom an earlier row is about."""
        return self._by_row.get(row)

    def same_as(self, row: Resolved) -> tuple[Met, ...]:
        """Give the earlier rows that a row seems to repeat."""
        found = [*self._of_one_name(row), *self._of_one_address(row), *self._nearly(row)]
        return tuple({met.person.id: met for met in found}.values())

    def _of_one_name(self, row: Resolved) -> Iterator[Met]:
        for met in self._by_key.get(row.key, ()):
            places = (met.person.organisation_id, row.organisation_id)
            if places[0] == places[1] or None in places:
                yield met

    def _of_one_address(self, row: Resolved) -> Iterator[Met]:
        """Give those of the same address whose name is alike; the address alone may be everybody's."""
        for email in row.listed.emails:
            for met in self._by_email.get(email.casefold(), ()):
                if names_fit(met.key, row.key) or names_are_near(met.key, row.key):
                    yield met

    def _nearly(self, row: Resolved) -> Iterator[Met]:
        if row.organisation_id is None:
            return
        for word in row.key.split():
            for met in self._by_block.get((row.organisation_id, word), ())[:MOST_COMPARED]:
                has_other_address = met.person.email and row.listed.emails and not has_email_of(met.person, row.listed)
                if not has_other_address and names_are_near(met.key, row.key):
                    yield met
