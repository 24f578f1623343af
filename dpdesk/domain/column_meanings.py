"""What the columns of an office's lists of people mean, remembered by their headings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.ids import ColumnMeaningId


class PersonColumn(StrEnum):
    """What a column of a list of people may hold."""

    NAME = "name"
    SURNAME = "surname"
    GIVEN_NAMES = "given_names"
    ACADEMIC_TITLE = "academic_title"
    GENDER = "gender"
    POSITION = "position"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    EMAIL = "email"
    PHONE = "phone"
    NOTE = "note"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMeaning:
    """What somebody said that a column means; `heading` is folded to search by."""

    id: ColumnMeaningId
    version: int = 0
    heading: str
    meaning: PersonColumn
