"""How alike two people's names are: the same, in another order, with a second surname, or a slip of the keys away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from dpdesk.domain.duplicates import NameLikeness
from dpdesk.language.collation import search_key
from dpdesk.language.names import is_in_table

_LETTERS_PER_SLIP = 5
"""A word of this many letters may have one slip, one of twice as many two; a shorter one none."""


@dataclass(frozen=True, slots=True)
class NameKey:
    """The words of a name without case and marks; `written` is the given name as it was written."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    written: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All words in the order they are spoken."""
        return self.given + self.surname


def name_key(given_names: str, surname: str) -> NameKey:
    """Make what of a name is compared."""
    first = given_names.split()
    return NameKey(
        tuple(search_key(given_names).split()), tuple(search_key(surname).split()), first[0] if first else ""
    )


def name_likeness(one: NameKey, other: NameKey) -> NameLikeness | None:
    """Tell how two names are alike, or none where they are names of two people."""
    if one.words == other.words:
        return NameLikeness.SAME if one.words else None
    if len(one.words) == len(other.words) and sorted(one.words) == sorted(other.words):
        return NameLikeness.SWAPPED
    if not (one.given and other.given):
        return None
    if _is_longer(one, other):
        return NameLikeness.LONGER
    return NameLikeness.SIMILAR if _is_a_slip_away(one, other) else None


def _is_longer(one: NameKey, other: NameKey) -> bool:
    """Tell whether one name has all that the other has, and more: a second name or surname, a name for an initial."""
    surnames, given = (set(one.surname), set(other.surname)), (one.given[0], other.given[0])
    if not (surnames[0] <= surnames[1] or surnames[1] <= surnames[0]):
        return False
    if given[0] == given[1]:
        return True
    is_initial = min(map(len, given)) == 1 and given[0][0] == given[1][0]
    return is_initial and surnames[0] == surnames[1]


def _is_a_slip_away(one: NameKey, other: NameKey) -> bool:
    """Tell whether either the surname or the given name may be mistyped: two known first names are two names."""
    if one.given[0] == other.given[0]:
        return _is_slip(" ".join(one.surname), " ".join(other.surname))
    if one.surname != other.surname or (_is_known(one.written) and _is_known(other.written)):
        return False
    return _is_slip(one.given[0], other.given[0])


def _is_slip(one: str, other: str) -> bool:
    slips = min(2, min(len(one), len(other)) // _LETTERS_PER_SLIP)
    return slips > 0 and OSA.distance(one, other, score_cutoff=slips) <= slips


@lru_cache(maxsize=4096)
def _is_known(given_name: str) -> bool:
    return is_in_table(given_name)
