"""Horizontal bars that can be read in grey, by a screen reader and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.workplace import Workplace

_GAP = 8
_LABEL_PART, _VALUE_LETTERS = 0.42, 16
_LINE_IN_TEXT_HEIGHTS, _BAR_IN_TEXT_HEIGHTS = 1.6, 0.75


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is of, how long of how much (0: the longest bar is the whole), and the number in words."""

    label: str
    part: int
    whole: int
    value: str


class Bars(QWidget):
    """Draws bars below each other: label, outline of the whole, filled part, number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bars")
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw other bars."""
        self._bars = tuple(bars)
        told = "; ".join(f"{bar.label}: {bar.value}" for bar in bars)
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Have a line for each bar."""
        return QSize(40 * self.fontMetrics().averageCharWidth(), self._line() * max(1, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        """Keep every line."""
        return QSize(24 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        longest = max((bar.whole or bar.part for bar in self._bars), default=0)
        for number, bar in enumerate(self._bars):
            self._draw(painter, bar, number * self._line(), longest)
        painter.end()

    def _draw(self, painter: QPainter, bar: Bar, top: int, longest: int) -> None:
        metrics, line = self.fontMetrics(), self._line()
        value_width = _VALUE_LETTERS * metrics.averageCharWidth()
        label_width = round((self.width() - value_width) * _LABEL_PART)
        room = self.width() - value_width - label_width - 2 * _GAP
        height = round(metrics.height() * _BAR_IN_TEXT_HEIGHTS)
        across = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(self._look.text)
        shown = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, label_width)
        painter.drawText(QRect(0, top, label_width, line), across, shown)
        left = label_width + _GAP
        track = QRect(left, top + (line - height) // 2, self._length(bar.whole, longest, room), height)
        filled = QRect(track.topLeft(), QSize(self._length(bar.part, longest, room), height))
        if bar.whole:
            painter.setPen(self._look.muted)
            painter.drawRect(track.adjusted(0, 0, -1, -1))
        painter.fillRect(filled, self._look.accent)
        end = max(track.right() if bar.whole else left, filled.right()) + _GAP
        painter.setPen(self._look.text)
        painter.drawText(QRect(end, top, self.width() - end, line), across, bar.value)

    def _length(self, count: int, longest: int, room: int) -> int:
        return round(room * count / longest) if longest else 0

    def _line(self) -> int:
        return round(self.fontMetrics().height() * _LINE_IN_TEXT_HEIGHTS)


class Chart(QWidget):
    """A heading with bars below, or with the same numbers as a table."""

    def __init__(self, workplace: Workplace, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"chart-{name}")
        heading = QLabel(title, self)
        heading.setProperty("role", "heading")
        self._bars = Bars(workplace.look, self)
        self._bars.setAccessibleName(title)
        words = workplace.words
        columns: list[Column[Bar]] = [
            Column("label", words.pgettext("rows of a chart", "Group"), lambda bar: bar.label, is_wide=True),
            Column("value", words.pgettext("column", "Number"), lambda bar: bar.value, width=18),
        ]
        self._table = RowTable[Bar](workplace, f"table-{name}", columns, lambda bar: bar.label, self)
        self._table.setAccessibleName(title)
        self._table.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (heading, self._bars, self._table):
            layout.addWidget(part)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other numbers; a chart of nothing is not there."""
        self.setVisible(bool(bars))
        self._bars.show_bars(bars)
        self._table.set_rows(list(bars))
        lines = self._table.verticalHeader().defaultSectionSize() * len(bars)
        self._table.setFixedHeight(self._table.horizontalHeader().sizeHint().height() + lines + 4)

    def show_as_table(self, as_table: bool) -> None:
        """Show the numbers as a table, or as bars."""
        self._table.setVisible(as_table)
        self._bars.setVisible(not as_table)
