"""Who and what on the desk may be meant by the letters typed so far: suggestions while one types.

What is typed may be any part of a name in any order, with or without Polish letters; nothing is chosen here, and
which of many is meant by a whole name is said in `finding`.
"""

from __future__ import annotations

from dpdesk.database.questions.searching import organisations_matching, people_matching
from dpdesk.domain.lines import OrganisationLine, PersonLine
from dpdesk.domain.texts import unwritable
from dpdesk.services.desk import Desk

FoundPerson = PersonLine
"""`person`, `place`, `department`, `about` and `description`, which tells namesakes apart."""
FoundOrganisation = OrganisationLine
"""`organisation`, `municipality` and the short `name`."""
MOST_FOUND = 12
"""How many suggestions one looks through before typing another letter."""


def people_found(desk: Desk, text: str, limit: int = MOST_FOUND) -> tuple[FoundPerson, ...]:
    """Give the people of whom each word is in the name or in that of their office or department, likeliest first."""
    if unwritable(text):
        return ()
    with desk.reading() as reader:
        return people_matching(reader, text, limit)


def organisations_found(desk: Desk, text: str, limit: int = MOST_FOUND) -> tuple[FoundOrganisation, ...]:
    """Give the organisations in whose name each word is; a municipality goes by its own name and by its office's."""
    if unwritable(text):
        return ()
    with desk.reading() as reader:
        return organisations_matching(reader, text, limit)
