"""The card of a person's history: who changed what of them, and when; read only when one wants to see it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import PersonId
from dpdesk.language.dates import clock, short_date
from dpdesk.services.people.person_history import AT_ONCE, HistoryLine, person_history
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_MOST = 12


class HistoryCard(PlanCard):
    """Shows nothing until it is asked, then the last entries, and earlier ones a piece at a time.

    Sends `begun` when the last entries are there for the first time.
    """

    begun = Signal()

    def __init__(self, workplace: Workplace, person_id: PersonId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "history", words.pgettext("heading", "History"), parent)
        self._person_id = person_id
        self._lines: list[HistoryLine] = []
        self.show_button = self.button("show-history", IconName.CLOCK, words.pgettext("command", "Show the &history"))
        self.more = self.button("earlier-history", IconName.DOWN, words.pgettext("command", "Show earlier ones"))
        self.table: RowTable[HistoryLine] = RowTable(workplace, "person-history", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "History"))
        for part, side in ((self.show_button, Qt.AlignmentFlag.AlignLeft), (self.more, Qt.AlignmentFlag.AlignLeft)):
            part.setSizePolicy(part.sizePolicy())
            self.body.addWidget(part, 0, side)
        self.body.insertWidget(2, self.table)
        self.table.hide()
        self.more.hide()
        self.show_button.clicked.connect(self._begin)
        self.more.clicked.connect(self._read_earlier)

    def refresh(self) -> None:
        """Read the last entries again, where they are shown."""
        if self.table.isVisibleTo(self):
            self._read()

    def _begin(self) -> None:
        self.show_button.hide()
        self.table.show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        desk = self.workplace.desk
        self.workplace.tasks.ask(self, partial(person_history, desk, self._person_id), self._show_first)

    def _read(self) -> None:
        desk = self.workplace.desk
        self.workplace.tasks.ask(self, partial(person_history, desk, self._person_id), self._show)

    def _read_earlier(self) -> None:
        last = self._lines[-1].number if self._lines else None
        question = partial(person_history, self.workplace.desk, self._person_id, before=last)
        self.workplace.tasks.ask(self, question, self._add)

    def _show_first(self, lines: tuple[HistoryLine, ...]) -> None:
        self._show(lines)
        self.begun.emit()

    def _show(self, lines: tuple[HistoryLine, ...]) -> None:
        self._lines = []
        self._add(lines)

    def _add(self, lines: tuple[HistoryLine, ...]) -> None:
        self._lines += lines
        self.table.set_rows(self._lines)
        self.more.setVisible(len(lines) == AT_ONCE)
        fit_to_rows(self.table, _MOST)


def _columns(words: Words) -> tuple[Column[HistoryLine], ...]:
    what = partial(_what, words=words)
    return (
        Column("when", words.pgettext("column", "When"), partial(_when, words=words), sort=_at, width=20),
        Column("what", words.pgettext("column", "What"), what, tip=what, is_wide=True, is_needed=True),
        Column("who", words.pgettext("column", "Who"), _who, width=16),
    )


def _key(line: HistoryLine) -> str:
    return str(line.number)


def _when(line: HistoryLine, words: Words) -> str:
    local = line.at.astimezone()
    return f"{short_date(local.date(), words.language)}, {clock(local.time(), words.language)}"


def _at(line: HistoryLine) -> datetime:
    return line.at


def _what(line: HistoryLine, words: Words) -> str:
    """Say what was changed, field by field; else what was done; and whether it was taken back since."""
    told = "; ".join(map(words.say, line.details)) or words.say(line.label)
    return words.gettext("{change} (taken back)").format(change=told) if line.is_taken_back else told


def _who(line: HistoryLine) -> str:
    return line.who
