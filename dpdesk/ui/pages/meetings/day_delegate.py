"""How a day of the calendar is drawn: its number, a holiday by its name, and its meetings as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dpdesk.domain.overview import OFF, MeetingDay
from dpdesk.language.dates import clock
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.pages.meetings.month_model import DAY_ROLE, Day

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_Index = QModelIndex | QPersistentModelIndex
_INSIDE, _BETWEEN = 6, 2
_SATURDAY = 5


class DayDelegate(QStyledItemDelegate):
    """Draws days, and knows where on a day each of its meetings is."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look

    def session_at(self, cell: QRect, day: Day, point: QPoint, line_height: int) -> MeetingDay | None:
        """Tell which meeting of a day is drawn at a point."""
        places = self._places(cell, len(day.sessions), line_height)
        return next((one for one, place in zip(day.sessions, places, strict=False) if place.contains(point)), None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a day."""
        day: Day = index.data(DAY_ROLE)
        look, cell = self._look, option.rect
        is_pale = not day.is_in_month or day.day.weekday() >= _SATURDAY or bool(day.holiday)
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, look.window if is_pale else look.surface)
        painter.setPen(look.line)
        painter.drawLine(cell.topRight(), cell.bottomRight())
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        self._paint_names(painter, cell, self._paint_number(painter, option, day), day)
        line = option.fontMetrics.height()
        places = self._places(cell, len(day.sessions), line)
        for one, place in zip(day.sessions, places, strict=False):
            self._paint_session(painter, place, one)
        if len(places) < len(day.sessions):
            self._paint_rest(painter, cell, len(day.sessions) - len(places), line)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(look.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_number(self, painter: QPainter, option: QStyleOptionViewItem, day: Day) -> QRect:
        """Write the number of the day, on a ground of its own where it is today, and give its place."""
        look, metrics, cell = self._look, option.fontMetrics, option.rect
        text, side = str(day.day.day), metrics.height()
        width = max(side, metrics.horizontalAdvance(text)) + 4
        place = QRect(cell.left() + _INSIDE, cell.top() + _INSIDE - 2, width, side + 2)
        if day.is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent)
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(look.on_accent)
        else:
            painter.setPen(self._holiday_colour(day) if day.holiday else look.text if day.is_in_month else look.muted)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return place

    def _paint_names(self, painter: QPainter, cell: QRect, number_place: QRect, day: Day) -> None:
        """Write that it is today, and the name of a holiday: beside the number, or below it where it is too long."""
        beside = number_place.translated(number_place.width() + _INSIDE, 0)
        beside.setRight(cell.right() - _INSIDE)
        told = [self._words.pgettext("mark of a day", "today")] if day.is_today else []
        is_short = painter.fontMetrics().horizontalAdvance(day.holiday) <= beside.width() and not told
        if day.holiday and (is_short or day.sessions):
            told.append(day.holiday)
        elif day.holiday:
            below = cell.adjusted(_INSIDE + _BETWEEN, number_place.height() + _INSIDE, -_INSIDE, -_BETWEEN)
            painter.setPen(self._holiday_colour(day))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap), day.holiday)
        self._write(painter, beside, " · ".join(told), self._holiday_colour(day) if day.holiday else self._look.muted)

    def _holiday_colour(self, day: Day) -> QColor:
        return self._look.bad if day.is_in_month else self._look.muted

    def _paint_session(self, painter: QPainter, place: QRect, one: MeetingDay) -> None:
        """Write a meeting as a link; one that is off says so and is struck out."""
        look, is_off = self._look, one.state in OFF
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.raised if is_off else look.selection)
        painter.drawRoundedRect(place, 3, 3)
        font = painter.font()
        font.setStrikeOut(is_off)
        painter.setFont(font)
        hour = name_of(one.state, self._words) if is_off else clock(one.start, self._words.language)
        self._write(painter, place.adjusted(4, 0, -4, 0), f"{hour} {one.title}", look.text)
        font.setStrikeOut(False)
        painter.setFont(font)

    def _paint_rest(self, painter: QPainter, cell: QRect, rest: int, line: int) -> None:
        told = self._words.ngettext("{count} more", "{count} more", rest)
        place = QRect(cell.left() + _INSIDE, cell.bottom() - line - 1, cell.width() - 2 * _INSIDE, line)
        self._write(painter, place, told.format(count=number(rest, self._words.language)), self._look.muted)

    def _places(self, cell: QRect, count: int, line: int) -> list[QRect]:
        """Give where the meetings of a day are drawn: as many as there is room for."""
        above = line + 2 * _INSIDE
        step = line + 2 * _BETWEEN + _BETWEEN
        room = cell.height() - above - _BETWEEN
        most = max(1, room // step)
        if count > most:
            most = max(1, (room - line) // step)
        return [
            QRect(cell.left() + 4, cell.top() + above + place * step, cell.width() - 9, line + 2 * _BETWEEN)
            for place in range(min(count, most))
        ]

    def _write(self, painter: QPainter, room: QRect, text: str, colour: QColor) -> None:
        painter.setPen(colour)
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), short)
