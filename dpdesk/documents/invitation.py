"""Invitation letters: one part per recipient, from the letterhead to the last enclosure.

What letters have in common is composed once, and the same block objects stand in all of them, so that a renderer
lays it out once; only the addressee and the salutation are a letter's own. A cancelled or postponed meeting has the
letter that says so, without enclosures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from dpdesk.documents.agenda import AgendaContent, agenda_blocks
from dpdesk.documents.blocks import (
    AddressBlock,
    Block,
    Heading,
    Letterhead,
    LetterPaper,
    NewPage,
    Paper,
    Paragraph,
    Part,
    Signature,
    Voice,
    text,
)
from dpdesk.documents.clauses import clause
from dpdesk.documents.default_texts import OwnTexts, text_for
from dpdesk.documents.letter_fields import Enclosure, Guests, LetterFacts, letter_fields
from dpdesk.documents.markup import Template, parse
from dpdesk.documents.occasion import (
    Occasion,
    funding_footer,
    in_quotes,
    joined,
    logo_row,
    notice,
    paragraph,
    title_in_quotes,
    town_line,
)
from dpdesk.domain.meetings import State
from dpdesk.domain.own_texts import TextName
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import long_date
from dpdesk.language.typography import typeset
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whom one letter goes to.

    `label` names the recipient in bookmarks and file names, `lines` are the address as it is printed;
    `clause` is the article of RODO under which the recipient is told about the data.
    """

    label: str
    lines: tuple[str, ...]
    salutation: str
    guests: Guests
    clause: TextName = TextName.CLAUSE_13


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationContent:
    """All the letters of a meeting; `day` is the date they bear, `agenda` is enclosed where there is one."""

    language: Language
    day: date
    occasion: Occasion
    facts: LetterFacts
    recipients: tuple[Recipient, ...]
    agenda: AgendaContent | None = None
    texts: OwnTexts = field(default_factory=dict)

    @property
    def enclosures(self) -> tuple[Enclosure, ...]:
        """What is enclosed with each letter, in order; nothing with one that takes the meeting back."""
        if self.occasion.is_off:
            return ()
        return (Enclosure.AGENDA, Enclosure.CLAUSE) if self.agenda else (Enclosure.CLAUSE,)


def compose(content: InvitationContent, words: Words) -> Paper:
    """Make one paper of all the letters."""
    return paper(content, letters(content, words), words)


def paper(content: InvitationContent, parts: Iterator[Part] | tuple[Part, ...], words: Words) -> Paper:
    """Make a paper of some of the letters."""
    return Paper(
        language=content.language,
        title=subject(content.occasion, words),
        author=content.occasion.organiser.name,
        subject=content.occasion.series,
        day=content.day,
        parts=parts,
    )


def letters(content: InvitationContent, words: Words) -> Iterator[Part]:
    """Give the letters one by one, in the order of the recipients."""
    above, below = _above(content, words), _below(content, words)
    heading = (*notice(content.occasion.meeting, words), _subject_line(content.occasion, words))
    body = cache(lambda guests: letter_body(content, guests, words))
    enclosed = cache(lambda article: _enclosed(content, article, words))
    footer, label = funding_footer(content.occasion, words), words.gettext("Page {page} of {pages}")
    for recipient in content.recipients:
        own = AddressBlock(recipient.lines), Paragraph(text(recipient.salutation), Voice.SALUTATION)
        blocks = (*above, own[0], *heading, own[1], *body(recipient.guests), *below, *enclosed(recipient.clause))
        yield Part(bookmark=recipient.label, blocks=blocks, footer=footer, page_label=label)


def subject(occasion: Occasion, words: Words) -> str:
    """Say what the letters are about, in a line of its own."""
    title = title_in_quotes(occasion.meeting, words)
    if occasion.meeting.state is State.CANCELLED:
        return words.gettext("Cancellation of the meeting “{title}”").format(title=title)
    if occasion.meeting.state is State.POSTPONED:
        return words.gettext("Postponement of the meeting “{title}”").format(title=title)
    return words.gettext("Invitation to the meeting “{title}”").format(title=title)


def _above(content: InvitationContent, words: Words) -> tuple[Block, ...]:
    mark = case_mark(content.occasion, words)
    return (
        *_letterhead(content.occasion, words),
        paragraph(words, place_and_date(content, words), Voice.PLACE_AND_DATE),
        *((paragraph(words, mark, Voice.REFERENCE),) if mark else ()),
    )


def place_and_date(content: InvitationContent, words: Words) -> str:
    """Say where and when the letters were written: "Katowice, 6 września 2021 r."."""
    town = content.occasion.organiser.town
    dated = words.pgettext("place and date of a letter", "{place}, {date}") if town else "{date}"
    return dated.format(place=town, date=long_date(content.day, words.language))


def case_mark(occasion: Occasion, words: Words) -> str:
    """Give the line with the case mark, empty where there is none."""
    mark = occasion.meeting.case_mark
    return words.gettext("Case mark: {mark}").format(mark=mark) if mark else ""


