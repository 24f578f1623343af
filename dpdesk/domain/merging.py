"""How two records of one person become one: which value of each field is kept.

What happens to all that refers to the two is in `uniting`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from dpdesk.domain.people import Gender, Person


class Side(Enum):
    """Whose value is kept: that of the person who stays, or of the one who goes."""

    STAYS = auto()
    GOES = auto()


class PersonPart(StrEnum):
    """What one decides of two people at once: fields that mean nothing one without the other are one part."""

    NAME = "name"
    ACADEMIC_TITLE = "academic_title"
    GENDER = "gender"
    POSITION = "position"
    OFFICE = "office"
    EMAIL = "email"
    PHONE = "phone"
    VOCATIVE = "vocative"
    SALUTATION = "salutation"
    FEMINATIVE = "feminative"
    BY_FIRST_NAME = "by_first_name"
    NOTE = "note"


FIELDS_OF: Mapping[PersonPart, tuple[str, ...]] = MappingProxyType(
    {
        **{part: (part.value,) for part in PersonPart},
        PersonPart.NAME: ("given_names", "surname"),
        PersonPart.OFFICE: ("organisation_id", "department_id"),
    }
)
"""The fields of a person that belong to each part."""

Choice = Mapping[PersonPart, Side]
"""What was decided; a part of which nothing was said is kept from whoever has it, the one who stays first."""

_EMPTY = ("", None, False, Gender.UNKNOWN)


def values_of(person: Person, part: PersonPart) -> tuple[object, ...]:
    """Give the values of the fields of a part."""
    return tuple(getattr(person, field) for field in FIELDS_OF[part])


def is_empty(person: Person, part: PersonPart) -> bool:
    """Tell whether nothing is known of a part."""
    return all(value in _EMPTY for value in values_of(person, part))


def parts_that_differ(stays: Person, goes: Person) -> tuple[PersonPart, ...]:
    """Give the parts that are not the same, in the order in which one reads them."""
    return tuple(part for part in PersonPart if values_of(stays, part) != values_of(goes, part))


def side_of(stays: Person, goes: Person, part: PersonPart, chosen: Choice) -> Side:
    """Tell whose value of a part is kept."""
    usual = Side.GOES if is_empty(stays, part) and not is_empty(goes, part) else Side.STAYS
    return chosen.get(part, usual)


def merged(stays: Person, goes: Person, chosen: Choice) -> Person:
    """Give the person who stays with the values that are kept; of two notes both are, unless one is chosen."""
    kept: dict[str, object] = {}
    for part in PersonPart:
        whose = stays if side_of(stays, goes, part, chosen) is Side.STAYS else goes
        kept.update(zip(FIELDS_OF[part], values_of(whose, part), strict=True))
    if PersonPart.NOTE not in chosen:
        kept["note"] = joined(stays.note, goes.note)
    return replace(stays, **kept)  # type: ignore[arg-type]  # each value is of the field whose name it has


def joined(first: str, second: str) -> str:
    """Put two texts one below the other; what is in the other already is not said twice."""
    if second in first:
        return first
    return f"{first}\n{second}" if first and first not in second else second
