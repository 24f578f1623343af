"""The card of attendance over time: a bar for each year, and every meeting it was invited or came to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.office_dossier import OfficeDossier, VisitLine
from dpdesk.language.dates import short_date
from dpdesk.language.numbers import number
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.meeting.summary.bars import Bar, Bars
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.tables.columns import Align, Column
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class AttendanceCard(PlanCard):
    """Bars and a table; Enter opens a meeting."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None, *, is_municipality: bool) -> None:
        words = workplace.words
        super().__init__(workplace, "attendance", words.pgettext("heading", "Attendance over time"), parent)
        self.empty = self.line("attendance-empty", words.gettext("No meeting it was invited to, came to or spoke at."))
        self.bars = Bars(workplace.look, self)
        self.bars.setAccessibleName(words.gettext("Meetings attended in each year"))
        name = "office-meetings" if is_municipality else "institution-meetings"
        columns = _columns(words, is_speaking_hidden=is_municipality)
        self.table: RowTable[VisitLine] = RowTable(workplace, name, columns, _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "Attendance over time"))
        for part in (self.empty, self.bars, self.table):
            self.body.addWidget(part)
        self.table.opened.connect(self._open)

    def show_office(self, about: OfficeDossier) -> None:
        """Show at which meetings somebody from it was."""
        self.empty.setVisible(not about.visits)
        for part in (self.bars, self.table):
            part.setVisible(bool(about.visits))
        self.bars.show_bars(_bars(about, self.workplace.words))
        self.table.set_rows(about.visits)
        fit_to_rows(self.table)

    def _open(self, line: VisitLine) -> None:
        self.workplace.go(Place(page=PageName.MEETINGS, meeting_id=line.id))


def _bars(about: OfficeDossier, words: Words) -> list[Bar]:
    """Count by year the meetings at which somebody from it was or spoke, of those it was invited to as well."""
    years: dict[int, list[VisitLine]] = {}
    for line in about.visits:
        if line.day is not None:
            years.setdefault(line.day.year, []).append(line)
    return [_bar(year, lines, words) for year, lines in sorted(years.items(), reverse=True)]


def _bar(year: int, lines: list[VisitLine], words: Words) -> Bar:
    came = sum(line.turnout.present > 0 or line.spoke > 0 for line in lines)
    told = words.pgettext("meetings attended", "{attended} of {meetings}")
    value = told.format(attended=number(came, words.language), meetings=number(len(lines), words.language))
    return Bar(label=str(year), part=came, whole=len(lines), value=value)


def _columns(words: Words, *, is_speaking_hidden: bool) -> tuple[Column[VisitLine], ...]:
    return (
        Column("day", words.pgettext("column", "Day"), partial(_day, words=words), sort=_when, width=15),
        Column("title", words.pgettext("column", "Meeting"), _title, tip=_title, is_wide=True, is_needed=True),
        Column("reply", words.pgettext("column", "Invitation"), partial(_reply, words=words), width=17),
        _numbers("on-site", words.pgettext("column of meetings", "On site"), _on_site, words),
        _numbers("online", words.pgettext("column of meetings", "Online"), _online, words),
        Column(
            "spoke",
            words.pgettext("column of meetings", "Spoke"),
            partial(_counted, count=_spoke, words=words),
            sort=_spoke,
            value=_spoke,
            align=Align.RIGHT,
            is_hidden=is_speaking_hidden,
        ),
    )


def _numbers(name: str, title: str, count: Callable[[VisitLine], int], words: Words) -> Column[VisitLine]:
    return Column(name, title, partial(_counted, count=count, words=words), sort=count, value=count, align=Align.RIGHT)


def _counted(line: VisitLine, count: Callable[[VisitLine], int], words: Words) -> str:
    return number(count(line), words.language) if count(line) else "–"


def _key(line: VisitLine) -> str:
    return line.id


def _day(line: VisitLine, words: Words) -> str:
    return short_date(line.day, words.language) if line.day else words.gettext("no day yet")


def _when(line: VisitLine) -> date:
    return line.day or date.max


def _title(line: VisitLine) -> str:
    return line.meeting.title


def _reply(line: VisitLine, words: Words) -> str:
    """Say what the office answered; of several invitations one that brings somebody counts."""
    if line.turnout.accepted:
        return words.pgettext("reply of an office", "comes")
    if line.turnout.declined:
        return words.pgettext("reply of an office", "declines")
    if line.turnout.invited:
        return words.pgettext("reply of an office", "no reply")
    return words.pgettext("reply of an office", "not invited")


def _on_site(line: VisitLine) -> int:
    return line.turnout.on_site


def _online(line: VisitLine) -> int:
    return line.turnout.online


def _spoke(line: VisitLine) -> int:
    return line.spoke
