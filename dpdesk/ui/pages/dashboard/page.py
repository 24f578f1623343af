"""The first page: the next meeting, tasks due, replies that came, summaries overdue, and the year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.overview import MeetingDay, Overview, ReplyLine
from dpdesk.domain.tasks import Task, TaskKind
from dpdesk.services.meetings import tasks as deeds
from dpdesk.services.meetings.overview import overview
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.dashboard.beginning import Beginning
from dpdesk.ui.pages.dashboard.due_day import DueDayDialog
from dpdesk.ui.pages.dashboard.line_list import LineList
from dpdesk.ui.pages.dashboard.next_card import NextMeetingCard
from dpdesk.ui.pages.dashboard.told import reply_line, summary_line, task_line
from dpdesk.ui.pages.dashboard.year_section import YearSection
from dpdesk.ui.workplace import NEW_MEETING, PageName, Place, TabName

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
_NATIVE = QKeySequence.SequenceFormat.NativeText
_TAB_OF = {
    TaskKind.INVITE: TabName.INVITATIONS,
    TaskKind.REMIND: TabName.INVITATIONS,
    TaskKind.CONFIRM_SPEAKERS: TabName.PLAN,
    TaskKind.PRINT: TabName.ATTENDANCE,
    TaskKind.SUMMARISE: TabName.SUMMARY,
    TaskKind.DELETE_NEEDS: TabName.INVITATIONS,
}
"""Where a task is done."""
_SPOT_OF = {TaskKind.DELETE_NEEDS: "needs"}
"""What of a tab is meant, where it has several views."""

_LEFT, _RIGHT = 3, 2
"""how the width is shared"""


class DashboardPage(QWidget):
    """Every line leads where it is done; `refresh` reads the desk again."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dashboard-page")
        self._workplace = workplace
        self._words = workplace.words
        self._shown: Overview | None = None
        self.beginning = Beginning(workplace, self)
        self.card = NextMeetingCard(workplace, self)
        self.tasks: LineList[Task] = LineList(workplace, "dashboard-tasks", self, boxes=True)
        self.summaries: LineList[Task] = LineList(workplace, "dashboard-summaries", self)
        self.summaries.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.replies: LineList[ReplyLine] = LineList(workplace, "dashboard-replies", self)
        self.year = YearSection(workplace, self)
        self._put_off = self._action(
            "task-put-off", IconName.CALENDAR, self._words.pgettext("command", "Change the &day…"), "F2"
        )
        self._drop = self._action("task-drop", IconName.CLOSE, self._words.pgettext("command", "Not &needed"), "Del")
        self._tasks_section = self._section(
            self._words.gettext("Tasks due"),
            self.tasks,
            self._words.gettext("Nothing is due in the next 30 days."),
            self._put_off,
            self._drop,
        )
        self._summaries_section = self._section(self._words.gettext("Summaries overdue"), self.summaries, "")
        self._replies_section = self._section(
            self._words.gettext("Replies that came"),
            self.replies,
            self._words.gettext("No replies came in the last 30 days."),
        )
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._order_tabs()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys work at once on what is to be done."""
        super().showEvent(event)
        self._focus_first()

    def refresh(self) -> None:
        """Read the desk again."""
        self._workplace.tasks.ask(self, partial(overview, self._workplace.desk), self._show)

    def _show(self, shown: Overview) -> None:
        is_first = self._shown is None or self._shown.has_meetings is not shown.has_meetings
        self._shown = shown
        self._stack.setCurrentIndex(1 if shown.has_meetings else 0)
        if is_first and self.isVisible():
            self._focus_first()
        self.card.show_next(shown.next, shown.today)
        self.tasks.set_lines([task_line(task, shown.today, self._words) for task in shown.tasks])
        late = [summary_line(task, shown.today, self._words) for task in shown.summaries_overdue]
        self.summaries.set_lines(late)
        self._summaries_section.setVisible(bool(late))
        self.replies.set_lines([reply_line(reply, shown.today, self._words) for reply in shown.replies])
        self._allow()
        # The calendar of holidays takes longer to load than all the rest: that is painted before.
        QTimer.singleShot(0, self.year.refresh)

    def _focus_first(self) -> None:
        first = self.tasks if self._shown is None or self._shown.has_meetings else self.beginning
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self.beginning.planning.connect(self._plan)
        self.beginning.introducing.connect(self._introduce)
        self.card.planning.connect(self._plan)
        self.card.wanted.connect(self._open_next)
        self.tasks.opened.connect(self._open_task)
        self.tasks.ticked.connect(self._finish)
        self.tasks.currentRowChanged.connect(self._allow)
        self.summaries.opened.connect(self._open_task)
        self.replies.opened.connect(self._open_reply)
        self.year.opened.connect(self._open_day)
        self._put_off.triggered.connect(self._ask_day)
        self._drop.triggered.connect(self._drop_task)

    def _action(self, name: str, picture: IconName, title: str, keys: str) -> QAction:
        action = QAction(icon(picture, self._workplace.look), title, self.tasks)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{title.replace('&', '')} ({action.shortcut().toString(_NATIVE)})")
        self.tasks.addAction(action)
        return action

    def _allow(self, _: int = 0) -> None:
        """Let be done what can be done with the task one is at."""
        for action in (self._put_off, self._drop):
            action.setEnabled(self.tasks.current() is not None)

    # Where the lines lead.

    def _go(self, meeting_id: MeetingId, tab: TabName = TabName.PLAN, spot: str = "") -> None:
        self._workplace.go(Place(page=PageName.MEETINGS, meeting_id=meeting_id, tab=tab, spot=spot))

    def _plan(self) -> None:
        self._workplace.go(Place(page=PageName.MEETINGS, spot=NEW_MEETING))

    def _introduce(self) -> None:
        self._workplace.go(Place(page=PageName.SETTINGS))

    def _open_next(self, tab: TabName) -> None:
        if self._shown and self._shown.next:
            self._go(self._shown.next.meeting.id, tab)

    def _open_task(self, task: Task) -> None:
        self._go(task.meeting_id, _TAB_OF[task.kind], _SPOT_OF.get(task.kind, ""))

    def _open_reply(self, reply: ReplyLine) -> None:
        self._go(reply.meeting_id, TabName.INVITATIONS, reply.invitation_id)

    def _open_day(self, day: MeetingDay) -> None:
        self._go(day.meeting_id)

    # What is done with tasks.

    def _finish(self, task: Task) -> None:
        if task.kind is TaskKind.DELETE_NEEDS:
            self._open_task(task)
            return
        self._change(partial(deeds.mark_done, self._workplace.desk, task.meeting_id, task.kind))

    def _drop_task(self) -> None:
        if task := self.tasks.current():
            self._change(partial(deeds.drop, self._workplace.desk, task.meeting_id, task.kind))

    def _ask_day(self) -> None:
        task = self.tasks.current()
        answer = DueDayDialog(self._workplace, task, self).ask() if task else None
        if task and answer:
            self._change(partial(deeds.set_due, self._workplace.desk, task.meeting_id, task.kind, answer.day))

    def _change(self, deed: Callable[[], object]) -> None:
        self._workplace.tasks.change(self, deed, self._refresh_after)

    def _refresh_after(self, _: object) -> None:
        self.refresh()

    # How it is laid out.

    def _lay_out(self) -> None:
        full = QWidget(self._stack)
        full.setObjectName("dashboard")
        left, right, above = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.card)
        left.addWidget(self._tasks_section, 1)
        right.addWidget(self._summaries_section)
        right.addWidget(self._replies_section, 1)
        above.addLayout(left, _LEFT)
        above.addLayout(right, _RIGHT)
        whole = QVBoxLayout(full)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.addLayout(above, 1)
        whole.addWidget(self.year)
        for layout in (left, right, above, whole):
            layout.setSpacing(12)
        self._stack.addWidget(self.beginning)
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _section(self, title: str, content: LineList[R], empty: str, *actions: QAction) -> QWidget:
        """Put a list below its heading, with what can be done with its lines."""
        section = QWidget(self)
        heading = QLabel(title, section)
        heading.setProperty("role", "heading")
        content.setAccessibleName(title)
        content.set_empty_text(empty)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch()
        for action in actions:
            head.addWidget(self._button(action, section))
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(content, 1)
        return section

    def _button(self, action: QAction, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(f"{action.objectName()}-button")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _order_tabs(self) -> None:
        """Go through the page as one reads it: what can be done with a task comes after the tasks."""
        buttons = self._tasks_section.findChildren(QToolButton)
        order = (*self.card.in_order, self.tasks, *buttons, self.summaries, self.replies, *self.year.in_order)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
