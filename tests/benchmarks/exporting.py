"""100,000 people given to other programs and read back: `python -m tests.benchmarks.exporting [--quick]`.

Each way is a process of its own at a desk that lies ready. "plain" reads all people at once and writes them with the
json module into one text, and reads that whole: what one would write first. It keeps no journal and checks nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.exchange.desk_json.records import record_shape
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.exporting.everything import export_everything, make_of_exported
from dpdesk.services.exporting.people import export_people
from dpdesk.services.fresh_ids import fresh_ids
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from tests.benchmarks.processes import QUICK, cost, verdict

FULL_SIZE, QUICK_SIZE = 100_000, 200
SECONDS = {"csv": 10.0, "xlsx": 20.0, "vcf": 10.0, "json": 10.0, "back": 30.0}
"""CPU seconds that each may take, with the start of its process"""
MEGABYTES = 150.0
"""the most memory that any of them may hold, however many people there are"""
NOW = datetime(2021, 9, 23, 8, 0, tzinfo=UTC)
MODULE, LAY_OUT = "tests.benchmarks.exporting", "lay_out"
DESK, FILE = "desk.dpdesk", "everything.json"


def sitting() -> Sitting:
    return Sitting(clock=lambda: NOW, new_id=fresh_ids(), actor="ania")


def lay_out(folder: Path, size: int) -> None:
    """Make a desk with so many people at a hundred offices."""
    make(folder / DESK, sitting())
    offices = [OrganisationId(f"{number:032x}") for number in range(100)]
    with opened(folder / DESK, sitting()) as desk, desk.work(Message("Begin")) as work:
        work.save_all(Organisation(id=one, name=f"Urząd {one}", street="ul. Przykładowa 1") for one in offices)
        work.save_all(_person(number, offices[number % len(offices)]) for number in range(size))


def _person(number: int, office: OrganisationId) -> Person:
    return Person(
        id=PersonId(f"{number:032x}"),
        given_names="Żaneta",
        surname=f"Przykładowa-{number}",
        position="główny specjalista",
        organisation_id=office,
        email=f"zaneta.{number}@example.org",
        phone="+48 32 123 45 67",
    )


def people(folder: Path, ending: str) -> None:
    with opened(folder / DESK, sitting()) as desk:
        export_people(desk, folder / f"people.{ending}", words_for(Language.POLISH))


def everything(folder: Path) -> None:
    with opened(folder / DESK, sitting()) as desk:
        export_everything(desk, folder / FILE)


def back(folder: Path) -> None:
    make_of_exported(folder / f"{sitting().new_id()}.dpdesk", folder / FILE, sitting())


def plain(folder: Path) -> None:
    """Write and read all people at once."""
    shape = record_shape("people")
    with opened(folder / DESK, sitting()) as desk, desk.reading() as reader:
        entries = [shape.written(person) for person in reader.all(Person)]
    (folder / "plain.json").write_text(json.dumps(entries, ensure_ascii=False, indent=1), encoding="utf-8")
    text = (folder / "plain.json").read_text(encoding="utf-8")
    people = [shape.read(entry) for entry in json.loads(text)]
    assert len(people) == len(entries)


WAYS: dict[str, Callable[[Path], None]] = {
    "csv": lambda folder: people(folder, "csv"),
    "xlsx": lambda folder: people(folder, "xlsx"),
    "vcf": lambda folder: people(folder, "vcf"),
    "json": everything,
    "back": back,
    "plain": plain,
}


def main() -> int:
    """Do one thing if the command line names it; else measure all and print them beside the goals.

    The desk is laid out in a process of its own, too: a process begins with the peak of memory of its parent.
    """
    if sys.argv[1:2] == [LAY_OUT]:
        lay_out(Path(sys.argv[2]), int(sys.argv[3]))
        return 0
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        WAYS[sys.argv[1]](Path(sys.argv[2]))
        return 0
    is_quick = QUICK in sys.argv
    size = QUICK_SIZE if is_quick else FULL_SIZE
    met: list[bool] = []
    with TemporaryDirectory() as name:
        cost(MODULE, LAY_OUT, name, size, runs=1)
        for way in WAYS:
            measured = cost(MODULE, way, name, runs=1)
            print(f"{way:6} {size:7,} people {measured}", flush=True)
            if way in SECONDS:
                met.append(verdict(f"CPU seconds, {way}", measured.seconds, SECONDS[way]))
                met.append(verdict(f"MB, {way}", measured.megabytes, MEGABYTES))
    return 0 if is_quick or all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
