"""Which columns of a table are seen, how wide, and what it is sorted by: chosen by the user and remembered."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from dpdesk.ui.tables.delegate import SIDE

if TYPE_CHECKING:
    from dpdesk.ui.tables.cells import CellModel
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
_REMEMBER_AFTER_MS = 400
_FEWEST_LETTERS, _MOST_LETTERS, _FEWEST_OF_WIDE = 3, 44, 18
_ROWS_MEASURED = 50
"""how many rows say how wide a column is"""
_ARROW = 16
"""the room of the arrow that tells the sorting"""


class Arrangement(QObject, Generic[R]):
    """Arranges the columns of a table, and remembers under its name what the user makes of them."""

    def __init__(self, workplace: Workplace, name: str, table: QTableView, model: CellModel[R]) -> None:
        super().__init__(table)
        self._words = workplace.words
        self._preferences = workplace.preferences
        self._preference = f"tables/{name}"
        self._table = table
        self._columns = model.columns
        self._model = model
        self._own_widths: dict[str, int] = {}
        self._is_fitted = False
        self._is_arranging = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REMEMBER_AFTER_MS)
        self._soon.timeout.connect(self.remember)
        self._dress(table.horizontalHeader())
        self._recall()
        self._fit()
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    @property
    def tick_column(self) -> int | None:
        """The first column of ticks."""
        return next((place for place, column in enumerate(self._columns) if column.checked), None)

    def visible_columns(self) -> list[int]:
        """Give the columns one sees, from left to right."""
        return [place for place in range(len(self._columns)) if not self._table.isColumnHidden(place)]

    def fit_once(self) -> None:
        """Make columns as wide as their first rows need, where nobody has said how wide they are."""
        if self._is_fitted or not self._model.rowCount():
            return
        self._is_fitted = True
        self._fit()

    def menu(self, parent: QMenu) -> QMenu:
        """Make the menu in which columns are chosen."""
        menu = QMenu(self._words.gettext("Co&lumns"), parent)
        menu.setObjectName("columns-menu")
        for place, column in enumerate(self._columns):
            action = menu.addAction(column.called)
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(place))
            action.setEnabled(not column.is_needed)
            action.toggled.connect(partial(self.show_column, place))
        return menu

    def show_column(self, place: int, is_shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not is_shown and self.visible_columns() == [place]:
            return
        self._is_arranging = True
        self._table.setColumnHidden(place, not is_shown)
        self._is_arranging = False
        self._share_room()
        self._model.search_in(self.visible_columns())
        self.remember()

    def remember(self) -> None:
        """Keep how the table is arranged."""
        self._soon.stop()
        header = self._table.horizontalHeader()
        kept = {
            "widths": self._own_widths,
            "shown": [self._columns[place].name for place in self.visible_columns()],
            "known": [column.name for column in self._columns],
            "sorted_by": self._sorted_by(header),
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }
        self._preferences.set(self._preference, json.dumps(kept))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share out the room anew when there is another, and remember what was just arranged when the table goes."""
        if watched is not self._table:
            if event.type() is QEvent.Type.Resize:
                self._share_room()
        elif event.type() is QEvent.Type.Hide and self._soon.isActive():
            self.remember()
        return super().eventFilter(watched, event)

    def _dress(self, header: QHeaderView) -> None:
        header.setAccessibleName(self._words.gettext("Titles of the columns"))
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setMinimumSectionSize(self._letters(_FEWEST_LETTERS))
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(not any(column.is_wide for column in self._columns))
        self._table.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        header.sectionResized.connect(self._take_width)
        header.sortIndicatorChanged.connect(self._remember_soon)

    def _recall(self) -> None:
        kept = self._kept()
        self._own_widths = _widths(kept.get("widths"))
        known = _names(kept.get("known"))
        shown = _names(kept.get("shown"))
        for place, column in enumerate(self._columns):
            is_shown = column.name in shown if column.name in known else not column.is_hidden
            self._table.setColumnHidden(place, not (is_shown or column.is_needed))
        self._model.search_in(self.visible_columns())
        sorted_by = [place for place, column in enumerate(self._columns) if column.name == kept.get("sorted_by")]
        if sorted_by:
            is_descending = kept.get("descending") is True
            order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(sorted_by[0], order)
        self._soon.stop()

    def _fit(self) -> None:
        self._is_arranging = True
        for place, column in enumerate(self._columns):
            if not column.is_wide:
                self._table.setColumnWidth(place, self._own_widths.get(column.name) or self._width(place))
        self._is_arranging = False
        self._share_room()

    def _kept(self) -> dict[str, object]:
        """Give what was remembered: nothing where it is not readable, as a file that people can edit may be."""
        try:
            kept = json.loads(self._preferences.value(self._preference, "{}"))
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def _sorted_by(self, header: QHeaderView) -> str:
        place = header.sortIndicatorSection()
        return self._columns[place].name if 0 <= place < len(self._columns) else ""

    def _width(self, place: int) -> int:
        column = self._columns[place]
        title = self._table.horizontalHeader().sectionSizeHint(place) if column.title else _ARROW + 2 * SIDE
        if column.width:
            return max(title, self._letters(column.width) + 2 * SIDE)
        return max(title, min(self._table.sizeHintForColumn(place), self._letters(_MOST_LETTERS)))

    def _letters(self, count: int) -> int:
        return count * self._table.fontMetrics().averageCharWidth()

    def _remember_soon(self) -> None:
        if not self._is_arranging and self._table.isVisible():
            self._soon.start()

    def _take_width(self, place: int, _before: int, width: int) -> None:
        """Take note of a width that the user has drawn."""
        is_stretched = self._table.horizontalHeader().stretchLastSection() and place == self.visible_columns()[-1]
        if self._is_arranging or is_stretched:
            return
        if self._table.isVisible():
            self._own_widths[self._columns[place].name] = width
            self._soon.start()
        self._share_room()

    def _share_room(self) -> None:
        """Give the wide columns what the others leave, but never less than can be read: then one scrolls."""
        shown = self.visible_columns()
        wide = [place for place in shown if self._columns[place].is_wide]
        if not wide or self._is_arranging:
            return
        others = sum(self._table.columnWidth(place) for place in shown if place not in wide)
        room = self._table.viewport().width() - others
        share = max(room // len(wide), self._letters(_FEWEST_OF_WIDE))
        self._is_arranging = True
        for place in wide:
            self._table.setColumnWidth(place, share)
        self._table.setColumnWidth(wide[-1], max(share, room - share * (len(wide) - 1)))
        self._is_arranging = False

    def _show_menu(self, place: QPoint) -> None:
        header = self._table.horizontalHeader()
        outer = QMenu(header)
        outer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer.addActions(self.menu(outer).actions())
        outer.addSeparator()
        outer.addActions(header.actions())
        outer.popup(header.mapToGlobal(place))


def _widths(kept: object) -> dict[str, int]:
    if not isinstance(kept, dict):
        return {}
    return {str(name): width for name, width in kept.items() if isinstance(width, int) and width > 0}


def _names(kept: object) -> frozenset[str]:
    return frozenset(name for name in kept if isinstance(name, str)) if isinstance(kept, list) else frozenset()
