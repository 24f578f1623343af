"""The lines of the search: what each says, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

_DETAIL, _KIND = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchLine:
    """One line: what it says, and what happens when it is taken."""

    title: str
    detail: str
    kind: str
    picture: IconName
    take: Callable[[], object]


class LineModel(QStandardItemModel):
    """The lines for a list; what is read out of one is all of it."""

    def show_lines(self, lines: Sequence[SearchLine], look: Look) -> None:
        """Show other lines."""
        self.clear()
        for line in lines:
            item = QStandardItem(icon(line.picture, look, look.muted), line.title)
            item.setEditable(False)
            item.setData(line.detail, _DETAIL)
            item.setData(line.kind, _KIND)
            told = ", ".join(filter(None, (line.title, line.detail, line.kind)))
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(f"<p>{escape(told)}</p>")  # a name is no markup
            self.appendRow(item)

    def show_note(self, note: str) -> None:
        """Show a line that only says something."""
        self.clear()
        item = QStandardItem(note)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.appendRow(item)


class LineDelegate(QStyledItemDelegate):
    """Draws a line: icon, title, what tells it from others, and at the right of what kind it is."""

    _SIDE, _GAP, _ICON = 8, 10, 18

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give a line some room above and below."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the line; the title has its room before the detail."""
        painter.save()
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, self._look.selection if is_marked else self._look.surface)
        painter.setFont(option.font)
        painter.setPen(self._look.muted)
        room = option.rect.adjusted(self._SIDE, 0, -self._SIDE, 0)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if picture is None:
            self._draw(painter, option, room, str(index.data()))
        else:
            picture.paint(painter, QRect(room.left(), room.top(), self._ICON, room.height()))
            room.setLeft(room.left() + self._ICON + self._GAP)
            self._paint_texts(painter, option, room, index)
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kind = str(index.data(_KIND))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, kind)
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(kind) - self._GAP)
        painter.setPen(self._look.text)
        room.setLeft(room.left() + self._draw(painter, option, room, str(index.data())) + self._GAP)
        painter.setPen(self._look.muted)
        self._draw(painter, option, room, str(index.data(_DETAIL)))

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str) -> int:
        """Draw a text from the left, shortened where there is too little room; give its width."""
        line = " ".join(text.split())
        shown = option.fontMetrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
        )
        return option.fontMetrics.horizontalAdvance(shown)
