"""The whole work on a meeting by the keyboard alone, in Polish: from the plan to the note, and the last steps back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpdesk.services.desk import Desk
from dpdesk.services.keeping import make
from dpdesk.settings import Language
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import InlineRunner
from tests.ui.conftest import RecordingNotices, sitting
from tests.ui.driving import fill, focus, in_dialog, press, tab_to, type_text, use_mnemonic


@dataclass
class Office:
    """A program on an empty desk, its user's answers to file dialogs, and the folder for papers."""

    program: DeskProgram
    notices: RecordingNotices
    folder: Path

    @property
    def desk(self) -> Desk:
        assert self.program.desks is not None
        assert self.program.desks.opened is not None
        return self.program.desks.opened.desk


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    make(tmp_path / "biurko.dpdesk", sitting())
    program = DeskProgram(qapp, sitting(), Preferences(tmp_path / "window.ini"), InlineRunner())
    program.begin(str(tmp_path / "biurko.dpdesk"), Language.POLISH)
    qtbot.waitActive(program.window, timeout=3_000)
    qapp.processEvents()
    program.notices = notices = RecordingNotices()
    folder = tmp_path / "pisma"
    folder.mkdir()
    yield Office(program, notices, folder)
    program.window.close()
    program.end()


import os


def snap(office, name):
    QApplication.processEvents()
    office.program.window.grab().save(f"/tmp/dp/kt/{name}.png")
    top = QApplication.activeModalWidget()
    if top:
        top.grab().save(f"/tmp/dp/kt/{name}-d.png")
    w = QApplication.focusWidget()
    print(name, "focus:", w and (w.objectName() or type(w).__name__), w and w.accessibleName(), flush=True)


def test_a_meeting_from_the_plan_to_the_note(office: Office) -> None:
    in_dialog("Ctrl+Shift+N", new_meeting)
    snap(office, "1")
    print(chain(office))
    plan(office)


def chain(office):
    out = []
    first = None
    for _ in range(90):
        w = QApplication.focusWidget()
        n = w and (w.objectName() or type(w).__name__)
        if first is None:
            first = w
        elif w is first:
            break
        out.append(str(n))
        press("Tab")
    return out


def new_meeting() -> None:
    fill("Zażółć gminę: wspólne zakupy")
    press("Tab")
    press("End")
    fill_next = ("Spotkania śląskie", "28.09.2021", "9", "13.30")
    press("Tab")
    fill(*fill_next)
    press("Tab", 2)
    press("Down")
    press("Up")
    press("Return")


def plan(office: Office) -> None:
    pass
