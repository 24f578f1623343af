"""What a way of doing something costs: each is run as a whole process of its own, CPU and memory as the system counts.

Only ratios of ways measured in the same run mean anything; seconds differ from machine to machine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Way = Callable[[int], object]
"""makes a paper with so many letters or rows"""

QUICK = "--quick"
_RUNS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, user and system together, and the most memory held, in MB."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:6.2f} s CPU, {self.megabytes:4.0f} MB"


@dataclass(frozen=True, slots=True)
class Goals:
    """Sizes to measure at, and what they may cost.

    `ratio` is ours by naive at the middle size; `growth` is what one more costs between the middle and the large size,
    by what it costs between the small and the middle one; 1 is linear;
    `megabytes` is ours at the large size.
    """

    small: int
    middle: int
    large: int
    ratio: float
    megabytes: float
    growth: float = 1.25


def compare(module: str, ways: Mapping[str, Way], full: Goals, quick: Goals) -> int:
    """Run one way if the command line names it; else measure all and print them beside the goals.

    The exit status is 1 where a goal is missed, but not at quick sizes, which only show that everything runs.
    """
    if sys.argv[1:2] and sys.argv[1] in ways:
        ways[sys.argv[1]](int(sys.argv[2]))
        return 0
    is_quick = QUICK in sys.argv
    goals = quick if is_quick else full
    naive = _told(module, "naive", goals.middle, runs=1 if is_quick else _RUNS)
    ours = [
        _told(module, "ours", size, runs=1 if is_quick else _RUNS) for size in (goals.small, goals.middle, goals.large)
    ]
    if is_quick:
        print("Sizes as small as these show only that everything runs.")
        return 0
    return 0 if _all_met(goals, naive, ours) else 1


def cost(module: str, *arguments: object, runs: int = _RUNS) -> Cost:
    """Run a module with arguments a few times; give the median of its seconds and the most of its memory."""
    costs = [_run([sys.executable, "-m", module, *map(str, arguments)]) for _ in range(runs)]
    return Cost(statistics.median(one.seconds for one in costs), max(one.megabytes for one in costs))


def verdict(what: str, value: float, goal: float) -> bool:
    """Print a measured value beside its goal, which it may not exceed; tell whether the goal is met."""
    is_met = value <= goal
    print(f"{what}: {value:.3g}, goal {goal:g}: {'met' if is_met else f'missed by {value / goal - 1:.0%}'}", flush=True)
    return is_met


def _told(module: str, way: str, size: int, runs: int) -> Cost:
    measured = cost(module, way, size, runs=runs)
    print(f"{way:6} {size:7,} {measured}", flush=True)
    return measured


def _all_met(goals: Goals, naive: Cost, ours: list[Cost]) -> bool:
    small, middle, large = ours
    before = (middle.seconds - small.seconds) / (goals.middle - goals.small)
    after = (large.seconds - middle.seconds) / (goals.large - goals.middle)
    verdicts = [
        verdict(f"CPU at {goals.middle:,}, ours by naive", middle.seconds / naive.seconds, goals.ratio),
        verdict(f"CPU for one more above {goals.middle:,}, by one more below", after / max(before, 1e-9), goals.growth),
        verdict(f"MB at {goals.large:,}", large.megabytes, goals.megabytes),
    ]
    return all(verdicts)


def _run(command: list[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
