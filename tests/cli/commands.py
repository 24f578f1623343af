"""Running the command line inside the test process, and what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dpdesk.app import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command line left: its exit status, and what it wrote to the two streams."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@dataclass(frozen=True, slots=True)
class Dpdesk:
    """Runs `dpdesk` in English at the desk of a test, and expects it to be done."""

    desk: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path, status: int = 0) -> Outcome:
        """Run a command, which must end with this exit status."""
        outcome = self.run("--desk", self.desk, "--language", "en", *words)
        assert outcome.status == status, outcome
        return outcome

    def run(self, *words: str | Path) -> Outcome:
        """Run a whole command line."""
        self.capsys.readouterr()
        status = main([str(word) for word in words])
        written = self.capsys.readouterr()
        return Outcome(status, written.out, written.err)

    def listing(self, *words: str | Path, status: int = 0) -> list[dict[str, Any]]:
        """Run a command with --json that prints a list of objects."""
        found: list[dict[str, Any]] = json.loads(self("--json", *words, status=status).out)
        return found

    def record(self, *words: str | Path, status: int = 0) -> dict[str, Any]:
        """Run a command with --json that prints one object."""
        found: dict[str, Any] = json.loads(self("--json", *words, status=status).out)
        return found
