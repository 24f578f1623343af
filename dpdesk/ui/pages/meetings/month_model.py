"""A month as six weeks of days, for a table: what a screen reader says of each day, and what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpdesk.domain.overview import CalendarDays, MeetingDay
from dpdesk.language.calendar_names import weekdays
from dpdesk.language.dates import hours, weekday_date

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
DAY_ROLE = Qt.ItemDataRole.UserRole
WEEKS, DAYS = 6, 7


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, which may belong to the month before or after."""

    day: date
    is_in_month: bool
    is_today: bool
    holiday: str
    sessions: tuple[MeetingDay, ...]


def first_shown(month: date) -> date:
    """Give the Monday on or before the first day of a month."""
    first = month.replace(day=1)
    return first - timedelta(days=first.weekday())


class MonthModel(QAbstractTableModel):
    """Weeks down, days across; empty until the month is known."""

    def __init__(self, words: Words, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._month = today.replace(day=1)
        self._days: CalendarDays | None = None

    def show_month(self, month: date, days: CalendarDays | None, today: date) -> None:
        """Show a month; what is on its days may come later."""
        self.beginResetModel()
        self._month, self._days, self._today = month.replace(day=1), days, today
        self.endResetModel()

    def day_at(self, index: _Index) -> Day:
        """Give the day of a cell."""
        day = first_shown(self._month) + timedelta(days=index.row() * DAYS + index.column())
        return Day(
            day=day,
            is_in_month=(day.year, day.month) == (self._month.year, self._month.month),
            is_today=day == self._today,
            holiday=self._days.holidays.get(day, "") if self._days else "",
            sessions=self._days.sessions.get(day, ()) if self._days else (),
        )

    def index_of(self, day: date) -> QModelIndex:
        """Give the cell of a day, none where it is not shown."""
        row, column = divmod((day - first_shown(self._month)).days, DAYS)
        return self.index(row, column)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the weeks."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the days of a week."""
        return 0 if parent.isValid() else DAYS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Name the weekdays."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return weekdays(self._words.language)[section]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Give the day itself, and its words."""
        if not index.isValid():
            return None
        day = self.day_at(index)
        match role:
            case _ if role == DAY_ROLE:
                return day
            case _Role.DisplayRole:
                return str(day.day.day)
            case _Role.AccessibleTextRole | _Role.ToolTipRole:
                return self._told(day)
        return None

    def _told(self, day: Day) -> str:
        language = self._words.language
        today = self._words.pgettext("mark of a day", "today") if day.is_today else ""
        meetings = (f"{hours(one.start, one.end, language)} {one.title}" for one in day.sessions)
        return "\n".join(filter(None, (weekday_date(day.day, language), today, day.holiday, *meetings)))
