"""Maps of equal tiles, one for each municipality at its place on a grid: told apart by shade and by border, in grey.

For whoever listens a map is one picture with its text: the numbers stand in a table of the same paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from dpdesk.documents.blocks import Align, MapTile, TileLevel, TileMap
from dpdesk.documents.render.typesetting.lines import line_strips, natural_width, one_line
from dpdesk.documents.render.typesetting.paragraphs import text_strips
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import (
    Fill,
    Mark,
    Outline,
    Rule,
    Strip,
    bound,
    moved,
    overlaid,
    stacked,
)
from dpdesk.documents.render.typesetting.styles import (
    BAR,
    BAR_REST,
    BROKEN,
    DARK,
    FAINT,
    GREY_INK,
    INK,
    LINE,
    PAPER,
    TABLE_CAPTION,
    TILE_KEY,
    TILE_NAME,
    TILE_NUMBER,
)
from dpdesk.documents.render.typesetting.tags import Role, Tag, figure_tag

_TILE_HEIGHT = 31.0
_WIDEST_TILE = 58.0
_GAP = 2.4
_AIR = 1.6
_LEAST_SIZE = 5.8
_KEY_SIDE = 8.0
_KEY_GAP = 4.0
_KEY_AIR = 16.0


class _Look(NamedTuple):
    """The ground, the pen of the border, and the ink of what stands on it."""

    ground: str
    border: str
    ink: str


_LOOKS: Mapping[TileLevel, _Look] = {
    TileLevel.FULL: _Look(BAR, "", PAPER),
    TileLevel.PART: _Look(BAR_REST, DARK, INK),
    TileLevel.EMPTY: _Look("", BROKEN, INK),
    TileLevel.OUT: _Look("", FAINT, GREY_INK),
}


def tile_map_strips(setting: Setting, block: TileMap) -> tuple[Strip, ...]:
    """Set a map on one page: its title, its tiles, and what the looks of tiles mean."""
    tag = Tag(Role.DIVISION)
    title = text_strips(setting, block.title, TABLE_CAPTION, Tag(Role.CAPTION, tag))
    if not block.tiles:
        return title
    figure = figure_tag(block.alternative, tag)
    picture = stacked([_tiles(setting, block, figure), replace(_key(setting, block, figure), above=_KEY_GAP * 2)])
    picture.marks = (Outline(0.0, 0.0, setting.width, picture.height, figure), *picture.marks)
    return bound((*title, replace(picture, below=LINE)))


def _tiles(setting: Setting, block: TileMap, tag: Tag) -> Strip:
    columns = max(tile.column for tile in block.tiles) + 1
    rows = max(tile.row for tile in block.tiles) + 1
    wide = min(setting.width / columns, _WIDEST_TILE)
    whole = Strip(rows * _TILE_HEIGHT)
    for tile in sorted(block.tiles, key=lambda tile: (tile.row, tile.column)):
        drawn = _tile(setting, tile, wide - _GAP, tag)
        whole = overlaid(whole, moved(drawn, tile.column * wide, tile.row * _TILE_HEIGHT))
    return replace(whole, height=rows * _TILE_HEIGHT - _GAP)


def _tile(setting: Setting, tile: MapTile, wide: float, tag: Tag) -> Strip:
    """Set a tile: the name, smaller where a word would have to be divided, and the number below it."""
    look, high, room = _LOOKS[tile.level], _TILE_HEIGHT - _GAP, wide - 2 * _AIR
    name = replace(TILE_NAME, tint=look.ink, align=Align.CENTRE, size=_size(setting, tile.name, room))
    number = replace(TILE_NUMBER, tint=look.ink, align=Align.CENTRE)
    lines = line_strips(setting, tile.name, name, _AIR, room, tag)
    words = stacked([*lines, *line_strips(setting, tile.value, number, _AIR, room, tag)])
    words = moved(words, 0.0, max(0.0, (high - words.height) / 2))
    return replace(words, height=high, marks=tuple(_ground(look, wide, high)), rules=tuple(_border(look, wide, high)))


def _size(setting: Setting, name: str, room: float) -> float:
    """Give the size at which the longest word of a name is not divided, as far as it can still be read."""
    longest = max((natural_width(setting, word, TILE_NAME) for word in name.split()), default=room)
    return max(_LEAST_SIZE, TILE_NAME.size * min(1.0, room / longest))


def _ground(look: _Look, wide: float, high: float) -> Iterator[Mark]:
    if look.ground:
        yield Fill(0.0, 0.0, wide, high, look.ground)


def _border(look: _Look, wide: float, high: float) -> Iterator[Rule]:
    if look.border:
        yield Rule(0.0, 0.0, wide, 0.0, look.border)
        yield Rule(0.0, high, wide, 0.0, look.border)
        yield Rule(0.0, 0.0, 0.0, high, look.border)
        yield Rule(wide, 0.0, 0.0, high, look.border)


def _key(setting: Setting, block: TileMap, tag: Tag) -> Strip:
    """Set what the looks mean, side by side as far as the line goes."""
    key, x, y = Strip(0.0), 0.0, 0.0
    for level, meaning in block.key:
        entry, wide = _entry(setting, _LOOKS[level], meaning, tag)
        if x and x + wide > setting.width:
            x, y = 0.0, y + TILE_KEY.leading
        key = overlaid(key, replace(moved(entry, x, y), height=y + TILE_KEY.leading))
        x += wide + _KEY_AIR
    return key


def _entry(setting: Setting, look: _Look, meaning: str, tag: Tag) -> tuple[Strip, float]:
    """Set a small tile with its meaning after it; give also how wide that is."""
    square = Strip(
        _KEY_SIDE, marks=tuple(_ground(look, _KEY_SIDE, _KEY_SIDE)), rules=tuple(_border(look, _KEY_SIDE, _KEY_SIDE))
    )
    indent = _KEY_SIDE + _KEY_GAP
    words = Strip(TILE_KEY.leading, texts=one_line(setting, meaning, TILE_KEY, indent, TILE_KEY.baseline, tag))
    entry = overlaid(words, moved(square, 0.0, (TILE_KEY.leading - _KEY_SIDE) / 2))
    return entry, indent + natural_width(setting, meaning, TILE_KEY)
