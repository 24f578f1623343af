"""50,000 rows brought onto a desk that knows 50,000 people: `python -m tests.benchmarks.importing [--quick]`.

The list is a workbook whose headings stand below a title. A third of its rows are about people whom the desk knows,
half of these with another position. "read" reads the workbook and lays it out, "judged" judges it too, "written"
writes it as well. "plain" reads the same rows from a CSV, asks the desk for each by its name, and enters in one unit
of work whom it does not find: without institutions, likeness, reasons, or anything to decide.
"""

from __future__ import annotations

import csv
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import xlsxwriter

from dpdesk.database.connection import create_desk, open_desk
from dpdesk.database.questions.people import people_called
from dpdesk.domain.ids import PersonId
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.people import Person, split_name
from dpdesk.language.first_names import first_names
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.seeding import seed
from dpdesk.services.people.importing.judging import judge
from dpdesk.services.people.importing.laying_out import open_list
from dpdesk.services.people.importing.records import Judgement
from dpdesk.services.people.importing.writing import write
from tests.benchmarks.processes import QUICK, Cost, cost, verdict

SECONDS, MEGABYTES = 10.0, 400.0
"""what reading and judging together may take, and writing by itself; and the memory of all"""

FULL_SIZE, QUICK_SIZE = 50_000, 200
NOW = datetime(2021, 9, 23, 8, 0, tzinfo=UTC)
HEADINGS = ("Lp.", "Imię i nazwisko", "Stanowisko", "Urząd", "Wydział", "E-mail", "Telefon")
_BEGINNINGS = ("Kra", "Wo", "Dzie", "Sza", "Mi", "Lu", "Pie", "No", "Za", "Cho", "Bie", "Go")
_MIDDLES = ("ka", "wo", "no", "ra", "mi", "zo", "le", "bu", "si", "to")
_ENDINGS = ("wski", "cka", "wicz", "k", "czyk", "ński")


def at_desk(path: Path) -> Desk:
    """Open a desk."""
    numbers = count(1)
    return Desk(open_desk(path), lambda: NOW, lambda: f"{path.stem[0]}{next(numbers):031x}", "ania")


def prepare(folder: Path, size: int) -> None:
    """Lay out a desk that knows so many people, and a list of as many, as a workbook and as a CSV."""
    path = folder / "a.dpdesk"
    create_desk(path).close()
    desk, random = at_desk(path), Random(7)
    seed(desk)
    with desk.work(Message("Begin")) as work:
        offices = work.all(Municipality)
        known = [_somebody(random, offices, number) for number in range(size)]
        work.save_all(
            Person(
                id=PersonId(f"{number:032x}"),
                given_names=split_name(name)[0],
                surname=split_name(name)[1],
                position="inspektor",
                organisation_id=office.id,
                email=email,
            )
            for number, (name, office, email) in enumerate(known)
        )
    desk.database.close()
    rows = list(_rows(random, known, offices, size))
    with xlsxwriter.Workbook(str(folder / "list.xlsx"), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Osoby")
        sheet.write(0, 0, "Lista osób do kontaktu")
        for place, row in enumerate((HEADINGS, *rows), 2):
            sheet.write_row(place, 0, row)
    with (folder / "list.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEADINGS, *rows))


_Somebody = tuple[str, Municipality, str]


def _somebody(random: Random, offices: tuple[Municipality, ...], number: int) -> _Somebody:
    given = random.choice(list(first_names().values())).name
    middle = "".join(random.choices(_MIDDLES, k=random.randint(1, 3)))
    surname = f"{random.choice(_BEGINNINGS)}{middle}{random.choice(_ENDINGS)}"
    email = f"{given}.{surname}.{number}@example.org".lower() if random.random() < 0.8 else ""
    return f"{given} {surname}", random.choice(offices), email


def _rows(
    random: Random, known: list[_Somebody], offices: tuple[Municipality, ...], size: int
) -> Iterator[tuple[str | int, ...]]:
    for number in range(size):
        is_known = number % 3 == 0
        name, office, email = known[number] if is_known else _somebody(random, offices, size + number)
        written = random.choice((office.name, f"UM {office.name}", f"Urząd Miejski {office.name_locative}"))
        position = random.choice(("inspektor", "kierownik"))
        yield number, name.upper(), position, written, f"Wydział nr {number % 8}", email, 320_000_000 + number


def read(folder: Path) -> None:
    """Read the workbook and lay it out."""
    open_list(at_desk(folder / "a.dpdesk"), folder / "list.xlsx")


def judged(folder: Path) -> None:
    """Read and judge the list."""
    _judged(at_desk(folder / "a.dpdesk"), folder)


def written(folder: Path) -> None:
    """Read, judge and write the list."""
    with TemporaryDirectory() as other:
        desk = at_desk(Path(shutil.copy(folder / "a.dpdesk", Path(other) / "b.dpdesk")))
        write(desk, _judged(desk, folder), "list.xlsx")
        desk.database.close()


def plain(folder: Path) -> None:
    """Ask for each row of the CSV by its name, and enter whom the desk does not know."""
    with TemporaryDirectory() as other:
        desk = at_desk(Path(shutil.copy(folder / "a.dpdesk", Path(other) / "b.dpdesk")))
        with desk.work(Message("Plain")) as work, (folder / "list.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                name = row["Imię i nazwisko"].title()
                if not people_called(work, [name]):
                    given, surname = split_name(name)
                    work.save(Person(id=PersonId(desk.new_id()), given_names=given, surname=surname))
        desk.database.close()


def _judged(desk: Desk, folder: Path) -> Judgement:
    return judge(desk, open_list(desk, folder / "list.xlsx").layout)


WAYS: dict[str, Callable[[Path], None]] = {"read": read, "judged": judged, "written": written, "plain": plain}
PLAIN_SIZE = 1_000
"""a plain import of 50,000 would take an hour: for each row it looks through everybody"""


def main() -> int:
    """Run one way if the command line names it; else measure all and print them beside the goals."""
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        WAYS[sys.argv[1]](Path(sys.argv[2]))
        return 0
    is_quick = QUICK in sys.argv
    size, runs = (QUICK_SIZE, 1) if is_quick else (FULL_SIZE, 3)
    costs = _measured(("read", "judged", "written"), size, runs)
    small = _measured(("written", "plain"), QUICK_SIZE if is_quick else PLAIN_SIZE, 1)
    are_met = [
        verdict(f"CPU seconds to read and judge {size:,} rows", costs["judged"].seconds, SECONDS),
        verdict(f"CPU seconds to write {size:,}", costs["written"].seconds - costs["judged"].seconds, SECONDS),
        verdict(f"MB for {size:,} rows", costs["written"].megabytes, MEGABYTES),
    ]
    ratio = small["written"].seconds / small["plain"].seconds
    print(
        f"At the small size it costs {ratio:.2f} times what the plain way does, which asks nothing and mends nothing."
    )
    return 0 if is_quick or all(are_met) else 1


def _measured(ways: tuple[str, ...], size: int, runs: int) -> dict[str, Cost]:
    with TemporaryDirectory() as folder:
        prepare(Path(folder), size)
        return {way: _told(way, folder, size, runs) for way in ways}


def _told(way: str, folder: str, size: int, runs: int) -> Cost:
    measured = cost("tests.benchmarks.importing", way, folder, runs=runs)
    print(f"{way:8} {size:7,} rows {measured}", flush=True)
    return measured


if __name__ == "__main__":
    sys.exit(main())
