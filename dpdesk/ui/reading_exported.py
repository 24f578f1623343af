"""Make a desk of one that was exported: ask for the file and for the new desk's place, and read beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from dpdesk.errors import DeskError
from dpdesk.messages import N_, Message
from dpdesk.services.exporting.everything import make_of_exported
from dpdesk.services.sitting import Sitting
from dpdesk.ui.frame.window import Window
from dpdesk.ui.notices import Filters, Notices
from dpdesk.ui.tasks import Progress, Runner, Tasks

DESKS: Filters = ((Message(N_("Desks")), ("*.dpdesk",)), (Message(N_("All files")), ("*",)))
EXPORTED: Filters = ((Message(N_("Exported desk")), ("*.json",)), (Message(N_("All files")), ("*",)))


class Host(Protocol):
    """What is needed of the program around."""

    window: Window
    notices: Notices
    sitting: Sitting
    runner: Runner

    def complain(self, error: DeskError) -> None: ...
    def open_desk(self, location: str) -> None: ...


class ReadingExported(QObject):
    """Reads exported desks, also where none is open yet."""

    def __init__(self, program: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._own_tasks: Tasks | None = None

    def ask_and_read(self, proposed: str, tasks: Tasks | None) -> None:
        """Ask for both files, and make the desk by the tasks of the one that is open, or by its own."""
        notices = self._program.notices
        source = notices.file_to_open(Message(N_("Exported desk to make a desk of")), EXPORTED)
        if source is None:
            return
        target = notices.file_to_save(Message(N_("New desk")), proposed, DESKS)
        if target is None:
            return
        target = target if target.suffix else target.with_suffix(".dpdesk")
        deed = partial(_read, target, source, self._program.sitting)
        label = Message(N_("Reading in the desk"))
        (tasks or self._tasks_without_desk()).work(self, label, deed, partial(self._open, target))

    def stop(self) -> None:
        """Let what is being read end, where it is read without a desk."""
        if self._own_tasks is not None:
            self._own_tasks.cancel_work()
            self._own_tasks.finish()

    def _tasks_without_desk(self) -> Tasks:
        """Give tasks that the status bar of the window of this moment shows; what is still at work is not left."""
        if self._own_tasks is not None and self._own_tasks.is_working:
            return self._own_tasks
        tasks = self._own_tasks = Tasks(self._program.runner, self._program.complain, self)
        bar = self._program.window.status_bar
        tasks.work_began.connect(bar.begin_work)
        tasks.work_advanced.connect(bar.advance)
        tasks.work_ended.connect(bar.end_work)
        bar.cancel_wanted.connect(tasks.cancel_work)
        return tasks

    def _open(self, target: Path, _: int) -> None:
        self._program.open_desk(str(target))


def _read(target: Path, source: Path, sitting: Sitting, progress: Progress) -> int:
    return make_of_exported(target, source, sitting, progress.advance)
