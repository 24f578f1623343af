"""The card of a good practice: on one page what it is, what it gave, what others need for it, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dpdesk.documents.blocks import (
    Block,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    Part,
    Picture,
    Span,
    Voice,
)
from dpdesk.documents.occasion import joined, paragraph
from dpdesk.domain.practices import Practice, Verification
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import day_span, long_date
from dpdesk.language.typography import typeset
from dpdesk.language.wording import name_of
from dpdesk.settings import Language

_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAt:
    """A meeting at which a practice was presented, and by whom where that is known."""

    title: str
    day: date | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPhoto:
    """A photo with what must be said of it: what is on it, who took it, and under which licence."""

    picture: Picture
    caption: str = ""
    author: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeCardContent:
    """A practice with all that its card says; `day` is the date that the file bears, `publisher` who gives it out."""

    language: Language
    day: date
    publisher: str
    practice: Practice
    owner: str = ""
    topics: tuple[str, ...] = ()
    photo: CardPhoto | None = None
    shown_at: tuple[ShownAt, ...] = ()
    taken_up_by: tuple[str, ...] = ()


def compose(content: PracticeCardContent, words: Words) -> Paper:
    """Make the card a paper."""
    part = Part(
        bookmark=words.gettext("Good practice"),
        blocks=tuple(_blocks(content, words)),
        footer=_footer(content, words),
        page_label=words.gettext("Page {page} of {pages}"),
    )
    return Paper(
        language=content.language,
        title=words.gettext("Good practice – {title}").format(title=content.practice.title),
        author=content.publisher,
        subject=content.practice.area,
        day=content.day,
        parts=(part,),
    )


def _blocks(content: PracticeCardContent, words: Words) -> Iterator[Block]:
    practice = content.practice
    yield Heading(typeset(practice.title, words.language))
    whose = joined((content.owner, practice.unit), " · ")
    if whose:
        yield paragraph(words, whose, Voice.LEAD)
    yield from _notices(practice, words)
    if practice.summary.strip():
        yield paragraph(words, " ".join(practice.summary.split()))
    yield from _facts(content, words)
    if content.photo:
        yield _photo(content.photo, words)
    yield from _description(content, words)
    yield from _links(practice, words)


def _notices(practice: Practice, words: Words) -> Iterator[Block]:
    """Say what keeps the card inside the office."""
    if practice.verification is Verification.DRAFT:
        yield paragraph(words, words.gettext("A draft: this description has not been checked yet."), Voice.NOTICE)
    elif not practice.may_publish:
        yield paragraph(words, words.gettext("For internal use: there is no consent to publication."), Voice.NOTICE)


def _facts(content: PracticeCardContent, words: Words) -> Iterator[Block]:
    practice = content.practice
    pairs = (
        (words.pgettext("fact of a practice", "Area, topics"), joined((practice.area, joined(content.topics)), " · ")),
        (words.pgettext("fact of a practice", "Status"), _status(practice, words)),
        (words.pgettext("fact of a practice", "For whom"), practice.target_group),
        (words.pgettext("fact of a practice", "Partners"), practice.partners),
        (words.pgettext("fact of a practice", "Cost, funding"), joined((practice.cost, practice.funding), " · ")),
        (words.pgettext("fact of a practice", "Legal basis"), practice.legal_basis),
    )
    known = tuple((name, typeset(value.strip(), words.language)) for name, value in pairs if value.strip())
    if known:
        yield KeyValues(known)


def _status(practice: Practice, words: Words) -> str:
    status = name_of(practice.status, words) if practice.status else ""
    return joined((status, _period(practice, words)))


def _period(practice: Practice, words: Words) -> str:
    """Say from when to when: both days, or the one that is known."""
    began, ended, language = practice.began_on, practice.ended_on, words.language
    if began and ended:
        return f"{long_date(began, language)} – {long_date(ended, language)}"
    if began:
        return words.pgettext("period", "since {day}").format(day=long_date(began, language))
    if ended:
        return words.pgettext("period", "until {day}").format(day=long_date(ended, language))
    return ""


def _photo(photo: CardPhoto, words: Words) -> Picture:
    author = words.gettext("Photo: {author}").format(author=photo.author) if photo.author else ""
    caption = joined((photo.caption, joined((author, photo.licence))), " · ")
    plain = photo.picture
    return Picture(plain.data, plain.alternative, plain.width, typeset(caption, words.language))


def _description(content: PracticeCardContent, words: Words) -> Iterator[Block]:
    """Describe the practice in rows, which take less room than headings and so leave it on one page."""
    practice = content.practice
    pairs = (
        (words.pgettext("part of a practice", "Situation before"), practice.situation),
        (words.pgettext("part of a practice", "Solution"), practice.solution),
        (words.pgettext("part of a practice", "Results"), practice.results),
        (words.pgettext("part of a practice", "What helped"), practice.success_factors),
        (words.pgettext("part of a practice", "Difficulties"), practice.difficulties),
        (words.pgettext("part of a practice", "Needed elsewhere"), practice.transfer),
        (words.pgettext("part of a practice", "Contact"), _contact(practice)),
        (words.pgettext("part of a practice", "Presented"), _presented(content, words)),
        (words.pgettext("part of a practice", "Taken up by"), joined(content.taken_up_by)),
    )
    known = tuple((name, typeset(_lines(value), words.language)) for name, value in pairs if value.strip())
    if known:
        yield KeyValues(known)


def _lines(value: str) -> str:
    """Give the lines of a text that have something in them."""
    return joined((" ".join(line.split()) for line in value.splitlines()), "\n")


def _contact(practice: Practice) -> str:
    who = joined((practice.contact_name, practice.contact_position))
    return joined((who, joined((practice.contact_email, practice.contact_phone), " · ")), "\n")


def _presented(content: PracticeCardContent, words: Words) -> str:
    return joined((_shown(one, words) for one in content.shown_at), "\n")


def _links(practice: Practice, words: Words) -> Iterator[Block]:
    """Give the links in one paragraph; an address of the web leads there, anything else stays words."""
    lines = [" ".join(line.split()) for line in practice.links.splitlines() if line.strip()]
    if lines:
        more = Span(words.pgettext("part of a practice", "More:") + " ", strong=True)
        parts = (span for line in lines for span in (Span(" · "), _link(line)))
        yield Paragraph((more, *tuple(parts)[1:]), Voice.SMALL)


def _link(line: str) -> Span:
    is_address = line.lower().startswith(_WEB) and " " not in line
    return Span(line, link=line) if is_address else Span(line)


def _shown(one: ShownAt, words: Words) -> str:
    day = day_span((one.day,), words.language) if one.day else ""
    by = words.gettext("presented by {speaker}").format(speaker=one.speaker) if one.speaker else ""
    details = joined((day, by), "; ")
    return f"{one.title} ({details})" if details else one.title


def _footer(content: PracticeCardContent, words: Words) -> tuple[str, ...]:
    """Say who gives the card out, and who checked the description and when."""
    practice = content.practice
    checked = ""
    if practice.verification is not Verification.DRAFT and practice.verified_on:
        day = long_date(practice.verified_on, words.language)
        checked = words.gettext("Description checked on {day}").format(day=day)
    contact = ""
    if practice.contact_checked_on:
        day = long_date(practice.contact_checked_on, words.language)
        contact = words.gettext("contact checked on {day}").format(day=day)
    line = joined((content.publisher, joined((checked, contact))), " · ")
    return (typeset(line, words.language),) if line else ()
