"""The dialog that imports people in steps: the file, its columns, what becomes of each row, and what was written."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dpdesk.language.numbers import number
from dpdesk.messages import N_, Message
from dpdesk.services.people.importing.writing import Written
from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.people.importing.columns_step import ColumnsStep
from dpdesk.ui.pages.people.importing.course import ImportCourse
from dpdesk.ui.pages.people.importing.done_step import DoneStep
from dpdesk.ui.pages.people.importing.dropping import file_in
from dpdesk.ui.pages.people.importing.file_step import FileStep
from dpdesk.ui.pages.people.importing.rows_step import RowsStep
from dpdesk.ui.pages.people.importing.summary import skipped_text, summary_text
from dpdesk.ui.pages.people.importing.working import WorkStrip
from dpdesk.ui.tips import plain_tip

if TYPE_CHECKING:
    from dpdesk.errors import DeskError
    from dpdesk.ui.workplace import Workplace

_SIZE = QSize(1120, 700)
_AROUND = QSize(40, 80)
"""what a window manager and the screen's own bars may take"""


class Step(IntEnum):
    """The steps, in their order."""

    FILE = 0
    COLUMNS = 1
    ROWS = 2
    DONE = 3


class ImportDialog(QDialog):
    """Goes through the steps; nothing is written before the last. It asks before decisions would be lost."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = workplace.words
        self.setObjectName("import-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(words.gettext("Import people"))
        self.setAcceptDrops(True)
        self._workplace = workplace
        self.course = ImportCourse(workplace, self)
        self._titles = QLabel(self)
        self._titles.setObjectName("import-steps")
        self._titles.setTextFormat(Qt.TextFormat.RichText)
        self._remark = Remark(workplace, self)
        self.file = FileStep(workplace, self)
        self.columns = ColumnsStep(workplace, self.course, self)
        self.rows = RowsStep(workplace, self.course, self)
        self.done_step = DoneStep(workplace, self)
        self._steps = QStackedWidget(self)
        self._strip = WorkStrip(workplace, self)
        self._summary = QLabel(self)
        self._summary.setObjectName("import-summary")
        self._summary.setWordWrap(True)
        self.back = self._button("import-back", words.pgettext("import", "&Back"))
        self.forward = self._button("import-forward", words.pgettext("import", "N&ext"))
        self.forward.setProperty("primary", "true")
        self.forward.setToolTip("Ctrl+Enter")
        self.leave = self._button("import-leave", words.pgettext("button", "Cancel"))
        self._lay_out()
        self._connect()
        room = self.screen().availableSize() - _AROUND
        self.resize(_SIZE.boundedTo(room))
        self._go(Step.FILE)

    @property
    def step(self) -> Step:
        """The step one is at."""
        return Step(self._steps.currentIndex())

    def open_file(self, path: Path) -> None:
        """Read a file, and go on to its columns."""
        self._remark.say("")
        self.course.open(path)

    def reject(self) -> None:
        """End long work first; ask before decisions would be lost."""
        if self._strip.is_working:
            self._workplace.tasks.cancel_work()
            return
        question = Message(N_("Nothing was imported yet. What you chose and decided here would be lost."))
        action = Message(N_("Close without importing"))
        if not self.course.has_decisions or self._workplace.notices.confirm(question, action):
            self.course.end()
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button one is at, and no other."""
        if not is_enter(event):
            super().keyPressEvent(event)
        elif isinstance(focused := self.focusWidget(), QPushButton):
            focused.click()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file while none has been read."""
        if self.step is Step.FILE and file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was let go."""
        path = file_in(event.mimeData())
        if path is not None and not self._strip.is_working:
            event.acceptProposedAction()
            self.open_file(path)

    def _connect(self) -> None:
        course = self.course
        self.file.chosen.connect(self.open_file)
        course.laid_out.connect(self._show_columns)
        course.judged.connect(self._show_rows)
        course.written.connect(self._show_done)
        course.failed.connect(self._show_error)
        course.ended.connect(self.rows.clear)
        self._strip.changed.connect(self._allow)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.leave.clicked.connect(self.reject)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.forward.click)

    def _go(self, step: Step) -> None:
        self._steps.setCurrentIndex(step)
        self._titles.setText(_steps_text(self._step_names(), step))
        self._titles.setAccessibleName(self._step_names()[step])
        self._remark.say("")
        self._allow()
        match step:
            case Step.FILE:
                self.file.button.setFocus(Qt.FocusReason.OtherFocusReason)
            case Step.COLUMNS:
                self.columns.enter()
            case Step.DONE:
                self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self._go(Step(max(Step.FILE, self.step - 1)))

    def _go_forward(self) -> None:
        self._remark.say("")
        if self.step is Step.COLUMNS and self.course.is_current:
            self._go(Step.ROWS)
        elif self.step is Step.COLUMNS:
            self.course.judge()
        elif self.step is Step.ROWS:
            self.course.write()
        elif self.step is Step.DONE:
            self._go(Step.FILE)

    def _show_columns(self) -> None:
        self.columns.show_layout()
        if self.step is Step.FILE:
            self._go(Step.COLUMNS)
        self._allow()

    def _show_rows(self) -> None:
        """Show the rows, the first time from the first one; later what was shown stays."""
        if self.step is Step.ROWS:
            self.rows.show_judgement()
        else:
            self._go(Step.ROWS)
            self.rows.begin()
        self._allow()

    def _show_done(self, written: Written, left_out: int, undo: Message | None) -> None:
        self.done_step.show_written(written, left_out, undo)
        self._go(Step.DONE)

    def _show_error(self, error: DeskError) -> None:
        self._remark.say(breakable(self._words.say(error.message)), Tone.ERROR)
        self._allow()

    def _allow(self) -> None:
        """Let one do what can be done now."""
        words, step, course = self._words, self.step, self.course
        is_free = not self._strip.is_working
        self._steps.setEnabled(is_free)
        self.back.setVisible(step in (Step.COLUMNS, Step.ROWS))
        self.back.setEnabled(is_free)
        self.forward.setVisible(step is not Step.FILE)
        self.forward.setText(self._forward_text())
        has_names = course.layout is not None and course.layout.has_names
        has_work = course.is_current and course.judgement is not None and bool(course.judgement.people)
        can = {Step.COLUMNS: has_names, Step.ROWS: has_work, Step.DONE: True}
        self.forward.setEnabled(is_free and can.get(step, False))
        self.leave.setVisible(is_free)
        is_done = step is Step.DONE
        self.leave.setText(words.pgettext("button", "Close") if is_done else words.pgettext("button", "Cancel"))
        self._summary.setVisible(is_free and step is Step.ROWS)
        if step is Step.ROWS:
            self._tell_summary()

    def _forward_text(self) -> str:
        words, judgement = self._words, self.course.judgement
        if self.step is Step.DONE:
            return words.pgettext("import", "Import &another file")
        if self.step is not Step.ROWS or judgement is None:
            return words.pgettext("import", "N&ext")
        count = len(judgement.people)
        text = words.ngettext("&Import {count} person", "&Import {count} people", count)
        return text.format(count=number(count, words.language))

    def _tell_summary(self) -> None:
        """Say beside the button what it would do, and in the tip what stands in the rows that are about nobody."""
        words, judgement = self._words, self.course.judgement
        if judgement is None or not self.course.is_current:
            self._summary.setText(words.gettext("The rows are being compared with the desk once more…"))
            return
        self._summary.setText(summary_text(judgement, words))
        self._summary.setToolTip(plain_tip(skipped_text(judgement, words)))

    def _step_names(self) -> tuple[str, ...]:
        words = self._words
        return (
            words.pgettext("step of an import", "File"),
            words.pgettext("step of an import", "Columns"),
            words.pgettext("step of an import", "Rows"),
            words.pgettext("step of an import", "Done"),
        )

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        for step in (self.file, self.columns, self.rows, self.done_step):
            self._steps.addWidget(step)
        below = QHBoxLayout()
        below.addWidget(self._strip, 1)
        below.addWidget(self._summary, 1)
        below.addStretch()
        for button in (self.back, self.forward, self.leave):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._titles)
        layout.addWidget(self._remark)
        layout.addWidget(self._steps, 1)
        layout.addLayout(below)


def _steps_text(names: tuple[str, ...], present: Step) -> str:
    """Write the steps in a line, the present one in bold."""
    parts = [f"{place + 1}. {name}" for place, name in enumerate(names)]
    return "&nbsp;&nbsp;›&nbsp;&nbsp;".join(
        f"<b>{part}</b>" if place == present else part for place, part in enumerate(parts)
    )
