"""The page of meetings: a list and a calendar of them, and what makes new ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.overview import MeetingDay
from dpdesk.messages import N_, Message
from dpdesk.services.meetings import next_meeting
from dpdesk.services.viewing import meetings
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meetings.meeting_list import MeetingList
from dpdesk.ui.pages.meetings.month_calendar import MonthCalendar
from dpdesk.ui.pages.meetings.new_meeting import NewMeetingDialog
from dpdesk.ui.workplace import NEW_MEETING, PageName, Place

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_NATIVE = QKeySequence.SequenceFormat.NativeText


class MeetingsPage(QWidget):
    """The list and the calendar; `go_to` with the spot NEW_MEETING begins a new meeting."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meetings-page")
        self._workplace = workplace
        words = self._words = workplace.words
        self._next = self._action(
            "next-of-series", IconName.NEXT_MEETING, words.pgettext("command", "Ne&xt of the series"), "Ctrl+Shift+S"
        )
        self._duplicate = self._action(
            "duplicate-meeting", IconName.COPY, words.pgettext("command", "D&uplicate"), "Ctrl+D"
        )
        self._export = self._action("export-meetings", IconName.SAVE, words.pgettext("meetings", "Expor&t…"), "Ctrl+E")
        self._exporting = Exporting(workplace, self)
        self._new = self._action("begin-meeting", IconName.ADD, words.pgettext("command", "New &meeting…"), "Ctrl+N")
        self._new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._new)
        self.list = MeetingList(workplace, (self._next, self._duplicate, self._export), self)
        self.calendar = MonthCalendar(workplace, self)
        self.tab_bar = self._tab_bar()
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.list.opened.connect(self._open_line)
        self.list.selection_changed.connect(self._allow)
        self.calendar.opened.connect(self._open_day)
        self.calendar.wanted.connect(self.begin)
        self._new.triggered.connect(partial(self.begin, None))
        self._next.triggered.connect(self._plan_next)
        self._duplicate.triggered.connect(self._make_twin)
        self._export.triggered.connect(self._export_selected)
        self._allow()

    def refresh(self) -> None:
        """Read the desk again."""
        self._workplace.tasks.ask(self, partial(meetings, self._workplace.desk), self.list.show_lines)
        self.calendar.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys work at once where one looks."""
        super().showEvent(event)
        self._focus_view()

    def go_to(self, spot: str) -> None:
        """Begin a new meeting, or go to the meeting with this id in the list."""
        if spot == NEW_MEETING:
            self.begin()
        else:
            self.tab_bar.setCurrentIndex(0)
            self.list.table.select([spot])

    def begin(self, day: date | None = None) -> None:
        """Ask for what a new meeting begins with, where wanted on a day."""
        question = partial(next_meeting.series_names, self._workplace.desk)
        self._workplace.tasks.ask(self, question, partial(self._ask, day))

    def _ask(self, day: date | None, series: tuple[str, ...]) -> None:
        new = NewMeetingDialog(self._workplace, series, day, self).ask()
        if new is not None:
            self._change(partial(next_meeting.new_meeting_draft, self._workplace.desk, new), self._go_to_meeting)

    def _allow(self) -> None:
        """Let be done what can be done with the selected meeting."""
        line = self._selected()
        self._duplicate.setEnabled(line is not None)
        self._export.setEnabled(bool(self.list.table.selected()))
        self._next.setEnabled(line is not None and line.series_id is not None)

    def _selected(self) -> MeetingLine | None:
        chosen = self.list.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _open_line(self, line: MeetingLine) -> None:
        self._go(line.id)

    def _open_day(self, day: MeetingDay) -> None:
        self._go(day.meeting_id)

    def _plan_next(self) -> None:
        if line := self._selected():
            self._change(partial(next_meeting.plan_next, self._workplace.desk, line.id), self._go_to_sequel)

    def _make_twin(self) -> None:
        if line := self._selected():
            self._change(partial(next_meeting.duplicate, self._workplace.desk, line.id), self._go_to_twin)

    def _export_selected(self) -> None:
        self._exporting.meetings([line.id for line in self.list.table.selected()])

    def _change(self, deed: Callable[[], Meeting], done: Callable[[Meeting], None]) -> None:
        self._workplace.tasks.change(self, deed, done)

    def _go_to_sequel(self, meeting: Meeting) -> None:
        told = N_("The next meeting of the series is planned. Give it a title, and look at its day.")
        self._workplace.notices.tell(Message(told))
        self._workplace.go(Place(page=PageName.MEETINGS, meeting_id=meeting.id, spot="title"))

    def _go_to_twin(self, meeting: Meeting) -> None:
        self._workplace.notices.tell(Message(N_("This is the duplicate. Look at its day.")))
        self._go_to_meeting(meeting)

    def _go_to_meeting(self, meeting: Meeting) -> None:
        self._go(meeting.id)

    def _go(self, meeting_id: MeetingId) -> None:
        self._workplace.go(Place(page=PageName.MEETINGS, meeting_id=meeting_id))

    def _tab_bar(self) -> QTabBar:
        words = self._words
        bar = QTabBar(self)
        bar.setObjectName("meetings-tab-bar")
        bar.setAccessibleName(words.gettext("Views of the meetings"))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        titles = (words.pgettext("view of meetings", "List"), words.pgettext("view of meetings", "Calendar"))
        for number, title in enumerate(titles, start=1):
            index = bar.addTab(title)
            bar.setTabToolTip(index, f"{title} (Alt+{number})")
            action = QAction(title, self)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(partial(bar.setCurrentIndex, index))
            self.addAction(action)
        bar.currentChanged.connect(self._show_view)
        return bar

    def _show_view(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._focus_view()
        for button in self._buttons:
            button.setVisible(index == 0)

    def _focus_view(self) -> None:
        view = self.calendar.grid if self.tab_bar.currentIndex() else self.list.table
        view.setFocus(Qt.FocusReason.TabFocusReason)

    def _action(self, name: str, picture: IconName, title: str, keys: str) -> QAction:
        action = QAction(icon(picture, self._workplace.look), title, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setToolTip(f"{title.replace('&', '')} ({action.shortcut().toString(_NATIVE)})")
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{action.objectName()}-button")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self._buttons = [self._button(action) for action in (self._next, self._duplicate, self._export)]
        head = QHBoxLayout()
        head.addWidget(self.tab_bar)
        head.addStretch()
        for button in self._buttons:
            head.addWidget(button)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.calendar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        for before, after in pairwise((self.tab_bar, *self._buttons, *self.list.in_order, *self.calendar.in_order)):
            QWidget.setTabOrder(before, after)
