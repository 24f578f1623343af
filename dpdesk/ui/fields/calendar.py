"""A month that drops down from a field, to pick a day in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from dpdesk.settings import Language
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_LOCALES = {Language.POLISH: "pl_PL", Language.ENGLISH: "en_GB"}
_COLUMNS, _LINES = 7, 8
_LINE_HEIGHTS = 1.9


class DayCalendar(QFrame):
    """Drops down from a field: arrows and Page Up or Down move, Enter or a click picks, Esc closes."""

    picked = Signal(object)

    def __init__(self, words: Words, look: Look, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAccessibleName(words.pgettext("window", "Calendar"))
        self._field = field
        self._month = QCalendarWidget(self)
        self._month.setObjectName("calendar-month")
        self._month.setAccessibleName(words.pgettext("window", "Calendar"))
        self._month.setLocale(QLocale(_LOCALES[words.language]))
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._dress(words, look)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._month)
        self.setFocusProxy(self._month)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def open_at(self, day: date | None) -> None:
        """Show the calendar below the field, or above where there is no room."""
        self._month.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.adjustSize()
        below = self._field.mapToGlobal(QPoint(0, self._field.height()))
        room = self._field.screen().availableGeometry()
        if below.y() + self.height() > room.bottom():
            below.setY(below.y() - self._field.height() - self.height())
        below.setX(max(room.left(), min(below.x(), room.right() - self.width())))
        self.move(below)
        self.show()
        self._month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dress(self, words: Words, look: Look) -> None:
        """Replace what the toolkit draws in colours of its own: red weekends, a dark bar, black arrows."""
        metrics = self.fontMetrics()
        names = [self._month.locale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, _COLUMNS + 1)]
        widest = max(map(metrics.horizontalAdvance, names)) + metrics.height()
        self._month.setMinimumSize(_COLUMNS * widest, round(_LINES * _LINE_HEIGHTS * metrics.height()))
        pale = QTextCharFormat()
        pale.setForeground(look.muted)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day, pale)
        bar = self._month.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        for name, picture, meaning in (
            ("qt_calendar_prevmonth", IconName.LEFT, words.gettext("The month before")),
            ("qt_calendar_nextmonth", IconName.RIGHT, words.gettext("The month after")),
        ):
            button = self._month.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture, look))
                button.setAccessibleName(meaning)

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
