"""Tables of a DOCX: lists, facts, and blocks that stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from dpdesk.documents.blocks import Align, Column, KeyValues, Ruling, Table
from dpdesk.documents.render.docx_styles import RULE, SHADE, Style, table_style
from dpdesk.documents.render.docx_xml import Element, element, paragraph, twips, words

_LOWEST_ROW = 8.0
"""mm, of a row of one line to write in"""
_FACT_NAME_WIDTH = 48.0
_BAR_LABEL_WIDTH = 62.0
_BAR_WORDS_WIDTH = 46.0
_FAINT_BAR = 0.02
"""the least part of the width at which a bar can still be seen"""


def table(block: Table, width: float, height: float) -> list[Element]:
    """Give a table with its caption, set in a width; `height` is that of a page, for blank rows."""
    widths = column_widths(block.columns, width)
    rows = chain(_head(block, widths), _groups(block, widths), _blank_rows(block, widths, height))
    made = element("tbl", _properties(block.ruling, widths, block.caption), _grid(widths), *rows)
    caption = [paragraph(Style.CAPTION, [words(block.caption)])] if block.caption else []
    return [*caption, made, paragraph(Style.GAP)]


def facts(block: KeyValues, width: float) -> list[Element]:
    """Give names and values in two columns."""
    widths = (_FACT_NAME_WIDTH, width - _FACT_NAME_WIDTH)
    rows = (
        _row([_cell(name, Style.TABLE_HEAD, widths[0]), _cell(value, Style.TABLE_TEXT, widths[1])])
        for name, value in block.pairs
    )
    return [element("tbl", _properties(Ruling.ROWS, widths), _grid(widths), *rows), paragraph(Style.GAP)]


def side_by_side(rows: Sequence[Sequence[Sequence[Element]]], widths: Sequence[float], *rules: str) -> list[Element]:
    """Give rows of blocks beside each other in columns that nobody sees; `rules` are the ruled edges of each row."""
    made = (
        _row([_framed(cell, width, _edges(rules)) for cell, width in zip(cells, widths, strict=True)]) for cells in rows
    )
    return [element("tbl", _properties(Ruling.OPEN, widths), _grid(widths), *made), paragraph(Style.GAP)]


def column_widths(columns: Sequence[Column], width: float) -> tuple[float, ...]:
    """Share out a width in mm: fixed columns get theirs, the others the rest by weight."""
    rest = width - sum(column.width or 0.0 for column in columns)
    weights = sum(column.weight for column in columns if column.width is None) or 1.0
    return tuple(rest * column.weight / weights if column.width is None else column.width for column in columns)


def _head(block: Table, widths: Sequence[float]) -> Iterator[Element]:
    if any(column.title for column in block.columns):
        cells = [
            _cell(column.title, Style.TABLE_HEAD, width, column.align, shade=SHADE)
            for column, width in zip(block.columns, widths, strict=True)
        ]
        yield _row(cells, element("tblHeader"))


def _groups(block: Table, widths: Sequence[float]) -> Iterator[Element]:
    last = block.groups[-1] if block.groups else None
    for group in block.groups:
        if group.title:
            yield _row([_group_cell(group.title, widths)])
        for number, row in enumerate(group.rows, start=1):
            is_total = block.total_row and group is last and number == len(group.rows)
            yield _body_row(block, row, widths, Style.TABLE_HEAD if is_total else Style.TABLE_TEXT)


def _body_row(block: Table, row: Sequence[str], widths: Sequence[float], style: Style) -> Element:
    shade = SHADE if style is Style.TABLE_HEAD else ""
    styles = [style] * len(row)
    if block.strong_first:
        styles[0] = Style.TABLE_HEAD
    cells = [
        _cell(text, look, width, column.align, shade=shade)
        for text, look, column, width in zip(row, styles, block.columns, widths, strict=True)
    ]
    if block.titled_cells and row[-1] and style is Style.TABLE_TEXT:
        cells[-1] = _titled_cell(row[-1], style, widths[-1])
    height = [element("trHeight", val=twips(block.row_height), hRule="atLeast")] if block.row_height else []
    return _row(cells, *height)


def _blank_rows(block: Table, widths: Sequence[float], height: float) -> Iterator[Element]:
    """Give numbered rows to write in. Word alone knows where a page ends: the number is what a page would hold."""
    on_page = max(1, int(height / max(block.row_height, _LOWEST_ROW)) - 1)
    used = sum(len(group.rows) for group in block.groups)
    count = (on_page if block.blank_page else 0) + (on_page - used % on_page if block.fill_page else 0)
    for number in range(block.next_number, block.next_number + count):
        row = (f"{number}." if block.next_number else "", *("" for _ in widths[1:]))
        yield _body_row(block, row, widths, Style.TABLE_TEXT)


def _group_cell(title: str, widths: Sequence[float]) -> Element:
    span, shade = element("gridSpan", val=str(len(widths))), element("shd", val="clear", color="auto", fill=SHADE)
    return _framed([paragraph(Style.TABLE_GROUP, [words(title)])], sum(widths), span, shade)


def _cell(text: str, style: Style, width: float, align: Align = Align.LEFT, *, shade: str = "") -> Element:
    shading = [element("shd", val="clear", color="auto", fill=shade)] if shade else []
    aligned = [] if align is Align.LEFT else [element("jc", val=align.value)]
    content = [words(text)] if text else []
    return _framed([paragraph(style, content, *aligned)], width, *shading, element("vAlign", val="center"))


def _titled_cell(text: str, style: Style, width: float) -> Element:
    """Give a cell whose first line is strong, the title of what stands below it."""
    title, line_end, below = text.partition("\n")
    content = [words(title, strong=True), *([words(line_end + below)] if below else [])]
    return _framed([paragraph(style, content)], width, element("vAlign", val="center"))


def _framed(content: Sequence[Element], width: float, *properties: Element) -> Element:
    size = element("tcW", w=twips(width), type="dxa")
    return element("tc", element("tcPr", size, *properties), *content)


def _edges(rules: Sequence[str]) -> Element:
    return element("tcBorders", *(element(edge, val="single", sz="6", space="0", color=RULE) for edge in rules))


def _row(cells: Sequence[Element], *properties: Element) -> Element:
    return element("tr", element("trPr", element("cantSplit"), *properties), *cells)


def _grid(widths: Sequence[float]) -> Element:
    return element("tblGrid", *(element("gridCol", w=twips(width)) for width in widths))


def _properties(ruling: Ruling, widths: Sequence[float], title: str = "", description: str = "") -> Element:
    """Give the properties of a table in the order of the schema; title and description are for screen readers."""
    named = [element("tblCaption", val=title)] if title else []
    described = [element("tblDescription", val=description)] if description else []
    return element(
        "tblPr",
        element("tblStyle", val=table_style(ruling)),
        element("tblW", w=twips(sum(widths)), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0620", firstRow="1", noHBand="1", noVBand="1"),
        *named,
        *described,
    )
