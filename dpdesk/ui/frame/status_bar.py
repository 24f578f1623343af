"""The line at the bottom: which desk, when it was saved, what passes by, and long work with its progress."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from dpdesk.language.dates import clock

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.messages import Message

_PASSING_MS = 8_000


class StatusBar(QStatusBar):
    """`cancel_wanted` is sent by the button beside the progress."""

    cancel_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-bar")
        self.setSizeGripEnabled(False)
        self._words = words
        self._desk = self._label("desk-name")
        self._saved = self._label("saved-at")
        self._passing = self._label("passing")
        self._passing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._what = self._label("work-name")
        self._progress = QProgressBar(self)
        self._progress.setObjectName("work-progress")
        self._progress.setAccessibleName(words.gettext("Progress of the work"))
        self._progress.setFixedWidth(180)
        self._cancel = QPushButton(words.pgettext("button", "Cancel"), self)
        self._cancel.setObjectName("cancel-work")
        self._cancel.clicked.connect(self.cancel_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._passing.clear)
        for label, stretch in ((self._desk, 0), (self._saved, 0), (self._passing, 1)):
            self.addWidget(label, stretch)
        for widget in (self._what, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        self.end_work()

    def show_desk(self, name: str, path: str) -> None:
        """Say which desk is open, and where it lies."""
        self._desk.setText(name)
        self._desk.setToolTip(path)

    def show_saved(self, at: datetime) -> None:
        """Say when something was last saved."""
        told = self._words.pgettext("status bar", "saved at {time}")
        self._saved.setText("· " + told.format(time=clock(at.time(), self._words.language)))

    def pass_by(self, text: str) -> None:
        """Show a line for a few seconds."""
        self._passing.setText(text)
        self._timer.start(_PASSING_MS)

    def begin_work(self, label: Message) -> None:
        """Show that long work has begun."""
        self._what.setText(self._words.say(label))
        self._progress.setRange(0, 0)
        for widget in (self._what, self._progress, self._cancel):
            widget.show()

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._progress.setRange(0, total)
        self._progress.setFormat(f"{done}/{total}")
        self._progress.setValue(done)

    def end_work(self) -> None:
        """Show no work any more."""
        for widget in (self._what, self._progress, self._cancel):
            widget.hide()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        return label
