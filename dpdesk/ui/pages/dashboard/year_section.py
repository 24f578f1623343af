"""The year's strip with its heading, the way to other years, and the key to its marks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.overview import CalendarDays
from dpdesk.services.meetings.calendar import calendar_year
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.dashboard.day_marks import Mark, MarkSample
from dpdesk.ui.pages.dashboard.year_strip import YearStrip

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class YearSection(QFrame):
    """Shows one year after another; `opened` is sent with the MeetingDay that one wants to see."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year-section")
        self.setProperty("card", "true")
        self._workplace = workplace
        self._words = workplace.words
        self._year = workplace.desk.today.year
        self._title = QLabel(self)
        self._title.setObjectName("year-title")
        self._title.setProperty("role", "heading")
        self.strip = YearStrip(workplace, self)
        self._earlier = self._turner("year-before", IconName.LEFT, self._words.gettext("Year before (Page Up)"), -1)
        self._later = self._turner("year-after", IconName.RIGHT, self._words.gettext("Year after (Page Down)"), 1)
        self._lay_out()
        self.strip.turned.connect(self.turn)
        self.strip.opened.connect(self.opened)
        self._show_title()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self._earlier, self._later, self.strip)

    def refresh(self) -> None:
        """Read the year again."""
        question = partial(calendar_year, self._workplace.desk, self._year, self._words.language)
        self._workplace.tasks.ask(self, question, self._show)

    def turn(self, years: int) -> None:
        """Look at a year before or after."""
        self._year += years
        self._show_title()
        self.refresh()

    def _show(self, year: CalendarDays) -> None:
        self.strip.show_year(year, self._workplace.desk.today)

    def _show_title(self) -> None:
        self._title.setText(self._words.gettext("Year {year}").format(year=self._year))

    def _turner(self, name: str, picture: IconName, tip: str, years: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(picture, self._workplace.look))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.turn, years))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._earlier)
        head.addWidget(self._later)
        head.addStretch()
        words = self._words
        named = (
            (Mark.MEETING, words.pgettext("mark of a day", "meeting")),
            (Mark.OFF, words.pgettext("mark of a day", "postponed or cancelled")),
            (Mark.HOLIDAY, words.pgettext("mark of a day", "public holiday")),
            (Mark.TODAY, words.pgettext("mark of a day", "today")),
        )
        for mark, name in named:
            head.addSpacing(10)
            head.addWidget(MarkSample(mark, self._workplace.look, self))
            label = QLabel(name, self)
            label.setProperty("role", "muted")
            head.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 12)
        layout.addLayout(head)
        layout.addWidget(self.strip)
