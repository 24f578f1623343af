"""The window: how long until it and its pages are there, and what it holds: `python -m tests.benchmarks.window`.

Start is processor time of whole processes beside a bare window with one table. The rest is elapsed time from the wish
until the page is painted with its data, the median of several times.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.fresh_ids import fresh_ids
from dpdesk.services.sitting import Sitting
from dpdesk.services.viewing import meetings
from tests.benchmarks.dossier import MEETING, fill
from tests.benchmarks.processes import QUICK, cost, verdict

FRAME_GOAL, PAGE_GOAL = 3.0, 4.0
"""how many times the CPU of the bare window the painted frame and the first page with data may take"""
SWITCH_GOAL, MEETING_GOAL, MEMORY_GOAL = 100.0, 300.0, 250.0
"""milliseconds for a switch of pages and for opening a meeting with 2,000 participants; MB"""

FULL_SIZE, QUICK_SIZE = 2_000, 50
RUNS = 5
BARE, PROGRAM = "tests.benchmarks.bare_window", "tests.benchmarks.program_window"
SITTING = Sitting(clock=lambda: datetime.now(UTC), new_id=fresh_ids(), actor="ania")


def starts(sample: Path, runs: int) -> list[bool]:
    """Measure the start up to the painted frame, and up to the first page."""
    bare = cost(BARE, runs=runs)
    frame = cost(PROGRAM, "frame", sample, runs=runs)
    page = cost(PROGRAM, "page", sample, runs=runs)
    for name, measured in (("bare window", bare), ("frame", frame), ("first page", page)):
        print(f"{name:12} {measured}")
    return [
        verdict("CPU, frame by bare window", frame.seconds / bare.seconds, FRAME_GOAL),
        verdict("CPU, first page by bare window", page.seconds / bare.seconds, PAGE_GOAL),
    ]


def pages(sample: Path, large: Path) -> list[bool]:
    """Measure switches of pages on the sample desk, and the opening of a large meeting."""
    with opened(sample, SITTING) as desk:
        small_meeting = meetings(desk)[0].id
    switches, _, _ = measured(sample, small_meeting)
    _, opening, memory = measured(large, MEETING)
    return [
        verdict("ms, switch of pages, sample desk", switches, SWITCH_GOAL),
        verdict("ms, a large meeting opens", opening, MEETING_GOAL),
        verdict("MB, with a large meeting open", memory, MEMORY_GOAL),
    ]


def measured(desk: Path, meeting: str) -> tuple[float, float, float]:
    """Run the program on a desk; give what it prints of its pages."""
    command = [sys.executable, "-m", PROGRAM, "pages", str(desk), meeting]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    switches, opening, memory = map(float, done.stdout.split())
    return switches, opening, memory


def main() -> int:
    """Measure everything; the exit status is 1 where a goal is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    is_quick = QUICK in sys.argv
    with TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        sample, large = Path(folder) / "sample.dpdesk", Path(folder) / "large.dpdesk"
        make(sample, SITTING, sample=True)
        fill(large, QUICK_SIZE if is_quick else FULL_SIZE)
        verdicts = [*starts(sample, 1 if is_quick else RUNS), *pages(sample, large)]
    return 0 if is_quick or all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
