"""Open a file that lists people: which of its sheets is the list, and what the columns of that mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dpdesk.database.reader import Reader
from dpdesk.domain.column_meanings import ColumnMeaning, PersonColumn
from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.people_lists import Basis
from dpdesk.errors import NotFound
from dpdesk.exchange.list_files.reading import read_list_file
from dpdesk.language.collation import search_key
from dpdesk.language.lists.layout import Layout, lay_out, lay_out_below, likeness_to_people, with_meanings
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenList:
    """A file of lists: its sheets, and how the one that is taken is laid out."""

    name: str
    sheets: tuple[ListSheet, ...]
    layout: Layout

    @property
    def left_out(self) -> tuple[str, ...]:
        """The names of the other sheets that hold anything."""
        return tuple(one.name for one in self.sheets if one is not self.layout.sheet and any(one.rows))


def open_list(
    desk: Desk, path: Path, *, sheet: str | None = None, still_wanted: Callable[[], object] = lambda: None
) -> OpenList:
    """Read a file and take the sheet of a name, or the one that most looks like a list of people.

    Raises NotFound for a file or a sheet that is not there, and BadInput for a file that cannot be read.
    """
    return open_sheets(desk, path.name, read_list_file(path, still_wanted), sheet=sheet)


def open_sheets(desk: Desk, name: str, sheets: Sequence[ListSheet], *, sheet: str | None = None) -> OpenList:
    """Lay out the sheet of a name among those of a file, or the one that most looks like a list of people."""
    with desk.reading() as reader:
        remembered = remembered_meanings(reader)
    taken = [one for one in sheets if sheet is None or search_key(one.name) == search_key(sheet)]
    if not taken:
        names = tuple(one.name for one in sheets)
        raise NotFound(
            Message(
                N_("There is no sheet “{sheet}” in {name}; it has: {sheets}."), sheet=sheet, name=name, sheets=names
            )
        )
    layouts = [lay_out(one, remembered) for one in taken]
    return OpenList(name=name, sheets=tuple(sheets), layout=max(layouts, key=likeness_to_people))


def with_heading_row(desk: Desk, layout: Layout, heading_row: int | None) -> Layout:
    """Lay out a sheet anew below the row of its headings, counted from 0; what was said about columns stays."""
    with desk.reading() as reader:
        anew = lay_out_below(layout.sheet, heading_row, remembered_meanings(reader))
    said = {
        place: column.meaning
        for place, column in enumerate(layout.columns)
        if column.basis is Basis.SAID and place < len(anew.columns)
    }
    return with_meanings(anew, said) if said else anew


def remembered_meanings(reader: Reader) -> Mapping[str, PersonColumn]:
    """Give what was said that columns mean, by their folded headings."""
    return {one.heading: one.meaning for one in reader.all(ColumnMeaning)}
