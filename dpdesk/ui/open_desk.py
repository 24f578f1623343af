"""A desk that is open in the window: its tasks, and the bridge that tells what was changed on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject

from dpdesk.domain.journal import News
from dpdesk.errors import DeskError
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import opened
from dpdesk.services.sitting import Sitting
from dpdesk.ui.bridge import Bridge
from dpdesk.ui.frame.window import Window
from dpdesk.ui.tasks import Runner, Tasks


class OpenDesk(QObject):
    """Opens a desk. Raises as `services.keeping.opened` does."""

    def __init__(
        self, location: str, sitting: Sitting, runner: Runner, complain: Callable[[DeskError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stack = ExitStack()
        self.location = location
        self.desk: Desk = self._stack.enter_context(opened(location, sitting))
        self.tasks = Tasks(runner, complain, self)
        self.bridge = Bridge(self.desk, self.tasks, self)

    @property
    def name(self) -> str:
        """The name of the desk's file, or of its database."""
        path = self.desk.database.path
        return path.name if path else self.location.rpartition("/")[2]

    @property
    def path(self) -> Path | None:
        """The file of the desk; none for a shared one."""
        return self.desk.database.path

    def connect_to(self, window: Window, heard: Callable[[News], None], lost: Callable[[DeskError], None]) -> None:
        """Let a window show the work, and let its program hear what was changed."""
        bar = window.status_bar
        self.tasks.work_began.connect(bar.begin_work)
        self.tasks.work_advanced.connect(bar.advance)
        self.tasks.work_ended.connect(bar.end_work)
        bar.cancel_wanted.connect(self.tasks.cancel_work)
        self.bridge.changed.connect(heard)
        self.bridge.lost.connect(lost)

    def disconnect_all(self) -> None:
        """Be heard by no window any more."""
        for signal in (self.tasks.work_began, self.tasks.work_advanced, self.tasks.work_ended):
            signal.disconnect()
        for signal in (self.bridge.changed, self.bridge.lost):
            signal.disconnect()

    def close(self) -> None:
        """Let everything be saved, and let go of the desk."""
        self.tasks.cancel_work()
        self.tasks.end()
        self._stack.close()
        self.deleteLater()
