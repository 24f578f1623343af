"""Which generic kind a department is, told by its name.

Real names vary and merge several fields of work ("Referat Promocji", "Wydział Edukacji, Kultury i Sportu"), so the
word for the unit is left aside, and one field may be the beginning of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dpdesk.domain.ids import CategoryId
from dpdesk.domain.organisations import Category
from dpdesk.language.collation import search_key

_UNIT = re.compile(
    r"^(?:departament|wydzial|referat|biuro|samodzielne stanowisko|stanowisko|zespol|dzial) (?:(?:ds|do spraw) )?"
)


def category_of(department: str, categories: Iterable[Category]) -> CategoryId | None:
    """Give the category that a department's name says it is of, or none where it says none or several.

    The same name goes before the same field of work, and that before a field that begins alike; the more words are
    alike, the better.
    """
    known = [(category.id, name) for category in categories for name in category.name.split(" / ")]
    for same_by in (search_key, _field):
        same = {category for category, name in known if same_by(name) == same_by(department)}
        if same:
            return _the_one(same)
    alike = [(_words_in_common(_field(name), _field(department)), category) for category, name in known]
    most = max((words for words, _ in alike), default=0)
    return _the_one({category for words, category in alike if words == most}) if most else None


def _field(name: str) -> str:
    return _UNIT.sub("", search_key(name))


def _words_in_common(one: str, other: str) -> int:
    """Count the words of the shorter field where it is the beginning of the longer one; none otherwise."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return len(shorter) if longer[: len(shorter)] == shorter else 0


def _the_one(found: set[CategoryId]) -> CategoryId | None:
    return next(iter(found)) if len(found) == 1 else None
