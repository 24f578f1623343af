"""Duplicates among 100,000 people, beside comparing each with each: `python -m tests.benchmarks.duplicates [--quick]`.

The people work in 41 offices and have 200 first names and 4,000 surnames among them; one in fifty was entered twice,
with a slip of the keys. "each with each" compares 2,000 of them: a fiftieth of the people, a 2,500th of the pairs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import combinations, count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from dpdesk.database.connection import create_desk
from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.language.name_likeness import name_key, name_likeness
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.people.duplicates import duplicates
from tests.benchmarks.processes import QUICK, Cost, cost, verdict

GOAL = 8.0
"""CPU seconds to find the duplicates among 100,000 people, beside what the start of the process and the desk cost"""

FULL_SIZE, QUICK_SIZE = 100_000, 1_000
COMPARED = 50
"""one in so many people is compared with each other one"""
NOW = datetime(2021, 9, 23, 8, 0, tzinfo=UTC)
_SYLLABLES = ("ko", "wa", "le", "no", "mi", "szu", "pie", "tra", "gó", "ra", "bo", "że", "li", "pa", "ru", "du", "ja")


def people(size: int) -> list[Person]:
    """Give people as an office has them, some of them twice."""
    dice, numbers = Random(5), count(1)
    given = [_word(dice) for _ in range(200)]
    surnames = [f"{_word(dice)}ska" for _ in range(4000)]
    made: list[Person] = []
    while len(made) < size:
        name, surname = dice.choice(given), dice.choice(surnames)
        office = OrganisationId(f"{dice.randrange(41):032x}")
        made.extend(
            Person(id=PersonId(f"{next(numbers):032x}"), given_names=name, surname=text, organisation_id=office)
            for text in (surname, surname[1:])[: 1 + (dice.random() < 0.02)]
        )
    return made[:size]


def _word(dice: Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=3)).capitalize()


def nothing(_: Desk, __: list[Person]) -> None:
    """Do what all of them do before."""


def by_keys(desk: Desk, _: list[Person]) -> None:
    """Find them as the program does."""
    duplicates(desk)


def each_with_each(_: Desk, entered: list[Person]) -> None:
    """Compare the names of each with those of each other one, among a few."""
    keys = [name_key(person.given_names, person.surname) for person in entered[: len(entered) // COMPARED]]
    for one, other in combinations(keys, 2):
        name_likeness(one, other)


WAYS: dict[str, Callable[[Desk, list[Person]], None]] = {
    "nothing": nothing,
    "by_keys": by_keys,
    "each_with_each": each_with_each,
}


def run(way: str, size: int) -> None:
    """Enter so many people and look for duplicates in one way."""
    with TemporaryDirectory() as folder:
        database = create_desk(Path(folder) / "desk.dpdesk")
        desk = Desk(database=database, clock=lambda: NOW, new_id=str, actor="ania")
        entered = people(size)
        with desk.work(Message(N_("Enter people"))) as work:
            offices = [OrganisationId(f"{number:032x}") for number in range(41)]
            work.save_all([Organisation(id=office, name=f"Urząd {office}") for office in offices])
            work.save_all(entered)
        WAYS[way](desk, entered)
        database.close()


def main() -> int:
    """Run one way if the command line names it; else measure all and print the program's beside the goal."""
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        run(sys.argv[1], int(sys.argv[2]))
        return 0
    is_quick = QUICK in sys.argv
    size = QUICK_SIZE if is_quick else FULL_SIZE
    before = _told("nothing", size).seconds
    found, plain = (_told(way, size).seconds - before for way in ("by_keys", "each_with_each"))
    is_met = verdict(f"CPU seconds for the duplicates among {size:,} people", found, GOAL)
    print(f"Comparing each with each would take about {plain * COMPARED**2:,.0f} CPU seconds.")
    return 0 if is_quick or is_met else 1


def _told(way: str, size: int) -> Cost:
    measured = cost("tests.benchmarks.duplicates", way, size, runs=1)
    print(f"{way:14} {size:7,} people {measured}", flush=True)
    return measured


if __name__ == "__main__":
    sys.exit(main())