def _letterhead(occasion: Occasion, words: Words) -> tuple[Block, ...]:
    organiser = occasion.organiser
    if not organiser.name and not occasion.letter_paper:
        return ()
    phone = words.gettext("tel. {phone}").format(phone=organiser.phone) if organiser.phone else ""
    delivery = words.gettext("e-Delivery address: {address}").format(address=organiser.ade) if organiser.ade else ""
    lines = (
        organiser.unit,
        joined((organiser.street, town_line(organiser.postcode, organiser.town))),
        joined((phone, organiser.email, organiser.website)),
        delivery,
    )
    told = tuple(typeset(line, words.language) for line in lines if line)
    return (Letterhead(organiser.name, told, occasion.letterhead_logo, _paper(occasion, told, words)),)


def _paper(occasion: Occasion, lines: Sequence[str], words: Words) -> LetterPaper | None:
    """Give the organiser's own paper; to whoever does not see it, it says what the composed letterhead would."""
    if not occasion.letter_paper:
        return None
    organiser = occasion.organiser
    told = joined((organiser.name, *lines)) or words.gettext("Letterhead of the organiser")
    return LetterPaper(occasion.letter_paper, told, *organiser.letterhead_edges)


def _subject_line(occasion: Occasion, words: Words) -> Block:
    """Say in short what the letter is about; the body has the title with its subtitle."""
    return Heading(typeset(subject_line(occasion, words), words.language), as_line=True)


def subject_line(occasion: Occasion, words: Words) -> str:
    """Say in a letter what it is about, with the short title."""
    return _concerning(occasion, words).format(title=in_quotes(occasion.meeting.title, words))


def _concerning(occasion: Occasion, words: Words) -> str:
    if occasion.meeting.state is State.CANCELLED:
        return words.gettext("Subject: cancellation of the meeting “{title}”")
    if occasion.meeting.state is State.POSTPONED:
        return words.gettext("Subject: postponement of the meeting “{title}”")
    return words.gettext("Subject: invitation to the meeting “{title}”")


def letter_body(content: InvitationContent, guests: Guests, words: Words) -> tuple[Block, ...]:
    """Give what a letter says between salutation and signature, to one kind of guests."""
    fields = letter_fields(content.occasion, content.facts, guests, content.enclosures, words)
    return _template(content, guests).fill(fields, content.language).blocks


def _template(content: InvitationContent, guests: Guests) -> Template:
    """Choose the text: a meeting's own letter invites, so a meeting that is off never uses it."""
    meeting = content.occasion.meeting
    if meeting.letter_text and not content.occasion.is_off:
        return parse(meeting.letter_text)
    return text_for(_text_name(meeting.state, guests), content.texts, content.language)


def _text_name(state: State, guests: Guests) -> TextName:
    if state is State.CANCELLED:
        return TextName.CANCELLED
    if state is State.POSTPONED:
        return TextName.POSTPONED
    return TextName.INVITATION_PERSON if guests.is_person else TextName.INVITATION


def _below(content: InvitationContent, words: Words) -> tuple[Block, ...]:
    """Give what stands under the body: signature, enclosures, who else gets the letter, and the logos."""
    small = (paragraph(words, line, Voice.SMALL) for line in small_print(content, words))
    return (_signature(content.occasion, words), *small, *logo_row(content.occasion, words))


def _signature(occasion: Occasion, words: Words) -> Signature:
    organiser = occasion.organiser
    electronic = words.gettext("/signed electronically/") if organiser.signed_electronically else ""
    lines = (electronic, organiser.signatory_name, organiser.signatory_position)
    told = tuple(typeset(line, words.language) for line in lines if line)
    return Signature(words.gettext("Yours faithfully"), told, by_hand=not organiser.signed_electronically)


def small_print(content: InvitationContent, words: Words) -> Iterator[str]:
    """Give the lines under the signature: enclosures, copies, who handles the case."""
    if Enclosure.AGENDA in content.enclosures:
        yield words.gettext("Enclosures: 1. Agenda of the meeting. 2. Information on data processing.")
    elif content.enclosures:
        yield words.gettext("Enclosure: Information on data processing.")
    yield words.gettext("Copies: 1. Addressee. 2. Files.")
    organiser = content.occasion.organiser
    phone = words.gettext("tel. {phone}").format(phone=organiser.contact_phone) if organiser.contact_phone else ""
    contact = joined((organiser.contact_name, phone, organiser.contact_email))
    if contact:
        yield words.gettext("Case handled by: {contact}").format(contact=contact)


def _enclosed(content: InvitationContent, article: TextName, words: Words) -> tuple[Block, ...]:
    """Give the enclosures, each on a page of its own and numbered as under the letter."""
    blocks: list[Block] = []
    if content.agenda and Enclosure.AGENDA in content.enclosures:
        blocks += [NewPage(), _enclosure_mark(1, words), *agenda_blocks(content.agenda, words)]
    if Enclosure.CLAUSE in content.enclosures:
        number = len(content.enclosures)
        template = text_for(article, content.texts, content.language)
        blocks += [NewPage(), _enclosure_mark(number, words), *clause(content.occasion, template, words)]
    return tuple(blocks)


def _enclosure_mark(number: int, words: Words) -> Paragraph:
    return paragraph(words, words.gettext("Enclosure {number}").format(number=number), Voice.PLACE_AND_DATE)
