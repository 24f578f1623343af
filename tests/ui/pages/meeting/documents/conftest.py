"""The documents of the example meeting, over a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dpdesk.ui.pages.meeting.documents import tab as documents
from tests.ui.conftest import MakeSeat
from tests.ui.pages.meeting.opened import Open, opening

OpenTab = Open[documents.DocumentsTab]


@pytest.fixture
def open_tab(qtbot: QtBot, seat_at: MakeSeat, blank_desk: Path, tmp_path: Path) -> Iterator[OpenTab]:
    with opening(qtbot, seat_at, blank_desk, tmp_path, documents.DocumentsTab) as open_it:
        yield open_it


@pytest.fixture
def shown_outside(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been shown by other programs."""
    shown: list[Path] = []
    monkeypatch.setattr(documents, "_show_outside", shown.append)
    return shown
