"""What people are told about their data: the full clause of RODO art. 13 or 14, and the short note under a list.

The shipped texts are defaults in resources/texts; they, and those that an office words itself, are to be approved by
the data protection officer before they are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dpdesk.documents.blocks import Block, Heading, ItemList, Paragraph, Voice, plain
from dpdesk.documents.clause_fields import clause_fields, list_note_fields
from dpdesk.documents.markup import Template
from dpdesk.documents.occasion import Occasion
from dpdesk.language.catalogues import Words


def clause(occasion: Occasion, template: Template, words: Words) -> tuple[Block, ...]:
    """Give the full clause for data from the person (art. 13) or from their office (art. 14), in small print."""
    filled = template.fill(clause_fields(occasion, words), words.language)
    return (Heading(words.gettext("Information on data processing"), centred=True), *_small(filled.blocks))


def list_note(occasion: Occasion, data: str, template: Template, words: Words) -> tuple[str, ...]:
    """Give the lines for the foot of an attendance list; `data` names what the list collects."""
    return tuple(_lines(template.fill(list_note_fields(occasion, data), words.language).blocks))


def _small(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, voice=Voice.SMALL) if isinstance(block, ItemList | Paragraph) else block


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Give blocks as plain lines: at the foot of a page there are neither headings nor bullets."""
    for block in blocks:
        match block:
            case Heading(text=heading):
                yield heading
            case Paragraph(text=told):
                yield plain(told)
            case ItemList(items=items):
                yield from map(plain, items)
