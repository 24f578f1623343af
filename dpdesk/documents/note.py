"""The note: the internal record of a meeting, with its facts, course, numbers, conclusions and tasks.

Sections of which nothing is known are left out, and the others are numbered without a gap. A person's own text stands
in place of the aim and the course; facts and numbers always come from the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dpdesk.documents.article_fields import article_fields, topics_told
from dpdesk.documents.blocks import (
    Block,
    Column,
    Heading,
    ItemList,
    KeyValues,
    Paper,
    Paragraph,
    Part,
    RowGroup,
    Ruling,
    Signature,
    SignatureRow,
    Table,
    Together,
    Voice,
    text,
)
from dpdesk.documents.markup import parse
from dpdesk.documents.note_attendance import AttendanceTables, attendance
from dpdesk.documents.occasion import (
    full_title,
    in_quotes,
    joined,
    notice,
    paragraph,
    place,
    session_heading,
    session_time,
)
from dpdesk.documents.report import CourseItem, Report, ShownPractice, Speech
from dpdesk.documents.speeches import introduced, sentence
from dpdesk.domain.meetings import ItemKind
from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import hours, long_date
from dpdesk.language.typography import typeset
from dpdesk.language.wording import name_of, role_of
from dpdesk.settings import Language

_Section = tuple[str, tuple[Block, ...]]
"""The heading of a section and what stands below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteContent:
    """A record of a meeting; `day` is the date that it bears."""

    language: Language
    day: date
    report: Report
    attendance: AttendanceTables


def compose(content: NoteContent, words: Words) -> Paper:
    """Make the note a paper."""
    title = full_title(content.report.occasion.meeting)
    part = Part(
        bookmark=words.gettext("Note"),
        blocks=tuple(_blocks(content, words)),
        page_label=words.gettext("Page {page} of {pages}"),
        number_single=True,
    )
    return Paper(
        language=content.language,
        title=words.gettext("Note – {title}").format(title=title),
        author=content.report.occasion.organiser.name,
        subject=content.report.occasion.series,
        day=content.day,
        parts=(part,),
    )


def drafted(content: NoteContent, words: Words) -> tuple[Block, ...]:
    """Give what a person's own text stands in place of, as it is drafted from the record: the aim and the course."""
    aim, course = tuple(_aim(content.report, words)), tuple(_course(content.report, words))
    return (
        *((Heading(words.gettext("Aim and scope"), level=2), *aim) if aim else ()),
        *((Heading(words.gettext("Course of the meeting"), level=2), *course) if course else ()),
    )


def _blocks(content: NoteContent, words: Words) -> Iterator[Block]:
    occasion = content.report.occasion
    yield _place_and_date(content, words)
    yield Heading(words.gettext("Note on the meeting"), centred=True)
    yield from notice(occasion.meeting, words)
    yield _facts(content.report, words)
    told = (section for section in _sections(content, words) if section[1])
    for number, (heading, blocks) in enumerate(told, start=1):
        numbered = words.pgettext("numbered heading", "{number}. {heading}").format(number=number, heading=heading)
        yield Heading(typeset(numbered, words.language), level=2)
        yield from blocks
    yield _signatures(content.report, words)


def _place_and_date(content: NoteContent, words: Words) -> Paragraph:
    town = content.report.occasion.organiser.town
    dated = words.pgettext("place and date of a letter", "{place}, {date}") if town else "{date}"
    written = dated.format(place=town, date=long_date(content.day, words.language))
    return paragraph(words, written, Voice.PLACE_AND_DATE)


