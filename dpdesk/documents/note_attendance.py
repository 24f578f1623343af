"""The section of the note about attendance: the numbers, who was represented, and who was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dpdesk.documents.article_fields import people_told
from dpdesk.documents.attendance_charts import (
    PlacedMember,
    department_chart,
    member_map,
    subregion_chart,
    type_chart,
)
from dpdesk.documents.blocks import Align, Block, Column, RowGroup, Ruling, Table
from dpdesk.documents.occasion import joined, paragraph, session_heading
from dpdesk.documents.report import Report
from dpdesk.domain.statistics import OfficeCount, Represented
from dpdesk.language.catalogues import Words
from dpdesk.language.counts import municipalities_were_represented
from dpdesk.language.numbers import number, percent
from dpdesk.language.typography import typeset

_NUMBER = 23.0
_NAMES = 92.0
"""mm, of a column of numbers, and of the names beside a single one: further away they would not be read together"""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One row of the table by municipality."""

    name: str
    count: OfficeCount


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceTables:
    """Names for the numbers, each in the order of the alphabet: members, all other offices, kinds of department
    with their people, subregions, and the members that nobody came from; `placed` are the members on the map."""

    members: tuple[OfficeLine, ...] = ()
    others: tuple[OfficeLine, ...] = ()
    departments: tuple[tuple[str, int], ...] = ()
    subregions: tuple[Represented[str], ...] = ()
    unrepresented: tuple[str, ...] = ()
    placed: tuple[PlacedMember, ...] = ()


def attendance(report: Report, tables: AttendanceTables, words: Words) -> Iterator[Block]:
    """Give the section; for a meeting that is off, and before any attendance is recorded, only invitations count."""
    statistics = report.statistics
    is_recorded = bool(statistics.present or statistics.absent or statistics.excused)
    if report.occasion.is_off or not is_recorded:
        if statistics.invited:
            yield _numbers((_invitations(report, words),), words)
        if not report.occasion.is_off:
            yield paragraph(words, words.gettext("No attendance has been recorded yet."))
        return
    yield paragraph(words, joined((people_told(report, words), _represented(report, words)), " "))
    yield _numbers((_invitations(report, words), _participants(report, words)), words)
    yield from _by_session(report, words)
    yield from type_chart(report, words)
    yield from subregion_chart(tables.subregions, words)
    yield from department_chart(tables.departments, words)
    yield from member_map(tables.placed, words)
    yield _by_municipality(tables, words)
    yield from _unrepresented(tables, words)


def _represented(report: Report, words: Words) -> str:
    """Say how many of the members were represented, and what share of them that is."""
    present, members = report.statistics.municipalities_present, report.statistics.members
    said = words.ngettext(
        "Of {members} member {represented} ({percent}).",
        "Of {members} members {represented} ({percent}).",
        members,
    )
    return said.format(
        represented=municipalities_were_represented(present, words),
        members=number(members, words.language),
        percent=percent(present, members, words.language),
    )


def _numbers(groups: Sequence[RowGroup], words: Words) -> Table:
    columns = (
        Column(words.gettext("Invitations and participants"), width=_NAMES),
        _number_column(words.pgettext("column", "Number")),
    )
    return Table(columns, tuple(groups), ruling=Ruling.ROWS, named_by=0)


def _invitations(report: Report, words: Words) -> RowGroup:
    statistics = report.statistics
    return RowGroup(
        title=words.gettext("Invitations"),
        rows=_counted(
            (
                (words.pgettext("invitations", "sent"), statistics.invited),
                (words.pgettext("invitations", "accepted"), statistics.accepted),
                (words.pgettext("invitations", "declined"), statistics.declined),
                (words.pgettext("invitations", "without an answer"), statistics.silent),
            ),
            words,
        ),
    )


def _participants(report: Report, words: Words) -> RowGroup:
    statistics = report.statistics
    return RowGroup(
        title=words.gettext("Participants"),
        rows=_counted(
            (
                (words.pgettext("participants", "registered"), statistics.expected),
                (words.pgettext("participants", "present in all"), statistics.present),
                (words.pgettext("participants", "– on site"), statistics.present_on_site),
                (words.pgettext("participants", "– online"), statistics.present_online),
                (words.pgettext("participants", "– of these without registration"), statistics.walk_ins),
                (words.pgettext("participants", "– of these as substitutes"), statistics.substitutes),
                (words.pgettext("participants", "absent"), statistics.absent),
                (words.pgettext("participants", "excused"), statistics.excused),
            ),
            words,
        ),
    )


def _by_session(report: Report, words: Words) -> Iterator[Block]:
    """Count the sessions one by one, where there are several."""
    sessions = report.occasion.sessions
    if len(sessions) < 2:
        return
    turnouts = [(session, report.statistics.sessions[session.id]) for session in sessions]
    rows = tuple(
        (
            session_heading(session, sessions, words),
            *_written((turnout.on_site, turnout.online, turnout.present), words),
        )
        for session, turnout in turnouts
    )
    yield Table(
        (
            Column(words.gettext("Session"), weight=2.0),
            _number_column(words.pgettext("column", "On site")),
            _number_column(words.pgettext("column", "Online")),
            _number_column(words.pgettext("column", "In all")),
        ),
        (RowGroup(rows),),
        ruling=Ruling.ROWS,
        caption=words.gettext("Present by session"),
        named_by=0,
    )


def _by_municipality(tables: AttendanceTables, words: Words) -> Table:
    members = tuple(_row(line, words) for line in tables.members)
    others = tuple(_row(line, words) for line in tables.others)
    groups = [RowGroup(members)]
    if others:
        groups.append(RowGroup(others, words.gettext("Other institutions")))
    lines = (*tables.members, *tables.others)
    groups.append(RowGroup(((words.pgettext("sum", "Total"), *_sums(lines, words)),)))
    return Table(
        (
            Column(words.pgettext("column", "Municipality")),
            _number_column(words.pgettext("column", "Invited")),
            _number_column(words.pgettext("column", "Accepted")),
            _number_column(words.pgettext("column", "Present")),
            _number_column(words.pgettext("column", "On site")),
            _number_column(words.pgettext("column", "Online")),
        ),
        tuple(groups),
        ruling=Ruling.ROWS,
        caption=words.gettext("Attendance by municipality"),
        named_by=0,
        total_row=True,
    )


def _row(line: OfficeLine, words: Words) -> tuple[str, ...]:
    name = typeset(line.name, words.language) or words.gettext("Institution not known")
    return name, *_written(_counts(line.count), words)


def _sums(lines: Iterable[OfficeLine], words: Words) -> tuple[str, ...]:
    columns = zip(*(_counts(line.count) for line in lines), strict=True)
    return _written([sum(column) for column in columns], words)


def _counts(count: OfficeCount) -> tuple[int, ...]:
    turnout = count.turnout
    return count.invited, count.accepted, turnout.present, turnout.on_site, turnout.online


def _written(counts: Iterable[int], words: Words) -> tuple[str, ...]:
    return tuple(number(count, words.language) for count in counts)


def _counted(rows: Iterable[tuple[str, int]], words: Words) -> tuple[tuple[str, ...], ...]:
    return tuple((name, number(count, words.language)) for name, count in rows)


def _number_column(title: str) -> Column:
    return Column(title, width=_NUMBER, align=Align.RIGHT)


def _unrepresented(tables: AttendanceTables, words: Words) -> Iterator[Block]:
    count = len(tables.unrepresented)
    if count:
        said = words.gettext("Member municipalities without a representative ({count}): {names}.")
        yield paragraph(words, said.format(count=count, names=", ".join(tables.unrepresented)))
