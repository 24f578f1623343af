"""Where each day of a year is drawn on the strip: twelve small months, a column for each weekday, Monday first."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QSize

MONTHS = 12
_DAYS, _WEEKS = 7, 6
_BETWEEN_MONTHS = 10


@dataclass(frozen=True)
class YearDays:
    """The places of a year's days in a strip of a width. `letter` is the height of a line of text."""

    year: int
    width: int
    letter: int

    @property
    def across(self) -> int:
        """How many months stand side by side: all where a day is not too small then, else half of them."""
        return MONTHS if self._cell_of(MONTHS) * 2 >= self.letter else MONTHS // 2

    @property
    def cell(self) -> int:
        """The side of a day."""
        return max(4, min(self._cell_of(self.across), self.letter))

    @property
    def size(self) -> QSize:
        """The room that the strip takes."""
        rows = MONTHS // self.across
        return QSize(self.width, rows * self._month_height + (rows - 1) * _BETWEEN_MONTHS)

    def title_of(self, month: int) -> QRect:
        """Give where the name of a month stands."""
        corner = self._corner(month)
        return QRect(corner.x(), corner.y(), _DAYS * self.cell, self.letter)

    def rect_of(self, day: date) -> QRect:
        """Give where a day is drawn."""
        corner = self._corner(day.month)
        place = date(day.year, day.month, 1).weekday() + day.day - 1
        week, weekday = divmod(place, _DAYS)
        below = corner.y() + self.letter + 2
        return QRect(corner.x() + weekday * self.cell, below + week * self.cell, self.cell - 1, self.cell - 1)

    def day_at(self, point: QPoint) -> date | None:
        """Tell which day is drawn at a point."""
        return next((day for day, rect in self.days.items() if rect.contains(point)), None)

    @cached_property
    def days(self) -> dict[date, QRect]:
        """The place of each day of the year."""
        return {
            day: self.rect_of(day)
            for month in range(1, MONTHS + 1)
            for day in (date(self.year, month, one) for one in range(1, monthrange(self.year, month)[1] + 1))
        }

    @property
    def _month_height(self) -> int:
        return self.letter + 2 + _WEEKS * self.cell

    def _cell_of(self, across: int) -> int:
        return (self.width - (across - 1) * _BETWEEN_MONTHS) // across // _DAYS

    def _corner(self, month: int) -> QPoint:
        row, column = divmod(month - 1, self.across)
        step = (self.width - _DAYS * self.cell) // max(1, self.across - 1)
        return QPoint(column * step, row * (self._month_height + _BETWEEN_MONTHS))
