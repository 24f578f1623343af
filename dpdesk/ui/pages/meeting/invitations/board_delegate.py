"""How a cell of the coverage board is drawn: a box that can be ticked, an icon and a word for what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dpdesk.domain.coverage import Cell, Response
from dpdesk.domain.invitations import Addressee
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.board_model import BoardModel
from dpdesk.ui.pages.meeting.invitations.responses import RESPONSE_ICONS, response_colour

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP = 6, 4
_TINT = 0.1
"""how much of its colour is behind a cell that was answered"""


class BoardDelegate(QStyledItemDelegate):
    """Draws cells; `box` tells where the box of one is."""

    def __init__(self, look: Look, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell, a frame where one is, and the thin lines around it."""
        cell = self._model.cell_at(index)
        if cell is None:
            return
        painter.save()
        self._paint_ground(painter, option, cell.response)
        place = QRect(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        if self.has_box(index):
            box = self.box(option.rect)
            is_ticked = cell.response.is_invited
            name, colour = (IconName.TICKED, self._look.accent) if is_ticked else (IconName.UNTICKED, self._look.muted)
            icon(name, self._look, colour).paint(painter, box)
            place.setLeft(box.right() + _GAP + 1)
        if cell.recipients or self._is_department(index):
            self._paint_response(painter, place, cell, str(index.data()))
        self._paint_lines(painter, option)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give a cell room for box, icon and word."""
        metrics = option.fontMetrics
        width = metrics.horizontalAdvance(str(index.data())) + 2 * self._side(option.rect) + 2 * _SIDE + 2 * _GAP
        return QSize(width + 2 * metrics.height(), round(metrics.height() * 1.8))

    def has_box(self, index: _Index) -> bool:
        """Tell whether one may tick a cell: somebody is known there, and people are invited one by one."""
        spot, cell = self._model.spot_at(index), self._model.cell_at(index)
        return bool(cell and cell.recipients and spot and spot.kind.addressee is not Addressee.PERSON)

    def box(self, cell: QRect) -> QRect:
        """Give where the box of a cell is."""
        side = self._side(cell)
        return QRect(cell.left() + _SIDE, cell.center().y() - side // 2 + 1, side, side)

    def _side(self, cell: QRect) -> int:
        return max(12, round(cell.height() * 0.62))

    def _is_department(self, index: _Index) -> bool:
        spot = self._model.spot_at(index)
        return spot is not None and spot.kind.category_id is not None

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, response: Response) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._look.selection)
        elif response in (Response.ACCEPTS, Response.SUBSTITUTE, Response.DECLINES):
            painter.fillRect(option.rect, tinted(response_colour(response, self._look), self._look))

    def _paint_response(self, painter: QPainter, place: QRect, cell: Cell, text: str) -> None:
        response = cell.response
        if response is Response.NOT_INVITED:
            return
        side, colour = round(painter.fontMetrics().height() * 1.05), response_colour(response, self._look)
        picture = QRect(place.left(), place.center().y() - side // 2 + 1, side, side)
        icon(RESPONSE_ICONS[response], self._look, colour).paint(painter, picture)
        place.setLeft(picture.right() + _GAP)
        painter.setPen(colour)
        text = "–" if response is Response.NOBODY_KNOWN else text
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _paint_lines(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.setPen(self._look.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.accent)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def tinted(colour: QColor, look: Look) -> QColor:
    """Give the ground of a cell that was answered."""
    red, green, blue = (
        _TINT * over + (1 - _TINT) * under
        for over, under in (
            (colour.redF(), look.surface.redF()),
            (colour.greenF(), look.surface.greenF()),
            (colour.blueF(), look.surface.blueF()),
        )
    )
    return QColor.fromRgbF(red, green, blue)