def _facts(report: Report, words: Words) -> KeyValues:
    occasion, meeting = report.occasion, report.occasion.meeting
    partners = (f"{one.name} ({name_of(one.role, words)})" for one in report.partners)
    pairs = (
        (words.pgettext("fact", "Title"), full_title(meeting)),
        (words.pgettext("fact", "Series"), occasion.series),
        (words.pgettext("fact", "Number"), meeting.number),
        (words.pgettext("fact", "Date"), "\n".join(session_time(session, words) for session in occasion.sessions)),
        (words.pgettext("fact", "Place"), place(meeting, words)),
        (words.pgettext("fact", "Form"), name_of(meeting.form, words)),
        (words.pgettext("fact", "Attendance mode"), name_of(meeting.mode, words)),
        (words.pgettext("fact", "Organiser"), joined((occasion.organiser.name, occasion.organiser.unit))),
        (words.pgettext("fact", "Partners"), "\n".join(partners)),
        (words.pgettext("fact", "Project"), meeting.project),
        (words.pgettext("fact", "Funding"), meeting.funding),
        (words.pgettext("fact", "Case mark"), meeting.case_mark),
        (words.pgettext("fact", "Filing class"), meeting.filing_class),
        (words.pgettext("fact", "Archival category"), meeting.archival_category),
        (words.pgettext("fact", "Prepared by"), meeting.prepared_by),
    )
    return KeyValues(tuple((name, typeset(value, words.language)) for name, value in pairs if value))


def _sections(content: NoteContent, words: Words) -> Iterator[_Section]:
    """Give the sections in their order; the empty ones are left out by who asks."""
    report = content.report
    if report.own_text:
        yield words.gettext("Description of the meeting"), _own_text(content, words)
    else:
        yield words.gettext("Aim and scope"), tuple(_aim(report, words))
        yield words.gettext("Course of the meeting"), tuple(_course(report, words))
    yield words.gettext("Attendance"), tuple(attendance(report, content.attendance, words))
    yield words.gettext("Good practices"), tuple(_practices(report.practices, words))
    yield words.gettext("Conclusions"), tuple(_conclusions(report, words))
    yield words.gettext("Agreements and tasks"), tuple(_tasks(report, words))
    yield words.gettext("Enclosures"), tuple(_enclosures(report, words))


def _own_text(content: NoteContent, words: Words) -> tuple[Block, ...]:
    """Give the person's own text below a heading of the note."""
    template = parse(content.report.own_text)
    blocks = template.fill(article_fields(content.report, words), content.language).blocks
    return tuple(replace(block, level=3) if isinstance(block, Heading) else block for block in blocks)


def _aim(report: Report, words: Words) -> Iterator[Block]:
    if report.aim and report.occasion.series:
        said = words.gettext("The aim of the series “{series}” is {aim}.")
        series = in_quotes(report.occasion.series, words)
        yield paragraph(words, said.format(series=series, aim=report.aim.rstrip(" .")))
    if report.topics:
        yield paragraph(words, topics_told(report, words))


def _course(report: Report, words: Words) -> Iterator[Block]:
    """Tell what was done, item by item; nothing was done at a meeting that is off."""
    if report.occasion.is_off:
        return
    several = len(report.course) > 1
    for part in report.course:
        if several:
            heading = session_heading(part.session, report.occasion.sessions, words)
            yield Heading(typeset(heading, words.language), level=3)
        for item in part.items:
            if item.speeches or item.kind not in (ItemKind.REGISTRATION, ItemKind.BREAK):
                yield from _item(item, 4 if several else 3, words)


def _item(item: CourseItem, level: int, words: Words) -> Iterator[Block]:
    line = words.pgettext("time and item", "{time} {item}").format(
        time=hours(item.start, item.end, words.language), item=item.title
    )
    yield Heading(typeset(line, words.language), level)
    if not item.speeches:
        return
    people = dict.fromkeys(speech.name for speech in item.speeches)
    told = (_told([speech for speech in item.speeches if speech.name == name], words) for name in people)
    yield ItemList(tuple(text(typeset(one, words.language)) for one in told))


def _told(speeches: Sequence[Speech], words: Words) -> str:
    """Tell of one person at an item, in all roles: "Jan Wzorcowy (Uniwersytet) – moderator, ekspert. Omówił …"."""
    roles = joined(role_of(speech.role, speech.gender, words) for speech in speeches)
    who = words.pgettext("speaker and role", "{speaker} – {role}.").format(
        speaker=introduced(speeches[0], words), role=roles
    )
    theses = dict.fromkeys(sentence(speech.thesis) for speech in speeches)
    return joined((who, *theses), " ")


