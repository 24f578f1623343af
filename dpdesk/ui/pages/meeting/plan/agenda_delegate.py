"""How a cell of the agenda is drawn and edited: a title over its speakers and over what may be amiss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from dpdesk.domain.agenda import MINUTES_OF_A_DAY
from dpdesk.domain.meetings import ItemKind
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.days import HourEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, NumberEditor
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn, AgendaModel, AgendaRow

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_Index = QModelIndex | QPersistentModelIndex
SIDE = 8
"""the room left and right of a text"""
_ABOVE, _BETWEEN = 7, 2
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_TALL = 10_000


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of text in the cell of a title."""

    text: str
    colour: QColor
    is_strong: bool = False
    is_warning: bool = False


class AgendaDelegate(QStyledItemDelegate):
    """Draws and edits. `unreadable` is sent with the reason why something typed cannot be read."""

    unreadable = Signal(str)

    def __init__(self, words: Words, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._words = words
        self._look = look
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground, the text and the line below; the cell one is at has a frame."""
        painter.save()
        room = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._look.selection)
        inside = room.adjusted(SIDE, _ABOVE, -SIDE, 0)
        if index.column() == AgendaColumn.TITLE:
            self._paint_title(painter, option, inside, index)
        else:
            painter.setFont(option.font)
            painter.setPen(self._look.muted if index.column() == AgendaColumn.KIND else self._look.text)
            painter.drawText(inside, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), str(index.data()))
        painter.setPen(self._look.line)
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.accent)
            painter.drawRect(room.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Be as high as the text is at the width of the column."""
        line = option.fontMetrics.height()
        if index.column() != AgendaColumn.TITLE:
            width = option.fontMetrics.horizontalAdvance(str(index.data())) + 2 * SIDE
            return QSize(width, line + 2 * _ABOVE)
        width = self._view.columnWidth(AgendaColumn.TITLE) - 2 * SIDE
        heights = [self._height(part, option.font, width) for part in self._parts(index)]
        return QSize(width, sum(heights) + _BETWEEN * (len(heights) - 1) + 2 * _ABOVE)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Make the field of a column."""
        editor = self._editor(AgendaColumn(index.column()), parent)
        editor.setObjectName("agenda-cell")
        title = self._view.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title))
        editor.unreadable.connect(self.unreadable)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the value in the field, unless something was typed there."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, ChoiceEditor):
            editor.set_value(ItemKind(value))
        elif isinstance(editor, HourEditor | LineEditor | NumberEditor) and not editor.is_being_edited:
            editor.set_value(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Ask for what was typed; what cannot be read is told and left out."""
        if isinstance(editor, HourEditor | NumberEditor | LineEditor | ChoiceEditor) and editor.settle():
            model.setData(index, editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Put the field on the first line of its cell, as wide as it needs."""
        size = editor.sizeHint()
        room = QRect(option.rect)
        room.setHeight(min(room.height(), size.height()))
        if not isinstance(editor, LineEditor | NumberEditor):
            room.setWidth(max(room.width(), size.width()))
        editor.setGeometry(room)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Forget the reason once the field is left."""
        if event.type() is QEvent.Type.Hide:
            self.unreadable.emit("")
        return super().eventFilter(editor, event)

    def _editor(
        self, column: AgendaColumn, parent: QWidget
    ) -> HourEditor | NumberEditor | LineEditor | ChoiceEditor[ItemKind]:
        match column:
            case AgendaColumn.HOURS:
                return HourEditor(self._words, parent)
            case AgendaColumn.MINUTES:
                return NumberEditor(self._words, parent, least=1, most=MINUTES_OF_A_DAY)
            case AgendaColumn.KIND:
                return ChoiceEditor([(kind, name_of(kind, self._words)) for kind in ItemKind], parent)
            case AgendaColumn.TITLE:
                return LineEditor(parent)

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: _Index) -> None:
        top = room.top()
        for part in self._parts(index):
            font = _font(part, option.font)
            place = QRect(room.left(), top, room.width(), self._height(part, option.font, room.width()))
            painter.setFont(font)
            painter.setPen(part.colour)
            if part.is_warning:
                side = QFontMetrics(font).height()
                icon(IconName.WARNING, self._look, part.colour).paint(
                    painter, QRect(place.topLeft(), QSize(side, side))
                )
                place.setLeft(place.left() + side + _BETWEEN * 2)
            painter.drawText(place, _WRAP, part.text)
            top = place.bottom() + 1 + _BETWEEN

    def _height(self, part: _Part, font: QFont, width: int) -> int:
        metrics = QFontMetrics(_font(part, font))
        if part.is_warning:
            width -= metrics.height() + _BETWEEN * 2
        return metrics.boundingRect(QRect(0, 0, max(1, width), _TALL), _WRAP, part.text).height()

    def _parts(self, index: _Index) -> list[_Part]:
        model = index.model()
        assert isinstance(model, AgendaModel)
        return list(self._parts_of(model.rows[index.row()]))

    def _parts_of(self, row: AgendaRow) -> Iterator[_Part]:
        yield _Part(row.item.title, self._look.text, is_strong=True)
        if row.speakers:
            yield _Part(row.speakers, self._look.muted)
        for remark in row.remarks:
            yield _Part(remark, self._look.warning, is_warning=True)


def _font(part: _Part, plain: QFont) -> QFont:
    font = QFont(plain)
    if part.is_strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font
