"""A random walk of changes, undos and redos ends where a plain model says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

import pytest

from dpdesk.database.connection import Database
from dpdesk.database.health import findings
from dpdesk.database.undo import redo, undo
from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.registry import Record
from dpdesk.errors import Refused
from tests.database.samples import NOW, SAVE

ACTORS = ("ania", "jan")
State = dict[str, Record]


@dataclass
class Unit:
    """A unit of work in the model: who did it, and each record before and after, without versions."""

    who: str
    is_undo: bool
    before: dict[str, Record | None]
    after: dict[str, Record | None]
    stands: bool = True


@dataclass
class Model:
    """What a desk should hold: a dictionary and a list."""

    records: State = field(default_factory=dict)
    units: list[Unit] = field(default_factory=list)

    def apply(self, who: str, after: dict[str, Record | None]) -> bool:
        """Write new values; tell whether references allow it."""
        changed = {one: record for one, record in after.items() if self.records.get(one) != record}
        return self._enter(Unit(who, False, {one: self.records.get(one) for one in changed}, changed))

    def take_back(self, who: str, *, undos: bool) -> bool:
        """Take back the actor's last unit of a kind; tell whether there is one and nothing would be lost."""
        standing = [unit for unit in self.units if unit.stands and unit.who == who and unit.is_undo is undos]
        if not standing:
            return False
        unit = standing[-1]
        if any(self.records.get(one) != value for one, value in unit.after.items()):
            return False
        if not self._enter(Unit(who, not undos, unit.after, unit.before)):
            return False
        unit.stands = False
        return True

    def _enter(self, unit: Unit) -> bool:
        wanted = {one: record for one, record in {**self.records, **unit.after}.items() if record is not None}
        offices = {record.organisation_id for record in wanted.values() if isinstance(record, Person)} - {None}
        if not offices <= set(wanted):
            return False
        self.records = wanted
        if unit.after:
            self.units.append(unit)
        return True


@dataclass
class Walk:
    """One walk on a desk beside its model."""

    database: Database
    dice: Random
    model: Model = field(default_factory=Model)

    def step(self) -> bool:
        """Take one random step on both, see that both say the same, and tell whether it was possible."""
        who = self.dice.choice(ACTORS)
        act = self.dice.choices((self.change, self.undo, self.redo), weights=(5, 3, 2))[0]
        return act(who)

    def change(self, who: str) -> bool:
        after = {one: self.fresh(one) for one in self.some_ids()}
        return self.both(lambda: self.write(who, after), self.model.apply(who, after))

    def undo(self, who: str) -> bool:
        return self.both(lambda: undo(self.database, actor=who, at=NOW), self.model.take_back(who, undos=False))

    def redo(self, who: str) -> bool:
        return self.both(lambda: redo(self.database, actor=who, at=NOW), self.model.take_back(who, undos=True))

    def both(self, act: Callable[[], object], expected: bool) -> bool:
        try:
            act()
        except Refused:
            assert not expected
        else:
            assert expected
        assert self.found() == self.model.records
        return expected

    def some_ids(self) -> list[str]:
        known = self.dice.sample(sorted(self.model.records), min(len(self.model.records), self.dice.randint(0, 2)))
        return [*known, f"{self.dice.getrandbits(128):032x}"] if not known or self.dice.random() < 0.4 else known

    def fresh(self, one: str) -> Record | None:
        """Give a record with new values, or none to remove it."""
        known = self.model.records.get(one)
        if known is not None and self.dice.random() < 0.3:
            return None
        word = self.dice.choice(("Nowak", "Kowalska", "Żak", "Łoś"))
        if isinstance(known, Organisation) or (known is None and self.dice.random() < 0.4):
            return Organisation(id=OrganisationId(one), name=word)
        offices = [office.id for office in self.model.records.values() if isinstance(office, Organisation)]
        office_id = OrganisationId(self.dice.choice(offices)) if offices and self.dice.random() < 0.5 else None
        return Person(id=PersonId(one), surname=word, organisation_id=office_id)

    def write(self, who: str, after: dict[str, Record | None]) -> None:
        with self.database.work(SAVE, actor=who, at=NOW) as work:
            known: list[Record] = [*work.all(Organisation), *work.all(Person)]
            now = {one.id: one for one in known if one.id in after}
            work.save_all(
                replace(record, version=now[one].version if one in now else 0)  # type: ignore[type-var]
                for one, record in after.items()
                if record is not None
            )
            gone = [now[one] for one, record in after.items() if record is None]
            for record in sorted(gone, key=lambda one: isinstance(one, Organisation)):
                work.delete(record)

    def found(self) -> State:
        with self.database.reading() as reader:
            offices: State = {office.id: replace(office, version=0) for office in reader.all(Organisation)}
            people: State = {person.id: replace(person, version=0) for person in reader.all(Person)}
        return offices | people


@pytest.mark.parametrize("seed", range(4))
def test_a_walk_of_changes_and_undos_ends_where_a_plain_model_says(database: Database, seed: int) -> None:
    walk = Walk(database, Random(seed))
    possible = [walk.step() for _ in range(200)]
    assert 60 < sum(possible) < 200
    with database.reading() as reader:
        assert findings(reader) == ()


def test_a_long_walk_back_ends_at_an_empty_desk(database: Database) -> None:
    walk = Walk(database, Random(5))
    for _ in range(30):
        walk.change("ania")
    while walk.undo("ania"):
        pass
    assert walk.found() == {}
    while walk.redo("ania"):
        pass
    assert walk.found() == walk.model.records
    assert walk.model.records