def _practices(practices: Sequence[ShownPractice], words: Words) -> Iterator[Block]:
    if not practices:
        return
    columns = [Column(words.gettext("Practice"), weight=2.0), Column(words.gettext("Municipality or institution"))]
    rows: list[tuple[str, ...]] = [(practice.title, practice.owner) for practice in practices]
    if any(practice.area for practice in practices):
        columns.append(Column(words.gettext("Area")))
        rows = [(*row, practice.area) for row, practice in zip(rows, practices, strict=True)]
    yield Table(tuple(columns), (RowGroup(_typeset(rows, words)),), ruling=Ruling.ROWS, named_by=0)


def _conclusions(report: Report, words: Words) -> Iterator[Block]:
    conclusions = [one.text for one in report.following(FollowUpKind.CONCLUSION)]
    if conclusions:
        yield ItemList(tuple(text(typeset(point, words.language)) for point in points(conclusions)), numbered=True)
    topics = [one.text for one in report.following(FollowUpKind.TOPIC)]
    if topics:
        named = ItemList(tuple(text(typeset(point, words.language)) for point in points(topics)))
        yield Together((paragraph(words, words.gettext("Topics worth taking further:")), named))


def points(items: Sequence[str]) -> tuple[str, ...]:
    """End the points of a list with semicolons and the last with a full stop, as office style has it.

    Points of several sentences, or with a question or exclamation, keep their own marks.
    """
    bare = [item.strip().rstrip(".;,") for item in items]
    if any(mark in item for item in bare for mark in (". ", "?", "!", "…")):
        return tuple(sentence(item) for item in items)
    return (*(f"{item};" for item in bare[:-1]), f"{bare[-1]}.")


def _tasks(report: Report, words: Words) -> Iterator[Block]:
    tasks = report.tasks
    if not tasks:
        return
    columns = [
        Column(words.pgettext("column", "No."), width=12.0),
        Column(words.pgettext("column", "What"), weight=2.2),
        Column(words.pgettext("column", "Who")),
        Column(words.pgettext("column", "By when"), width=36.0),
    ]
    rows = [_task(number, task, words) for number, task in enumerate(tasks, start=1)]
    if any(task.done_on for task in tasks):
        columns.append(Column(words.pgettext("column", "Done on"), width=36.0))
        rows = [(*row, _day(task.done_on, words)) for row, task in zip(rows, tasks, strict=True)]
    yield Table(tuple(columns), (RowGroup(_typeset(rows, words)),), ruling=Ruling.ROWS, named_by=1)


def _task(number: int, task: FollowUp, words: Words) -> tuple[str, ...]:
    return f"{number}.", task.text, task.owner or "–", _day(task.due, words)


def _day(day: date | None, words: Words) -> str:
    return long_date(day, words.language) if day else "–"


def _typeset(rows: Sequence[tuple[str, ...]], words: Words) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(typeset(cell, words.language) for cell in row) for row in rows)


def _enclosures(report: Report, words: Words) -> Iterator[Block]:
    names = []
    if report.course:
        names.append(words.gettext("agenda of the meeting"))
    if report.statistics.present and not report.occasion.is_off:
        names.append(words.gettext("attendance list"))
    if report.has_photos:
        names.append(words.gettext("photos"))
    if names:
        yield ItemList(tuple(text(point) for point in points(names)), numbered=True)


def _signatures(report: Report, words: Words) -> Block:
    prepared = (report.occasion.meeting.prepared_by,) if report.occasion.meeting.prepared_by else ()
    return Together(
        (
            SignatureRow(
                (
                    Signature(words.gettext("Prepared by:"), prepared, rule=True),
                    Signature(words.gettext("Approved by:"), (), rule=True),
                )
            ),
        )
    )
