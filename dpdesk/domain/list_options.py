"""How an attendance list is to look: its columns, order, grouping and blank rows.

What a column is called and what stands in it is a matter of `dpdesk.documents.attendance_list`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ListColumn(StrEnum):
    """The columns there are. E-mail and telephone are never in a preset but the one that is named for them:
    everybody who signs sees everybody else's (RODO art. 5(1)(c), data minimisation)."""

    NUMBER = "number"
    NAME = "name"
    INSTITUTION = "institution"
    DEPARTMENT = "department"
    POSITION = "position"
    POST = "post"
    """department and position in one column"""
    MODE = "mode"
    EMAIL = "email"
    PHONE = "phone"
    ATTENDANCE = "attendance"
    SIGNATURE = "signature"


class Preset(StrEnum):
    """Sets of columns that offices use."""

    STANDARD = "standard"
    MINIMAL = "minimal"
    CONTACT = "contact"


class ListOrder(StrEnum):
    SURNAME = "surname"
    MUNICIPALITY = "municipality"


class Blank(StrEnum):
    """Blank rows for people who were not announced: to the end of the page, or a whole page more."""

    FILL = "fill"
    PAGE = "page"


class Orientation(StrEnum):
    AUTOMATIC = "automatic"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


PRESETS: dict[Preset, tuple[ListColumn, ...]] = {
    Preset.STANDARD: (
        ListColumn.NUMBER,
        ListColumn.NAME,
        ListColumn.INSTITUTION,
        ListColumn.POST,
        ListColumn.SIGNATURE,
    ),
    Preset.MINIMAL: (ListColumn.NUMBER, ListColumn.NAME, ListColumn.INSTITUTION, ListColumn.SIGNATURE),
    Preset.CONTACT: (
        ListColumn.NUMBER,
        ListColumn.NAME,
        ListColumn.INSTITUTION,
        ListColumn.POST,
        ListColumn.EMAIL,
        ListColumn.PHONE,
        ListColumn.SIGNATURE,
    ),
}

MOST_PORTRAIT_COLUMNS = 5
"""A list with more columns is set on a landscape page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOptions:
    """How a list is to look.

    `columns` overrule the preset, in their order; with none chosen the preset holds. `blank` is a number of rows
    or a kind of filling; a filled list has none. `session` is the number of one session, none for all of them.
    """

    preset: Preset = Preset.STANDARD
    columns: tuple[ListColumn, ...] = ()
    order: ListOrder = ListOrder.MUNICIPALITY
    grouped: bool = False
    blank: int | Blank = 5
    orientation: Orientation = Orientation.AUTOMATIC
    filled: bool = False
    session: int | None = None

    @property
    def chosen_columns(self) -> tuple[ListColumn, ...]:
        """The columns of the list, each once.

        A filled one always tells the attendance, where one would sign or at the end: without it people who were
        absent would look present.
        """
        columns = self.columns or PRESETS[self.preset]
        if self.filled:
            told = (ListColumn.ATTENDANCE if column is ListColumn.SIGNATURE else column for column in columns)
            columns = (*told, ListColumn.ATTENDANCE)
        return tuple(dict.fromkeys(columns))

    @property
    def is_landscape(self) -> bool:
        """Whether the page lies: as asked for, else above five columns."""
        if self.orientation is Orientation.AUTOMATIC:
            return len(self.chosen_columns) > MOST_PORTRAIT_COLUMNS
        return self.orientation is Orientation.LANDSCAPE
