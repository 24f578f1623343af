"""Bar charts that say everything in words too: the label before each bar, the number after it."""

from __future__ import annotations

from dpdesk.documents.blocks import Chart
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

_LABEL_SHARE = 0.36
_WORDS_SHARE = 0.3
"""of the width, the most that labels and words take"""
_GAP = 8.0
_BAR_HEIGHT = 9.0
_ROW_AIR = 2.6
_LEAST_BAR = 1.0
"""pt, at which a bar of something is still seen"""


def chart_strips(setting: Setting, chart: Chart) -> tuple[Strip, ...]:
    """Set a chart: its title and a row for each bar, on one page if a page can hold them."""
    title = text_strips(setting, chart.title, TABLE_CAPTION)
    rows = spaced(_rows(setting, chart), above=0.0, below=LINE)
    whole = (*title, *rows)
    return bound(whole) if height_of(whole) <= setting.height else whole


def _rows(setting: Setting, chart: Chart) -> list[Strip]:
    labels = max((natural_width(setting, label, CHART_LABEL) for label, *_ in chart.bars), default=0.0)
    words = max((natural_width(setting, said, CHART_LABEL) for *_, said in chart.bars), default=0.0)
    left = min(labels, _LABEL_SHARE * setting.width) + _GAP
    longest = max((max(part, whole) for _, part, whole, _ in chart.bars), default=0)
    room = setting.width - left - min(words, _WORDS_SHARE * setting.width) - _GAP
    return [_row(setting, bar, left, room / (longest or 1)) for bar in chart.bars]


def _row(setting: Setting, bar: tuple[str, int, int, str], left: float, scale: float) -> Strip:
    """Set a bar: the part dark, the rest of the whole light, the words after it."""
    label, part, whole, said = bar
    end = left + max(part, whole) * scale + _GAP
    before = stacked(line_strips(setting, label, CHART_LABEL, 0.0, left - _GAP))
    after = stacked(line_strips(setting, said, CHART_LABEL, end, setting.width - end))
    row = moved(overlaid(before, after), 0.0, _ROW_AIR)
    row.height = max(row.height, CHART_LABEL.leading) + 2 * _ROW_AIR
    top = _ROW_AIR + (CHART_LABEL.leading - _BAR_HEIGHT) / 2
    row.marks = (
        Fill(left, top, max(part, whole) * scale, _BAR_HEIGHT, BAR_REST),
        Fill(left, top, max(part * scale, _LEAST_BAR if part else 0.0), _BAR_HEIGHT, BAR),
    )
    row.rules = (Rule(left, 0.0, 0.0, row.height, DARK),)
    return row
