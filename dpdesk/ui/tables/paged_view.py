"""A table of thousands of records, read from the desk as one comes to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dpdesk.ui.tables.paged_model import PagedModel
from dpdesk.ui.tables.source import PAGE, Screenful, Source, Wish
from dpdesk.ui.tables.table import Table

if TYPE_CHECKING:
    from dpdesk.ui.tables.columns import Column
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")


class PagedTable(Table[R]):
    """Shows the rows of a source: their number and the first of them at once, the others where one scrolls to them.

    What is selected is known by key: `ask_selected` gives all the keys, also of rows that were never read.
    """

    rows_model: PagedModel[R]

    def __init__(
        self,
        workplace: Workplace,
        name: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, name, parent)
        self._tasks = workplace.tasks
        self._key = key
        self._source: Source[R] | None = None
        self._count_of_choice = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read_what_is_seen)
        ticks = (self._words.gettext("yes"), self._words.gettext("no"))
        self._show_model(workplace, PagedModel(columns, key, self, ticks=ticks))
        self.rows_model.order_wanted.connect(self._begin)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)

    @property
    def has_source(self) -> bool:
        """Whether there is anywhere to read rows from yet."""
        return self._source is not None

    def set_source(self, source: Source[R]) -> None:
        """Show the rows of a source from the first one on."""
        self._source = source
        self._count_of_choice = 0
        self._begin()

    def reload(self) -> None:
        """Read again what is shown; what is selected and scrolled to stays."""
        if self._source is None or not self.rows_model.rowCount() or not self.rows_model.knows_all_keys:
            self._begin()
        else:
            self._tasks.ask(self, partial(_all_again, self._source, self._wish, self._around()), self._show)

    def set_filter(self, text: str) -> None:
        """Show only rows in which all words of the text occur."""
        if text.strip() != self._filter:
            self._filter = text.strip()
            self._begin()

    def ask_selected(self, answer: Callable[[list[str]], None]) -> None:
        """Give the keys of the selected records, read where they are not known, to `answer`."""
        places = self._selected_places()
        if self._source is None or not places:
            return
        if self.rows_model.key_at(places[-1]):
            answer(self.selected_keys())
        else:
            self._tasks.ask(self, partial(_keys_at, self._source, self._wish, places), answer)

    def copy_selected(self) -> None:
        """Copy the selected rows with their titles, also those that were never read."""
        self.ask_selected(self._copy_keys)

    def shown_rows_later(self) -> Callable[[], Iterable[R]]:
        """Give what reads all rows that are wished for now."""
        return tuple if self._source is None else partial(_all_rows, self._source, self._wish)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the filter: the toolkit would look through all rows for them, here or not."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Read the rows that have come into view."""
        super().resizeEvent(event)
        self._look_soon()

    @property
    def _wish(self) -> Wish:
        return Wish(self._filter, self.rows_model.sorted_by, self.rows_model.is_descending)

    def _begin(self) -> None:
        """Read how many rows there are, and the first of them."""
        if self._source is not None:
            self._tasks.ask(self, partial(_beginning, self._source, self._wish, self._key), self._show)

    def _show(self, read: Screenful[R]) -> None:
        self.rows_model.show(read)
        self.arrangement.fit_once()
        if not self._filter:
            self._count_of_choice = read.count
        self._tell_count()
        self._look_soon()

    def _look_soon(self) -> None:
        self._soon.start(0)

    def _read_what_is_seen(self) -> None:
        """Read the rows in view that are not here, and with them those around."""
        seen, model = self._seen(), self.rows_model
        if self._source is None or not seen:
            return
        if not model.key_at(seen[-1]):
            self._tasks.ask(self, partial(_all_again, self._source, self._wish, self._around()), self._show)
        elif model.missing(seen):
            self._tasks.ask(self, partial(self._source.rows, model.missing(self._around())), self._add)

    def _add(self, rows: Sequence[R]) -> None:
        self.rows_model.add_rows(rows)

    def _seen(self) -> range:
        """Give the lines in view."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        count = self.rows_model.rowCount()
        return range(max(0, first), (last + 1) if last >= 0 else count) if first >= 0 else range(0)

    def _around(self) -> range:
        """Give a page of lines with those in view in its middle."""
        seen = self._seen()
        first = max(0, seen.start - max(0, PAGE - len(seen)) // 2)
        return range(first, max(first + PAGE, seen.stop))

    def _copy_keys(self, keys: list[str]) -> None:
        if self._source is not None:
            places = self.arrangement.visible_columns()
            self._tasks.ask(self, partial(self._written_by_key, self._source, keys, places), self._copy)

    def _written_by_key(self, source: Source[R], keys: Sequence[str], places: Sequence[int]) -> str:
        """Write rows of any number, beside the window."""
        return self._written(places, _rows_of(source, keys))

    def _count_of_all(self) -> int:
        return max(self._count_of_choice, self.rows_model.rowCount())


def _beginning(source: Source[R], wish: Wish, key: Callable[[R], str]) -> Screenful[R]:
    rows = source.first(wish, PAGE)
    count = len(rows) if len(rows) < PAGE else source.count(wish)
    return Screenful(count, list(map(key, rows)), rows)


def _all_again(source: Source[R], wish: Wish, places: range) -> Screenful[R]:
    keys = source.keys(wish)
    wanted = keys[places.start : places.stop]
    return Screenful(len(keys), keys, source.rows(wanted))


def _keys_at(source: Source[R], wish: Wish, places: Sequence[int]) -> list[str]:
    keys = source.keys(wish)
    return [keys[place] for place in places if place < len(keys)]


def _rows_of(source: Source[R], keys: Sequence[str]) -> Iterator[R]:
    """Read rows of any number, a page at a time."""
    for start in range(0, len(keys), PAGE):
        yield from source.rows(keys[start : start + PAGE])


def _all_rows(source: Source[R], wish: Wish) -> Iterator[R]:
    return _rows_of(source, source.keys(wish))
