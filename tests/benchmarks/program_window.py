"""Our window in a process of its own, to be measured: `python -m tests.benchmarks.program_window MODE DESK [MEETING]`.

`frame` leaves when the frame is painted, `page` when the first page is painted with its data; `pages` prints the
milliseconds of a switch of pages and of opening a meeting, and the most memory in MB.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from dpdesk import paths
from dpdesk.domain.ids import MeetingId
from dpdesk.services.fresh_ids import fresh_ids
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import ThreadRunner
from dpdesk.ui.toolkit import make_application
from dpdesk.ui.workplace import PageName, Place, TabName

RUNS = 5


class Driven:
    """A program that is driven from outside: events are handled until there is nothing left to do."""

    def __init__(self, desk: Path) -> None:
        self.application = make_application()
        sitting = Sitting(clock=lambda: datetime.now(UTC), new_id=fresh_ids(), actor="ania")
        self.program = DeskProgram(self.application, sitting, Preferences(paths.preferences()), ThreadRunner())
        self.program.begin(str(desk), Language.POLISH)

    def paint(self) -> None:
        """Paint the whole window now."""
        assert not self.program.window.grab().isNull()

    def settle(self) -> None:
        """Let everything be read that was asked for, and shown."""
        self.application.processEvents()
        assert self.program.desks is not None
        assert self.program.desks.opened is not None
        for _ in range(3):
            self.program.desks.opened.tasks.finish()
            self.application.processEvents()

    def milliseconds_to(self, place: Place) -> float:
        """Go somewhere; give how long it takes until it is painted with its data."""
        start = time.perf_counter()
        self.program.window.go(place)
        self.settle()
        self.paint()
        return (time.perf_counter() - start) * 1000


def leave() -> None:
    """End at once: how long the toolkit takes to clean up is not measured."""
    sys.stdout.flush()
    os._exit(0)


def pages(driven: Driven, meeting: str) -> None:
    """Print milliseconds of a switch, milliseconds of opening a meeting, and MB."""
    driven.settle()
    places = [Place(page=name) for name in PageName]
    opened = Place(page=PageName.MEETINGS, meeting_id=MeetingId(meeting), tab=TabName.ATTENDANCE)
    for place in places:
        driven.milliseconds_to(place)
    switches = [driven.milliseconds_to(place) for _ in range(RUNS) for place in places]
    openings: list[float] = []
    for _ in range(RUNS):
        openings.append(driven.milliseconds_to(opened))
        driven.milliseconds_to(places[0])
        driven.program.window.forget_record(PageName.MEETINGS)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(statistics.median(switches), statistics.median(openings), memory)


def main() -> None:
    """Do what the command line says."""
    mode, desk, *rest = sys.argv[1:]
    driven = Driven(Path(desk))
    if mode == "page":
        driven.settle()
    if mode in ("frame", "page"):
        driven.paint()
    else:
        pages(driven, rest[0])
    leave()


if __name__ == "__main__":
    main()
