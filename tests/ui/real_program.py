"""The program as it runs: its work is done in threads, its fields are typed into, and its user answers from a list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting
from dpdesk.services.desk import Desk
from dpdesk.settings import Language
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import Tasks, ThreadRunner
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.ui.conftest import RecordingNotices, sitting


class RealProgram:
    """A program on a desk; `notices` keeps what its user was told."""

    def __init__(self, application: QApplication, desk: Path, folder: Path, actor: str = "Anna Notująca") -> None:
        self.notices = RecordingNotices()
        preferences = Preferences(folder / f"{actor}.ini")
        self.program = DeskProgram(application, replace(sitting(), actor=actor), preferences, ThreadRunner())
        self.program.begin(str(desk), Language.POLISH)
        self.program.notices = self.notices
        application.processEvents()
        self.settle()

    @property
    def desk(self) -> Desk:
        assert self.program.desks is not None
        assert self.program.desks.opened is not None
        return self.program.desks.opened.desk

    @property
    def tasks(self) -> Tasks:
        assert self.program.desks is not None
        assert self.program.desks.opened is not None
        return self.program.desks.opened.tasks

    def settle(self) -> None:
        """Let everything be read and saved that was asked for, and shown."""
        for _ in range(4):
            self.tasks.finish()
            QApplication.processEvents()

    def go_to_plan(self) -> None:
        """Open the plan of the sample meeting, and let it be read."""
        meeting_id: MeetingId = self.meeting().id
        self.program.window.go(Place(page=PageName.MEETINGS, meeting_id=meeting_id, tab=TabName.PLAN))
        self.settle()

    def activate(self) -> None:
        """Come to this window."""
        self.program.window.activateWindow()
        QApplication.processEvents()

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Give a field of the page that is shown by its name."""
        window = self.program.window
        found = (*window.findChildren(QLineEdit, name), *window.findChildren(QPlainTextEdit, name))
        (field,) = (one for one in found if isinstance(one, QLineEdit | QPlainTextEdit) and one.isVisible())
        return field

    def enter(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Come to a field with the keyboard."""
        self.activate()
        field = self.field(name)
        field.setFocus()
        return field

    def text(self, name: str) -> str:
        """Give what a field shows."""
        field = self.field(name)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def remark(self, field: str) -> str:
        """Give what is said below a field."""
        found = self.program.window.findChild(Remark, f"remark-{field}")
        assert found is not None
        return found.text()

    def meeting(self) -> Meeting:
        """Give the sample meeting as it is on the desk."""
        with self.desk.reading() as reader:
            return reader.all(Meeting)[0]

    def end(self) -> None:
        """Close the window and leave."""
        self.program.window.close()
        self.program.end()
