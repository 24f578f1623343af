"""Lists as they go out to other programs: a title, the titles of the columns, and rows of values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | date | None
"""What a cell holds; none is an empty one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTable:
    """One list; every row has a cell for each of the columns, which go by their titles."""

    title: str
    columns: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]


class Exported(StrEnum):
    """What can be given to other programs, by the words of the command line."""

    PEOPLE = "people"
    MEETINGS = "meetings"
    PRACTICES = "practices"
    EVERYTHING = "everything"


class ExportFormat(StrEnum):
    """The files that other programs take, by the endings of their names."""

    XLSX = "xlsx"
    CSV = "csv"
    VCF = "vcf"
    ICS = "ics"
    JSON = "json"


FORMATS: dict[Exported, tuple[ExportFormat, ...]] = {
    Exported.PEOPLE: (ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.VCF),
    Exported.MEETINGS: (ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.ICS),
    Exported.PRACTICES: (ExportFormat.XLSX, ExportFormat.CSV),
    Exported.EVERYTHING: (ExportFormat.JSON,),
}
"""In which formats each of these can be given, the usual one first."""

LIST_FORMATS = (ExportFormat.XLSX, ExportFormat.CSV)
"""In which formats any list can be given."""
