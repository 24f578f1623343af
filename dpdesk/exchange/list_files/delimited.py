"""CSV files and their kin: which sign parts the cells is told by trying, since offices use all of them."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from pathlib import Path

from dpdesk.domain.formulas import as_it_was
from dpdesk.domain.list_sheets import ListSheet
from dpdesk.errors import BadInput
from dpdesk.exchange.list_files.cells import sheet
from dpdesk.messages import N_, Message

_DELIMITERS = ";,\t|"
_TRIED = 200
"""records by which the delimiter is told"""
_LONGEST_LINE = 200_000
"""characters; a longer line is no row of a list"""
_LINE_END = re.compile(r"\r\n|\n|\r")
_SAYS_DELIMITER = re.compile(r"sep=(.)(?:\r\n|\n|\r)", re.IGNORECASE)


def delimited_sheet(text: str, path: Path) -> ListSheet:
    """Give the only sheet of a CSV file. Raises BadInput for a line too long or a quotation that never ends."""
    said = _SAYS_DELIMITER.match(text)
    rows: list[list[str]] = [[]] if said else []
    body = text[said.end() :] if said else text
    _refuse_endless_line(body, path)
    delimiter = said.group(1) if said else _delimiter(body)
    try:
        read = csv.reader(StringIO(body, newline=""), delimiter=delimiter)
        rows.extend(list(map(as_it_was, row)) for row in read)  # what an export has made harmless
    except csv.Error:
        raise BadInput(
            Message(
                N_(
                    "{name} cannot be read: a quotation mark before line {line} is opened and never closed. Close it, "
                    "or save the list as XLSX."
                ),
                name=path.name,
                line=len(rows) + 1,
            ),
            line=len(rows) + 1,
        ) from None
    return sheet(path.stem, rows)


def _delimiter(text: str) -> str:
    """Choose the sign by which most records fall into the same number of cells, more than one."""
    return max(_DELIMITERS, key=lambda sign: _regularity(text, sign))


def _regularity(text: str, delimiter: str) -> tuple[int, int]:
    counts: Counter[int] = Counter()
    try:
        for record in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            counts[len(record)] += 1
            if counts.total() >= _TRIED:
                break
    except csv.Error:
        return (0, 0)
    several = [(number, width) for width, number in counts.items() if width > 1]
    return max(several, default=(0, 0))


def _refuse_endless_line(text: str, path: Path) -> None:
    start = 0
    for number, end in enumerate(_LINE_END.finditer(text), 1):
        if end.start() - start > _LONGEST_LINE:
            raise _too_long(path, number)
        start = end.end()
    if len(text) - start > _LONGEST_LINE:
        raise _too_long(path, 1 + len(_LINE_END.findall(text)))


def _too_long(path: Path, line: int) -> BadInput:
    return BadInput(
        Message(N_("Line {line} of {name} is too long for a row of a list."), line=line, name=path.name), line=line
    )
