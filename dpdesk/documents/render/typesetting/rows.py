"""The rows of one table: cells into lines, lines into a strip with its rules and shade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import NamedTuple

from dpdesk.documents.blocks import Ruling, Table
from dpdesk.documents.fonts import printable
from dpdesk.documents.render.typesetting.lines import line_strips
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Fill, Rule, Run, Strip
from dpdesk.documents.render.typesetting.styles import (
    DARK,
    FAINT,
    GROUP_SHADE,
    HEAD_SHADE,
    MM,
    THIN,
    Style,
    table_look,
)
from dpdesk.documents.render.typesetting.tags import OF_COLUMN, OF_ROW, Role, Tag, title_entries

_MOST_CELLS = 4_096
"""how many wrapped cells are remembered before all are forgotten"""
_TALLEST_HEAD = 0.4
"""of a page, the most that a header row may take to be repeated"""
_NARROWEST = 4.0
"""pt, that a cell's text is given even where the column is narrower than its air"""


class RowKind(Enum):
    """What a row is for."""

    BODY = auto()
    HEAD = auto()
    GROUP = auto()
    SUM = auto()


class _Cell(NamedTuple):
    """Wrapped text at the place of its column, by paragraph, y from the top of its first line."""

    lines: int
    paragraphs: Sequence[Sequence[Run]]


