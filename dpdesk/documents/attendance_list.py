"""The attendance list: one part per session, to be signed on the day or filled in with who was there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, count

from dpdesk.documents.blocks import (
    Block,
    Heading,
    KeyValues,
    Paper,
    Part,
    RowGroup,
    Signature,
    SignatureRow,
    Table,
    Together,
    Voice,
)
from dpdesk.documents.clauses import list_note
from dpdesk.documents.default_texts import OwnTexts, text_for
from dpdesk.documents.list_columns import Cell, ListRow, cells, collected, columns, remote_cells, remote_columns
from dpdesk.documents.occasion import (
    Occasion,
    full_title,
    funding_footer,
    logo_row,
    notice,
    paragraph,
    place,
    session_heading,
    session_time,
)
from dpdesk.domain.attendance import Presence
from dpdesk.domain.list_options import Blank, ListColumn, ListOptions
from dpdesk.domain.meetings import Mode, Session
from dpdesk.domain.own_texts import TextName
from dpdesk.language.catalogues import Words
from dpdesk.language.typography import quoted, typeset
from dpdesk.settings import Language

SIGNING_HEIGHT = 10.0
"""mm: a row that one can sign in"""
READING_HEIGHT = 6.5
"""mm: a row that is only read"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGroup:
    """Rows under one institution; on a list that is not grouped, all of them under no title."""

    title: str = ""
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionList:
    """Who is on the list of one session, in order: on site, and online in a part of their own."""

    session: Session
    on_site: tuple[ListGroup, ...]
    online: tuple[ListGroup, ...] = ()

    @property
    def rows(self) -> Iterator[ListRow]:
        """All the rows of both parts."""
        return chain.from_iterable(group.rows for group in (*self.on_site, *self.online))


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceListContent:
    """The lists of one or several sessions; `day` is the date that the file bears."""

    language: Language
    day: date
    occasion: Occasion
    options: ListOptions
    lists: tuple[SessionList, ...]
    texts: OwnTexts = field(default_factory=dict)


def compose(content: AttendanceListContent, words: Words) -> Paper:
    """Make the lists a paper, a part for each session."""
    title = words.gettext("Attendance list – {title}").format(title=full_title(content.occasion.meeting))
    return Paper(
        language=content.language,
        title=title,
        author=content.occasion.organiser.name,
        subject=content.occasion.series,
        day=content.day,
        parts=(_part(one, content, words) for one in content.lists),
        landscape=content.options.is_landscape,
    )


def _part(one: SessionList, content: AttendanceListContent, words: Words) -> Part:
    data = collected(content.options.chosen_columns, words)
    note = text_for(TextName.LIST_NOTE, content.texts, content.language)
    return Part(
        bookmark=_session_line(one.session, content.occasion, words),
        blocks=tuple(_blocks(one, content, words)),
        footer=(*list_note(content.occasion, data, note, words), *funding_footer(content.occasion, words)),
        page_label=words.gettext("Page {page} of {pages}"),
        number_single=True,
    )


def _blocks(one: SessionList, content: AttendanceListContent, words: Words) -> Iterator[Block]:
    yield from _heading(one.session, content, words)
    yield from _on_site(one, content, words)
    yield from _online(one, content, words)
    if content.options.filled:
        yield Together((_totals(one, words), _prepared_by(words)))
    else:
        yield _prepared_by(words)


def _heading(session: Session, content: AttendanceListContent, words: Words) -> Iterator[Block]:
    occasion = content.occasion
    yield from logo_row(occasion, words)
    yield Heading(words.gettext("Attendance list"), centred=True)
    organiser = occasion.organiser.name
    lines = (
        quoted(full_title(occasion.meeting), words.language),
        occasion.series,
        _session_line(session, occasion, words),
        place(occasion.meeting, words),
        words.gettext("Organiser: {organiser}").format(organiser=organiser) if organiser else "",
    )
    yield from (paragraph(words, line, Voice.TITLE_LINE) for line in lines if line)
    yield from notice(occasion.meeting, words)


def _session_line(session: Session, occasion: Occasion, words: Words) -> str:
    if len(occasion.sessions) > 1:
        return session_heading(session, occasion.sessions, words)
    return session_time(session, words)


