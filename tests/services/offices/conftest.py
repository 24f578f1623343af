"""Desks for the tests of offices."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from dpdesk.database.connection import open_desk
from dpdesk.services.desk import Desk


@pytest.fixture
def blank(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """An empty desk, open."""
    numbers = count(1)
    desk = Desk(
        database=open_desk(Path(shutil.copy(blank_desk, tmp_path / "blank.dpdesk"))),
        clock=lambda: datetime(2026, 3, 2, 9, tzinfo=UTC),
        new_id=lambda: f"{next(numbers):032x}",
        actor="Anna Notująca",
    )
    yield desk
    desk.database.close()
