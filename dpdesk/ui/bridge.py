"""What was changed on the desk, as one signal: by this window at once, by others within a second."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dpdesk.domain.journal import News
from dpdesk.errors import DeskError
from dpdesk.services import journal
from dpdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from dpdesk.services.desk import Desk

LOOK_EVERY_MS = 1_000


class Bridge(QObject):
    """Sends `changed` with the News of the desk, and `lost` with the error while the desk cannot be read."""

    changed = Signal(object)
    lost = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._last = journal.news(desk, 0).last
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        tasks.changed.connect(self.look)

    def watch(self) -> None:
        """Look for the changes of others from now on."""
        self._timer.start()

    def look(self) -> None:
        """See whether anything was changed."""
        self._tasks.ask(self, partial(journal.news, self._desk, self._last), self._heard, self._failed)

    def _heard(self, news: News) -> None:
        if news.last > self._last:
            self._last = news.last
            self.changed.emit(news)

    def _failed(self, error: DeskError) -> bool:
        self.lost.emit(error)
        return True
