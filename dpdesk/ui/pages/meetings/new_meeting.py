"""The dialog in which a meeting is begun: a title and a day are enough."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.meetings import Form, Mode
from dpdesk.language.dates import weekday_date
from dpdesk.language.wording import name_of
from dpdesk.services.meetings.calendar import DayNews, about_day
from dpdesk.services.meetings.next_meeting import NewMeeting
from dpdesk.ui.fields.days import DayEditor, HourEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_START, _END = time(10), time(14)
_LETTERS = 72
"""how wide the form is"""
_NO_SERIES, _NEW_SERIES = "", "\0new"
"""Choices beside the names of series, which are neither empty nor hold such a character."""


class NewMeetingDialog(QDialog):
    """Asks for what a meeting begins with. What speaks against its day is said beside it, and does not forbid it."""

    def __init__(
        self, workplace: Workplace, series: Sequence[str], day: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("new-meeting-dialog")
        self._workplace = workplace
        self._words = workplace.words
        self._answer: NewMeeting | None = None
        self.setWindowTitle(self._words.pgettext("window", "New meeting"))
        self._make_fields(series, day)
        self.title_remark, self.series_remark, self.day_remark, self.hours_remark = (
            Remark(workplace, self) for _ in range(4)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(16)
        layout.addWidget(self._form())
        layout.addLayout(self._buttons())
        self._connect()
        self._show_new_series(self.series.value())
        self._ask_about(day)

    def ask(self) -> NewMeeting | None:
        """Run the dialog; none where it was cancelled."""
        self.exec()
        self.deleteLater()
        return self._answer

    def _make_fields(self, series: Sequence[str], day: date | None) -> None:
        words = self._words
        self.title = LineEditor(self)
        choices = [(_NO_SERIES, words.pgettext("choice of series", "No series")), *((name, name) for name in series)]
        self.series = ChoiceEditor([*choices, (_NEW_SERIES, words.pgettext("choice of series", "New series…"))], self)
        self.series.set_value(series[0] if len(series) == 1 else _NO_SERIES)
        self.new_series = LineEditor(self)
        self.day = DayEditor(words, self)
        self.day.set_value(day)
        self.start, self.end = HourEditor(words, self), HourEditor(words, self)
        self.start.set_value(_START)
        self.end.set_value(_END)
        self.form = ChoiceEditor([(form, name_of(form, words)) for form in Form], self)
        self.form.set_value(Form.WORKSHOP)
        self.mode = ChoiceEditor([(mode, name_of(mode, words)) for mode in Mode], self)
        self.mode.set_value(Mode.ON_SITE)
        names = ("title", "series", "new_series", "day", "start", "end", "form", "mode")
        for name in names:
            getattr(self, name).setObjectName(f"new-meeting-{name.replace('_', '-')}")

    def _form(self) -> QWidget:
        words = self._words
        form = QWidget(self)
        form.setMinimumWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        rows = FormLayout(form)
        rows.add_row(words.gettext("&Title:"), self.title, remark=self.title_remark)
        rows.add_row(words.gettext("&Series:"), self.series)
        rows.add_row(words.gettext("&Name of the series:"), self.new_series, remark=self.series_remark)
        rows.add_row(words.gettext("&Day:"), self.day, remark=self.day_remark)
        rows.add_row(words.gettext("&Hours:"), self._hours(form), remark=self.hours_remark)
        rows.add_row(words.gettext("&Form:"), self.form)
        rows.add_row(words.gettext("&Mode:"), self.mode)
        return form

    def _hours(self, parent: QWidget) -> QWidget:
        both = QWidget(parent)
        both.setFocusProxy(self.start)
        layout = QHBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.start)
        layout.addWidget(QLabel("–", both))
        layout.addWidget(self.end)
        layout.addStretch()
        self.start.setAccessibleName(self._words.gettext("Begins at"))
        self.end.setAccessibleName(self._words.gettext("Ends at"))
        return both

    def _buttons(self) -> QHBoxLayout:
        begin = QPushButton(self._words.pgettext("button", "&Create the meeting"), self)
        begin.setObjectName("new-meeting-begin")
        begin.setProperty("primary", "true")
        begin.setDefault(True)
        begin.clicked.connect(self._begin)
        cancel = QPushButton(self._words.pgettext("button", "Cancel"), self)
        cancel.setObjectName("new-meeting-cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(begin)
        buttons.addWidget(cancel)
        return buttons

    def _connect(self) -> None:
        self.series.currentIndexChanged.connect(self._show_stepped_series)
        self.day.edited.connect(self._ask_about)
        self.day.unreadable.connect(partial(self._complain, self.day_remark))
        for hour in (self.start, self.end):
            hour.unreadable.connect(partial(self._complain, self.hours_remark))

    def _show_stepped_series(self, place: int) -> None:
        """Ask for the name of a new series as soon as that is chosen or stepped to."""
        self._show_new_series(_NEW_SERIES if place == self.series.count() - 1 else _NO_SERIES)

    def _show_new_series(self, series: str) -> None:
        is_new = series == _NEW_SERIES
        self.new_series.setVisible(is_new)
        label = next(label for label in self.findChildren(QLabel) if label.buddy() is self.new_series)
        label.setVisible(is_new)

    def _ask_about(self, day: date | None) -> None:
        self.day_remark.say("")
        if day is not None:
            question = partial(about_day, self._workplace.desk, day, self._words.language)
            self._workplace.tasks.ask(self, question, self._tell_about)

    def _tell_about(self, news: DayNews) -> None:
        if news.day != self.day.value():
            return
        words = self._words
        told = weekday_date(news.day, words.language)
        against = []
        if news.holiday:
            against.append(words.gettext("This is a public holiday: {name}.").format(name=news.holiday))
        elif news.is_weekend:
            against.append(words.gettext("This is a weekend."))
        if news.day < self._workplace.desk.today:
            against.append(words.gettext("This day is over."))
        against.extend(words.gettext("There is “{title}” on this day.").format(title=one) for one in news.meetings)
        sentence = f"{told[:1].upper()}{told[1:]}"
        self.day_remark.say(
            " ".join((f"{sentence}.", *against)).replace("..", "."), Tone.WARNING if against else Tone.NOTE
        )

    def _complain(self, remark: Remark, reason: str) -> None:
        remark.say(reason, Tone.ERROR)

    def _begin(self) -> None:
        """Take the answer where it is whole; say what is missing where it is not."""
        editors = (self.title, self.series, self.new_series, self.day, self.start, self.end, self.form, self.mode)
        are_read = [editor.settle() for editor in editors]
        if not all(are_read) or self._is_something_missing():
            return
        day, start, end = self.day.value(), self.start.value(), self.end.value()
        assert day is not None
        assert start is not None
        assert end is not None
        series = self.series.value()
        self._answer = NewMeeting(
            title=self.title.value(),
            day=day,
            start=start,
            end=end,
            series=self.new_series.value() if series == _NEW_SERIES else series,
            form=self.form.value(),
            mode=self.mode.value(),
        )
        self.accept()

    def _is_something_missing(self) -> bool:
        words, start, end = self._words, self.start.value(), self.end.value()
        is_ordered = start is not None and end is not None and start < end
        needs_name = self.series.value() == _NEW_SERIES and not self.new_series.value()
        wrong = (
            (self.title, self.title_remark, not self.title.value(), words.gettext("A meeting needs a title.")),
            (self.new_series, self.series_remark, needs_name, words.gettext("A series needs a name.")),
            (self.day, self.day_remark, self.day.value() is None, words.gettext("A meeting needs a day.")),
            (self.end, self.hours_remark, not is_ordered, words.gettext("A meeting ends after it begins.")),
        )
        for field, remark, is_wrong, sentence in reversed(wrong):
            if is_wrong:
                remark.say(sentence, Tone.ERROR)
                field.setFocus()
            elif remark is not self.day_remark:
                remark.say("")
        return any(is_wrong for _, _, is_wrong, _ in wrong)