def _on_site(one: SessionList, content: AttendanceListContent, words: Words) -> Iterator[Block]:
    """Give the table of those on site, with blank rows where it is to be signed."""
    options = content.options
    chosen = options.chosen_columns
    blank = 0 if options.filled or content.occasion.meeting.mode is Mode.ONLINE else options.blank
    groups = list(_numbered(one.on_site, chosen, cells(options, words)))
    listed = sum(len(group.rows) for group in groups)
    if isinstance(blank, int) and blank > 0:
        groups.append(_blank_rows(blank, listed, options, words))
    if not groups and blank == 0:
        if not one.online:
            yield paragraph(words, words.gettext("There is nobody on the list."))
        return
    yield Table(
        columns=columns(chosen, words),
        groups=tuple(groups),
        row_height=READING_HEIGHT if options.filled else SIGNING_HEIGHT,
        named_by=_named_by(chosen),
        aligned_with=tuple(_numbered(one.online, chosen, remote_cells(options, words))),
        fill_page=blank is Blank.FILL,
        blank_page=blank is Blank.PAGE,
        next_number=listed + 1 if chosen[0] is ListColumn.NUMBER else 0,
    )


def _online(one: SessionList, content: AttendanceListContent, words: Words) -> Iterator[Block]:
    """Give the table of those online, whose log-in confirms them."""
    if not one.online:
        return
    chosen = content.options.chosen_columns
    yield Heading(words.gettext("Remote participants (confirmed by their log-in)"), level=2)
    yield Table(
        columns=remote_columns(chosen, words),
        groups=tuple(_numbered(one.online, chosen, remote_cells(content.options, words))),
        row_height=READING_HEIGHT,
        named_by=_named_by(chosen),
        aligned_with=tuple(_numbered(one.on_site, chosen, cells(content.options, words))),
    )


def _named_by(chosen: Sequence[ListColumn]) -> int | None:
    return chosen.index(ListColumn.NAME) if ListColumn.NAME in chosen else None


def _numbered(groups: Sequence[ListGroup], chosen: Sequence[ListColumn], fill: Sequence[Cell]) -> Iterator[RowGroup]:
    """Fill the rows of all groups, numbering them through."""
    numbers = count(1)
    place_of_number = chosen.index(ListColumn.NUMBER) if ListColumn.NUMBER in chosen else None
    for group in groups:
        rows = tuple(_row(row, next(numbers), place_of_number, fill) for row in group.rows)
        yield RowGroup(rows, group.title)


def _row(row: ListRow, number: int, place_of_number: int | None, fill: Sequence[Cell]) -> tuple[str, ...]:
    told = [cell(row) for cell in fill]
    if place_of_number is not None:
        told[place_of_number] = f"{number}."
    return tuple(told)


def _blank_rows(blank: int, listed: int, options: ListOptions, words: Words) -> RowGroup:
    """Give numbered rows to write in; under a heading of their own where the rows above have some."""
    chosen = options.chosen_columns
    rows = tuple(
        tuple(f"{number}." if column is ListColumn.NUMBER else "" for column in chosen)
        for number in range(listed + 1, listed + 1 + blank)
    )
    return RowGroup(rows, words.gettext("Other participants") if options.grouped and listed else "")


def _totals(one: SessionList, words: Words) -> KeyValues:
    """Sum up a filled list; what did not happen is not told, except that everybody is counted."""
    tally = Counter(row.presence for row in one.rows)
    counted = (
        (words.pgettext("total", "Present on site"), tally[Presence.PRESENT]),
        (words.pgettext("total", "Present online"), tally[Presence.ONLINE]),
        (words.pgettext("total", "Absent"), tally[Presence.ABSENT]),
        (words.pgettext("total", "Excused"), tally[Presence.EXCUSED]),
        (words.pgettext("total", "Not recorded"), tally[None]),
    )
    everybody = (words.pgettext("total", "On the list"), str(tally.total()))
    return KeyValues((everybody, *((name, str(number)) for name, number in counted if number)))


def _prepared_by(words: Words) -> SignatureRow:
    label = words.gettext("The list was drawn up by:")
    signed = Signature(typeset(label, words.language), (words.gettext("date and signature"),), rule=True)
    return SignatureRow((signed,))
