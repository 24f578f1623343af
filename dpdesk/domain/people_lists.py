"""A list of people as it is understood: its columns, who stands in its rows, and what is to be done with each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.people import Gender


class Verdict(StrEnum):
    """What a row of a list means for the desk."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


class Skipped(StrEnum):
    """Why a row is about nobody."""

    TOTAL = "total"
    HEADING = "heading"
    SECTION = "section"
    TEXT = "text"


class Basis(StrEnum):
    """How the meaning of a column is known."""

    HEADING = "heading"
    CONTENTS = "contents"
    REMEMBERED = "remembered"
    SAID = "said"
    FORMAT = "format"
    """the file's format says it, as a vCard's does"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedColumn:
    """A column of a list: what stands over it, what is in it, and what it means; `samples` are its first cells."""

    heading: str = ""
    meaning: PersonColumn = PersonColumn.NOTHING
    basis: Basis = Basis.CONTENTS
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Who stands in a row, as it was read: folded for nothing, in proper case, without titles in the name.

    `number` is the row of the file. `emails` holds each address of the cell that is one, `bad_email` what is none.
    `is_swapped` tells that given name and surname seemed to have changed places, and were put right.
    """

    number: int
    academic_title: str = ""
    given_names: str = ""
    surname: str = ""
    gender: Gender = Gender.UNKNOWN
    position: str = ""
    organisation: str = ""
    department: str = ""
    emails: tuple[str, ...] = ()
    bad_email: str = ""
    phone: str = ""
    note: str = ""
    is_swapped: bool = False

    @property
    def name(self) -> str:
        """The name in the order it is spoken, without titles."""
        return f"{self.given_names} {self.surname}" if self.given_names else self.surname


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRow:
    """A row that is about nobody, with the text that stands in it."""

    number: int
    text: str
    why: Skipped
