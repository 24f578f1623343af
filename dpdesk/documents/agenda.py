"""The agenda: the timetable of a meeting with its speakers, by day, as a paper and as an enclosure of letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from dpdesk.documents.blocks import (
    Block,
    Column,
    Heading,
    KeyValues,
    Paper,
    Part,
    RowGroup,
    Ruling,
    Table,
    Voice,
)
from dpdesk.documents.occasion import (
    Occasion,
    full_title,
    funding_footer,
    joined,
    logo_row,
    notice,
    paragraph,
    place,
    session_heading,
    session_time,
)
from dpdesk.domain.meetings import ItemKind, Mode, Role, Session
from dpdesk.domain.people import Gender
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import hours
from dpdesk.language.typography import quoted, typeset
from dpdesk.language.wording import role_of
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSpeaker:
    """Who speaks at an item, in one role or in several; `gender` is as far as it is known."""

    name: str
    roles: tuple[Role, ...]
    gender: Gender = Gender.UNKNOWN
    position: str = ""
    organisation: str = ""
    mode: Mode = Mode.ON_SITE


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    start: time
    end: time
    kind: ItemKind
    title: str
    abstract: str = ""
    speakers: tuple[AgendaSpeaker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSession:
    """One session with its lines in order."""

    session: Session
    lines: tuple[AgendaLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaContent:
    """A timetable; `day` is the date that the file bears."""

    language: Language
    day: date
    occasion: Occasion
    sessions: tuple[AgendaSession, ...]


def compose(content: AgendaContent, words: Words) -> Paper:
    """Make the agenda a paper of its own."""
    title = full_title(content.occasion.meeting)
    part = Part(
        bookmark=words.gettext("Agenda"),
        blocks=(*logo_row(content.occasion, words), *agenda_blocks(content, words)),
        footer=funding_footer(content.occasion, words),
        page_label=words.gettext("Page {page} of {pages}"),
    )
    return Paper(
        language=content.language,
        title=words.gettext("Agenda – {title}").format(title=title),
        author=content.occasion.organiser.name,
        subject=content.occasion.series,
        day=content.day,
        parts=(part,),
    )


def agenda_blocks(content: AgendaContent, words: Words) -> tuple[Block, ...]:
    """Give the agenda from its title to its last line, for a paper or for an enclosure."""
    return (
        Heading(words.gettext("Agenda of the meeting"), centred=True),
        *_title_lines(content.occasion, words),
        *notice(content.occasion.meeting, words),
        _facts(content.occasion, words),
        *_timetables(content, words),
        paragraph(words, words.gettext("The organiser reserves the right to change the agenda."), Voice.SMALL),
    )


def _title_lines(occasion: Occasion, words: Words) -> Iterator[Block]:
    title = quoted(full_title(occasion.meeting), words.language)
    yield paragraph(words, title, Voice.TITLE_LINE)
    if occasion.series:
        yield paragraph(words, occasion.series, Voice.TITLE_LINE)


def _facts(occasion: Occasion, words: Words) -> KeyValues:
    dates = "\n".join(session_time(session, words) for session in occasion.sessions)
    pairs = (
        (words.pgettext("fact", "Date"), dates),
        (words.pgettext("fact", "Place"), place(occasion.meeting, words)),
        (words.pgettext("fact", "Link"), occasion.meeting.link),
        (words.pgettext("fact", "Organiser"), occasion.organiser.name),
    )
    return KeyValues(tuple((name, typeset(value, words.language)) for name, value in pairs if value))


def _timetables(content: AgendaContent, words: Words) -> Iterator[Block]:
    several = len(content.occasion.sessions) > 1
    for one in content.sessions:
        if several:
            heading = session_heading(one.session, content.occasion.sessions, words)
            yield Heading(typeset(heading, words.language), level=2)
        yield _timetable(one, words)


def _timetable(session: AgendaSession, words: Words) -> Table:
    return Table(
        columns=(
            Column(words.pgettext("column of the agenda", "Time"), width=28.0),
            Column(words.pgettext("column of the agenda", "Item")),
        ),
        groups=(RowGroup(tuple(_row(line, words) for line in session.lines)),),
        ruling=Ruling.OPEN,
        named_by=0,
        titled_cells=True,
    )


def _row(line: AgendaLine, words: Words) -> tuple[str, ...]:
    told = (typeset(one, words.language) for one in (line.title, line.abstract, *speakers_of(line, words)))
    return hours(line.start, line.end, words.language), joined(told, "\n")


def speakers_of(line: AgendaLine, words: Words) -> tuple[str, ...]:
    """Tell who speaks at an item, each as what and whence."""
    return tuple(_speaker(speaker, line.kind, words) for speaker in line.speakers)


def _speaker(speaker: AgendaSpeaker, kind: ItemKind, words: Words) -> str:
    """Tell who speaks, as what and whence: "prowadzenie: Anna Przykładowa, dyrektor, Fundacja Przykład (online)"."""
    who = joined((speaker.name, speaker.position, speaker.organisation))
    if speaker.mode is Mode.ONLINE:
        who = words.gettext("{speaker} (online)").format(speaker=who)
    roles = joined(_role(role, speaker.gender, kind, words) for role in speaker.roles)
    return (
        words.pgettext("speaker after the role", "{role}: {speaker}").format(role=roles, speaker=who) if roles else who
    )


def _role(role: Role, gender: Gender, kind: ItemKind, words: Words) -> str:
    """Name what somebody does at an item; whoever opens the meeting at its opening needs no word for it."""
    if role is Role.OPENS and kind is ItemKind.OPENING:
        return ""
    if role is Role.MODERATES:
        return words.pgettext("role in the agenda", "led by")
    return role_of(role, gender, words)
