"""How wide the columns of a table are: as asked for, then so that its rows take the fewest lines.

What a row is high is told by its fullest cell, so a millimetre goes where it saves lines. Of a long table some rows
are looked at; two tables that are aligned look at the same ones and come to the same widths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from dpdesk.documents.blocks import Column, Table
from dpdesk.documents.render.typesetting.lines import natural_width
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.styles import MM, table_look

_NARROWEST_SHARE = 0.6
"""of its own width, what a column keeps when it gives room to one with longer texts"""
_TO_WRITE_IN = 0.85
"""the same, of a column without any text"""
_STEPS = (2 * MM, 5 * MM, 10 * MM)
_MOST_STEPS = 12
_HEIGHT_COUNTS = 4
_LOOKED_AT = 60
"""rows of each table, spread over it"""
_SLACK = 0.1
"""pt, so that a word fits that is as wide as its column"""
_UNEVEN = 1.06
"""how much longer a text gets because its lines end at words"""


@dataclass(frozen=True, slots=True)
class _Text:
    """What a cell would take in one line, and its widest word."""

    whole: float
    word: float

    def lines(self, room: float) -> int:
        """Estimate the lines in a width; a word that has to be divided counts like one more."""
        if self.whole <= room:
            return 1
        return ceil(self.whole * _UNEVEN / max(room, 1.0)) + (self.word > room)


def column_widths(columns: Sequence[Column], width: float) -> tuple[float, ...]:
    """Share out a width in points: fixed columns get theirs, the others the rest by weight.

    Fixed columns that leave the others less than a third of an even share are narrowed.
    """
    fixed = sum(column.width or 0.0 for column in columns) * MM
    weights = sum(column.weight for column in columns if column.width is None)
    loose = sum(column.width is None for column in columns)
    most = width - loose * width / (3 * len(columns)) if columns else width
    shrink = min(1.0, most / fixed) if fixed else 1.0
    rest = width - fixed * shrink
    return tuple(
        rest * column.weight / (weights or 1.0) if column.width is None else column.width * MM * shrink
        for column in columns
    )


def fitted_widths(setting: Setting, table: Table) -> tuple[float, ...]:
    """Share out the width by weight, then move it between the columns that have none of their own to save lines."""
    widths = list(column_widths(table.columns, setting.width))
    loose = [index for index, column in enumerate(table.columns) if column.width is None]
    if len(loose) < 2:
        return tuple(widths)
    texts = [[row[index] for index in loose] for row in _looked_at(table)]
    shares = [widths[index] for index in loose]
    rows = [[_measured(setting, table, cell) for cell in row] for row in texts]
    least = [
        _least(setting, table, table.columns[index], share, [row[place] for row in rows])
        for place, (index, share) in enumerate(zip(loose, shares, strict=True))
    ]
    air = 2 * table_look(len(table.columns)).air_beside
    for index, share in zip(loose, _settled(rows, shares, least, air), strict=True):
        widths[index] = share
    return tuple(widths)


def _settled(
    rows: Sequence[Sequence[_Text]], shares: Sequence[float], least: Sequence[float], air: float
) -> Sequence[float]:
    """Move room from column to column while that saves lines."""
    best = _lines(rows, shares, air)
    for _ in range(_MOST_STEPS):
        tried = [(_lines(rows, other, air), number, other) for number, other in enumerate(_moves(shares, least))]
        lines, _, other = min(tried, default=(best, 0, shares))
        if lines >= best:
            break
        best, shares = lines, other
    return shares


def _moves(shares: Sequence[float], least: Sequence[float]) -> Iterator[list[float]]:
    """Give the ways in which one column can give room to another, small steps first."""
    for step in _STEPS:
        for giver, room in enumerate(shares):
            if room - step < least[giver]:
                continue
            for taker in range(len(shares)):
                if taker != giver:
                    moved = list(shares)
                    moved[giver] -= step
                    moved[taker] += step
                    yield moved


def _lines(rows: Sequence[Sequence[_Text]], shares: Sequence[float], air: float) -> int:
    """Weigh the lines that make rows high, and a little those that stand beside a fuller cell."""
    total = 0
    for row in rows:
        lines = [text.lines(share - air) for text, share in zip(row, shares, strict=True)]
        total += _HEIGHT_COUNTS * max(lines) + sum(lines)
    return total


def _looked_at(table: Table) -> Iterator[Sequence[str]]:
    for groups in (table.groups, table.aligned_with):
        rows = [row for group in groups for row in group.rows]
        yield from rows[:: max(1, len(rows) // _LOOKED_AT)]


def _measured(setting: Setting, table: Table, cell: str) -> _Text:
    look = table_look(len(table.columns)).text
    words = (natural_width(setting, word, look) for word in cell.split())
    whole = max((natural_width(setting, line, look) for line in cell.splitlines()), default=0.0)
    return _Text(whole, max(words, default=0.0))


def _least(setting: Setting, table: Table, column: Column, share: float, texts: Iterable[_Text]) -> float:
    """Give the least that a column keeps: room for each word that it has room for, and to write where it is empty."""
    look = table_look(len(table.columns))
    title = max((natural_width(setting, word, look.strong) for word in column.title.split()), default=0.0)
    word = max((text.word for text in texts), default=0.0)
    if not word:
        return max(_TO_WRITE_IN * share, title)
    air = 2 * look.air_beside
    return max(_NARROWEST_SHARE * share, title + air, min(word + air + _SLACK, share))
