"""An office for the tests of whole jobs: the program on an empty desk, in Polish, and its user at the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpdesk.documents.pages import page_texts
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.meetings import Meeting
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from dpdesk.ui.papers.preview import PaperPreview
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import InlineRunner
from tests.ui.conftest import RecordingNotices, sitting
from tests.ui.driving import focus, press, use_mnemonic, wait_until


@dataclass
class Office:
    """A program on an empty desk, the answers to its file dialogs, and the folder for papers."""

    program: DeskProgram
    notices: RecordingNotices
    folder: Path

    @property
    def desk(self) -> Desk:
        assert self.program.desks is not None
        assert self.program.desks.opened is not None
        return self.program.desks.opened.desk

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        with self.desk.reading() as reader:
            return reader.all(Meeting)

    @property
    def about(self) -> Dossier:
        """Everything about the one meeting."""
        (meeting,) = self.meetings
        return about(self.desk, meeting.id)

    def words_of(self, part: str) -> str:
        """Give the text of the one saved paper with this in its name, its lines as one."""
        (file,) = self.folder.glob(f"*{part}*.pdf")
        return " ".join(" ".join(page_texts(file.read_bytes())).split())

    def save(self, button: str) -> None:
        """Save a paper into the folder by the key of a button, and close what tells of it."""
        self.notices.files = [self.folder]
        use_mnemonic(button)
        assert focus().window().objectName() == "issued-dialog"
        press("Return")
        assert focus().window() is self.program.window

    def preview(self) -> str:
        """Wait for the paper beside the work, and give its text."""
        (shown,) = (one for one in self.program.window.findChildren(PaperPreview) if one.isVisible())
        wait_until(lambda: shown.pdf is not None, "there is no preview")
        assert shown.pdf is not None
        return " ".join(page_texts(shown.pdf)[0].split())


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("dpdesk.ui.frame.window.REFRESH_AT_MOST_EVERY_MS", 0)  # a person waits to see what a key did
    make(tmp_path / "biurko.dpdesk", sitting())
    program = DeskProgram(qapp, sitting(), Preferences(tmp_path / "window.ini"), InlineRunner())
    program.begin(str(tmp_path / "biurko.dpdesk"), Language.POLISH)
    program.notices = notices = RecordingNotices()
    qtbot.waitActive(program.window, timeout=3_000)
    qapp.processEvents()
    folder = tmp_path / "pisma"
    folder.mkdir()
    yield Office(program, notices, folder)
    program.window.close()
    program.end()
