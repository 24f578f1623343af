"""The article: the published report of a meeting, drafted from the record or written by a person.

It names speakers and never a participant. A meeting that was cancelled or postponed has an article that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dpdesk.documents.article_fields import article_fields, headline
from dpdesk.documents.blocks import Block, Heading, Paper, Paragraph, Part, Voice
from dpdesk.documents.default_texts import OwnTexts, text_for
from dpdesk.documents.markup import Filled, parse
from dpdesk.documents.occasion import funding_footer, logo_row, paragraph, title_in_quotes
from dpdesk.documents.report import Report
from dpdesk.domain.meetings import State
from dpdesk.domain.own_texts import TextName
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import on_days
from dpdesk.language.typography import typeset
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleContent:
    """A report to be published; `day` is the date that the file bears."""

    language: Language
    day: date
    report: Report
    texts: OwnTexts = field(default_factory=dict)


def compose(content: ArticleContent, words: Words) -> Paper:
    """Make the article a paper."""
    occasion = content.report.occasion
    title = _title_off(content.report, words) if occasion.is_off else headline(content.report, words)
    part = Part(
        bookmark=title,
        blocks=(*_blocks(content, words), *logo_row(occasion, words)),
        footer=funding_footer(occasion, words),
        page_label=words.gettext("Page {page} of {pages}"),
    )
    return Paper(
        language=content.language,
        title=title,
        author=occasion.organiser.name,
        subject=occasion.series,
        day=content.day,
        parts=(part,),
    )


def filled(content: ArticleContent, words: Words) -> Filled:
    """Fill the person's own text, or the draft; what was missing is reported, never printed."""
    own = content.report.own_text
    template = parse(own) if own else text_for(TextName.ARTICLE, content.texts, content.language)
    return template.fill(article_fields(content.report, words), content.language)


def drafted(content: ArticleContent, words: Words) -> tuple[Block, ...]:
    """Give the article as it is drafted from the record, whatever a person wrote in its place."""
    draft = replace(content, report=replace(content.report, own_text=""))
    return tuple(_told(draft, words))


def _blocks(content: ArticleContent, words: Words) -> Iterator[Block]:
    if content.report.occasion.is_off:
        yield from _off(content.report, words)
    else:
        yield from _with_lead(tuple(_told(content, words)))


def _told(content: ArticleContent, words: Words) -> Iterator[Block]:
    """Tell of the meeting, below a headline in any case."""
    blocks = filled(content, words).blocks
    if not isinstance(blocks[0] if blocks else None, Heading):
        yield Heading(typeset(headline(content.report, words), content.language))
    yield from blocks


def _with_lead(blocks: Sequence[Block]) -> Iterator[Block]:
    """Set the first paragraph as the lead."""
    is_lead = True
    for block in blocks:
        if isinstance(block, Paragraph):
            yield replace(block, voice=Voice.LEAD) if is_lead else block
            is_lead = False
        else:
            yield block


def _off(report: Report, words: Words) -> Iterator[Block]:
    """Tell that the meeting did not take place, and where to find more."""
    days = sorted({session.day for session in report.occasion.sessions})
    yield Heading(typeset(_title_off(report, words), words.language))
    yield paragraph(words, _said_off(report, words).format(days=on_days(days, words.language)), Voice.NOTICE)
    if report.more:
        yield paragraph(words, words.gettext("Find out more: {more}").format(more=report.more))


def _title_off(report: Report, words: Words) -> str:
    title = title_in_quotes(report.occasion.meeting, words)
    if report.occasion.meeting.state is State.CANCELLED:
        return words.gettext("The meeting “{title}” has been cancelled").format(title=title)
    return words.gettext("The meeting “{title}” has been postponed").format(title=title)


def _said_off(report: Report, words: Words) -> str:
    if report.occasion.meeting.state is State.CANCELLED:
        return words.gettext("The meeting, which was to take place {days}, has been cancelled.")
    return words.gettext(
        "The meeting, which was to take place {days}, has been postponed. We will announce a new date."
    )
