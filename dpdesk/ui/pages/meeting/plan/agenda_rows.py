"""What a row of the agenda shows, and the model that gives it to the table of one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dpdesk.domain.agenda import at_minute, ends_at
from dpdesk.domain.meetings import AgendaItem, Mode
from dpdesk.language.dates import hours
from dpdesk.language.wording import name_of, role_of

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import AgendaItemId, SessionId
    from dpdesk.language.catalogues import Words

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class AgendaColumn(IntEnum):
    """The columns of the timetable."""

    HOURS = 0
    MINUTES = 1
    KIND = 2
    TITLE = 3


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item of the agenda as it is shown: who speaks there, and what may be amiss with it."""

    item: AgendaItem
    speakers: str
    remarks: tuple[str, ...] = ()

    @property
    def end(self) -> time:
        """When the item ends."""
        return at_minute(ends_at(self.item))


def agenda_rows(
    about: Dossier, session_id: SessionId, remarks: Mapping[str, Sequence[str]], words: Words
) -> tuple[AgendaRow, ...]:
    """Give the rows of one day. `remarks` are sentences by the id of an item or of somebody who speaks there."""
    rows = []
    for item in about.agenda:
        if item.session_id == session_id:
            speaking = [one for one in about.speaking if one.agenda_item_id == item.id]
            own = remarks.get(item.id, ())
            of_speakers = [
                f"{about.people[one.person_id].name}: {said}" for one in speaking for said in remarks.get(one.id, ())
            ]
            rows.append(AgendaRow(item, _speakers(about, item.id, words), (*own, *of_speakers)))
    return tuple(rows)


def _speakers(about: Dossier, item_id: AgendaItemId, words: Words) -> str:
    """Name who speaks at an item: "Danuta Kamińska (otwiera), Jan Nowak (ekspert, zdalnie)"."""
    named = []
    for one in about.speaking:
        if one.agenda_item_id == item_id:
            person = about.people[one.person_id]
            is_apart = one.mode is Mode.ONLINE and about.meeting.mode is not Mode.ONLINE
            facts = [role_of(one.role, person.gender, words), *([name_of(one.mode, words)] if is_apart else [])]
            named.append(f"{person.name} ({', '.join(facts)})")
    return ", ".join(named)


class AgendaModel(QAbstractTableModel):
    """The agenda of one day. Sends `edited` with the id of an item, the column and the value typed there."""

    edited = Signal(str, int, object)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: tuple[AgendaRow, ...] = ()
        self._titles = {
            AgendaColumn.HOURS: words.pgettext("column of an agenda", "Hours"),
            AgendaColumn.MINUTES: words.pgettext("column of an agenda", "Minutes"),
            AgendaColumn.KIND: words.pgettext("column of an agenda", "Kind"),
            AgendaColumn.TITLE: words.pgettext("column of an agenda", "Item and speakers"),
        }

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """The rows in their order."""
        return self._rows

    def set_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show other rows; where they are of the same items, nothing that is being edited is lost."""
        is_same = [row.item.id for row in rows] == [row.item.id for row in self._rows]
        if is_same:
            self._rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(AgendaColumn) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, item_id: str) -> int | None:
        """Give the place of an item, from 0."""
        return next((place for place, row in enumerate(self._rows) if row.item.id == item_id), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the items."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(AgendaColumn)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every cell be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Give the titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return int(_alignment(section) | Qt.AlignmentFlag.AlignVCenter)
        return self._titles[AgendaColumn(section)] if role == _Role.DisplayRole else None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Give what a cell shows, what is edited in it, and what a screen reader says."""
        row, column = self._rows[index.row()], AgendaColumn(index.column())
        match role:
            case _Role.DisplayRole:
                return self._text(row, column)
            case _Role.EditRole:
                return self._value(row, column)
            case _Role.AccessibleTextRole:
                return self._said(row, column)
            case _Role.TextAlignmentRole:
                return int(_alignment(column) | Qt.AlignmentFlag.AlignTop)
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Ask for a value to be set; it is shown once it is on the desk."""
        row = self._rows[index.row()]
        if role != _Role.EditRole or value in (None, "") or value == self._value(row, AgendaColumn(index.column())):
            return False
        self.edited.emit(row.item.id, index.column(), value)
        return True

    def _text(self, row: AgendaRow, column: AgendaColumn) -> str:
        match column:
            case AgendaColumn.HOURS:
                return hours(row.item.start, row.end, self._words.language)
            case AgendaColumn.MINUTES:
                return str(row.item.minutes)
            case AgendaColumn.KIND:
                return name_of(row.item.kind, self._words)
            case AgendaColumn.TITLE:
                return row.item.title

    def _value(self, row: AgendaRow, column: AgendaColumn) -> object:
        match column:
            case AgendaColumn.HOURS:
                return row.item.start
            case AgendaColumn.MINUTES:
                return row.item.minutes
            case AgendaColumn.KIND:
                return row.item.kind
            case AgendaColumn.TITLE:
                return row.item.title

    def _said(self, row: AgendaRow, column: AgendaColumn) -> str:
        if column is AgendaColumn.TITLE:
            return ". ".join(filter(None, (row.item.title, row.speakers, *row.remarks)))
        return self._text(row, column)


def _alignment(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column == AgendaColumn.MINUTES else Qt.AlignmentFlag.AlignLeft
