"""How a list of people is laid out: where its headings stand, and what each of its columns means.

What somebody said before goes before the heading, and that before the contents. A meaning is given to one column
alone, but NOTHING; the caller can say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.people_lists import Basis, ListedColumn
from dpdesk.language.lists.contents import Contents, contents_of
from dpdesk.language.lists.headings import PEOPLE, has_surname_first, heading_key, meaning_of, names_people_alone
from dpdesk.language.lists.names import NameOrder, first_name_share, order_of

HEADINGS_WITHIN = 20
"""rows among which the headings are looked for"""
_MOST_COLUMNS = 100
_DIGITS_OF_A_YEAR = 4
_SAMPLED = 300
_SHOWN = 3
_FEW, _CLEARLY_MORE = 0.3, 0.3
_MOSTLY = 0.8
_FIRST_OF_BASES = (Basis.SAID, Basis.REMEMBERED, Basis.FORMAT, Basis.HEADING, Basis.CONTENTS)
_NAMES = (PersonColumn.NAME, PersonColumn.SURNAME, PersonColumn.GIVEN_NAMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A sheet with what its columns mean. `heading_row` counts from 0; none where there are no headings.

    `order` is that of the column of whole names. `is_swapped` tells that the columns of given names and surnames
    hold each other's, and were read the other way round than their headings say.
    """

    sheet: ListSheet
    heading_row: int | None = None
    columns: tuple[ListedColumn, ...] = ()
    order: NameOrder = NameOrder.GIVEN_FIRST
    is_swapped: bool = False

    @property
    def first_row(self) -> int:
        """The first row below the headings, counted from 0."""
        return 0 if self.heading_row is None else self.heading_row + 1

    @property
    def has_names(self) -> bool:
        """Whether any column holds names."""
        return any(column.meaning in _NAMES for column in self.columns)

    def place_of(self, meaning: PersonColumn) -> int | None:
        """Give the column of a meaning, counted from 0; none where no column has it."""
        return next((place for place, column in enumerate(self.columns) if column.meaning is meaning), None)


def lay_out(sheet: ListSheet, remembered: Mapping[str, PersonColumn]) -> Layout:
    """Tell how a sheet is laid out; `remembered` are meanings by the folded headings they were said for."""
    if sheet.columns:
        columns = tuple(
            ListedColumn(meaning=meaning, basis=Basis.FORMAT, samples=_samples(sheet, 0, place))
            for place, meaning in enumerate(sheet.columns)
        )
        return Layout(sheet=sheet, columns=columns)
    return lay_out_below(sheet, _heading_row(sheet.rows[:HEADINGS_WITHIN], remembered), remembered)


def lay_out_below(sheet: ListSheet, heading_row: int | None, remembered: Mapping[str, PersonColumn]) -> Layout:
    """Tell how a sheet is laid out whose headings are known to stand in a row, counted from 0, or nowhere."""
    headings = () if heading_row is None else sheet.rows[heading_row]
    first = 0 if heading_row is None else heading_row + 1
    known = [contents_of(cells) for cells in _cells_of_columns(sheet, first)]
    columns = _once_each(
        [
            _guessed(headings[place] if place < len(headings) else "", contents, remembered, sheet, first, place)
            for place, contents in enumerate(known)
        ],
        known,
    )
    return _ordered(
        Layout(sheet=sheet, heading_row=heading_row, columns=_with_parted_names(columns, known, sheet, first))
    )


def with_meanings(layout: Layout, said: Mapping[int, PersonColumn]) -> Layout:
    """Give a layout in which columns, counted from 0, mean what somebody says; another of that meaning loses it."""
    taken = {meaning for meaning in said.values() if meaning is not PersonColumn.NOTHING}
    columns = [
        replace(column, meaning=said[place], basis=Basis.SAID)
        if place in said
        else replace(column, meaning=PersonColumn.NOTHING)
        if column.meaning in taken
        else column
        for place, column in enumerate(layout.columns)
    ]
    return _ordered(replace(layout, columns=tuple(columns), is_swapped=False), keep_said=True)


