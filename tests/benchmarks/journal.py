"""10,000 journaled changes, and the same without a journal: `python -m tests.benchmarks.journal [--quick]`.

Half of the changes enter a person, half change one. They are made as the program makes them, each in a unit of work
of its own; in one unit, one after the other; and in one unit, all at once. "plain" writes the same rows to the same
table by executemany, without versions, checks or journal: the least that storing them costs. A unit of work waits
for the disk at its end; that waiting is no CPU time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from dpdesk.database.connection import Database, create_desk
from dpdesk.database.rows import shape_of
from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Person
from dpdesk.messages import N_, Message
from tests.benchmarks.processes import QUICK, Cost, cost, verdict

GOAL = 5.0
"""CPU seconds for 10,000 changes, beside what the start of the process and a new desk cost"""

FULL_SIZE, QUICK_SIZE = 10_000, 100
NOW = datetime(2021, 9, 23, 8, 0, tzinfo=UTC)
SAVE = Message(N_("Save {name}"), name="Żaneta Przykładowa")


def people(count: int) -> list[Person]:
    """Give people as they are entered."""
    return [
        Person(
            id=PersonId(f"{number:032x}"),
            given_names="Żaneta",
            surname=f"Przykładowa-{number}",
            position="główny specjalista",
            email=f"zaneta.{number}@example.org",
        )
        for number in range(count)
    ]


def changed(entered: list[Person]) -> list[Person]:
    """Give the same people as they are changed."""
    return [replace(person, version=1, position="kierowniczka referatu") for person in entered]


def a_unit_each(database: Database, entered: list[Person]) -> None:
    """Save each change in a unit of work of its own."""
    for person in (*entered, *changed(entered)):
        with database.work(SAVE, actor="ania", at=NOW) as work:
            work.save(person)


def one_by_one(database: Database, entered: list[Person]) -> None:
    """Save the changes one after the other in two units of work."""
    for people in (entered, changed(entered)):
        with database.work(SAVE, actor="ania", at=NOW) as work:
            for person in people:
                work.save(person)


def at_once(database: Database, entered: list[Person]) -> None:
    """Save the changes together in two units of work."""
    for people in (entered, changed(entered)):
        with database.work(SAVE, actor="ania", at=NOW) as work:
            work.save_all(people)


def plain(database: Database, entered: list[Person]) -> None:
    """Write the rows and nothing else."""
    shape = shape_of(Person)
    with database.work(SAVE, actor="ania", at=NOW) as work:
        rows = [shape.row(person, shape.values(person)) for person in entered]
        new = [{**row, "id": person.id, "version": 1} for row, person in zip(rows, entered, strict=True)]
        work.connection.execute(shape.insert, new)
        rows = [shape.row(person, shape.values(person)) for person in changed(entered)]
        old = [{**row, "saved_id": person.id, "version": 2} for row, person in zip(rows, entered, strict=True)]
        work.connection.execute(shape.update, old)


WAYS: dict[str, Callable[[Database, list[Person]], None]] = {
    "a_unit_each": a_unit_each,
    "one_by_one": one_by_one,
    "at_once": at_once,
    "plain": plain,
}

JOURNALED = ("a_unit_each", "one_by_one", "at_once")


def run(way: str, size: int) -> None:
    """Make so many changes on a new desk, in one way."""
    with TemporaryDirectory() as folder:
        database = create_desk(Path(folder) / "desk.dpdesk")
        WAYS[way](database, people(size // 2))
        database.close()


def main() -> int:
    """Run one way if the command line names it; else measure all and print the journaled ones beside the goal."""
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        run(sys.argv[1], int(sys.argv[2]))
        return 0
    is_quick = QUICK in sys.argv
    size = QUICK_SIZE if is_quick else FULL_SIZE
    runs = 1 if is_quick else 3
    start = _told("one_by_one", 0, runs).seconds
    seconds = {way: _told(way, size, runs).seconds - start for way in WAYS}
    are_met = [verdict(f"CPU seconds for {size:,} changes, {way}", seconds[way], GOAL) for way in JOURNALED]
    print(f"Rows with their journal cost {seconds['at_once'] / seconds['plain']:.1f} times the rows alone.")
    print("A unit each is a transaction each: half of its CPU time is SQLite's, which forces every one to the disk.")
    return 0 if is_quick or all(are_met) else 1


def _told(way: str, size: int, runs: int) -> Cost:
    measured = cost("tests.benchmarks.journal", way, size, runs=runs)
    print(f"{way:11} {size:7,} changes {measured}", flush=True)
    return measured


if __name__ == "__main__":
    sys.exit(main())
