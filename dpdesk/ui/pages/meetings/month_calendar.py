"""The calendar of meetings, a month at a time."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dpdesk.domain.overview import CalendarDays, MeetingDay
from dpdesk.language.calendar_names import month_title
from dpdesk.services.meetings.calendar import calendar_days
from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meetings.day_delegate import DayDelegate
from dpdesk.ui.pages.meetings.month_model import DAYS, WEEKS, Day, MonthModel, first_shown

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthCalendar(QWidget):
    """Arrows go from day to day, Page Up and Down from month to month, Home to today.

    `opened` is sent with the MeetingDay that is opened by Enter or a click, `wanted` with a day on which there is none.
    """

    opened = Signal(object)
    wanted = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("month-calendar")
        self._workplace = workplace
        self._words = workplace.words
        self._day = workplace.desk.today
        self._title = QLabel(self)
        self._title.setObjectName("month-title")
        self._title.setProperty("role", "heading")
        self.model = MonthModel(workplace.words, self._day, self)
        self.grid = _Grid(self)
        self._delegate = DayDelegate(workplace.words, workplace.look, self.grid)
        self.grid.setModel(self.model)
        self.grid.setItemDelegate(self._delegate)
        self.grid.setAccessibleName(self._words.gettext("Month of meetings"))
        self._lay_out()
        self.grid.moved.connect(self._move)
        self.grid.turned.connect(self.turn)
        self.grid.home_wanted.connect(self._go_home)
        self.grid.entered_day.connect(self._enter)
        self.grid.clicked_at.connect(self._click)
        self.grid.hovered_at.connect(self._hover)
        self._show_day()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (*self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly), self.grid)

    @property
    def day(self) -> date:
        """The day one is at."""
        return self._day

    def refresh(self) -> None:
        """Read the month again."""
        first = first_shown(self._day)
        last = first + timedelta(days=WEEKS * DAYS - 1)
        question = partial(calendar_days, self._workplace.desk, first, last, self._words.language)
        self._workplace.tasks.ask(self, question, self._show)

    def go_to(self, day: date) -> None:
        """Go to a day, and to its month."""
        is_other = (day.year, day.month) != (self._day.year, self._day.month)
        self._day = day
        if is_other:
            self.model.show_month(day, None, self._workplace.desk.today)
            self.refresh()
        self._show_day()

    def turn(self, months: int) -> None:
        """Go to the same day of another month, or to its last."""
        count = self._day.year * 12 + self._day.month - 1 + months
        first = date(count // 12, count % 12 + 1, 1)
        after = (first + timedelta(days=31)).replace(day=1)
        self.go_to(min(first.replace(day=1) + timedelta(days=self._day.day - 1), after - timedelta(days=1)))

    def _show(self, days: CalendarDays) -> None:
        self.model.show_month(self._day, days, self._workplace.desk.today)
        self._show_day()

    def _show_day(self) -> None:
        title = month_title(self._day, self._words.language)
        self._title.setText(f"{title[:1].upper()}{title[1:]}")
        self.grid.setCurrentIndex(self.model.index_of(self._day))

    def _move(self, days: int) -> None:
        self.go_to(self._day + timedelta(days=days))

    def _go_home(self) -> None:
        self.go_to(self._workplace.desk.today)

    def _enter(self) -> None:
        day = self.model.day_at(self.grid.currentIndex())
        if len(day.sessions) > 1:
            self._offer(day)
        elif day.sessions:
            self.opened.emit(day.sessions[0])
        else:
            self.wanted.emit(day.day)

    def _offer(self, day: Day) -> None:
        """Let the user choose between the meetings of a day."""
        menu = QMenu(self)
        menu.setObjectName("meetings-of-day")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for session in day.sessions:
            action = menu.addAction(session.title.replace("&", "&&"))
            action.triggered.connect(partial(self.opened.emit, session))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.grid.viewport().mapToGlobal(self.grid.visualRect(self.grid.currentIndex()).center()))

    def _click(self, index: QModelIndex, event: QMouseEvent) -> None:
        """Open a meeting that is clicked on; a double click on an empty day begins one."""
        day = self.model.day_at(index)
        session = self._session_at(index, day, event)
        is_double = event.type() is QMouseEvent.Type.MouseButtonDblClick
        if session is not None:
            self.opened.emit(session)
        elif is_double:
            self.wanted.emit(day.day)
        else:
            self.go_to(day.day)

    def _hover(self, index: QModelIndex, event: QMouseEvent) -> None:
        is_link = index.isValid() and self._session_at(index, self.model.day_at(index), event) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.grid.viewport().setCursor(shape)

    def _session_at(self, index: QModelIndex, day: Day, event: QMouseEvent) -> MeetingDay | None:
        cell = self.grid.visualRect(index)
        return self._delegate.session_at(cell, day, event.position().toPoint(), self.grid.fontMetrics().height())

    def _lay_out(self) -> None:
        words = self._words
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._turner("month-before", IconName.LEFT, words.gettext("Month before (Page Up)"), -1))
        head.addWidget(self._turner("month-after", IconName.RIGHT, words.gettext("Month after (Page Down)"), 1))
        today = QPushButton(words.pgettext("command", "&Today"), self)
        today.setObjectName("month-today")
        today.setToolTip(words.gettext("Go to today (Home)"))
        today.clicked.connect(self._go_home)
        head.addWidget(today)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)

    def _turner(self, name: str, picture: IconName, tip: str, months: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(picture, self._workplace.look))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.turn, months))
        return button


class _Grid(QTableView):
    """Six weeks of days that fill the room; keys and clicks are told, the calendar decides."""

    moved = Signal(int)
    turned = Signal(int)
    home_wanted = Signal()
    entered_day = Signal()
    clicked_at = Signal(QModelIndex, object)
    hovered_at = Signal(QModelIndex, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("month-grid")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(2 * self.fontMetrics().height())
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell where one wants to go."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in _MONTHS:
            self.turned.emit(_MONTHS[key])
        elif key is Qt.Key.Key_Home:
            self.home_wanted.emit()
        elif is_enter(event):
            self.entered_day.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a day, or open what is clicked on."""
        self._tell(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin a meeting on a day."""
        self._tell(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.hovered_at.emit(self.indexAt(event.position().toPoint()), event)

    def _tell(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.clicked_at.emit(index, event)
