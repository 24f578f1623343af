"""The grid of tiles: arrow keys go from municipality to municipality, Enter and a click open one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from dpdesk.ui.fields.editing import is_enter
from dpdesk.ui.pages.municipalities.map_model import MapModel
from dpdesk.ui.pages.municipalities.tile_drawing import TileDelegate

if TYPE_CHECKING:
    from dpdesk.domain.participation_map import ParticipationMap
    from dpdesk.ui.workplace import Workplace

_STEPS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_LINES_OF_A_TILE, _AROUND = 3.1, 14
"""how high a tile is: two lines of a name and one of numbers, and what is around them in pixels"""


class TileGrid(QTableView):
    """Shows the map of a year; `opened` is sent with the tile of a municipality."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("participation-map")
        self.setAccessibleName(workplace.words.gettext("Map of participation"))
        self.tiles = MapModel(workplace.words, self)
        self.setModel(self.tiles)
        self.setItemDelegate(TileDelegate(workplace.words, workplace.look, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * _LINES_OF_A_TILE) + _AROUND)

    def show_map(self, shown: ParticipationMap) -> None:
        """Show another map; one stays at the same municipality where it is there."""
        here = self.tiles.tile_at(self.currentIndex())
        self.tiles.show_map(shown)
        place = self.tiles.index_of(here.id) if here else QModelIndex()
        self.setCurrentIndex(place if place.isValid() else self.tiles.first())
        self.setFixedHeight(self.sizeHint().height())

    def go_to(self, record_id: str) -> None:
        """Go to a municipality."""
        place = self.tiles.index_of(record_id)
        if place.isValid():
            self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:
        """Have room for all rows."""
        rows = self.verticalHeader().defaultSectionSize() * self.tiles.rowCount()
        return QSize(super().sizeHint().width(), rows + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the nearest tile in a direction, open on Enter."""
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            place = self.tiles.neighbour(self.currentIndex(), *_STEPS[key])
            if place.isValid():
                self.setCurrentIndex(place)
        elif is_enter(event):
            self._open(self.currentIndex())
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at some tile when the map is reached."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.tiles.first())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a tile can be clicked."""
        is_tile = self.tiles.tile_at(self.indexAt(event.position().toPoint())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_tile else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the municipality that is clicked on."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        tile = self.tiles.tile_at(index)
        if tile is not None:
            self.opened.emit(tile)
