"""The header of a meeting's page, which never scrolls away: what, when, where, how, how many, and its state."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.meetings import Meeting, Mode, Session, State
from dpdesk.domain.statistics import Statistics
from dpdesk.language.dates import day_span, hours, weekday_date
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.keys import give_key
from dpdesk.ui.pages.meeting.short_label import ShortLabel

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_OFF = (State.POSTPONED, State.CANCELLED)


def when(sessions: tuple[Session, ...], words: Words) -> str:
    """Say shortly when a meeting is: its day with its hours, or its days."""
    if not sessions:
        return words.gettext("no day yet")
    if len({session.day for session in sessions}) > 1:
        return day_span((session.day for session in sessions), words.language)
    start, end = min(session.start for session in sessions), max(session.end for session in sessions)
    return f"{weekday_date(sessions[0].day, words.language)} · {hours(start, end, words.language)}"


def where(meeting: Meeting, words: Words) -> str:
    """Say shortly where a meeting is; a hybrid one is in two places."""
    online = name_of(Mode.ONLINE, words)
    venue = meeting.venue_name or meeting.venue_town
    if meeting.mode is Mode.ONLINE:
        return online
    if meeting.mode is Mode.HYBRID:
        return f"{venue} + {online}" if venue else name_of(Mode.HYBRID, words)
    return venue


def numbers_line(statistics: Statistics, words: Words) -> str:
    """Count those invited, those who will come, and those who came; what is none is left out after the first."""
    counted = (
        (statistics.invited, words.ngettext("{count} invited", "{count} invited", statistics.invited)),
        (statistics.accepted, words.ngettext("{count} confirmed", "{count} confirmed", statistics.accepted)),
        (statistics.present, words.ngettext("{count} present", "{count} present", statistics.present)),
    )
    return " · ".join(
        phrase.format(count=number(count, words.language))
        for place, (count, phrase) in enumerate(counted)
        if count or not place
    )


class MeetingHeader(QWidget):
    """`state_chosen` is sent when the user sets the state by hand, `next_wanted` for the next meeting of the series."""

    state_chosen = Signal(State)
    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting-header")
        self._words = workplace.words
        self._look = workplace.look
        self._title = self._label("meeting-title", "title")
        self._facts = self._label("meeting-facts", "muted")
        self._numbers = QLabel(self)
        self._numbers.setObjectName("meeting-numbers")
        self._numbers.setProperty("role", "muted")
        self._state = self._state_button()
        self._next = self._next_button()
        self._back = self._back_button()
        self._lay_out()

    def show_meeting(self, about: Dossier, statistics: Statistics) -> None:
        """Show a meeting as it now is."""
        meeting, words = about.meeting, self._words
        self._title.show_text(meeting.title, f"{meeting.title}\n{meeting.subtitle}".strip())
        facts = (when(about.sessions, words), where(meeting, words), name_of(meeting.form, words))
        self._facts.show_text(" · ".join(filter(None, facts)))
        self._numbers.setText(numbers_line(statistics, words))
        self._show_state(meeting.state)
        self._next.setEnabled(about.series is not None)

    def _show_state(self, state: State) -> None:
        told = self._words.pgettext("meeting header", "State: {state}").format(state=name_of(state, self._words))
        self._state.setText(told)
        self._state.setAccessibleName(told)
        is_off = state in _OFF
        self._state.setIcon(icon(IconName.WARNING if is_off else IconName.FLAG, self._look))
        for action in self._state.menu().actions():
            action.setChecked(action.data() == state.value)

    def _label(self, name: str, role: str) -> ShortLabel:
        label = ShortLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        return label

    def _state_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("meeting-state")
        menu = QMenu(button)
        group = QActionGroup(menu)
        for state in State:
            action = group.addAction(name_of(state, self._words))
            action.setCheckable(True)
            action.setData(state.value)
            action.triggered.connect(partial(self.state_chosen.emit, state))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _next_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("command", "Ne&xt meeting of the series"), self)
        button.setObjectName("next-meeting")
        button.setIcon(icon(IconName.NEXT_MEETING, self._look))
        button.clicked.connect(self.next_wanted)
        return button

    def _back_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("command", "All meetings"), self)
        button.setObjectName("back-to-meetings")
        button.setIcon(icon(IconName.LEFT, self._look, self._look.accent))
        button.setProperty("link", "true")
        give_key(button, "Alt+Left")
        button.setToolTip(f"{button.text()} (Alt+←)")
        button.clicked.connect(self.back_wanted)
        return button

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._title, 1)
        above.addWidget(self._state)
        above.addWidget(self._next)
        below.addWidget(self._facts, 1)
        below.addSpacing(16)
        below.addWidget(self._numbers)
        back = QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 4)
        layout.setSpacing(4)
        for line in (back, above, below):
            layout.addLayout(line)
