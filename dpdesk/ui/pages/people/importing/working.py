"""Long work as it is shown in a dialog: what it is, how far it has come, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from dpdesk.language.numbers import number

if TYPE_CHECKING:
    from dpdesk.messages import Message
    from dpdesk.ui.workplace import Workplace

_WIDTH = 220


class WorkStrip(QWidget):
    """Is there while long work is done; sends `changed` when it begins and ends. Who had the keyboard gets it back."""

    changed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-work")
        self._words = workplace.words
        self.is_working = False
        self._before: QWidget | None = None
        self._what = QLabel(self)
        self._what.setObjectName("import-work-name")
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("import-progress")
        self._progress.setAccessibleName(self._words.gettext("Progress of the work"))
        self._progress.setFixedWidth(_WIDTH)
        self.cancel = QPushButton(self._words.pgettext("button", "Cancel"), self)
        self.cancel.setObjectName("import-cancel-work")
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._what)
        row.addWidget(self._progress)
        row.addWidget(self.cancel)
        row.addStretch()
        self.hide()
        tasks = workplace.tasks
        tasks.work_began.connect(self._begin)
        tasks.work_advanced.connect(self._advance)
        tasks.work_ended.connect(self._end)
        self.cancel.clicked.connect(tasks.cancel_work)

    def _begin(self, label: Message) -> None:
        self.is_working = True
        self._before = QApplication.focusWidget()
        self._what.setText(self._words.say(label))
        self._progress.setRange(0, 0)
        self.show()
        self.changed.emit()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _advance(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        language = self._words.language
        self._progress.setFormat(f"{number(done * 100 // total, language)} %" if total else "")
        self._progress.setValue(done)

    def _end(self) -> None:
        self.is_working = False
        had_focus = self.cancel.hasFocus()
        self.hide()
        self.changed.emit()
        if had_focus and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
