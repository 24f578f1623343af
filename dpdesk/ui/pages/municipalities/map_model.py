"""The map of a year as a grid: a tile in each cell where there is a municipality, and its numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpdesk.domain.participation_map import Level, ParticipationMap, Tile
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_Index = QModelIndex | QPersistentModelIndex
TILE_ROLE = Qt.ItemDataRole.UserRole + 1


class MapModel(QAbstractTableModel):
    """Rows and columns of tiles; most cells are empty."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._map = ParticipationMap(year=0, meetings=0, tiles=())
        self._placed = self._map.placed

    @property
    def map(self) -> ParticipationMap:
        """The map that is shown."""
        return self._map

    def show_map(self, shown: ParticipationMap) -> None:
        """Show another map."""
        self.beginResetModel()
        self._map, self._placed = shown, shown.placed
        self.endResetModel()

    def tile_at(self, index: _Index) -> Tile | None:
        """Give the municipality of a cell."""
        return self._placed.get((index.row(), index.column())) if index.isValid() else None

    def index_of(self, record_id: str) -> QModelIndex:
        """Give where a municipality is."""
        place = next((place for place, tile in self._placed.items() if tile.id == record_id), None)
        return self.index(*place) if place else QModelIndex()

    def first(self) -> QModelIndex:
        """Give the first tile in reading order."""
        return self.index(*min(self._placed)) if self._placed else QModelIndex()

    def neighbour(self, index: _Index, down: int, right: int) -> QModelIndex:
        """Give the nearest tile in a direction: in the same line first, else in the line that is nearest to it."""
        here = (index.row(), index.column())
        ahead = [place for place in self._placed if (place[0] - here[0]) * down + (place[1] - here[1]) * right > 0]
        if not ahead:
            return QModelIndex()
        return self.index(*min(ahead, key=lambda place: _distance(here, place, is_across=bool(right))))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the rows of the grid."""
        return 0 if parent.isValid() else self._map.size[0]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Count the columns of the grid."""
        return 0 if parent.isValid() else self._map.size[1]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only tiles be gone to."""
        if self.tile_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a tile, its name, and all about it in words."""
        tile = self.tile_at(index)
        if tile is None:
            return None
        if role == TILE_ROLE:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return told(tile, self._map, self._words)
        return None


def attended_of(tile: Tile, shown: ParticipationMap, words: Words) -> str:
    """Say shortly at how many of how many meetings somebody was present."""
    phrase = words.pgettext("meetings attended", "{attended} of {meetings}")
    return phrase.format(
        attended=number(tile.attended, words.language), meetings=number(shown.meetings, words.language)
    )


def told(tile: Tile, shown: ParticipationMap, words: Words) -> str:
    """Say all about a tile: the name, the level, the meetings and the people."""
    present = words.ngettext(
        "present at {attended} of {count} meeting", "present at {attended} of {count} meetings", shown.meetings
    ).format(attended=number(tile.attended, words.language), count=number(shown.meetings, words.language))
    invited = words.ngettext("invited to {count} meeting", "invited to {count} meetings", tile.invited).format(
        count=number(tile.invited, words.language)
    )
    people = how_many(tile.people, Counted.PERSON, words)
    parts = [present, invited, people] if tile.level is not Level.NOT_INVITED else []
    if not tile.is_member:
        parts.append(words.pgettext("on the map", "no member"))
    return f"{tile.name}: {', '.join([name_of(tile.level, words), *parts])}"


def _distance(here: tuple[int, int], there: tuple[int, int], *, is_across: bool) -> tuple[int, int]:
    """Order tiles ahead: the step sideways costs more than the step forward."""
    rows, columns = abs(there[0] - here[0]), abs(there[1] - here[1])
    ahead, aside = (columns, rows) if is_across else (rows, columns)
    return ahead + 2 * aside, aside
