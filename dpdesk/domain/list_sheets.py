"""A sheet of a file that lists people or other things, as rows of text, before anybody knows what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.domain.column_meanings import PersonColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """One sheet of a workbook, a file with a delimiter, or the cards of a vCard file.

    `rows` stand as in the file: the first is the file's row 1, an empty row is an empty tuple; each cell is its text
    without spaces at its ends. Rows end with their last filled cell, so they differ in length. `columns` says what
    the columns mean where the format itself says it (vCard); there is no row of headings then, and a row is a card.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[PersonColumn, ...] = ()
