"""The texts of papers that an office may word in its own way: letters, clauses, the note under a list, the article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.ids import OwnTextId


class TextName(StrEnum):
    """The texts, by the names of the files in resources/texts that hold what the program ships."""

    INVITATION = "invitation"
    INVITATION_PERSON = "invitation_person"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    CLAUSE_13 = "clause_13"
    CLAUSE_14 = "clause_14"
    LIST_NOTE = "list_note"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """An office's own wording of a text in one language, in the small markup; it takes the place of the shipped one."""

    id: OwnTextId
    version: int = 0
    name: TextName
    language: str
    text: str
