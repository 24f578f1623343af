"""How a row is drawn: with room around its text, a box that can be ticked, and a thin line below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

_Index = QModelIndex | QPersistentModelIndex
SIDE = 8
"""the room left and right of a text"""
_ASIDE = 5
"""what the toolkit's own room lacks to that"""
_BESIDE_BOX = 4
_BOX_IN_LINES = 1.2
"""how high a box is, counted in lines of text"""


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of a table whose rows are selected whole."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave out the frame round one cell of a selected row, which is seen well enough, and the toolkit's box."""
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        if option.state & QStyle.StateFlag.State_Selected:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell and the line below it."""
        whole = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._look.selection)
        option.rect = whole.adjusted(_ASIDE, 0, -_ASIDE, 0)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            box = _box(whole, option.fontMetrics)
            self._paint_tick(painter, box, is_ticked=tick is Qt.CheckState.Checked)
            option.rect = option.rect.adjusted(box.width() + _BESIDE_BOX, 0, 0, 0)
        super().paint(painter, option, index)
        painter.setPen(self._look.line)
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give a cell room at its sides, and for its box."""
        size = super().sizeHint(option, index) + QSize(2 * _ASIDE, 0)
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return size
        box = _box(QRect(), QFontMetrics(option.font)).width()
        return size + QSize(box + _BESIDE_BOX, 0) if index.data() else QSize(box + 2 * SIDE, size.height())

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Ask for a tick where its box is clicked, or anywhere in a cell that is nothing but a box."""
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is None or event.type() is not QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        room = _box(option.rect, QFontMetrics(option.font)) if index.data() else option.rect
        if event.button() is not Qt.MouseButton.LeftButton or not room.contains(event.position().toPoint()):
            return False
        other = Qt.CheckState.Unchecked if tick is Qt.CheckState.Checked else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the whole text of a cell that is too narrow for it and has no tip of its own."""
        is_tip = event.type() is QEvent.Type.ToolTip and index.isValid()
        if not is_tip or index.data(Qt.ItemDataRole.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        if self.sizeHint(option, index).width() <= view.visualRect(index).width():
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), str(index.data()), view)
        return True

    def _paint_tick(self, painter: QPainter, box: QRect, *, is_ticked: bool) -> None:
        name, colour = (IconName.TICKED, self._look.accent) if is_ticked else (IconName.UNTICKED, self._look.muted)
        icon(name, self._look, colour).paint(painter, box)


def _box(cell: QRect, metrics: QFontMetrics) -> QRect:
    """Give where the box of a cell is."""
    side = round(_BOX_IN_LINES * metrics.height())
    return QRect(cell.left() + SIDE, cell.center().y() - side // 2, side, side)
