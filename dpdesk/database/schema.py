"""The migrations of a desk by name, and the mark by which a desk file is known."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Migrations:
    """Migrations by name, in their order, and the folder where Alembic finds them."""

    revisions: tuple[str, ...]
    scripts: Path

    @property
    def last(self) -> str:
        """The migration that a desk of this version of the program has."""
        return self.revisions[-1]


# Named here because Alembic, which could list the files in migrations/versions, is slow to load, and an open
# desk seldom needs it.
MIGRATIONS = Migrations(revisions=("0001", "0002", "0003"), scripts=Path(__file__).parent / "migrations")

APPLICATION_ID = 0x44504465
"""The application id in a desk file's header: "DPDe"."""
