"""How long `dpdesk --help` takes beside an interpreter that does nothing: `python -m tests.benchmarks.starting`.

Processor time of whole processes, median of many, the two taken in turn so that a busy machine slows both.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys

from tests.benchmarks.processes import verdict

RUNS = 25
GOAL = 4.0
"""how many times the CPU of `python -c pass` the help may take"""

NOTHING = (sys.executable, "-c", "pass")
HELP = (sys.executable, "-m", "dpdesk", "--help")


def cpu_seconds(command: tuple[str, ...]) -> float:
    """Run a command and give the user and system time of its process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print the two and their ratio beside its goal; the exit status is 1 where it is missed."""
    for command in (NOTHING, HELP):
        cpu_seconds(command)
    pairs = [(cpu_seconds(NOTHING), cpu_seconds(HELP)) for _ in range(RUNS)]
    nothing, help_ = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"python -c pass {nothing * 1000:6.1f} ms CPU")
    print(f"dpdesk --help  {help_ * 1000:6.1f} ms CPU")
    return 0 if verdict("CPU, help by nothing", help_ / nothing, GOAL) else 1


if __name__ == "__main__":
    sys.exit(main())
