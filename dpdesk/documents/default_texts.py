"""The texts that papers are made of, in the small markup: the office's own, else those that the program ships.

The shipped ones are defaults for an office to change; the legal ones are to be approved by its data protection officer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dpdesk.documents.article_fields import ARTICLE_FIELDS
from dpdesk.documents.clause_fields import CLAUSE_FIELDS, LIST_NOTE_FIELDS
from dpdesk.documents.letter_fields import LETTER_FIELDS
from dpdesk.documents.markup import Template, parse
from dpdesk.domain.own_texts import TextName
from dpdesk.paths import resources
from dpdesk.settings import Language

OwnTexts = Mapping[TextName, str]
"""What an office words in its own way, in the language of the paper."""


def text_for(name: TextName, own: OwnTexts, language: Language) -> Template:
    """Give a text ready to be filled: the office's own where it has one. Raises BadInput where that cannot be read."""
    return parse(own[name]) if name in own else default_text(name, language)


@cache
def default_text(name: TextName, language: Language) -> Template:
    """Give a shipped text, read and ready to be filled."""
    return parse(source(name, language))


def source(name: TextName, language: Language) -> str:
    """Give a shipped text as it is written, for a person to change."""
    return (resources() / "texts" / language / f"{name}.txt").read_text(encoding="utf-8")


def fields_of(name: TextName) -> frozenset[str]:
    """Name the fields that a text may use."""
    match name:
        case TextName.INVITATION | TextName.INVITATION_PERSON | TextName.CANCELLED | TextName.POSTPONED:
            return LETTER_FIELDS
        case TextName.CLAUSE_13 | TextName.CLAUSE_14:
            return CLAUSE_FIELDS
        case TextName.LIST_NOTE:
            return LIST_NOTE_FIELDS
        case TextName.ARTICLE:
            return ARTICLE_FIELDS
