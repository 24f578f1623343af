"""What people are told about their data: the full clause of RODO art. 13 or 14, and the short note under a list.

The texts are defaults in resources/texts; with the organiser's own words in them they are to be approved by the
data protection officer before they are used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpdesk.documents.blocks import Block, Heading, ItemList, Paragraph, Voice
from dpdesk.documents.default_texts import DefaultText, default_text
from dpdesk.documents.markup import FieldValue
from dpdesk.documents.occasion import Occasion, joined, title_in_quotes, town_line
from dpdesk.domain.organisations import Organiser
from dpdesk.language.catalogues import Words
from dpdesk.settings import Language


def clause(occasion: Occasion, article: DefaultText, words: Words) -> tuple[Block, ...]:
    """Give the full clause for data from the person (art. 13) or from their office (art. 14), in small print."""
    fields = _fields(occasion, words)
    filled = default_text(article, words.language).fill(fields, words.language)
    return (Heading(words.gettext("Information on data processing"), centred=True), *_small(filled.blocks))


def list_note(occasion: Occasion, data: str, words: Words) -> tuple[str, ...]:
    """Give the lines for the foot of an attendance list; `data` names what the list collects."""
    fields: dict[str, FieldValue] = {
        "organiser": occasion.organiser.name,
        "data": data,
        "clause_place": occasion.organiser.clause_place,
    }
    filled = default_text(DefaultText.LIST_NOTE, words.language).fill(fields, words.language)
    return tuple("".join(span.text for span in block.text) for block in filled.blocks if isinstance(block, Paragraph))


def _small(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, voice=Voice.SMALL) if isinstance(block, ItemList | Paragraph) else block


def _fields(occasion: Occasion, words: Words) -> dict[str, FieldValue]:
    """Give the clause's values.

    The organiser's legal basis is a Polish phrase in the case that the Polish clause asks for: no other clause uses it.
    """
    organiser = occasion.organiser
    return {
        "controller": organiser.controller or _name_and_address(organiser),
        "dpo_email": organiser.dpo_email,
        "title": title_in_quotes(occasion.meeting, words),
        "legal_basis": organiser.legal_basis,
        "recipients": organiser.recipients,
        "retention": _retention(occasion, words),
    }


def _retention(occasion: Occasion, words: Words) -> str:
    """Complete "Dane będą przechowywane …": in the organiser's own Polish words, or in ours."""
    if words.language is Language.POLISH and occasion.organiser.retention:
        return occasion.organiser.retention
    if occasion.meeting.archival_category:
        return words.gettext("for the period of the archival category {category}").format(
            category=occasion.meeting.archival_category
        )
    return words.gettext("for the period laid down in the provisions on archives that apply to the controller")


def _name_and_address(organiser: Organiser) -> str:
    town = town_line(organiser.postcode, organiser.town)
    return joined((organiser.name, organiser.street, town, organiser.email))
