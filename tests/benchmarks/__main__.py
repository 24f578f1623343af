"""Run every benchmark, one after the other: `make bench`."""

from __future__ import annotations

import subprocess
import sys

BENCHMARKS = (
    "starting",
    "window",
    "window_gaps",
    "letters",
    "attendance_lists",
    "dossier",
    "journal",
    "people_list",
    "exporting",
    "duplicates",
    "importing",
    "searching",
)


def main() -> int:
    """Run each benchmark in a process of its own, with the options given; return the worst exit status."""
    status = 0
    for name in BENCHMARKS:
        print(f"\n== {name.replace('_', ' ')} ==", flush=True)
        command = [sys.executable, "-m", f"tests.benchmarks.{name}", *sys.argv[1:]]
        status = max(status, subprocess.run(command, check=False).returncode)
    return status


if __name__ == "__main__":
    sys.exit(main())
