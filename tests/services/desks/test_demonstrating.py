"""The demonstration: all papers in a folder, twice, and nothing half done."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from dpdesk.errors import StorageFailed
from dpdesk.services.desks.demonstrating import DESK, demonstrate
from dpdesk.services.desks.keeping import opened
from dpdesk.services.sitting import Sitting
from dpdesk.services.viewing import meetings

SITTING = Sitting(clock=lambda: datetime(2026, 3, 2, tzinfo=UTC), new_id=lambda: uuid4().hex, actor="Anna")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_second_demonstration_replaces_the_papers_and_keeps_the_desk_aside(tmp_path: Path) -> None:
    first = demonstrate(tmp_path / "demo", SITTING)
    assert files(tmp_path / "demo") == sorted((DESK, *(paper.path.name for paper in first.papers)))
    assert first.kept_aside is None
    second = demonstrate(tmp_path / "demo", SITTING)
    assert all(paper.replaced for paper in second.papers)
    assert second.kept_aside
    with opened(second.kept_aside, SITTING) as desk:
        assert len(meetings(desk)) == 1


def test_a_demonstration_leaves_all_as_it_is_while_its_desk_is_open(tmp_path: Path) -> None:
    demonstrate(tmp_path, SITTING)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.pdf")}
    with opened(tmp_path / DESK, SITTING) as desk:
        meetings(desk)
        with pytest.raises(StorageFailed):
            demonstrate(tmp_path, SITTING)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.pdf")} == before
    assert not [name for name in files(tmp_path) if name.startswith(".")]


def test_a_demonstration_needs_a_folder_that_can_be_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed):
        demonstrate(tmp_path / "file", SITTING)
