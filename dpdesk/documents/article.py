"""The article: the published report of a meeting, drafted from the record or written by a person.

It names speakers and never a participant. The first photo stands below the lead, the others at the end, below the
charts of who took part where they are wanted. A meeting that was cancelled or postponed has an article that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dpdesk.documents.article_fields import article_fields, headline
from dpdesk.documents.article_photos import ArticlePhoto, photo_rows
from dpdesk.documents.attendance_charts import PlacedMember, public_map, type_chart
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
    """A report to be published; `day` is the date that the file bears.

    `placed` are the members on the map, shown with the charts where the meeting wants them. `unwilling` are those who
    took part and refused to be photographed: for the author to know, never printed.
    """

    language: Language
    day: date
    report: Report
    texts: OwnTexts = field(default_factory=dict)
    photos: tuple[ArticlePhoto, ...] = ()
    placed: tuple[PlacedMember, ...] = ()
    unwilling: tuple[str, ...] = ()


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
        first, *others = (*photo_rows(content.photos, words),) or (None,)
        yield from _with_lead(tuple(_told(content, words)), first)
        yield from _charts(content.report, content.placed, words)
        if others:
            yield Heading(words.gettext("Photos from the meeting"), level=2)
            yield from others


def _told(content: ArticleContent, words: Words) -> Iterator[Block]:
    """Tell of the meeting, below a headline in any case."""
    blocks = filled(content, words).blocks
    first = blocks[0] if blocks else None
    if not isinstance(first, Heading) or first.level > 1:
        yield Heading(typeset(headline(content.report, words), content.language))
    yield from blocks


def _with_lead(blocks: Sequence[Block], photo: Block | None) -> Iterator[Block]:
    """Set the first paragraph as the lead, with a photo below it; without a paragraph the photo comes last."""
    lead = next((block for block in blocks if isinstance(block, Paragraph)), None)
    for block in blocks:
        yield replace(block, voice=Voice.LEAD) if block is lead and isinstance(block, Paragraph) else block
        if photo and block is lead:
            yield photo
    if photo and lead is None:
        yield photo


def _charts(report: Report, placed: Sequence[PlacedMember], words: Words) -> Iterator[Block]:
    """Show from where people came, where the meeting wants that told and it is known."""
    if report.occasion.meeting.article_charts and report.statistics.present:
        yield Heading(words.gettext("Who took part"), level=2)
        yield from type_chart(report, words)
        yield from public_map(placed, words)


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
