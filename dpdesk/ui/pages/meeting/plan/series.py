"""The dialog of the series: what is told of the one the meeting belongs to, or the name of a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.services.meetings.series import put_in_series
from dpdesk.ui.fields.editors import LineEditor, TextEditor
from dpdesk.ui.fields.form import RecordForm

if TYPE_CHECKING:
    from dpdesk.domain.ids import MeetingId
    from dpdesk.domain.meetings import Series
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 84


class SeriesDialog(QDialog):
    """Edits the series of a meeting, each field as it is left, and puts the meeting into another, which may be new."""

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, series: Series | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("series-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(workplace.words.pgettext("window", "Series of meetings"))
        self._workplace = workplace
        self._meeting_id = meeting_id
        self.form = self._make_form()
        self.name = LineEditor(self)
        self.put = QPushButton(workplace.words.pgettext("button", "&Put into it"), self)
        self._lay_out()
        self.put.clicked.connect(self._put)
        self.name.textChanged.connect(self._allow)
        self._allow("")
        self._show(series)

    def _show(self, series: Series | None) -> None:
        self.form.setVisible(series is not None)
        if series is not None:
            self.form.show_record(series)

    def _put(self) -> None:
        deed = partial(put_in_series, self._workplace.desk, self._meeting_id, self.name.text())
        self._workplace.tasks.change(self, deed, self._take)

    def _take(self, series: Series) -> None:
        self.name.set_value("")
        self._show(series)
        self.form.focus_field("name")

    def _allow(self, text: str) -> None:
        self.put.setEnabled(bool(text.strip()))

    def _make_form(self) -> RecordForm:
        words = self._workplace.words
        form = RecordForm(self._workplace, self)
        form.add("name", LineEditor(form), words.pgettext("series", "Name"))
        form.add(
            "aim",
            TextEditor(form),
            words.pgettext("series", "Aim"),
            words.gettext("Completes the sentence “The aim of the series is …”."),
        )
        form.add("audience", TextEditor(form), words.pgettext("series", "Whom it is for"))
        form.add("more", TextEditor(form, min_lines=1), words.pgettext("series", "Where to find out more"))
        return form

    def _lay_out(self) -> None:
        words = self._workplace.words
        told = QLabel(words.gettext("Put the meeting into another series, known or &new:"), self)
        told.setBuddy(self.name)
        self.name.setObjectName("series-name")
        self.name.setAccessibleName(told.text().replace("&", ""))
        self.put.setObjectName("put-in-series")
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.put)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.button(QDialogButtonBox.StandardButton.Close).setText(words.pgettext("button", "Close"))
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for widget in (self.form, told):
            layout.addWidget(widget)
        layout.addLayout(line)
        layout.addWidget(box)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())
