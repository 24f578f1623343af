"""The card of the meeting that comes next: when it is, how it stands, and the ways into it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.overview import NextMeeting
from dpdesk.language.countdown import from_today
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.header import when, where
from dpdesk.ui.workplace import TabName

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_INSIDE = 14


class NextMeetingCard(QFrame):
    """`wanted` is sent with the tab of the meeting that one wants to go to, `planning` where there is no meeting."""

    wanted = Signal(TabName)
    planning = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("next-meeting-card")
        self.setProperty("card", "true")
        self._words = workplace.words
        self._look = workplace.look
        self._kicker = self._label("next-kicker", "muted")
        self._title = self._label("next-title", "title")
        self._facts = self._label("next-facts", "")
        self._numbers = self._label("next-numbers", "muted")
        self._countdown = self._label("next-countdown", "title")
        self._state = self._label("next-state", "muted")
        for label in (self._countdown, self._state):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            label.setWordWrap(False)
        self._ways = [self._way(tab, title) for tab, title in self._tabs()]
        self._plan = self._planning_button()
        self._lay_out()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (*self._ways, self._plan)

    def show_next(self, coming: NextMeeting | None, today: date) -> None:
        """Show the meeting that comes next, or that none does."""
        for widget in (*self._ways, self._countdown, self._state, self._numbers):
            widget.setVisible(coming is not None)
        self._plan.setVisible(coming is None)
        if coming is None:
            self._kicker.setText(self._words.gettext("Next meeting"))
            self._title.setText(self._words.gettext("No meeting is planned"))
            self._facts.setText(self._words.gettext("All meetings of this desk are over or do not take place."))
            return
        self._show(coming, today)

    def _show(self, coming: NextMeeting, today: date) -> None:
        words, meeting, line = self._words, coming.meeting, coming.line
        number_in_series = words.gettext("no. {number}").format(number=meeting.number) if meeting.number else ""
        self._kicker.setText(" · ".join(filter(None, (words.gettext("Next meeting"), line.series, number_in_series))))
        self._title.setText(meeting.title)
        facts = (when(coming.sessions, words), where(meeting, words), name_of(meeting.form, words))
        self._facts.setText(" · ".join(filter(None, facts)))
        self._numbers.setText(_numbers(line, words))
        self._countdown.setText(from_today(today + timedelta(days=coming.days_ahead), today, words))
        self._state.setText(name_of(meeting.state, words))

    def _tabs(self) -> tuple[tuple[TabName, str], ...]:
        words = self._words
        return (
            (TabName.PLAN, words.pgettext("command", "Open the &plan")),
            (TabName.INVITATIONS, words.pgettext("command", "&Invitations")),
            (TabName.ATTENDANCE, words.pgettext("command", "&Attendance")),
        )

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _way(self, tab: TabName, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(f"next-{tab}")
        button.clicked.connect(partial(self.wanted.emit, tab))
        return button

    def _planning_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("command", "New &meeting…"), self)
        button.setObjectName("next-plan-one")
        button.setIcon(icon(IconName.ADD, self._look))
        button.clicked.connect(self.planning)
        return button

    def _lay_out(self) -> None:
        told, beside, ways = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for label in (self._kicker, self._title, self._facts, self._numbers):
            told.addWidget(label)
        told.setSpacing(3)
        told.addStretch()
        right = Qt.AlignmentFlag.AlignRight
        beside.addWidget(self._countdown, 0, right)
        beside.addWidget(self._state, 0, right)
        beside.addStretch()
        for button in (*self._ways, self._plan):
            ways.addWidget(button)
        ways.addStretch()
        above = QHBoxLayout()
        above.addLayout(told, 1)
        above.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_INSIDE, 10, _INSIDE, 12)
        layout.setSpacing(8)
        layout.addLayout(above, 1)
        layout.addLayout(ways)


def _numbers(line: MeetingLine, words: Words) -> str:
    """Count the invited, and those of them who will come."""
    if not line.invited:
        return words.gettext("Nobody is invited yet")
    counted = (
        (line.invited, words.ngettext("{count} invited", "{count} invited", line.invited)),
        (line.accepted, words.ngettext("{count} confirmed", "{count} confirmed", line.accepted)),
    )
    return " · ".join(phrase.format(count=number(count, words.language)) for count, phrase in counted)
