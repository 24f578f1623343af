"""Tables of a web page, and charts, which are tables with bars that only eyes need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat

from dpdesk.documents.blocks import Align, Chart, Column, RowGroup, Table
from dpdesk.documents.render.html_elements import EMPTY, Markup, classes, element, escaped, prose, stacked

Looks = tuple[str | None, ...]
"""the class of each column's cells"""
Cells = tuple[Callable[[str, str | None], Markup], ...]
"""what writes each column's cells"""

SHORT_CELL = 13
"""characters; a column of such cells (hours, numbers, dates) is never wrapped"""
BAR_LENGTH = 200
BAR_HEIGHT = 14


def table_of(table: Table) -> Markup:
    """Write a table with its header cells: of columns, of groups of rows, of rows, and of the sum."""
    groups, total = _total_apart(table)
    looks = tuple(_looks(table))
    cells = _cells(table)
    return element(
        "table",
        element("caption", prose(table.caption)) if table.caption else EMPTY,
        _header(table.columns),
        *(_row_group(group, looks, cells) for group in groups),
        element("tfoot", _row(total, looks, (_named, *repeat(_plain, len(total) - 1)))) if total else EMPTY,
        class_=table.ruling,
    )


def _total_apart(table: Table) -> tuple[tuple[RowGroup, ...], tuple[str, ...]]:
    """Part the groups of rows from the sum, which is the last row where there is one."""
    if not table.total_row or not table.groups or not table.groups[-1].rows:
        return table.groups, ()
    *rows, total = table.groups[-1].rows
    return (*table.groups[:-1], replace(table.groups[-1], rows=tuple(rows))), total


def _looks(table: Table) -> Iterator[str | None]:
    """Tell the class of each column's cells."""
    for index, column in enumerate(table.columns):
        longest = max((len(row[index]) for group in table.groups for row in group.rows), default=0)
        yield classes(_side(column), "short" if 0 < longest <= SHORT_CELL else "")


def _side(column: Column) -> str:
    return "" if column.align is Align.LEFT else column.align


def _header(columns: Sequence[Column]) -> Markup:
    if not any(column.title for column in columns):
        return EMPTY
    return element("thead", element("tr", *map(_column_header, columns)))


def _column_header(column: Column) -> Markup:
    # An empty header cell would promise a name that is not there.
    if not column.title:
        return element("td")
    return element("th", prose(column.title), scope="col", class_=classes(_side(column)))


def _row_group(group: RowGroup, looks: Looks, cells: Cells) -> Markup:
    if not group.title and not group.rows:
        return EMPTY
    title = element("th", prose(group.title), scope="rowgroup", colspan=str(len(looks)))
    heading = element("tr", title) if group.title else EMPTY
    return element("tbody", stacked([heading, *(_row(row, looks, cells) for row in group.rows)]))


def _row(row: Sequence[str], looks: Looks, cells: Cells) -> Markup:
    return element("tr", *(write(cell, look) for write, cell, look in zip(cells, row, looks, strict=True)))


def _cells(table: Table) -> Cells:
    """Tell what the cells of each column are: the header of their row, a title and what it is of, or neither."""
    cells = [_plain] * len(table.columns)
    if table.titled_cells:
        cells[-1] = _titled
    if table.strong_first:
        cells[0] = _named
    elif table.named_by is not None:
        cells[table.named_by] = _quietly_named
    return tuple(cells)


def _plain(cell: str, look: str | None) -> Markup:
    return element("td", prose(cell), class_=look)


def _named(cell: str, look: str | None) -> Markup:
    return element("th", prose(cell), scope="row", class_=look) if cell else _plain(cell, look)


def _quietly_named(cell: str, look: str | None) -> Markup:
    return _named(cell, classes(look or "", "quiet"))


def _titled(cell: str, look: str | None) -> Markup:
    title, *below = cell.split("\n")
    lines = [element("strong", escaped(title)), *map(escaped, below)]
    return element("td", Markup("<br />".join(lines)), class_=look)


def chart_of(chart: Chart) -> Markup:
    """Write a chart as what it is, a table of labels and values, with bars that only eyes need."""
    longest = max((max(part, whole) for _, part, whole, _ in chart.bars), default=0)
    rows = (_bar_row(bar, BAR_LENGTH / max(longest, 1)) for bar in chart.bars)
    data = element("table", element("tbody", stacked(rows)), aria_label=chart.alternative or chart.title)
    return element("figure", element("figcaption", prose(chart.title)) if chart.title else EMPTY, data, class_="chart")


def _bar_row(bar: tuple[str, int, int, str], scale: float) -> Markup:
    label, part, whole, reading = bar
    value = element("td", _bar(round(part * scale), round(whole * scale)), prose(reading))
    return element("tr", element("th", prose(label), scope="row"), value)


def _bar(part: int, whole: int) -> Markup:
    """Draw the part filled and the whole as an outline; lengths are pixels."""
    outline = element("rect", **_box(whole), fill="none", stroke="currentColor") if whole else EMPTY
    size = {"width": str(BAR_LENGTH + 2), "height": str(BAR_HEIGHT + 2)}
    filled = element("rect", **_box(part), fill="currentColor")
    return element("svg", outline, filled, class_="bar", aria_hidden="true", **size)


def _box(length: int) -> dict[str, str]:
    return {"x": "1", "y": "1", "width": str(length), "height": str(BAR_HEIGHT)}
