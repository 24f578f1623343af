"""The texts that the program ships for its papers, in the small markup: letters, clauses, notes.

They are defaults for an office to change; the legal ones are to be approved by its data protection officer.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from dpdesk.documents.markup import Template, parse
from dpdesk.paths import resources
from dpdesk.settings import Language


class DefaultText(StrEnum):
    """The shipped texts of letters and lists, by the names of their files in resources/texts."""

    INVITATION = "invitation"
    INVITATION_PERSON = "invitation_person"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    CLAUSE_13 = "clause_13"
    CLAUSE_14 = "clause_14"
    LIST_NOTE = "list_note"
    ARTICLE = "article"


@cache
def default_text(name: DefaultText, language: Language) -> Template:
    """Give a shipped text, read and ready to be filled."""
    return parse(source(name, language))


def source(name: DefaultText, language: Language) -> str:
    """Give a shipped text as it is written, for a person to change."""
    return (resources() / "texts" / language / f"{name}.txt").read_text(encoding="utf-8")
