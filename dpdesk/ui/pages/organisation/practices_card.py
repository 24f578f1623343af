"""The card of good practices: the organisation's own, and those of others that it took up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.office_dossier import OfficeDossier, OwnPractice
from dpdesk.language.dates import short_date
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class PracticesCard(PlanCard):
    """A table; Enter opens the page of a practice."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practices", words.pgettext("heading", "Good practices"), parent)
        self.empty = self.line("practices-empty", words.gettext("No practice of it is known, and it took none up."))
        self.table: RowTable[OwnPractice] = RowTable(workplace, "office-practices", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "Good practices"))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table)
        self.table.opened.connect(self._open)

    def show_office(self, about: OfficeDossier) -> None:
        """Show the practices of an organisation."""
        rows = (*about.practices, *about.taken_up)
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.set_rows(rows)
        fit_to_rows(self.table)

    def _open(self, practice: OwnPractice) -> None:
        self.workplace.go(Place(page=PageName.PRACTICES, practice_id=practice.id))


def _columns(words: Words) -> tuple[Column[OwnPractice], ...]:
    return (
        Column("title", words.pgettext("column", "Practice"), _title, tip=_title, is_wide=True, is_needed=True),
        Column("whose", words.pgettext("column", "Whose"), partial(_whose, words=words), width=26),
        Column("day", words.pgettext("column", "Day"), partial(_day, words=words), width=15),
    )


def _key(practice: OwnPractice) -> str:
    return practice.adoption_id or practice.id


def _title(practice: OwnPractice) -> str:
    return practice.title


def _whose(practice: OwnPractice, words: Words) -> str:
    if practice.adoption_id is None:
        return words.pgettext("whose practice", "its own")
    if not practice.owner:
        return words.pgettext("whose practice", "taken up")
    return words.pgettext("whose practice", "taken up from: {owner}").format(owner=practice.owner)


def _day(practice: OwnPractice, words: Words) -> str:
    return short_date(practice.day, words.language) if practice.day else ""
