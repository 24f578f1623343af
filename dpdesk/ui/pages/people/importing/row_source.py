"""The rows of a judged list as the rows of a table: chosen, filtered and ordered beside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from dpdesk.domain.people_lists import Verdict
from dpdesk.language.collation import search_key, sort_key
from dpdesk.services.people.importing.records import JudgedRow, Judgement
from dpdesk.ui.tables.source import Wish

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison


class RowChoice(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    DOUBTFUL = "doubtful"
    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    WRONG = "wrong"
    DECIDED = "decided"


class RowColumn(StrEnum):
    """The columns of the table, by which its rows may stand."""

    ROW = "row"
    VERDICT = "verdict"
    PERSON = "person"
    PLACE = "place"
    WHY = "why"


class RowSource:
    """Judged rows of one choice; it is asked beside the window, in one thread."""

    def __init__(self, rows: Sequence[JudgedRow], choice: RowChoice) -> None:
        self._rows = rows
        self._choice = choice
        self._shown: tuple[Wish, tuple[JudgedRow, ...]] | None = None

    def count(self, wish: Wish) -> int:
        """Count them."""
        return len(self._wished(wish))

    def first(self, wish: Wish, most: int) -> Sequence[JudgedRow]:
        """Give the first of them."""
        return self._wished(wish)[:most]

    def keys(self, wish: Wish) -> Sequence[str]:
        """Give the numbers of all of them."""
        return [key_of(row) for row in self._wished(wish)]

    def rows(self, keys: Sequence[str]) -> Sequence[JudgedRow]:
        """Give some of them by their numbers."""
        return [self._by_key[key] for key in keys if key in self._by_key]

    @cached_property
    def _by_key(self) -> Mapping[str, JudgedRow]:
        return {key_of(row): row for row in self._rows}

    def _wished(self, wish: Wish) -> tuple[JudgedRow, ...]:
        if self._shown is None or self._shown[0] != wish:
            chosen = list(self._rows)
            if self._choice is not RowChoice.ALL:
                chosen = [row for row in chosen if is_of(self._choice, row)]
            if words := search_key(wish.text).split():
                chosen = [row for row in chosen if _holds_all(_searched(row), words)]
            if (order := _ORDERS.get(wish.sorted_by)) or wish.is_descending:
                chosen.sort(key=order or _number, reverse=wish.is_descending)
            self._shown = wish, tuple(chosen)
        return self._shown[1]


NO_ROWS = RowSource((), RowChoice.ALL)


def key_of(row: JudgedRow) -> str:
    """Give what a row is known by in the table."""
    return str(row.number)


def is_of(choice: RowChoice, row: JudgedRow) -> bool:
    """Tell whether a row is among those of a choice."""
    match choice:
        case RowChoice.ALL:
            return True
        case RowChoice.DECIDED:
            return row.is_decided
        case _:
            return row.verdict.value == choice.value


def counts_of(judgement: Judgement) -> Mapping[RowChoice, int]:
    """Count the rows of each choice."""
    counts = {RowChoice(verdict.value): judgement.counts[verdict] for verdict in Verdict}
    counts[RowChoice.ALL] = len(judgement.rows)
    counts[RowChoice.DECIDED] = sum(1 for row in judgement.rows if row.is_decided)
    return counts


def _searched(row: JudgedRow) -> str:
    listed = row.listed
    return search_key(f"{listed.name} {listed.organisation} {listed.department} {' '.join(listed.emails)}")


def _holds_all(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _number(row: JudgedRow) -> int:
    return row.number


def _verdict(row: JudgedRow) -> tuple[int, int]:
    return list(Verdict).index(row.verdict), row.number


def _person(row: JudgedRow) -> str:
    return sort_key(f"{row.listed.surname} {row.listed.given_names}")


def _place(row: JudgedRow) -> str:
    return sort_key(row.listed.organisation)


_ORDERS: Mapping[str, Callable[[JudgedRow], SupportsRichComparison]] = {
    RowColumn.ROW: _number,
    RowColumn.VERDICT: _verdict,
    RowColumn.PERSON: _person,
    RowColumn.PLACE: _place,
}
"""By reasons no row can stand: they are sentences."""
