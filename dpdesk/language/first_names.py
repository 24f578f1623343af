"""The tables of first names, loaded once from resources/."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from dpdesk import paths
from dpdesk.domain.people import Gender


@dataclass(frozen=True, slots=True)
class FirstName:
    """A name with its gender and vocative, from SGJP (see resources/NOTICE)."""

    name: str
    gender: Gender
    vocative: str


@cache
def first_names() -> dict[str, FirstName]:
    """Give the table by the name in small letters."""
    rows = _rows("first_names.csv")
    return {row["name"].casefold(): FirstName(row["name"], Gender(row["gender"]), row["vocative"]) for row in rows}


@cache
def unexpected_genders() -> dict[str, Gender]:
    """Give, by the name in small letters, the gender of names whose ending tells another one (Kosma, Beatrycze)."""
    return {row["name"].casefold(): Gender(row["gender"]) for row in _rows("unexpected_genders.csv")}


def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (paths.resources() / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
