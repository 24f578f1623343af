"""The map of participation in a year: the tiles, what they mean, and the same numbers as a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.participation_map import Level, ParticipationMap, Tile
from dpdesk.language.collation import sort_key
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.services.offices.listing import MapOfYear, map_of_year
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.meeting.plan.flow import FlowLayout
from dpdesk.ui.pages.municipalities.tile_drawing import draw_ground, draw_mark
from dpdesk.ui.pages.municipalities.tile_grid import TileGrid
from dpdesk.ui.tables.columns import Align, Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.workplace import Workplace

_SWATCH = 22


class MapView(QScrollArea):
    """A page that scrolls; `opened` is sent with the tile of a municipality, from the map or from the table."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map-view")
        self._workplace = workplace
        words = self._words = workplace.words
        self.setAccessibleName(words.gettext("Map of participation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget(self)
        self.inside.setProperty("page", "true")
        self.year = ChoiceEditor[int | None]([], self.inside)
        self.year.setObjectName("map-year")
        self.year.setAccessibleName(words.pgettext("column", "Year"))
        self.told = QLabel(self.inside)
        self.told.setObjectName("map-told")
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        self.grid = TileGrid(workplace, self.inside)
        self.legend = Legend(workplace, self.inside)
        self.table: RowTable[Tile] = RowTable(workplace, "map-table", _columns(words), _key, self.inside)
        self.table.setAccessibleName(words.gettext("Participation as a table"))
        self._outside = QLabel(self.inside)
        self._outside.setObjectName("map-without-place")
        self._outside.setTextFormat(Qt.TextFormat.PlainText)
        self._outside.setWordWrap(True)
        self._lay_out()
        self.year.edited.connect(self._choose)
        self.grid.opened.connect(self.opened)
        self.table.opened.connect(self.opened)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self.year, self.grid, self.table)

    def refresh(self) -> None:
        """Read the year again; at first it is the last one with a meeting."""
        question = partial(map_of_year, self._workplace.desk, self.year.value())
        self._workplace.tasks.ask(self, question, self._show)

    def _choose(self, _: object) -> None:
        self.refresh()

    def _show(self, found: MapOfYear) -> None:
        shown, words = found.map, self._words
        self.year.set_choices([(year, str(year)) for year in found.years])
        self.year.set_value(shown.year)
        self.told.setText(_told(shown, words))
        self.grid.setVisible(bool(shown.placed))
        self.grid.show_map(shown)
        self.legend.show_map(shown)
        self._show_outside(shown)
        self._show_table(shown)

    def _show_outside(self, shown: ParticipationMap) -> None:
        names = ", ".join(tile.name for tile in shown.without_place)
        told = self._words.gettext("Without a place on the map: {names}.").format(names=names)
        self._outside.setText(breakable(told) if names else "")
        self._outside.setVisible(bool(names))

    def _show_table(self, shown: ParticipationMap) -> None:
        """Show all rows of the table: the page scrolls, not a window within it."""
        self.table.set_empty_text(self._words.gettext("No municipality belonged to the association in this year."))
        self.table.set_rows(shown.tiles)
        lines = self.table.verticalHeader().defaultSectionSize() * max(2, len(shown.tiles))
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + lines + 4)

    def _lay_out(self) -> None:
        words = self._words
        head = QHBoxLayout()
        head.addWidget(self.year)
        head.addWidget(self.told, 1)
        heading = QLabel(words.gettext("The same as a table"), self.inside)
        heading.setProperty("role", "heading")
        layout = QVBoxLayout(self.inside)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(10)
        layout.addLayout(head)
        for part in (self.legend, self.grid, self._outside, heading, self.table):
            layout.addWidget(part)
        layout.addStretch()
        self.setWidget(self.inside)


class Legend(QWidget):
    """What the tiles mean, each level with its mark and how many municipalities are of it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map-legend")
        self._words = workplace.words
        flow = FlowLayout(self)
        self._levels = {level: _LegendLine(level, workplace.look, self) for level in Level}
        for line in self._levels.values():
            flow.addWidget(line)

    def show_map(self, shown: ParticipationMap) -> None:
        """Count the municipalities of each level."""
        for level, line in self._levels.items():
            line.say(f"{name_of(level, self._words)}: {number(shown.count(level), self._words.language)}")


class _LegendLine(QLabel):
    """A small tile and its meaning."""

    def __init__(self, level: Level, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"legend-{level}")
        self._level = level
        self._look = look
        self.setContentsMargins(_SWATCH + 6, 3, 14, 3)

    def say(self, text: str) -> None:
        """Say what it means."""
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Have room for the small tile."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), _SWATCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the small tile before the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(0, (self.height() - _SWATCH) // 2, _SWATCH, _SWATCH)
        draw_ground(painter, place, self._level, self._look)
        inset = _SWATCH // 4
        draw_mark(painter, place.adjusted(inset, inset, -inset, -inset), self._level, self._look)
        painter.end()


def _told(shown: ParticipationMap, words: Words) -> str:
    if not shown.meetings:
        return words.gettext("No meeting has taken place in {year}.").format(year=shown.year)
    came = sum(tile.attended > 0 for tile in shown.tiles)
    told = words.ngettext(
        "{meetings}; {came} of {count} municipality took part.",
        "{meetings}; {came} of {count} municipalities took part.",
        len(shown.tiles),
    )
    return told.format(
        meetings=how_many(shown.meetings, Counted.MEETING, words),
        came=number(came, words.language),
        count=number(len(shown.tiles), words.language),
    )


def _columns(words: Words) -> tuple[Column[Tile], ...]:
    right = Align.RIGHT
    return (
        Column("name", words.pgettext("column", "Municipality"), _name, is_wide=True, is_needed=True),
        Column("level", words.pgettext("column", "Took part"), partial(_level, words=words), sort=_order, width=38),
        Column(
            "attended",
            words.pgettext("column of the map", "Attended"),
            _attended,
            sort=_attended_key,
            value=_attended_key,
            align=right,
        ),
        Column(
            "invited",
            words.pgettext("column of the map", "Invited"),
            _invited,
            sort=_invited_key,
            value=_invited_key,
            align=right,
        ),
        Column("people", words.pgettext("column", "People"), _people, sort=_people_key, value=_people_key, align=right),
    )


def _key(tile: Tile) -> str:
    return tile.id


def _name(tile: Tile) -> str:
    return tile.name


def _level(tile: Tile, words: Words) -> str:
    return name_of(tile.level, words)


def _order(tile: Tile) -> tuple[int, str]:
    return list(Level).index(tile.level), sort_key(tile.name)


def _attended(tile: Tile) -> str:
    return str(tile.attended)


def _attended_key(tile: Tile) -> int:
    return tile.attended


def _invited(tile: Tile) -> str:
    return str(tile.invited)


def _invited_key(tile: Tile) -> int:
    return tile.invited


def _people(tile: Tile) -> str:
    return str(tile.people)


def _people_key(tile: Tile) -> int:
    return tile.people
