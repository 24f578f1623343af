"""The coverage board one works in: with the arrow keys, Space and Enter, or with the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from dpdesk.domain.coverage import Board, Response, Spot
from dpdesk.domain.ids import InvitationId
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.pages.meeting.invitations.board_delegate import BoardDelegate
from dpdesk.ui.pages.meeting.invitations.board_model import BoardModel

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_ROW_IN_LINES = 1.75
_LEAST_LETTERS = 15


class BoardTable(QTableView):
    """Shows the board. Sends `invite_wanted` with spots, `take_off_wanted` with invitations, `opened` with the index
    of a cell, and `column_changed` when one is in another column; `header_menu_wanted` with a column and a place."""

    invite_wanted = Signal(object)
    take_off_wanted = Signal(object)
    opened = Signal(QModelIndex)
    column_changed = Signal(int)
    header_menu_wanted = Signal(int, QPoint)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coverage-board")
        self.setAccessibleName(workplace.words.gettext("Whom the meeting addresses"))
        self._words = workplace.words
        self.board_model = BoardModel(workplace, self)
        self.setModel(self.board_model)
        self.cells = BoardDelegate(workplace.look, self.board_model, self)
        self.setItemDelegate(self.cells)
        self._dress(workplace)
        self.selectionModel().currentChanged.connect(self._tell_column)

    def set_board(self, board: Board) -> None:
        """Show a board; one stays at the same office and kind where they are still there."""
        spot, scrolled = self.board_model.spot_at(self.currentIndex()), self.verticalScrollBar().value()
        self.board_model.set_board(board)
        for column in range(len(board.columns)):
            self.setColumnWidth(column, self._width(column))
        if not self.currentIndex().isValid():
            self._go_to_spot(spot)
            self.verticalScrollBar().setValue(scrolled)

    def chosen(self) -> list[QModelIndex]:
        """Give the selected cells, or the one where one is."""
        return self.selectedIndexes() or ([self.currentIndex()] if self.currentIndex().isValid() else [])

    def chosen_invitations(self) -> list[InvitationId]:
        """Give the invitations in the selected cells."""
        cells = (self.board_model.cell_at(index) for index in self.chosen())
        return [invitation_id for cell in cells if cell for invitation_id in cell.invitation_ids]

    def toggle(self, indexes: Sequence[QModelIndex]) -> None:
        """Invite at some cells, or take off who is invited there where nobody is left to invite."""
        boxes = [index for index in indexes if self.cells.has_box(index)]
        cells = [(index, self.board_model.cell_at(index)) for index in boxes]
        missing = [index for index, cell in cells if cell and not cell.response.is_invited]
        if missing:
            spots = (self.board_model.spot_at(index) for index in missing)
            self.invite_wanted.emit([spot for spot in spots if spot])
        elif boxes:
            self.take_off_wanted.emit([one for _, cell in cells if cell for one in cell.invitation_ids])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space, open on Enter, move on all others."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle(self.chosen())
        elif is_enter(event) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the keys of replies."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick a box that is clicked."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and self.cells.has_box(index) and self.cells.box(self.visualRect(index)).contains(place):
            self.setCurrentIndex(index)
            self.toggle([index])
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a cell; two quick clicks on a box are two ticks."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if self.cells.has_box(index) and self.cells.box(self.visualRect(index)).contains(place):
            self.mousePressEvent(event)
        elif index.isValid():
            self.opened.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be in the first cell where one was in none."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.board_model.rowCount():
            self.setCurrentIndex(self.board_model.index(0, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done at the cell."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu = QMenu(self)
        menu.setObjectName("cell-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(place)

    def _go_to_spot(self, spot: Spot | None) -> None:
        board = self.board_model.board
        if not board.rows:
            return
        offices = [row.organisation_id for row in board.rows]
        row = offices.index(spot.organisation_id) if spot and spot.organisation_id in offices else 0
        column = board.columns.index(spot.kind) if spot and spot.kind in board.columns else 0
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self.board_model.index(row, column), flag)
        self.column_changed.emit(column)

    def _be_in_column(self, column: int) -> None:
        """Be in a column whose title was clicked, which selects all of it."""
        index = self.board_model.index(max(0, self.currentIndex().row()), column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _tell_column(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid() and current.column() != before.column():
            self.column_changed.emit(current.column())

    def _width(self, column: int) -> int:
        """Have room for the title and for the longest response, with the box and the icon before it."""
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(name_of(one, self._words)) for one in Response)
        return max(self.horizontalHeader().sectionSizeHint(column), longest + 4 * metrics.height())

    def _dress(self, workplace: Workplace) -> None:
        words = workplace.words
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        ground, line = workplace.look.window.name(), workplace.look.line.name()
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {ground}; border: none; border-bottom: 1px solid {line}; }}"
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        above, aside = self.horizontalHeader(), self.verticalHeader()
        above.setAccessibleName(words.gettext("Kinds of recipient"))
        above.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        above.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        above.customContextMenuRequested.connect(self._ask_for_header_menu)
        above.setSectionsClickable(True)
        above.sectionClicked.connect(self._be_in_column)
        above.setHighlightSections(True)
        aside.setAccessibleName(words.gettext("Municipalities"))
        aside.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        aside.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        aside.setDefaultSectionSize(round(self.fontMetrics().height() * _ROW_IN_LINES))
        aside.setMinimumWidth(_LEAST_LETTERS * self.fontMetrics().averageCharWidth())
        aside.setHighlightSections(True)

    def _ask_for_header_menu(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        column = header.logicalIndexAt(place)
        if column >= 0:
            self.setCurrentIndex(self.board_model.index(max(0, self.currentIndex().row()), column))
            self.header_menu_wanted.emit(column, header.mapToGlobal(place))
