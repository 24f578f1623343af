"""The columns of an attendance list: what each is called, how wide it is, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from dpdesk.documents.blocks import Align, Column
from dpdesk.documents.occasion import joined
from dpdesk.domain.attendance import Presence
from dpdesk.domain.list_options import ListColumn, ListOptions
from dpdesk.domain.meetings import Mode
from dpdesk.domain.people import Gender
from dpdesk.language.catalogues import Words
from dpdesk.language.typography import typeset
from dpdesk.language.wording import presence_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One participant on a list; `presence` is what was recorded, on a filled list."""

    name: str
    gender: Gender = Gender.UNKNOWN
    institution: str = ""
    department: str = ""
    position: str = ""
    mode: Mode = Mode.ON_SITE
    email: str = ""
    phone: str = ""
    presence: Presence | None = None


Cell = Callable[[ListRow], str]

_WEIGHTS = {
    ListColumn.NAME: 1.7,
    ListColumn.INSTITUTION: 1.15,
    ListColumn.DEPARTMENT: 1.5,
    ListColumn.POSITION: 1.2,
    ListColumn.POST: 2.05,
    ListColumn.MODE: 0.8,
    ListColumn.EMAIL: 1.5,
    ListColumn.PHONE: 1.0,
}
_WIDTHS = {ListColumn.NUMBER: 11.0, ListColumn.ATTENDANCE: 32.0, ListColumn.SIGNATURE: 40.0}
"""In mm: room for a pen, and for the longest word, "usprawiedliwiona"."""


def columns(chosen: Sequence[ListColumn], words: Words) -> tuple[Column, ...]:
    """Give the columns of the table of those on site."""
    titles = _titles(words)
    return tuple(_column(column, typeset(titles[column], words.language)) for column in chosen)


def remote_columns(chosen: Sequence[ListColumn], words: Words) -> tuple[Column, ...]:
    """Give the columns of the table of those online, who confirm by their log-in and sign nothing."""
    titles = {**_titles(words), ListColumn.SIGNATURE: words.pgettext("column", "Confirmation")}
    return tuple(_column(column, typeset(titles[column], words.language)) for column in chosen)


def collected(chosen: Sequence[ListColumn], words: Words) -> str:
    """Name the data that a list with these columns collects, for its note: "imię i nazwisko, podpis"."""
    names = {
        ListColumn.NAME: words.pgettext("data on a list", "name"),
        ListColumn.INSTITUTION: words.pgettext("data on a list", "institution"),
        ListColumn.DEPARTMENT: words.pgettext("data on a list", "department"),
        ListColumn.POSITION: words.pgettext("data on a list", "position"),
        ListColumn.POST: words.pgettext("data on a list", "department or position"),
        ListColumn.MODE: words.pgettext("data on a list", "attendance mode"),
        ListColumn.EMAIL: words.pgettext("data on a list", "business e-mail address"),
        ListColumn.PHONE: words.pgettext("data on a list", "business telephone"),
        ListColumn.ATTENDANCE: words.pgettext("data on a list", "attendance"),
        ListColumn.SIGNATURE: words.pgettext("data on a list", "signature"),
    }
    return joined(names[column] for column in chosen if column in names)


def cells(options: ListOptions, words: Words) -> tuple[Cell, ...]:
    """Give what fills each column of a row; the number is not of the row and stays empty here.

    On a list to sign the attendance is still to be written in.
    """
    fill = _cells(words)
    if not options.filled:
        fill[ListColumn.ATTENDANCE] = _nothing
    return tuple(fill[column] for column in options.chosen_columns)


def remote_cells(options: ListOptions, words: Words) -> tuple[Cell, ...]:
    """Give what fills each column for those who take part online: their log-in stands for a signature."""
    confirmed = words.pgettext("in place of a signature", "online")
    return tuple(
        (lambda _: confirmed) if column is ListColumn.SIGNATURE else cell
        for column, cell in zip(options.chosen_columns, cells(options, words), strict=True)
    )


def _nothing(_: ListRow) -> str:
    return ""


def _column(column: ListColumn, title: str) -> Column:
    align = Align.RIGHT if column is ListColumn.NUMBER else Align.LEFT
    if column in _WIDTHS:
        return Column(title, width=_WIDTHS[column], align=align)
    return Column(title, weight=_WEIGHTS[column], align=align)


def _titles(words: Words) -> dict[ListColumn, str]:
    return {
        ListColumn.NUMBER: words.pgettext("column", "No."),
        ListColumn.NAME: words.pgettext("column", "Name"),
        ListColumn.INSTITUTION: words.pgettext("column", "Municipality / institution"),
        ListColumn.DEPARTMENT: words.pgettext("column", "Department"),
        ListColumn.POSITION: words.pgettext("column", "Position"),
        ListColumn.POST: words.pgettext("column", "Department / position"),
        ListColumn.MODE: words.pgettext("column", "Mode"),
        ListColumn.EMAIL: words.pgettext("column", "Business e-mail"),
        ListColumn.PHONE: words.pgettext("column", "Business telephone"),
        ListColumn.ATTENDANCE: words.pgettext("column", "Attendance"),
        ListColumn.SIGNATURE: words.pgettext("column", "Signature"),
    }


def _cells(words: Words) -> dict[ListColumn, Cell]:
    presences = _presences(words)
    modes = {Mode.ONLINE: words.pgettext("mode on a list", "online")}
    on_site = words.pgettext("mode on a list", "on site")

    # The same offices come again and again, and on a long list setting them costs more than anything else.
    @lru_cache(maxsize=4096)
    def set_words(text: str) -> str:
        return typeset(text, words.language)

    return {
        ListColumn.NUMBER: _nothing,
        ListColumn.NAME: lambda row: row.name,
        ListColumn.INSTITUTION: lambda row: set_words(row.institution),
        ListColumn.DEPARTMENT: lambda row: set_words(row.department),
        ListColumn.POSITION: lambda row: set_words(row.position),
        ListColumn.POST: lambda row: set_words(joined((row.department, row.position))),
        ListColumn.MODE: lambda row: modes.get(row.mode, on_site),
        ListColumn.EMAIL: lambda row: row.email,
        ListColumn.PHONE: lambda row: row.phone,
        ListColumn.ATTENDANCE: lambda row: presences[row.presence, row.gender],
        ListColumn.SIGNATURE: _nothing,
    }


def _presences(words: Words) -> dict[tuple[Presence | None, Gender], str]:
    """Word each presence for a woman, a man and a person of unknown gender."""
    return {
        (presence, gender): presence_of(presence, gender, words)
        for presence, gender in product((None, *Presence), Gender)
    }
