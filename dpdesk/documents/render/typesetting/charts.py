"""Bar charts that say everything in words too: the label before each bar, the number after it.

For whoever listens, a chart is the table of its labels and numbers, and the bars are decoration.
"""

from __future__ import annotations

from dataclasses import replace

from dpdesk.documents.blocks import Align, Chart
from dpdesk.documents.render.typesetting.lines import line_strips, natural_width
from dpdesk.documents.render.typesetting.paragraphs import text_strips
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import (
    Fill,
    Rule,
    Strip,
    bound,
    height_of,
    moved,
    overlaid,
    spaced,
    stacked,
)
from dpdesk.documents.render.typesetting.styles import BAR, BAR_REST, CHART_LABEL, DARK, LINE, TABLE_CAPTION
from dpdesk.documents.render.typesetting.tags import OF_ROW, Role, Tag

_LABEL_SHARE = 0.36
_WORDS_SHARE = 0.3
"""of the width, what labels take, so that charts below one another have one axis, and the most that words take"""
_BEFORE_BAR = replace(CHART_LABEL, align=Align.RIGHT)
_GAP = 8.0
_BAR_HEIGHT = 9.0
_ROW_AIR = 2.6
_LEAST_BAR = 1.0
"""pt, at which a bar of something is still seen"""


def chart_strips(setting: Setting, chart: Chart) -> tuple[Strip, ...]:
    """Set a chart: its title and a row for each bar, on one page if a page can hold them."""
    tag = Tag(Role.TABLE)
    title = text_strips(setting, chart.title, TABLE_CAPTION, Tag(Role.CAPTION, tag))
    rows = spaced(_rows(setting, chart, tag), above=0.0, below=LINE)
    whole = (*title, *rows)
    return bound(whole) if height_of(whole) <= setting.height else whole


def _rows(setting: Setting, chart: Chart, tag: Tag) -> list[Strip]:
    words = max((natural_width(setting, said, CHART_LABEL) for *_, said in chart.bars), default=0.0)
    left = _LABEL_SHARE * setting.width + _GAP
    longest = max((max(part, whole) for _, part, whole, _ in chart.bars), default=0)
    room = setting.width - left - min(words, _WORDS_SHARE * setting.width) - _GAP
    body = Tag(Role.TABLE_BODY, tag)
    return [_row(setting, bar, left, room / (longest or 1), Tag(Role.ROW, body)) for bar in chart.bars]


def _row(setting: Setting, bar: tuple[str, int, int, str], left: float, scale: float, tag: Tag) -> Strip:
    """Set a bar: the part dark, the rest of the whole light, the words after it."""
    label, part, whole, said = bar
    end = left + max(part, whole) * scale + _GAP
    header, cell = Tag(Role.HEADER, tag, OF_ROW), Tag(Role.CELL, tag)
    before = stacked(line_strips(setting, label, _BEFORE_BAR, 0.0, left - _GAP, header))
    after = stacked(line_strips(setting, said, CHART_LABEL, end, setting.width - end, cell))
    row = moved(overlaid(before, after), 0.0, _ROW_AIR)
    row.height = max(row.height, CHART_LABEL.leading) + 2 * _ROW_AIR
    top = _ROW_AIR + (CHART_LABEL.leading - _BAR_HEIGHT) / 2
    row.marks = (
        Fill(left, top, max(part, whole) * scale, _BAR_HEIGHT, BAR_REST),
        Fill(left, top, max(part * scale, _LEAST_BAR if part else 0.0), _BAR_HEIGHT, BAR),
    )
    row.rules = (Rule(left, 0.0, 0.0, row.height, DARK),)
    return row
