"""The year at a glance: twelve small months with the days of meetings and the public holidays marked by their shape."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dpdesk.domain.overview import OFF, CalendarDays, MeetingDay
from dpdesk.language.calendar_names import short_months
from dpdesk.language.dates import hours, weekday_date
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.pages.dashboard.day_marks import Mark, paint_day
from dpdesk.ui.pages.dashboard.year_days import MONTHS, YearDays

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_SATURDAY = 5
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_YEARS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class YearStrip(QWidget):
    """Arrows go from meeting to meeting, Enter or a click opens one, Page Up and Down turn to another year.

    `opened` is sent with the MeetingDay, `turned` with how many years further one wants to look.
    """

    opened = Signal(object)
    turned = Signal(int)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year-strip")
        self._words = workplace.words
        self._look = workplace.look
        self._months = short_months(workplace.words.language)
        self._year: CalendarDays | None = None
        self._today = workplace.desk.today
        self._sessions: list[MeetingDay] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, year: CalendarDays, today: date) -> None:
        """Show a year, and stay at the meeting one is at; at first that is the first one that is not over."""
        before = self.current
        self._year, self._today = year, today
        self._sessions = [one for those in year.sessions.values() for one in those]
        ahead = (place for place, one in enumerate(self._sessions) if one.day >= today)
        first = next(ahead, max(0, len(self._sessions) - 1))
        self._at = self._sessions.index(before) if before in self._sessions else first
        self.setAccessibleName(self._words.gettext("Meetings of the year {year}").format(year=year.first.year))
        self._tell()
        self.updateGeometry()

    @property
    def current(self) -> MeetingDay | None:
        """The meeting one is at."""
        return self._sessions[self._at] if self._sessions else None

    def sizeHint(self) -> QSize:
        """Be as high as the width asks for."""
        return QSize(60 * self.fontMetrics().averageCharWidth(), self._days(self.width()).size.height())

    def minimumSizeHint(self) -> QSize:
        """Keep the whole height."""
        return QSize(40 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow another width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between meetings and years, and open."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._sessions:
            self._go_to(max(0, min(len(self._sessions) - 1, self._at + _STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._sessions:
            self._go_to(0 if key is Qt.Key.Key_Home else len(self._sessions) - 1)
        elif key in _YEARS:
            self.turned.emit(_YEARS[key])
        elif (is_enter(event) or key is Qt.Key.Key_Space) and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be opened."""
        is_link = bool(self._sessions_at(event.position().toPoint()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the meeting of a day."""
        if those := self._sessions_at(event.position().toPoint()):
            self._go_to(self._sessions.index(those[0]))
            self.opened.emit(those[0])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which meeting one is at."""
        super().focusInEvent(event)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Tell what there is on a day."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._days(self.width()).day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.told_of(day) if day else "", self)
            return True
        return super().event(event)

    def told_of(self, day: date) -> str:
        """Say what there is on a day: its date, the holiday, its meetings."""
        if self._year is None:
            return ""
        meetings = (self._told(one) for one in self._year.sessions.get(day, ()))
        lines = (weekday_date(day, self._words.language), self._year.holidays.get(day, ""), *meetings)
        return "\n".join(filter(None, lines))

    def place_of(self, day: date) -> QRect:
        """Give where a day of the year is drawn."""
        return self._days(self.width()).rect_of(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months."""
        super().paintEvent(event)
        if self._year is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._days(self.width())
        painter.setPen(self._look.muted)
        for month in range(1, MONTHS + 1):
            painter.drawText(places.title_of(month), Qt.AlignmentFlag.AlignLeft, self._months[month - 1])
        for day, rect in places.days.items():
            paint_day(painter, rect, self._marks_of(day), self._look)
        if self.hasFocus() and self.current:
            painter.setPen(QPen(self._look.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(places.rect_of(self.current.day).adjusted(-2, -2, 2, 2), 3, 3)
        painter.end()

    def _marks_of(self, day: date) -> set[Mark]:
        assert self._year is not None
        those = self._year.sessions.get(day, ())
        facts = {
            Mark.MEETING: any(one.state not in OFF for one in those),
            Mark.OFF: any(one.state in OFF for one in those),
            Mark.HOLIDAY: day in self._year.holidays,
            Mark.TODAY: day == self._today,
            Mark.WEEKEND: day.weekday() >= _SATURDAY,
        }
        return {mark for mark, is_so in facts.items() if is_so}

    def _go_to(self, place: int) -> None:
        self._at = place
        self._tell()

    def _tell(self) -> None:
        """Say to a screen reader which meeting one is at."""
        none = self._words.gettext("No meetings in this year.")
        self.setAccessibleDescription(self.told_of(self.current.day) if self.current else none)
        self.update()

    def _told(self, one: MeetingDay) -> str:
        times = hours(one.start, one.end, self._words.language)
        off = f" ({name_of(one.state, self._words)})" if one.state in OFF else ""
        return f"{times} {one.title}{off}"

    def _sessions_at(self, point: QPoint) -> tuple[MeetingDay, ...]:
        day = self._days(self.width()).day_at(point)
        return self._year.sessions.get(day, ()) if day and self._year else ()

    def _days(self, width: int) -> YearDays:
        year = self._year.first.year if self._year else self._today.year
        return YearDays(year, width, self.fontMetrics().height())
