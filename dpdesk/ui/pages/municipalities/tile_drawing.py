"""How a tile of the map is drawn: a ground of its own for each level, a mark, the name and the number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dpdesk.domain.participation_map import Level, Tile
from dpdesk.ui.pages.municipalities.map_model import TILE_ROLE, MapModel, attended_of

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_Index = QModelIndex | QPersistentModelIndex
_BETWEEN, _INSIDE, _ROUND, _SPARE = 2, 5, 4, 2
_SMALLEST = 6.5
"""the smallest size of a name, in points"""
_STRETCHES = (100, 90, 82)
"""how wide the letters may be, in per cent"""
_STEP = 0.5
_LEFT_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class LevelLook:
    """The colours of a level; its border is broken where nobody came."""

    ground: QColor
    text: QColor
    border: QColor
    pen: Qt.PenStyle


def level_look(level: Level, look: Look) -> LevelLook:
    """Give what a level looks like."""
    solid, broken = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
    return {
        Level.OFTEN: LevelLook(look.accent, look.on_accent, look.accent, solid),
        Level.SOMETIMES: LevelLook(look.selection, look.text, look.accent, solid),
        Level.NEVER: LevelLook(look.surface, look.text, look.muted, broken),
        Level.NOT_INVITED: LevelLook(look.window, look.muted, look.line, solid),
    }[level]


def draw_ground(painter: QPainter, place: QRect, level: Level, look: Look) -> None:
    """Draw the ground and the border of a tile."""
    dress = level_look(level, look)
    painter.setPen(QPen(dress.border, 1, dress.pen))
    painter.setBrush(dress.ground)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)


def draw_mark(painter: QPainter, place: QRect, level: Level, look: Look) -> None:
    """Draw the mark of a level: a full circle, half a circle, an empty one, a dash."""
    colour = level_look(level, look).text
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    circle = QRectF(place).adjusted(1, 1, -1, -1)
    if level is Level.NOT_INVITED:
        middle = place.center().y()
        painter.drawLine(place.left() + 1, middle, place.right() - 1, middle)
        return
    painter.drawEllipse(circle)
    painter.setBrush(QBrush(colour))
    if level is Level.OFTEN:
        painter.drawEllipse(circle)
    elif level is Level.SOMETIMES:
        painter.drawPie(circle, 90 * 16, 180 * 16)


class TileDelegate(QStyledItemDelegate):
    """Draws tiles: the whole name, smaller where it would not fit, and below it the mark and the number."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a tile, or nothing where there is none."""
        tile, model = index.data(TILE_ROLE), index.model()
        if not isinstance(tile, Tile) or not isinstance(model, MapModel):
            return
        place = _ground(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, place, tile.level, self._look)
        painter.setPen(level_look(tile.level, self._look).text)
        inside, line = _inside(place), option.fontMetrics.height()
        self._draw_name(painter, room_for_name(option.rect, line), tile.name, option.font)
        self._draw_numbers(painter, QRect(inside.left(), inside.bottom() - line + 1, inside.width(), line), tile, model)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._look.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), _ROUND, _ROUND)
        painter.restore()

    def _draw_name(self, painter: QPainter, room: QRect, name: str, font: QFont) -> None:
        fitting = fitting_font(name, room, font)
        painter.setFont(fitting)
        lines = QFontMetrics(fitting)
        wrap = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        needed = lines.boundingRect(QRect(0, 0, room.width(), room.height()), wrap, name)
        if needed.height() > room.height() or needed.width() > room.width():
            wrap = _LEFT_MIDDLE
            name = lines.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, wrap, name)
        painter.setFont(font)

    def _draw_numbers(self, painter: QPainter, room: QRect, tile: Tile, model: MapModel) -> None:
        colour = level_look(tile.level, self._look).text
        side = round(room.height() * 0.62)
        draw_mark(
            painter, QRect(room.left(), room.top() + (room.height() - side) // 2, side, side), tile.level, self._look
        )
        if tile.level is not Level.NOT_INVITED:
            painter.setPen(colour)
            beside = room.adjusted(side + _INSIDE, 0, 0, 0)
            painter.drawText(beside, _LEFT_MIDDLE, attended_of(tile, model.map, self._words))


def room_for_name(cell: QRect, line: int) -> QRect:
    """Give where the name stands in a cell: above the line of numbers."""
    return _inside(_ground(cell)).adjusted(0, 0, 0, -line)


def fitting_font(name: str, room: QRect, font: QFont) -> QFont:
    """Give the font in which the longest word of a name fits into the room: narrower letters first, then smaller."""
    longest = max(name.split() or [name], key=QFontMetrics(font).horizontalAdvance)
    fitting = QFont(font)
    size = font.pointSizeF()
    while True:
        for stretch in _STRETCHES:
            fitting.setStretch(stretch)
            if QFontMetrics(fitting).horizontalAdvance(longest) <= room.width() - _SPARE:
                return fitting
        size -= _STEP
        if size < _SMALLEST:
            return fitting
        fitting.setPointSizeF(size)


def _ground(cell: QRect) -> QRect:
    return cell.adjusted(_BETWEEN, _BETWEEN, -_BETWEEN, -_BETWEEN)


def _inside(ground: QRect) -> QRect:
    return ground.adjusted(_INSIDE, _INSIDE - 1, -_INSIDE, -_INSIDE + 1)
