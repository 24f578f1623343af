"""The marks of a day, each told by its shape: filled, struck out, crossed, framed; and a sample of each for the key."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

_ROUND = 2
_LINE, _FRAME = 1.4, 1.8


class Mark(Enum):
    """What a day of the strip may be; a meeting that is off is marked only where no other is on that day."""

    MEETING = auto()
    OFF = auto()
    HOLIDAY = auto()
    TODAY = auto()
    WEEKEND = auto()


def paint_day(painter: QPainter, rect: QRect, marks: Collection[Mark], look: Look) -> None:
    """Draw a day with its marks."""
    is_meeting = Mark.MEETING in marks
    ground = look.accent if is_meeting else look.window if Mark.WEEKEND in marks else look.raised
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(_ROUND, _ROUND, -_ROUND, -_ROUND)
    if Mark.OFF in marks and not is_meeting:
        painter.setPen(QPen(look.accent, _LINE))
        painter.drawRoundedRect(rect, _ROUND, _ROUND)
        painter.drawLine(inner.bottomLeft(), inner.topRight())
    elif Mark.HOLIDAY in marks:
        painter.setPen(QPen(look.on_accent if is_meeting else look.bad, _LINE))
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.bottomLeft(), inner.topRight())
    if Mark.TODAY in marks:
        painter.setPen(QPen(look.text, _FRAME))
        painter.drawRoundedRect(rect, _ROUND, _ROUND)


class MarkSample(QWidget):
    """One mark beside its name."""

    def __init__(self, mark: Mark, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"sample-{mark.name.lower()}")
        self._mark = mark
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be about as large as a letter."""
        side = self.fontMetrics().ascent()
        return QSize(side + 2, side + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_day(painter, self.rect().adjusted(1, 1, -1, -1), (self._mark,), self._look)
        painter.end()
