"""The dialog that asks since or until when municipalities are members."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.long_words import breakable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class MemberDayDialog(QDialog):
    """Asks for one day; `whom` says for which municipalities."""

    def __init__(self, workplace: Workplace, title: str, label: str, whom: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = workplace.words
        self.setObjectName("member-day-dialog")
        self.setWindowTitle(title)
        self._answer: date | None = None
        self.day = DayEditor(words, self)
        self.day.setObjectName("member-day")
        self.day.set_value(workplace.desk.today)
        self.remark = Remark(workplace, self)
        named = QLabel(breakable(whom), self)
        named.setTextFormat(Qt.TextFormat.PlainText)
        named.setWordWrap(True)
        form = QWidget(self)
        FormLayout(form).add_row(label, self.day, remark=self.remark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(named)
        layout.addWidget(form)
        layout.addWidget(AnswerButtons(words, words.pgettext("button", "&Save"), self))
        self.setMinimumWidth(50 * self.fontMetrics().averageCharWidth())
        self.day.unreadable.connect(self._complain)

    def ask(self) -> date | None:
        """Run the dialog; none where it was cancelled."""
        self.exec()
        self.deleteLater()
        return self._answer

    def accept(self) -> None:
        """Take the day where there is one."""
        if not self.day.settle():
            return
        if self.day.value() is None:
            self._complain(self._words.gettext("Say on which day."))
            self.day.setFocus()
            return
        self._answer = self.day.value()
        super().accept()

    def _complain(self, reason: str) -> None:
        self.remark.say(reason, Tone.ERROR)
