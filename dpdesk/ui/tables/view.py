"""A table of records that are all at hand, filtered and sorted at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from dpdesk.ui.tables.model import RowModel
from dpdesk.ui.tables.table import Table

if TYPE_CHECKING:
    from dpdesk.ui.tables.columns import Column
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")


class RowTable(Table[R]):
    """Shows records as rows. `name` is what its columns are remembered under, `key` what makes a record the same."""

    rows_model: RowModel[R]

    def __init__(
        self,
        workplace: Workplace,
        name: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, name, parent)
        ticks = (self._words.gettext("yes"), self._words.gettext("no"))
        self._show_model(workplace, RowModel(columns, key, self, ticks=ticks))

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other records; what is selected, scrolled to and sorted by stays."""
        self.rows_model.set_rows(rows)
        self.arrangement.fit_once()
        self._tell_count()

    def set_filter(self, text: str) -> None:
        """Show only rows in which all words of the text occur."""
        self._filter = text.strip()
        self.rows_model.set_filter(text)
        self._tell_count()

    def shown_rows_later(self) -> Callable[[], Iterable[R]]:
        """Give what gives the rows of this moment."""
        return partial(iter, self.rows_model.shown_rows())

    def _count_of_all(self) -> int:
        return len(self.rows_model.rows())