class RowMaker:
    """Makes the rows of a table, and holds the cells it has wrapped.

    `head` is the header row that each page repeats; None if there are no titles or they would fill half a page.
    """

    def __init__(self, setting: Setting, table: Table, widths: Sequence[float], tag: Tag) -> None:
        self.columns = table.columns
        self._setting = setting
        self._table = table
        self._look = table_look(len(table.columns), ruled=table.ruling is Ruling.GRID)
        self._widths = widths
        self._lefts = [sum(widths[:index]) for index in range(len(widths))]
        self._right = sum(widths)
        self._cells: dict[tuple[int, bool, str], _Cell] = {}
        self._rules: dict[tuple[RowKind, float], tuple[Rule, ...]] = {}
        self._has_titles = any(column.title for column in table.columns)
        self._tag = tag
        # A head without a body would be no table: then the row of titles is the table's own.
        self._section = Tag(Role.TABLE_HEAD, tag) if _has_rows(table) else tag
        self._shapes = {kind: self._shape(kind) for kind in RowKind}
        self._room = setting.height
        self.head = self._head()
        self._room -= self.head.height if self.head else 0.0

    def begin_group(self) -> None:
        """Put the rows that follow into a section of their own."""
        self._section = Tag(Role.TABLE_BODY, self._tag)

    def rows(self, cells: Sequence[str], kind: RowKind = RowKind.BODY) -> list[Strip]:
        """Set a row; it is one strip unless it is taller than a page."""
        made = [self._cell(index, text, kind) for index, text in enumerate(cells)]
        height, tags = self._height(made, kind), self._cell_tags(made, kind)
        if height <= self._room:
            return [self._strip(made, height, kind, tags)]
        return [self._strip(part, self._height(part, kind), kind, tags) for part in self._parts(made)]

    def title_rows(self, title: str) -> list[Strip]:
        """Set the title of a group over all columns."""
        indent = self._indent(0)
        room = self._right - indent - self._look.air_beside
        cell = self._wrapped(title, self._look.strong, indent, room, self._look.strong)
        kind = RowKind.GROUP
        tags = self._cell_tags([cell], kind)
        return [self._strip(part, self._height(part, kind), kind, tags) for part in self._parts([cell])]

    def head_rows(self) -> list[Strip]:
        """Set the titles of the columns; there is no row if there are none."""
        return self.rows([column.title for column in self.columns], RowKind.HEAD) if self._has_titles else []

    def _head(self) -> Strip | None:
        match self.head_rows():
            case [head] if head.height <= _TALLEST_HEAD * self._room:
                return replace(head, holds=True)
        return None

    def _shape(self, kind: RowKind) -> tuple[tuple[Role, str], ...]:
        """Tell what the cells of a kind of row are."""
        if kind is RowKind.GROUP:
            return ((Role.HEADER, title_entries(len(self.columns))),)
        if kind is RowKind.HEAD:
            # An empty header cell would promise a name that is not there.
            return tuple((Role.HEADER, OF_COLUMN) if column.title else (Role.CELL, "") for column in self.columns)
        named_by = 0 if kind is RowKind.SUM or self._table.strong_first else self._table.named_by
        return tuple(
            (Role.HEADER, OF_ROW) if index == named_by else (Role.CELL, "") for index in range(len(self.columns))
        )

    def _cell_tags(self, cells: Sequence[_Cell], kind: RowKind) -> list[list[Tag]]:
        """Give a tag for each cell of a row, or one for each paragraph where a cell has several."""
        row = Tag(Role.ROW, self._section)
        tags = [Tag(role, row, entries) for role, entries in self._shapes[kind]]
        return [_inner_tags(tag, len(cell.paragraphs)) for tag, cell in zip(tags, cells, strict=True)]

    def _cell(self, index: int, text: str, kind: RowKind) -> _Cell:
        strong = kind is not RowKind.BODY or (self._table.strong_first and index == 0)
        key = (index, strong, text)
        cell = self._cells.get(key)
        if cell is None:
            if len(self._cells) >= _MOST_CELLS:
                self._cells.clear()
            style = replace(self._look.strong if strong else self._look.text, align=self.columns[index].align)
            titled = self._table.titled_cells and kind is RowKind.BODY and index == len(self.columns) - 1
            left = self._lefts[index] + self._indent(index)
            room = self._widths[index] - self._indent(index) - self._look.air_beside
            title = self._look.strong if titled else style
            cell = self._cells[key] = self._wrapped(text, style, left, max(room, _NARROWEST), title)
        return cell

    def _wrapped(self, text: str, style: Style, left: float, room: float, title: Style) -> _Cell:
        """Set the paragraphs of a cell, the first of them as a title where that has a look of its own."""
        paragraphs: list[list[Run]] = []
        lines = 0
        plain = printable(text)
        for paragraph in plain.split("\n"):
            runs: list[Run] = []
            look = style if paragraphs else title
            for strip in line_strips(self._setting, paragraph, look, left, room) or [Strip(0.0)]:
                runs += [run._replace(y=run.y + lines * style.leading) for run in strip.texts]
                lines += 1
            paragraphs.append(runs)
        return _Cell(lines if plain else 0, paragraphs)

    def _indent(self, index: int) -> float:
        """Give the air at a cell's left; where nothing is shaded or ruled there, text is flush with the page's."""
        flush = self._table.ruling is Ruling.OPEN or (self._table.ruling is Ruling.ROWS and not self._has_titles)
        return 0.0 if index == 0 and flush else self._look.air_beside

    def _height(self, cells: Sequence[_Cell], kind: RowKind) -> float:
        lines = max((cell.lines for cell in cells), default=1) or 1
        least = self._table.row_height * MM if kind in (RowKind.BODY, RowKind.SUM) else 0.0
        return max(lines * self._look.text.leading + 2 * self._look.air_above, least)

    def _parts(self, cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
        """Divide a row taller than a page into rows of as many lines as fit."""
        leading = self._look.text.leading
        capacity = max(1, int((self._room - 2 * self._look.air_above) / leading))
        for first in range(0, max((cell.lines for cell in cells), default=0) or 1, capacity):
            yield [_lines_of(cell, first, first + capacity, leading) for cell in cells]

    def _strip(self, cells: Sequence[_Cell], height: float, kind: RowKind, tags: Sequence[Sequence[Tag]]) -> Strip:
        texts: list[Run] = []
        leading, air = self._look.text.leading, self._look.air_above
        centred = self._table.ruling is Ruling.GRID
        for inner, (lines, paragraphs) in zip(tags, cells, strict=True):
            down = (height - lines * leading) / 2 if centred else air
            for tag, runs in zip(inner, paragraphs, strict=True):
                texts += [Run(x, y + down, font, tint, data, tag) for x, y, font, tint, data, _ in runs]
            if not any(paragraphs):
                texts.append(Run(0.0, 0.0, "", "", "", inner[0]))
        return Strip(height, texts, self._ruled(kind, height), self._shaded(kind, height))

    def _shaded(self, kind: RowKind, height: float) -> tuple[Fill, ...]:
        if kind is RowKind.BODY or self._table.ruling is Ruling.OPEN:
            return ()
        return (Fill(0.0, 0.0, self._right, height, HEAD_SHADE if kind is RowKind.HEAD else GROUP_SHADE),)

    def _ruled(self, kind: RowKind, height: float) -> tuple[Rule, ...]:
        """Give the rules of a row; rows of one height share them."""
        key = (kind, height)
        if key not in self._rules:
            self._rules[key] = tuple(self._level_rules(kind, height)) + tuple(self._upright_rules(kind, height))
        return self._rules[key]

    def _level_rules(self, kind: RowKind, height: float) -> Iterator[Rule]:
        pen = THIN if self._table.ruling is Ruling.GRID or kind is RowKind.HEAD else FAINT
        is_open = self._table.ruling is Ruling.OPEN
        if kind is RowKind.SUM:
            yield Rule(0.0, 0.0, self._right, 0.0, DARK)
        elif not is_open and (kind is RowKind.HEAD or not self._has_titles):
            yield Rule(0.0, 0.0, self._right, 0.0, pen)
        if not is_open or kind is RowKind.HEAD:
            yield Rule(0.0, height, self._right, 0.0, pen)

    def _upright_rules(self, kind: RowKind, height: float) -> Iterator[Rule]:
        if self._table.ruling is Ruling.GRID:
            edges = [0.0, self._right] if kind is RowKind.GROUP else [*self._lefts, self._right]
            yield from (Rule(x, 0.0, 0.0, height, THIN) for x in edges)


def _has_rows(table: Table) -> bool:
    return table.fill_page or table.blank_page or any(group.title or group.rows for group in table.groups)


def _inner_tags(tag: Tag, paragraphs: int) -> list[Tag]:
    return [tag] if paragraphs == 1 else [Tag(Role.PARAGRAPH, tag) for _ in range(paragraphs)]


def _lines_of(cell: _Cell, first: int, end: int, leading: float) -> _Cell:
    paragraphs = [
        [run._replace(y=run.y - first * leading) for run in runs if first <= int(run.y / leading) < end]
        for runs in cell.paragraphs
    ]
    return _Cell(max(0, min(cell.lines, end) - first), paragraphs)
