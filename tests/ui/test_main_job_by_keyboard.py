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
    monkeypatch.setattr("dpdesk.ui.frame.window.REFRESH_AT_MOST_EVERY_MS", 0)  # a person sees what the last key did
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
    plan(office)
    snap(office, "2")
    invite(office)
    snap(office, "3")
    write_letters(office)
    snap(office, "4")
    note_replies(office)
    snap(office, "5")
    make_list(office)
    snap(office, "6")
    keep_the_door(office)
    snap(office, "7")
    transcribe(office)
    snap(office, "8")
    sum_up(office)
    snap(office, "9")
    press("Alt+5")
    snap(office, "10")


def new_meeting() -> None:
    fill("Zażółć gminę: wspólne zakupy")
    press("Tab")
    press("End")
    press("Tab")
    fill("Spotkania śląskie", "28.09.2021", "9", "13.30")
    press("Tab")
    type_text("sem")
    press("Tab")
    type_text("h")
    press("Return")


def plan(office: Office) -> None:
    tab_to("venue-name")
    fill("Ratusz w Bytomiu", "Sala sesyjna, I piętro")
    tab_to("reply-by")
    fill("21.09.2021")
    use_mnemonic("add-item")
    fill("Otwarcie spotkania")
    set_minutes("15")
    introduce_speaker("Żaneta Wójcik-Śliwa")
    press("Esc")
    press("Ins")
    fill("Jak kupować razem")
    set_minutes("60")
    introduce_speaker("Łukasz Świętochłowski")
    snap(office, "2a")
    press("Esc")
    press("Ins")
    fill("Podsumowanie")
    set_minutes("30")
    tab_to("add-speaker")
    type_text("wój")
    press("Return")
    tab_to("speaker-role", "Shift+Tab")
    type_text("prow")
    press("Tab")
    tab_to("add-topic")
    type_text("Zamówienia publiczne")
    press("Return")


def set_minutes(minutes: str) -> None:
    tab_to("item-minutes")
    fill(minutes)


def introduce_speaker(name: str) -> None:
    tab_to("add-speaker")
    type_text(name)
    press("Return")
    use_mnemonic("new-person-position")
    fill("naczelnik")
    use_mnemonic("new-person-organisation")
    type_text("Bytom")
    press("Down")
    press("Return")
    press("Return")


def invite(office: Office) -> None:
    press("Alt+2")
    tab_to("coverage-board")
    use_mnemonic("board-all")
    use_mnemonic("add-invited-person")
    type_text("Wioletta Żur")
    press("Return")
    press("Return")


def write_letters(office: Office) -> None:
    use_mnemonic("view-letter")
    press("Alt+PgDown", 3)
    office.notices.files = [office.folder]
    use_mnemonic("letters-pdf")
    snap(office, "4a")
    press("Return")


def note_replies(office: Office) -> None:
    use_mnemonic("view-replies")
    choose("bedzina")
    press("Shift+A")
    type_text("Grażyna Delegatka")
    press("Return")
    choose("bierunia")
    press("D")
    choose("zur")
    press("S")
    type_text("Jan Zastępca")
    press("Return")


def choose(letters: str) -> None:
    press("Ctrl+F")
    fill(letters)
    press("Down")


def make_list(office: Office) -> None:
    press("Alt+3")
    tab_to("list-blank-rows")
    fill("8")
    office.notices.files = [office.folder]
    use_mnemonic("list-pdf")
    snap(office, "6a")
    press("Return")


def keep_the_door(office: Office) -> None:
    use_mnemonic("view-door")
    type_text("del")
    press("Return")
    press("Ctrl+N")
    type_text("Zbigniew Niespodziany")
    press("Tab")
    type_text("Politechnika Śląska")
    press("Return")


def transcribe(office: Office) -> None:
    use_mnemonic("view-sheet")
    snap(office, "8a")
    press("N")
    press("U")
    press("Ctrl+B")


def sum_up(office: Office) -> None:
    press("Alt+4")
    use_mnemonic("summary-parts", 2)
    press("Ins")
    type_text("Przygotować wzór umowy")
    press("Return")
    tab_to("owner")
    fill("Łukasz Świętochłowski", "15.10.2021")
    press("Tab")
    snap(office, "9a")
    use_mnemonic("summary-parts", 3)
    tab_to("markup-text")
    press("Ctrl+End")
    press("Return", 2)
    type_text("Następne spotkanie odbędzie się wiosną.")
    snap(office, "9b")
    office.notices.files = [office.folder, office.folder]
    use_mnemonic("save-summary")
    snap(office, "9c")
    press("Return")
    use_mnemonic("kind-note")
    use_mnemonic("save-summary")
    press("Return")
