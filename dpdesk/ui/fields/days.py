"""Editors of a day, typed or picked in a calendar, and of an hour."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from dpdesk.language.dates import clock, short_date
from dpdesk.language.reading import read_day, read_hour
from dpdesk.ui.appearance import dark, light
from dpdesk.ui.fields.calendar import DayCalendar
from dpdesk.ui.fields.typed import TypedEditor
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.settings import Language
    from dpdesk.ui.appearance import Look

_DIGITS_OF_A_DAY = 16
_DIGITS_OF_AN_HOUR = 7
_DARKER_THAN = 128


class DayEditor(TypedEditor[date | None]):
    """Edits a day that may be unknown: typed, or picked in a calendar by the button or Alt+Down."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(read_day, partial(_day_written, language=words.language), words, parent)
        self._words_of_calendar = words
        self._calendar: DayCalendar | None = None
        action = QAction(
            icon(IconName.CALENDAR, _look_of(self)), words.gettext("Pick in the calendar (Alt+Down)"), self
        )
        action.triggered.connect(self.open_calendar)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText(words.pgettext("how a day is typed", "dd.mm.yyyy"))
        self.set_width_in_digits(_DIGITS_OF_A_DAY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show the month of the day below the field."""
        if self.isReadOnly() or not self.isEnabled():
            return
        self.settle()
        if self._calendar is None:
            self._calendar = DayCalendar(self._words_of_calendar, _look_of(self), self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open_at(self.value())

    def _pick(self, day: date) -> None:
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.setText(_day_written(day, self._words_of_calendar.language))
        self.settle()


class HourEditor(TypedEditor[time | None]):
    """Edits an hour that may be unknown."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(read_hour, partial(_hour_written, language=words.language), words, parent)
        self.setPlaceholderText(words.pgettext("how an hour is typed", "hh:mm"))
        self.set_width_in_digits(_DIGITS_OF_AN_HOUR)


def _look_of(widget: QWidget) -> Look:
    return dark() if widget.palette().color(QPalette.ColorRole.Base).lightness() < _DARKER_THAN else light()


def _day_written(day: date | None, language: Language) -> str:
    return short_date(day, language) if day else ""


def _hour_written(hour: time | None, language: Language) -> str:
    return clock(hour, language) if hour else ""
