"""Desks for the tests of what a user does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dpdesk.database.connection import create_desk
from dpdesk.services.desk import Desk
from tests.services.small_desk import small_desk


@pytest.fixture(scope="session")
def blank_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty desk that is closed, from which others are copied: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("blank") / "desk.dpdesk"
    create_desk(path).close()
    return path


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """The small desk of `small_desk`, open."""
    desk = small_desk(Path(shutil.copy(blank_desk, tmp_path / "small.dpdesk")))
    yield desk
    desk.database.close()
