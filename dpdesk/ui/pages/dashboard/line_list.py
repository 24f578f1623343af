"""A list of short news of two lines each: what it is and when, and below it what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_SIDE, _ABOVE, _GAP = 10, 5, 8


@dataclass(frozen=True, slots=True)
class Line(Generic[R]):
    """One piece of news about a record. `remark` stands at the right, in the colour of a fault where it `is_late`."""

    key: str
    record: R
    title: str
    detail: str
    remark: str
    picture: IconName
    is_late: bool = False


class LineList(QListWidget, Generic[R]):
    """Enter or a double click sends `opened` with the record; with boxes, Space or a click on one sends `ticked`."""

    opened = Signal(object)
    ticked = Signal(object)

    def __init__(self, workplace: Workplace, name: str, parent: QWidget | None = None, *, boxes: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.has_boxes = boxes
        self._look = workplace.look
        self._empty_text = ""
        self._lines: list[Line[R]] = []
        self.setItemDelegate(_TwoLines(workplace.look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.itemDoubleClicked.connect(self._open)

    @property
    def line_height(self) -> int:
        """The height of one piece of news."""
        return 2 * self.fontMetrics().height() + 2 * _ABOVE + 2

    def set_lines(self, lines: Sequence[Line[R]]) -> None:
        """Show other news; where one is stays."""
        at = self.currentRow()
        key = self._lines[at].key if at >= 0 else ""
        self._lines = list(lines)
        self.clear()
        for line in lines:
            item = QListWidgetItem(self)
            item.setData(_LINE, line)
            item.setText(". ".join(filter(None, (line.title, line.detail, line.remark))))
            item.setToolTip("\n".join(filter(None, (line.title, line.detail, line.remark))))
        places = [place for place, line in enumerate(lines) if line.key == key]
        if lines and at >= 0:
            self.setCurrentRow(places[0] if places else min(at, len(lines) - 1))
        self.setAccessibleDescription("" if lines else self._empty_text)
        self.updateGeometry()

    def set_empty_text(self, text: str) -> None:
        """Say what belongs here while there is nothing."""
        self._empty_text = text

    def lines(self) -> list[Line[R]]:
        """Give the news that are shown."""
        return self._lines

    def current(self) -> R | None:
        """Give the record one is at."""
        return self._lines[self.currentRow()].record if self.currentRow() >= 0 else None

    def tick(self, place: int) -> None:
        """Say that what stands at a place is done."""
        self.setCurrentRow(place)
        self.ticked.emit(self._lines[place].record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, tick on Space."""
        if is_enter(event):
            self._open()
        elif event.key() == Qt.Key.Key_Space and self.has_boxes and self.currentRow() >= 0:
            self.tick(self.currentRow())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on a box."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if self.has_boxes and index.isValid() and self._is_on_box(event, index):
            self.tick(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep a double click on a box from opening."""
        index = self.indexAt(event.position().toPoint())
        if not (self.has_boxes and index.isValid() and self._is_on_box(event, index)):
            super().mouseDoubleClickEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as the news, up to three of them."""
        shown = max(1, min(3, len(self._lines)))
        return QSize(super().sizeHint().width(), shown * self.line_height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Leave room for one of them."""
        return QSize(super().minimumSizeHint().width(), self.line_height + 2 * self.frameWidth())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing, where there is nothing."""
        super().paintEvent(event)
        if self._lines:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.muted)
        room = self.viewport().rect().adjusted(2 * _SIDE, 2 * _SIDE, -2 * _SIDE, -2 * _SIDE)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), self._empty_text)
        painter.end()

    def _is_on_box(self, event: QMouseEvent, index: QModelIndex) -> bool:
        return event.position().x() < self.visualRect(index).left() + _SIDE + self.fontMetrics().height() + _GAP

    def _open(self, _: QListWidgetItem | None = None) -> None:
        record = self.current()
        if record is not None:
            self.opened.emit(record)


class _TwoLines(QStyledItemDelegate):
    """Draws a piece of news: a box or an icon, what it is, when, and below it what it belongs to."""

    def __init__(self, look: Look, parent: LineList[R]) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._list.line_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line[object] = index.data(_LINE)
        look, rect, metrics = self._look, option.rect, option.fontMetrics
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.selection)
        painter.setPen(look.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        side = metrics.height()
        room = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE - 1)
        self._paint_picture(painter, QRect(room.left(), room.top(), side, side), line)
        room.setLeft(room.left() + side + _GAP)
        first, second = QRect(room), QRect(room)
        first.setHeight(side)
        second.setTop(first.bottom() + 2)
        remark = metrics.horizontalAdvance(line.remark)
        colour = look.bad if line.is_late else look.muted
        self._write(painter, first, line.remark, colour, Qt.AlignmentFlag.AlignRight)
        if line.is_late:
            warning = QRect(first.right() - remark - side - 4, first.top(), side, side)
            icon(IconName.WARNING, look, look.bad).paint(painter, warning)
            remark += side + 4
        first.setRight(first.right() - remark - _GAP)
        self._write(painter, first, line.title, look.text, Qt.AlignmentFlag.AlignLeft)
        self._write(painter, second, line.detail, look.muted, Qt.AlignmentFlag.AlignLeft)

    def _paint_picture(self, painter: QPainter, place: QRect, line: Line[object]) -> None:
        picture = IconName.UNTICKED if self._list.has_boxes else line.picture
        icon(picture, self._look, self._look.text if self._list.has_boxes else self._look.muted).paint(painter, place)

    def _write(self, painter: QPainter, room: QRect, text: str, colour: QColor, align: Qt.AlignmentFlag) -> None:
        painter.setPen(colour)
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align | Qt.AlignmentFlag.AlignVCenter), short)
