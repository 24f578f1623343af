"""The coverage board as a model of a table: offices down, kinds of recipient across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpdesk.domain.coverage import Board, Cell, Kind, Row, Spot, Tally
from dpdesk.language.wording import name_of
from dpdesk.ui.pages.meeting.invitations.responses import cell_details, cell_text, column_title

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
NOTHING = Board(columns=(), rows=(), tally=Tally(), categories={})
_MOST_IN_LINE = 17
"""Letters of a title before it goes on in another line."""


class BoardModel(QAbstractTableModel):
    """Gives the cells of a board; what a cell is about is asked by `cell_at`, `spot_at` and `row_at`."""

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = workplace.words
        self.board = NOTHING

    def set_board(self, board: Board) -> None:
        """Show another board; where offices and columns are the same, only the changed rows are told."""
        before, same = self.board, _frame(board) == _frame(self.board)
        if not same:
            self.beginResetModel()
        self.board = board
        if not same:
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(board.rows) if row != before.rows[place]]
        if changed:
            last = len(board.columns) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.board.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.board.columns)

    def cell_at(self, index: _Index) -> Cell | None:
        """Give the cell at an index."""
        return self.board.rows[index.row()].cells[index.column()] if index.isValid() else None

    def row_at(self, index: _Index) -> Row | None:
        """Give the office at an index."""
        return self.board.rows[index.row()] if index.isValid() else None

    def spot_at(self, index: _Index) -> Spot | None:
        """Give whom one would invite at an index."""
        row = self.row_at(index)
        return Spot(row.organisation_id, self.board.columns[index.column()]) if row else None

    def title(self, column: int) -> str:
        """Name a column."""
        return column_title(self.board, self.board.columns[column], self._words)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        cell = self.cell_at(index)
        if cell is None:
            return None
        match role:
            case _Role.DisplayRole:
                return cell_text(cell, self._words)
            case _Role.ToolTipRole:
                return cell_details(cell, self._words)
            case _Role.AccessibleTextRole:
                office = self.board.rows[index.row()].name
                return f"{office}, {self.title(index.column())}: {cell_text(cell, self._words)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
                return self.title(section)
            return in_lines(self.title(section)) if role == _Role.DisplayRole else None
        row = self.board.rows[section]
        if role == _Role.DisplayRole:
            return row.name
        return self._about(row) if role in (_Role.ToolTipRole, _Role.AccessibleTextRole) else None

    def _about(self, row: Row) -> str:
        kind = name_of(row.type, self._words) if row.type else ""
        member = "" if row.is_member else self._words.pgettext("municipality", "guest")
        return ", ".join(filter(None, (row.name, kind, row.subregion, member)))


def in_lines(title: str) -> str:
    """Break a long title between words, so that its column can be narrow."""
    lines = [""]
    for word in title.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _MOST_IN_LINE:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _frame(board: Board) -> tuple[tuple[Kind, ...], tuple[str, ...]]:
    return board.columns, tuple(row.organisation_id for row in board.rows)
