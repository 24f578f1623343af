"""The timetable of one day: rows that are moved by the mouse or by keys, and edited in their place."""

from __future__ import annotations

from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from dpdesk.domain.meetings import ItemKind
from dpdesk.language.dates import hours
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.pages.meeting.plan.agenda_delegate import SIDE, AgendaDelegate
from dpdesk.ui.pages.meeting.plan.agenda_menu import AgendaMenu
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn, AgendaModel, AgendaRow

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SPARE = 6
_EDITED_IN_PLACE = (AgendaColumn.HOURS, AgendaColumn.MINUTES)


class AgendaTable(QTableView):
    """Shows the rows of one day, as high as they are. Items are named by their ids.

    Sends `opened` on Enter, `stepped` with -1 or 1 on Alt+Up and Alt+Down, `added` on Insert with the place of the new
    one, `removed` on Delete, `edited` with column and value, `dragged` and `dropped` with the point on the screen while
    and when a row is dragged, and `chosen` when one comes to a row.
    """

    chosen = Signal(str)
    opened = Signal(str)
    stepped = Signal(str, int)
    added = Signal(int)
    removed = Signal(str)
    edited = Signal(str, int, object)
    unreadable = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self._words = workplace.words
        self._look = workplace.look
        self._pressed: QPoint | None = None
        self._is_pressing = False
        self._is_dragging = False
        self._drop_place: int | None = None
        self._wanted = ""
        self.rows_model = AgendaModel(workplace.words, self)
        self.setModel(self.rows_model)
        self._delegate = AgendaDelegate(workplace.words, workplace.look, self)
        self._delegate.unreadable.connect(self.unreadable)
        self.setItemDelegate(self._delegate)
        self._dress()
        self.rows_model.edited.connect(self.edited)
        self.doubleClicked.connect(self._double_click)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    @property
    def current_id(self) -> str:
        """The id of the item one is at, or nothing."""
        row = self.row_at(self.currentIndex())
        return row.item.id if row else ""

    def set_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show other rows and stay at the same item, or where it was once it is gone."""
        present, place = self.current_id, self.currentIndex().row()
        self.rows_model.set_rows(rows)
        self._choose_wanted()
        if present and not self.current_id:
            at = self.rows_model.place_of(present)
            self._go_to(min(place, len(rows) - 1) if at is None else at)
        self._fit()

    def choose(self, item_id: str) -> bool:
        """Go to an item as soon as it is shown; tell whether it is there."""
        self._wanted = item_id
        self._choose_wanted()
        return self.current_id == item_id

    def leave(self) -> None:
        """Be at no row."""
        self._wanted = ""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def edit_cell(self, item_id: str, column: AgendaColumn) -> None:
        """Begin to edit a cell."""
        place = self.rows_model.place_of(item_id)
        if place is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            index = self.rows_model.index(place, column)
            self.setCurrentIndex(index)
            self.edit(index)

    def row_at(self, index: QModelIndex) -> AgendaRow | None:
        """Give the row of an index."""
        return self.rows_model.rows[index.row()] if index.isValid() else None

    def place_at(self, height: int) -> int:
        """Give the place, from 0, at which something dropped at a height of the viewport would stand."""
        for place in range(self.rows_model.rowCount()):
            if height < self.rowViewportPosition(place) + self.rowHeight(place) // 2:
                return place
        return self.rows_model.rowCount()

    def show_drop_place(self, place: int | None) -> None:
        """Draw a line where the row would go, or none."""
        if place != self._drop_place:
            self._drop_place = place
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of the timetable stand for."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, item_id = Qt.Key(event.key()), self.current_id
        if self._is_dragging and key == Qt.Key.Key_Escape:
            self._end_drag()
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in _STEPS and item_id:
            self.stepped.emit(item_id, _STEPS[key])
        elif modifiers or self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Insert:
            self.added.emit(self.currentIndex().row() + 1)
        elif key == Qt.Key.Key_Delete and item_id:
            self.removed.emit(item_id)
        elif is_enter(event) and item_id:
            self.opened.emit(item_id)
        elif event.text().isdigit() and self.currentIndex().column() in _EDITED_IN_PLACE:
            self._type_over(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a row was taken; one comes to it on release, so that nothing moves below a drag."""
        self._is_pressing = True
        super().mousePressEvent(event)
        is_on_row = self.indexAt(event.position().toPoint()).isValid()
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if is_left and is_on_row else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row that was taken."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed
        if not self._is_dragging and way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the row."""
        was_dragging, item_id = self._is_dragging, self.current_id
        self._end_drag()
        super().mouseReleaseEvent(event)
        self._is_pressing = False
        if was_dragging and item_id:
            self.dropped.emit(item_id, event.globalPosition().toPoint())
        self._tell_chosen()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the row."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.context_menu().popup(place)

    def context_menu(self) -> QMenu:
        """Make the menu of the row one is at."""
        item_id = self.current_id
        menu = AgendaMenu(self._words, self, has_row=bool(item_id))
        menu.opened.connect(partial(self.opened.emit, item_id))
        menu.added.connect(partial(self.added.emit, self.currentIndex().row() + 1))
        menu.stepped.connect(partial(self.stepped.emit, item_id))
        menu.removed.connect(partial(self.removed.emit, item_id))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where a dragged row would go."""
        super().paintEvent(event)
        if self._drop_place is None:
            return
        last = self.rows_model.rowCount() - 1
        is_after_all = self._drop_place > last
        height = self.rowViewportPosition(last) + self.rowHeight(last) if is_after_all and last >= 0 else 0
        if not is_after_all:
            height = self.rowViewportPosition(self._drop_place)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.accent, 3))
        painter.drawLine(0, max(1, height - 1), self.viewport().width(), max(1, height - 1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the titles the room that the other columns leave, and wrap them anew."""
        super().resizeEvent(event)
        others = sum(self.columnWidth(column) for column in AgendaColumn if column is not AgendaColumn.TITLE)
        width = max(event.size().width() - others, self.horizontalHeader().minimumSectionSize())
        if width != self.columnWidth(AgendaColumn.TITLE):
            self.setColumnWidth(AgendaColumn.TITLE, width)
            self._fit()

    def _dress(self) -> None:
        self.setAccessibleName(self._words.gettext("Agenda of the day"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        midday = hours(time(12, 58), time(13, 59), self._words.language)
        longest_kind = max((name_of(kind, self._words) for kind in ItemKind), key=self.fontMetrics().horizontalAdvance)
        samples = {AgendaColumn.HOURS: midday, AgendaColumn.MINUTES: "000", AgendaColumn.KIND: longest_kind}
        for column, sample in samples.items():
            needed = self.fontMetrics().horizontalAdvance(sample) + 2 * SIDE
            self.setColumnWidth(column, max(needed, header.sectionSizeHint(column)) + _SPARE)

    def _fit(self) -> None:
        """Be as high as the rows are, so that only the page scrolls."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(place) for place in range(self.rows_model.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth())

    def _choose_wanted(self) -> None:
        place = self.rows_model.place_of(self._wanted) if self._wanted else None
        if place is None:
            return
        self._wanted = ""
        self._go_to(place)

    def _go_to(self, place: int) -> None:
        index = self.rows_model.index(place, max(0, self.currentIndex().column()))
        if self.state() is not QAbstractItemView.State.EditingState:
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )

    def _tell_chosen(self) -> None:
        if self.current_id and not self._is_pressing:
            self.chosen.emit(self.current_id)

    def _double_click(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row is None:
            return
        if index.column() in _EDITED_IN_PLACE:
            self.edit(index)
        else:
            self.opened.emit(row.item.id)

    def _type_over(self, event: QKeyEvent) -> None:
        """Begin to edit with what was typed; other letters than digits begin nothing."""
        usual = self.editTriggers()
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.AnyKeyPressed, event)
        self.setEditTriggers(usual)

    def _end_drag(self) -> None:
        self._pressed = None
        self._is_dragging = False
        self.viewport().unsetCursor()
        self.show_drop_place(None)
