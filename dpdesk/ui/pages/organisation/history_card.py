"""The card of the history: what was changed, when and by whom, as the journal tells it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.journal import Unit
from dpdesk.language.dates import clock, short_date
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_MOST = 8


class HistoryCard(PlanCard):
    """A table of the latest changes, the last first."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "history", words.pgettext("heading", "History"), parent)
        self.table: RowTable[Unit] = RowTable(workplace, "office-history", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "History"))
        self.body.addWidget(self.table)

    def show_history(self, units: Sequence[Unit]) -> None:
        """Show what was changed."""
        self.table.set_rows(units)
        fit_to_rows(self.table, _MOST)


def _columns(words: Words) -> tuple[Column[Unit], ...]:
    said = partial(_what, words=words)
    return (
        Column("when", words.pgettext("column", "When"), partial(_when, words=words), sort=_at, width=20),
        Column("what", words.pgettext("column", "What"), said, tip=said, is_wide=True, is_needed=True),
        Column("who", words.pgettext("column", "Who"), _who, width=18),
    )


def _key(unit: Unit) -> str:
    return str(unit.number)


def _when(unit: Unit, words: Words) -> str:
    local = unit.at.astimezone()
    return f"{short_date(local.date(), words.language)}, {clock(local.time(), words.language)}"


def _at(unit: Unit) -> datetime:
    return unit.at


def _what(unit: Unit, words: Words) -> str:
    """Say what was done, and whether it stands."""
    said = words.say(unit.label)
    return said if unit.taken_back_by is None else words.gettext("{change} (taken back)").format(change=said)


def _who(unit: Unit) -> str:
    return unit.who
