"""What the fields of an office's letter are filled with: all that the composed letter says, each thing by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from dpdesk.documents.agenda import AgendaContent, speakers_of
from dpdesk.documents.blocks import Block, Heading, ItemList, Paragraph, plain
from dpdesk.documents.clauses import clause
from dpdesk.documents.default_texts import text_for
from dpdesk.documents.invitation import (
    InvitationContent,
    Recipient,
    case_mark,
    letter_body,
    place_and_date,
    small_print,
    subject_line,
)
from dpdesk.documents.letter_fields import LETTER_FIELDS, Guests, letter_fields
from dpdesk.documents.occasion import session_time, town_line
from dpdesk.documents.office_letter.filling import Values
from dpdesk.documents.office_letter.tags import Known
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.own_texts import TextName
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import hours, long_date
from dpdesk.language.typography import typeset

_OF_RECIPIENT = frozenset({"recipient", "salutation"})
_OF_LETTER = frozenset({"place_and_date", "date", "case_mark", "subject", "closing", "electronic"})
_OF_ORGANISER = frozenset(
    {
        *("organiser_unit", "organiser_street", "organiser_town", "organiser_phone", "organiser_email"),
        *("organiser_website", "organiser_ade", "signatory_name", "signatory_position"),
    }
)
KNOWN = Known(
    single=LETTER_FIELDS | _OF_RECIPIENT | _OF_LETTER | _OF_ORGANISER,
    several={
        "address": frozenset(),
        "body": frozenset(),
        "small_print": frozenset(),
        "clause": frozenset(),
        "agenda": frozenset({"day", "time", "title", "abstract", "speakers"}),
    },
)
"""All that an office's letter may name: the fields of the editable letter, and what stands round it."""


def letter_values(content: InvitationContent, words: Words) -> Iterator[Values]:
    """Give the values of each letter, in the order of the recipients."""
    common = {**_letter(content, words), **_organiser(content.occasion.organiser)}
    body = cache(lambda guests: _lines(letter_body(content, guests, words)))
    fields = cache(lambda guests: _fields(content, guests, words))
    told = cache(lambda article: _clause(content, article, words))
    agenda = _agenda(content.agenda, words) if content.agenda else ()
    for recipient in content.recipients:
        yield {
            **common,
            **fields(recipient.guests),
            **_recipient(recipient),
            "body": body(recipient.guests),
            "clause": told(recipient.clause),
            "agenda": agenda,
        }


def _recipient(recipient: Recipient) -> Values:
    return {"recipient": recipient.label, "address": recipient.lines, "salutation": recipient.salutation}


def _letter(content: InvitationContent, words: Words) -> Values:
    organiser = content.occasion.organiser
    return {
        "place_and_date": typeset(place_and_date(content, words), words.language),
        "date": long_date(content.day, words.language),
        "case_mark": case_mark(content.occasion, words),
        "subject": typeset(subject_line(content.occasion, words), words.language),
        "closing": words.gettext("Yours faithfully"),
        "electronic": words.gettext("/signed electronically/") if organiser.signed_electronically else "",
        "small_print": tuple(typeset(line, words.language) for line in small_print(content, words)),
    }


def _organiser(organiser: Organiser) -> Mapping[str, str]:
    return {
        "organiser_unit": organiser.unit,
        "organiser_street": organiser.street,
        "organiser_town": town_line(organiser.postcode, organiser.town),
        "organiser_phone": organiser.phone,
        "organiser_email": organiser.email,
        "organiser_website": organiser.website,
        "organiser_ade": organiser.ade,
        "signatory_name": organiser.signatory_name,
        "signatory_position": organiser.signatory_position,
    }


def _fields(content: InvitationContent, guests: Guests, words: Words) -> Values:
    fields = letter_fields(content.occasion, content.facts, guests, content.enclosures, words)
    return {name: value if isinstance(value, str) else ", ".join(value) for name, value in fields.items()}


def _clause(content: InvitationContent, article: TextName, words: Words) -> tuple[str, ...]:
    return _lines(clause(content.occasion, text_for(article, content.texts, content.language), words))


def _agenda(content: AgendaContent, words: Words) -> tuple[Mapping[str, str], ...]:
    return tuple(
        {
            "day": session_time(one.session, words),
            "time": hours(line.start, line.end, words.language),
            "title": typeset(line.title, words.language),
            "abstract": typeset(line.abstract, words.language),
            "speakers": "\n".join(typeset(speaker, words.language) for speaker in speakers_of(line, words)),
        }
        for one in content.sessions
        for line in one.lines
    )


def _lines(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Give blocks as plain paragraphs: the office's letter has its own look."""
    return tuple(_told(blocks))


def _told(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(text=told):
                yield plain(told)
            case Heading(text=heading):
                yield heading
            case ItemList(items=items, numbered=numbered):
                yield from (
                    f"{number}. {plain(item)}" if numbered else f"– {plain(item)}"
                    for number, item in enumerate(items, start=1)
                )