def likeness_to_people(layout: Layout) -> int:
    """Tell how much a sheet is a list of people: 0 is not at all."""
    if not layout.has_names:
        return 0
    meant = sum(1 for column in layout.columns if column.meaning is not PersonColumn.NOTHING)
    by_heading = 0 if layout.heading_row is None else 1
    rows = sum(1 for row in islice(layout.sheet.rows, layout.first_row, layout.first_row + _SAMPLED) if row)
    return (meant + by_heading) * 1000 + rows


def _heading_row(rows: Sequence[Sequence[str]], remembered: Mapping[str, PersonColumn]) -> int | None:
    scores = [_heading_score(row, remembered) for row in rows]
    best = max(scores, default=0)
    return scores.index(best) if best else None


def _heading_score(row: Sequence[str], remembered: Mapping[str, PersonColumn]) -> int:
    """Count the cells of a row that are headings; none where no cell of it tells of people, or one is data."""
    cells = [cell for cell in row if cell]
    meanings = [remembered.get(heading_key(cell)) or meaning_of(cell) for cell in cells]
    if any(map(_is_data, cells, meanings)):
        return 0
    score = sum(1 for meaning in meanings if meaning is not None)
    if score == 1 and not any(map(names_people_alone, cells)):
        return 0
    return score if any(meaning in PEOPLE for meaning in meanings) else 0


def _is_data(cell: str, meaning: PersonColumn | None) -> bool:
    """Tell whether a cell is an address or a number, as no heading is; a form's question may have either in it."""
    is_number = sum(map(str.isdigit, cell)) > _DIGITS_OF_A_YEAR and meaning in (None, PersonColumn.PHONE)
    return is_number or ("@" in cell and " " not in cell)


def _cells_of_columns(sheet: ListSheet, first: int) -> list[list[str]]:
    """Give the first cells of each column below the headings."""
    width = min(max(map(len, sheet.rows), default=0), _MOST_COLUMNS)
    columns: list[list[str]] = [[] for _ in range(width)]
    for row in islice(filter(None, sheet.rows[first : first + 2 * _SAMPLED]), _SAMPLED):
        for place, cell in enumerate(row[:width]):
            columns[place].append(cell)
    return columns


def _guessed(
    heading: str,
    contents: Contents,
    remembered: Mapping[str, PersonColumn],
    sheet: ListSheet,
    first: int,
    place: int,
) -> ListedColumn:
    samples = _samples(sheet, first, place)
    key = heading_key(heading)
    if key and key in remembered:
        return ListedColumn(heading=heading, meaning=remembered[key], basis=Basis.REMEMBERED, samples=samples)
    said = _said(heading, contents)
    if said is not None:
        return ListedColumn(heading=heading, meaning=said, basis=Basis.HEADING, samples=samples)
    meaning = contents.meaning or PersonColumn.NOTHING
    if heading and meaning is PersonColumn.GENDER:  # answers of a form: "tak", "nie", and one "m"
        meaning = PersonColumn.NOTHING
    return ListedColumn(heading=heading, meaning=meaning, samples=samples)


def _said(heading: str, contents: Contents) -> PersonColumn | None:
    """Give what a heading says, where the contents do not belie it: "anonymous" below "E-mail" is no address."""
    said = meaning_of(heading)
    if contents.is_anonymous:
        return PersonColumn.NOTHING
    if said is PersonColumn.SURNAME and contents.share(PersonColumn.NAME) > _MOSTLY:
        return PersonColumn.NAME
    if said is PersonColumn.PHONE and contents.share(PersonColumn.DEPARTMENT) > _MOSTLY:
        return PersonColumn.DEPARTMENT  # "Komórka" is a mobile telephone, and a part of an office
    return said


def _once_each(columns: Sequence[ListedColumn], known: Sequence[Contents]) -> tuple[ListedColumn, ...]:
    """Leave each meaning to the column that has the best right to it."""
    best: dict[PersonColumn, int] = {}
    for place, column in enumerate(columns):
        other = best.get(column.meaning)
        if other is None or _right(column, known[place]) < _right(columns[other], known[other]):
            best[column.meaning] = place
    if PersonColumn.SURNAME in best and PersonColumn.GIVEN_NAMES in best:
        best.pop(PersonColumn.NAME, None)
    return tuple(
        column if best.get(column.meaning) == place else replace(column, meaning=PersonColumn.NOTHING)
        for place, column in enumerate(columns)
    )


