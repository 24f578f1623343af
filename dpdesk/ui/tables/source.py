"""Where a table of thousands of rows has them from: the desk, asked for a screenful at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

PAGE = 100
"""How many rows are read at once: more than any screen shows."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rows are wanted and in what order: those that a filter leaves, by a column (empty: as they stand)."""

    text: str = ""
    sorted_by: str = ""
    is_descending: bool = False


class Source(Protocol[R_co]):
    """What answers a table; it is asked beside the window."""

    def count(self, wish: Wish) -> int:
        """Count the rows."""
        ...

    def first(self, wish: Wish, most: int) -> Sequence[R_co]:
        """Give the first rows."""
        ...

    def keys(self, wish: Wish) -> Sequence[str]:
        """Give the keys of all rows in their order."""
        ...

    def rows(self, keys: Sequence[str]) -> Sequence[R_co]:
        """Give the rows of some keys, as far as they are still there."""
        ...


@dataclass(frozen=True, slots=True)
class Screenful(Generic[R]):
    """What was read: how many rows there are, the keys of the first or of all of them, and some of the rows."""

    count: int
    keys: Sequence[str]
    rows: Sequence[R]
