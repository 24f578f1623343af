"""What a column of a table shows of a record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon

from dpdesk.domain.export_tables import Cell

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

R = TypeVar("R")


class Align(Enum):
    """Where in its cell a text stands: words at the left, numbers at the right, marks in the middle."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight
    CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: `name` is what its width is remembered under, `title` what stands above it, `text` what is in a cell.
    `full_title` is what it is called where there is more room, for a title that is short or missing.

    `sort` gives what rows are ordered by, where that is not the Polish order of the texts; none comes last. `spoken`
    is what a screen reader says and what is copied in the place of a cell without text, else its tip. `checked` makes
    it a column of ticks: true, false, or none for a row without a box. `value` gives a spreadsheet the day or number
    that the text stands for. `width` is counted in letters (0: as wide as its content); `is_wide` takes the room that
    the others leave. `is_needed` cannot be hidden.
    """

    name: str
    title: str
    text: Callable[[R], str]
    sort: Callable[[R], SupportsRichComparison | None] | None = None
    align: Align = Align.LEFT
    icon: Callable[[R], QIcon | None] | None = None
    tip: Callable[[R], str] | None = None
    spoken: Callable[[R], str] | None = None
    colour: Callable[[R], QColor | None] | None = None
    checked: Callable[[R], bool | None] | None = None
    value: Callable[[R], Cell] | None = None
    is_strong: Callable[[R], bool] | None = None
    full_title: str = ""
    width: int = 0
    is_wide: bool = False
    is_hidden: bool = False
    is_needed: bool = False

    @property
    def called(self) -> str:
        """What the column is called where there is room."""
        return self.full_title or self.title

    def said(self, row: R) -> str:
        """Give what a cell says in words, whether it shows them or only an icon."""
        if self.spoken is not None:
            return self.spoken(row)
        return self.text(row) or (self.tip(row) if self.tip is not None else "")


def no_text(_row: object) -> str:
    """Show no text: for a column of ticks or icons."""
    return ""
