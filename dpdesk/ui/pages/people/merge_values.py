"""What a merge shows in words: the values of two people, and why they may be one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dpdesk.domain.merging import PersonPart, is_empty
from dpdesk.language.wording import name_of

if TYPE_CHECKING:
    from dpdesk.domain.duplicates import Evidence
    from dpdesk.domain.lines import PersonLine
    from dpdesk.language.catalogues import Words


def value_text(line: PersonLine, part: PersonPart, words: Words) -> str:
    """Give the value of a part as it is read; nothing where nothing is known."""
    person = line.person
    match part:
        case PersonPart.NAME:
            return person.name
        case PersonPart.OFFICE:
            return ", ".join(filter(None, (line.department, line.place)))
        case PersonPart.GENDER:
            return "" if is_empty(person, part) else name_of(person.gender, words)
        case PersonPart.FEMINATIVE:
            return _yes_or_no(words, is_so=person.feminative)
        case PersonPart.BY_FIRST_NAME:
            return _yes_or_no(words, is_so=person.by_first_name)
        case _:
            return str(getattr(person, part.value))


def reason_text(evidence: Evidence, words: Words) -> str:
    """Say why two people may be one."""
    return ", ".join(_reasons(evidence, words))


def _reasons(evidence: Evidence, words: Words) -> Iterator[str]:
    if evidence.name is not None:
        yield name_of(evidence.name, words)
    if evidence.same_email:
        yield words.pgettext("why two may be one", "same e-mail")
    if evidence.emails_differ:
        yield words.pgettext("why two may be one", "different e-mails")
    if evidence.same_office:
        yield words.pgettext("why two may be one", "same office")
    elif evidence.same_office is False:
        yield words.pgettext("why two may be one", "different offices")
    if evidence.departments_differ:
        yield words.pgettext("why two may be one", "different departments")


def _yes_or_no(words: Words, *, is_so: bool) -> str:
    return words.gettext("yes") if is_so else words.gettext("no")
