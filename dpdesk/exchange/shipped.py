"""What the program ships for a new desk: the municipalities with their offices, and the kinds of department."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator

from dpdesk import paths
from dpdesk.domain.ids import CategoryId, OrganisationId
from dpdesk.domain.organisations import (
    Category,
    CategoryKind,
    Municipality,
    MunicipalityType,
    Organisation,
    OrganisationKind,
)


def municipalities(new_id: Callable[[], str]) -> Iterator[tuple[Organisation, Municipality]]:
    """Give each municipality with its office; they share an id. Heads and addresses of offices are not shipped."""
    for row in _rows("municipalities.csv"):
        shared_id = OrganisationId(new_id())
        office = Organisation(id=shared_id, name=row["office_name"], kind=OrganisationKind.MUNICIPALITY)
        yield office, _municipality(row, shared_id)


def _municipality(row: dict[str, str], shared_id: OrganisationId) -> Municipality:
    return Municipality(
        id=shared_id,
        teryt=row["teryt"],
        name=row["name"],
        type=MunicipalityType(row["type"]),
        county=row["county"],
        subregion=row["subregion"],
        head_title=row["head_title"],
        head_title_full=row["head_title_full"],
        name_genitive=row["name_genitive"],
        name_locative=row["name_locative"],
        latitude=float(row["lat"]),
        longitude=float(row["lon"]),
        tile_column=int(row["tile_column"]),
        tile_row=int(row["tile_row"]),
    )


def categories(new_id: Callable[[], str]) -> Iterator[tuple[Category, tuple[str, ...]]]:
    """Give each generic kind of department with the names of its topics."""
    for row in _rows("departments.csv"):
        category = Category(
            id=CategoryId(new_id()),
            name=row["name_pl"],
            name_en=row["name_en"],
            abbreviation=row["abbreviation"],
            kind=CategoryKind(row["kind"]),
        )
        yield category, tuple(row["topics"].split(";"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (paths.resources() / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)
