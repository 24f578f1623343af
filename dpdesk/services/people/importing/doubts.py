"""What has to be asked before a row can be taken: whom it may be about, and why that is not certain."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Person
from dpdesk.messages import N_, Message
from dpdesk.services.people.importing.acquaintances import Acquaintances
from dpdesk.services.people.importing.identity import has_email_of
from dpdesk.services.people.importing.list_memory import ListMemory, Met
from dpdesk.services.people.importing.offices import OfficeBook
from dpdesk.services.people.importing.records import Likely, OfficeStanding
from dpdesk.services.people.importing.resolving import Resolved, name_key

_NAMED = 3
"""How many people a sentence names; the choice offers all."""

_BETWEEN_PEOPLE = re.compile(r" (?:i|oraz|lub|and|or|&|\+) |/|;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a row is doubtful, and whom it may be about."""

    reasons: tuple[Message, ...]
    likely: tuple[Likely, ...] = ()


class Doubts:
    """Finds what is doubtful about rows; `claimed` are those whom rows of the list are about with certainty."""

    def __init__(self, book: OfficeBook, known: Acquaintances, met: ListMemory, claimed: Collection[PersonId]) -> None:
        self._book, self._known, self._met, self._claimed = book, known, met, claimed

    def about(self, row: Resolved) -> Doubt | None:
        """Give the doubt about a row that is about nobody with certainty; none where the person is new."""
        ways = (
            self._office,
            self._repeated,
            self._address,
            self._namesake_here,
            self._namesake_elsewhere,
            self._near,
        )
        for doubt_of in ways:
            if found := doubt_of(row):
                return found
        reasons = tuple(_of_the_name(row))
        return Doubt(reasons) if reasons else None

    def twice(self, met: Met, row: Resolved) -> Doubt:
        """Give the doubt about a row that is about a person of an earlier row, and says something else."""
        text = N_("Row {row} is about the same person and says something else.")
        return Doubt((Message(text, row=met.row), *_of_the_name(row)), (self._met_before(met),))

    def _office(self, row: Resolved) -> Doubt | None:
        if row.office.standing is not OfficeStanding.UNCLEAR:
            return None
        names = "; ".join(map(self._book.full_name, row.office.likely))
        text = N_("It is not clear which institution “{text}” is. It may be: {others}.")
        return Doubt(
            (Message(text, text=row.listed.organisation, others=names),),
            tuple(map(self._likely, self._known.called(row))),
        )

    def _repeated(self, row: Resolved) -> Doubt | None:
        met = self._met.same_as(row)
        if not met:
            return None
        text = N_("This seems to be the person of row {row} once more: {others}.")
        likely = tuple(map(self._met_before, met))
        return Doubt((Message(text, row=met[0].row, others=_names(likely)),), likely)

    def _address(self, row: Resolved) -> Doubt | None:
        """Ask about an address that somebody of another name has, unless it is everybody's."""
        having = self._known.with_email(row)
        others = self._free(having)
        if not others or len({name_key(person.name) for person in having}) > 1 or self._is_of_office(others[0]):
            return None
        text = N_("The e-mail address is that of {others}.")
        return self._doubt(text, others)

    def _namesake_here(self, row: Resolved) -> Doubt | None:
        if row.organisation_id is None:
            return None
        here = [one for one in self._free(self._known.called(row)) if one.organisation_id == row.organisation_id]
        if len(here) > 1:
            return self._doubt(N_("Several people of this name are known at this institution: {others}."), here)
        text = N_("Somebody of this name is known at this institution with another address or department: {others}.")
        return self._doubt(text, here)

    def _namesake_elsewhere(self, row: Resolved) -> Doubt | None:
        elsewhere = self._free(self._known.called(row))
        if row.organisation_id is None:
            text = N_("The row does not say enough to tell whether this is {others}.")
        else:
            text = N_("Somebody of this name is known, but not at this institution: {others}.")
        return self._doubt(text, elsewhere)

    def _near(self, row: Resolved) -> Doubt | None:
        near = [
            person
            for person in self._free(self._known.near(row))
            if not (person.email and row.listed.emails) or has_email_of(person, row.listed)
        ]
        return self._doubt(N_("The name is nearly that of somebody at this institution: {others}."), near)

    def _free(self, people: Iterable[Person]) -> list[Person]:
        return [person for person in people if person.id not in self._claimed]

    def _doubt(self, text: str, people: Sequence[Person]) -> Doubt | None:
        likely = tuple(map(self._likely, people))
        return Doubt((Message(text, others=_names(likely)),), likely) if likely else None

    def _likely(self, person: Person) -> Likely:
        return Likely(description=self._described(person), person_id=person.id)

    def _met_before(self, met: Met) -> Likely:
        return Likely(description=self._described(met.person), row=met.row)

    def _described(self, person: Person) -> str:
        department, office = (
            self._book.department_name(person.department_id),
            self._book.name_of(person.organisation_id),
        )
        return ", ".join(filter(None, (person.name, person.position, department, office, person.email)))

    def _is_of_office(self, person: Person) -> bool:
        """Tell whether a person's address is that of the whole institution."""
        office = person.organisation_id
        return office is not None and self._book.email_of(office).casefold() == person.email.casefold()


def _of_the_name(row: Resolved) -> Iterator[Message]:
    if row.listed.is_swapped:
        text = N_("Given name and surname seem to have changed places: it was read as {name}.")
        yield Message(text, name=row.listed.name)
    if _BETWEEN_PEOPLE.search(row.listed.name):
        yield Message(N_("The row seems to name several people: {name}."), name=row.listed.name)
    if not row.listed.given_names:
        yield Message(N_("There is only one name: {name}."), name=row.listed.surname)


def _names(likely: Sequence[Likely]) -> str:
    return "; ".join(one.description for one in likely[:_NAMED])
