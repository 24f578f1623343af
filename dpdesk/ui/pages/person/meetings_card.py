"""The card of a person's meetings: what they spoke at, came to, were excused from, or sent somebody to."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.people import Gender
from dpdesk.domain.person_meetings import PersonMeeting
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.dates import short_date
from dpdesk.language.person_meetings import attendance_told, roles_told
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place, TabName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dpdesk.language.catalogues import Words
    from dpdesk.services.people.about_person import AboutPerson
    from dpdesk.ui.workplace import Workplace

Shown = tuple[PersonMeeting, Gender]
"""A meeting, and the gender that its words agree with."""


class MeetingsCard(PlanCard):
    """A table, the latest first; Enter opens a meeting where this person is seen."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "meetings", words.pgettext("heading", "Meetings"), parent)
        self.told = self.line("meetings-told")
        self.table: RowTable[Shown] = RowTable(workplace, "person-meetings", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "Meetings"))
        self.body.addWidget(self.told)
        self.body.addWidget(self.table)
        self.table.opened.connect(self._open)

    def show_person(self, about: AboutPerson) -> None:
        """Show at which meetings the person was, or was to be."""
        self.told.setText(_told(about.meetings, self.workplace.words))
        self.table.setVisible(bool(about.meetings))
        self.table.set_rows([(one, about.gender) for one in about.meetings])
        fit_to_rows(self.table)

    def _open(self, row: Shown) -> None:
        line, _ = row
        self.workplace.go(Place(page=PageName.MEETINGS, meeting_id=line.meeting_id, tab=tab_of(line)))


def tab_of(line: PersonMeeting) -> TabName:
    """Say where in a meeting a person is seen: in its plan who speaks, in the attendance who came or did not."""
    if line.is_speaker:
        return TabName.PLAN
    return TabName.ATTENDANCE if line.presence is not None else TabName.INVITATIONS


def _told(meetings: Sequence[PersonMeeting], words: Words) -> str:
    """Count what there is: "Obecność: 3 spotkania · wystąpienia: 1 spotkanie"."""
    if not meetings:
        return words.gettext("No meeting this person was invited to, came to or spoke at.")
    attended = sum(one.presence is not None and one.presence.took_part for one in meetings)
    spoken = sum(one.is_speaker for one in meetings)
    parts = (
        words.gettext("Present at: {meetings}").format(meetings=how_many(attended, Counted.MEETING, words)),
        words.gettext("Spoke at: {meetings}").format(meetings=how_many(spoken, Counted.MEETING, words))
        if spoken
        else "",
    )
    return " · ".join(filter(None, parts))


def _columns(words: Words) -> tuple[Column[Shown], ...]:
    return (
        Column("day", words.pgettext("column", "Day"), partial(_day, words=words), sort=_when, width=15),
        Column("title", words.pgettext("column", "Meeting"), _title, tip=_title, is_wide=True, is_needed=True),
        Column("role", words.pgettext("column", "Role"), partial(_role, words=words), width=16),
        Column("attendance", words.pgettext("column", "Attendance"), partial(_attendance, words=words), width=18),
        Column(
            "practices", words.pgettext("column", "Presented"), _practices, tip=_practices, width=20, is_hidden=True
        ),
    )


def _key(row: Shown) -> str:
    return row[0].meeting_id


def _day(row: Shown, words: Words) -> str:
    return short_date(row[0].day, words.language) if row[0].day else words.gettext("no day yet")


def _when(row: Shown) -> date:
    return row[0].day or date.max


def _title(row: Shown) -> str:
    return row[0].title


def _role(row: Shown, words: Words) -> str:
    return roles_told(*row, words)


def _attendance(row: Shown, words: Words) -> str:
    return attendance_told(*row, words)


def _practices(row: Shown) -> str:
    return "; ".join(row[0].practices)