def _right(column: ListedColumn, contents: Contents) -> tuple[int, bool, float]:
    """Give by what a column holds its meaning, the least first."""
    return _FIRST_OF_BASES.index(column.basis), not contents.filled, -contents.share(column.meaning)


def _with_parted_names(
    columns: tuple[ListedColumn, ...], known: Sequence[Contents], sheet: ListSheet, first: int
) -> tuple[ListedColumn, ...]:
    """Find the second column of names: beside given names, or below one heading over both."""
    meanings = [column.meaning for column in columns]
    for place, meaning in enumerate(meanings):
        is_half = meaning is PersonColumn.GIVEN_NAMES and PersonColumn.SURNAME not in meanings
        is_over_two = meaning is PersonColumn.NAME and known[place].single_words > _MOSTLY
        if not (is_half or is_over_two):
            continue
        for other in (place + 1, place - 1) if is_half else (place + 1,):
            if _is_column_of_surnames(columns, known, other) and not (is_over_two and columns[other].heading):
                return _as_two(columns, place, other, sheet, first)
    return columns


def _is_column_of_surnames(columns: Sequence[ListedColumn], known: Sequence[Contents], place: int) -> bool:
    if not 0 <= place < len(columns) or columns[place].basis is not Basis.CONTENTS:
        return False
    meaning = columns[place].meaning
    return known[place].single_words > _MOSTLY and meaning in (PersonColumn.NOTHING, PersonColumn.GIVEN_NAMES)


def _as_two(
    columns: tuple[ListedColumn, ...], one: int, other: int, sheet: ListSheet, first: int
) -> tuple[ListedColumn, ...]:
    """Make two columns those of given names and of surnames: known first names are in the former."""
    cells = _cells_of_columns(sheet, first)
    given, surname = sorted((one, other), key=lambda place: -first_name_share(cells[place]))
    meant = {given: PersonColumn.GIVEN_NAMES, surname: PersonColumn.SURNAME}
    return tuple(replace(column, meaning=meant.get(place, column.meaning)) for place, column in enumerate(columns))


def _ordered(layout: Layout, *, keep_said: bool = False) -> Layout:
    """Tell the order of whole names, and put right columns of names that hold each other's."""
    cells = _cells_of_columns(layout.sheet, layout.first_row)
    if (place := layout.place_of(PersonColumn.NAME)) is not None:
        is_surname_first = has_surname_first(layout.columns[place].heading)
        expected = NameOrder.SURNAME_FIRST if is_surname_first else NameOrder.GIVEN_FIRST
        return replace(layout, order=order_of(_filled(cells[place]), expected=expected))
    given, surname = layout.place_of(PersonColumn.GIVEN_NAMES), layout.place_of(PersonColumn.SURNAME)
    if given is None or surname is None or keep_said:
        return layout
    known = [layout.columns[place].basis in (Basis.SAID, Basis.REMEMBERED) for place in (given, surname)]
    shares = first_name_share(_filled(cells[given])), first_name_share(_filled(cells[surname]))
    if any(known) or shares[1] - shares[0] < _CLEARLY_MORE or shares[0] > _FEW:
        return layout
    columns = list(layout.columns)
    columns[given] = replace(columns[given], meaning=PersonColumn.SURNAME)
    columns[surname] = replace(columns[surname], meaning=PersonColumn.GIVEN_NAMES)
    return replace(layout, columns=tuple(columns), is_swapped=True)


def _samples(sheet: ListSheet, first: int, place: int) -> tuple[str, ...]:
    below = (row[place] for row in islice(sheet.rows, first, first + _SAMPLED) if place < len(row) and row[place])
    return tuple(islice(below, _SHOWN))


def _filled(cells: Iterable[str]) -> list[str]:
    return [cell for cell in cells if cell]
