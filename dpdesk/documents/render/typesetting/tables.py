"""Tables: a row is a strip, so a table of fifty thousand rows is made row by row and costs the same per row.

A cell is wrapped once for each text and column: in lists the same offices come again and again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from dpdesk.documents.blocks import Column, KeyValues, RowGroup, Ruling, Table
from dpdesk.documents.render.typesetting.lines import natural_width
from dpdesk.documents.render.typesetting.paragraphs import text_strips
from dpdesk.documents.render.typesetting.rows import RowKind, RowMaker
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import BlankRows, Strip
from dpdesk.documents.render.typesetting.styles import LINE, MM, TABLE_CAPTION, table_look
from dpdesk.documents.render.typesetting.tags import Role, Tag
from dpdesk.documents.render.typesetting.widths import fitted_widths

_NAMES = 28 * MM
"""the least room for the names of facts, so that they stand in line with the hours of a timetable"""
_WIDEST_NAME = 0.38
"""of the width, the most that the names of facts take"""
_KEPT_BACK = 2


def table_strips(setting: Setting, table: Table) -> Iterator[Strip]:
    """Set a table row by row, its header on each page, its caption before it."""
    tag = Tag(Role.TABLE)
    yield from text_strips(setting, table.caption, TABLE_CAPTION, Tag(Role.CAPTION, tag))
    maker = RowMaker(setting, table, fitted_widths(setting, table), tag)
    goes_on = table.fill_page or table.blank_page
    above, below = 0.0 if table.caption else LINE * 0.75, 0.0 if goes_on else LINE
    yield from _set_off(_headed(maker, _rows(maker, table)), above=above, below=below)
    if goes_on:
        yield _blank_rows(maker, table)


def fact_strips(setting: Setting, block: KeyValues) -> Iterator[Strip]:
    """Set facts in two columns, the first as wide as its longest name, and not much narrower than others."""
    look = table_look(2)
    longest = max((natural_width(setting, name, look.strong) for name, _ in block.pairs), default=0.0)
    name = Column("", width=min(max(longest + 3 * look.air_beside, _NAMES), _WIDEST_NAME * setting.width) / MM)
    return table_strips(
        setting, Table((name, Column("")), (RowGroup(block.pairs),), ruling=Ruling.ROWS, strong_first=True)
    )


def _rows(maker: RowMaker, table: Table) -> Iterator[Strip]:
    for number, group in enumerate(table.groups, 1):
        maker.begin_group()
        if group.title:
            yield from (replace(strip, holds=True) for strip in maker.title_rows(group.title))
        sums = 1 if table.total_row and number == len(table.groups) else 0
        for row in group.rows[: len(group.rows) - sums]:
            yield from maker.rows(row)
        for row in group.rows[len(group.rows) - sums :]:
            yield from (replace(strip, clings=1) for strip in maker.rows(row, RowKind.SUM))


def _headed(maker: RowMaker, rows: Iterator[Strip]) -> Iterator[Strip]:
    yield from [maker.head] if maker.head else maker.head_rows()
    for row in rows:
        row.head = maker.head
        yield row


def _set_off(rows: Iterator[Strip], *, above: float, below: float) -> Iterator[Strip]:
    """Set the gaps before and after a table, and leave no row alone at the foot or at the head of a page.

    The table may be long, so two rows are kept back instead of looking for the last ones first.
    """
    kept: deque[Strip] = deque()
    for number, row in enumerate(rows):
        row.above = above if number == 0 else 0.0
        row.holds |= number == (1 if row.head else 0)
        kept.append(row)
        if len(kept) > _KEPT_BACK:
            yield kept.popleft()
    if kept:
        kept[0].holds |= len(kept) == _KEPT_BACK
        kept[-1].holds = False
        kept[-1].below = below
    yield from kept


def _blank_rows(maker: RowMaker, table: Table) -> Strip:
    if not table.groups:
        maker.begin_group()

    def make(index: int) -> Strip:
        number = f"{table.next_number + index}." if table.next_number else ""
        row, *_ = maker.rows([number, *("" for _ in maker.columns[1:])])
        row.head = maker.head
        return row

    return Strip(0.0, blank_rows=BlankRows(make, fills_page=table.fill_page, whole_page=table.blank_page))
