"""The consents of one person, with their days: given, refused, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.consents import standing_consents
from dpdesk.domain.people import Consent
from dpdesk.language.dates import short_date
from dpdesk.language.wording import name_of
from dpdesk.services.people import consents
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.pages.person.consent_dialog import ConsentAnswer, ConsentDialog
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from dpdesk.domain.ids import PersonId
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_MOST = 6
"""rows that are seen at once"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """A consent, and whether it is the one that holds now."""

    consent: Consent
    is_standing: bool


class ConsentsSection(QWidget):
    """Shows what a person agreed to, and records more; `refresh` reads it again."""

    def __init__(self, workplace: Workplace, person_id: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("consents-section")
        self.setAccessibleName(words.pgettext("heading", "Consents"))
        self._workplace = workplace
        self._person_id = person_id
        self.table = RowTable[ConsentLine](workplace, "consents", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "Consents"))
        self.table.set_empty_text(words.gettext("No consent was asked for yet. “Record a consent” enters the first."))
        self.record_button = self._button(
            "record-consent", IconName.ADD, words.pgettext("command", "&Record a consent…"), self._record
        )
        self.withdraw_button = self._button(
            "withdraw-consent", IconName.CLOSE, words.pgettext("command", "&Withdraw…"), self._withdraw
        )
        self.change_button = self._button(
            "change-consent", IconName.EDIT, words.pgettext("command", "&Correct…"), self._change
        )
        self.remove_button = self._button(
            "remove-consent", IconName.REMOVE, words.pgettext("command", "Remo&ve"), self._remove
        )
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove)
        self.table.opened.connect(self._change)
        self.table.selection_changed.connect(self._allow)
        self._lay_out()
        self._allow()

    def refresh(self) -> None:
        """Read the consents again."""
        question = partial(consents.consents_of, self._workplace.desk, self._person_id)
        self._workplace.tasks.ask(self, question, self._show)

    def _show(self, known: Sequence[Consent]) -> None:
        standing = {one.id for one in standing_consents(known).values()}
        self.table.set_rows([ConsentLine(consent=one, is_standing=one.id in standing) for one in known])
        fit_to_rows(self.table, _MOST)
        self._allow()

    def _chosen(self) -> Consent | None:
        line = self._chosen_line()
        return None if line is None else line.consent

    def _chosen_line(self) -> ConsentLine | None:
        chosen = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _allow(self) -> None:
        """Let be done what can be done with the consent one is at."""
        line = self._chosen_line()
        self.change_button.setEnabled(line is not None)
        self.remove_button.setEnabled(line is not None)
        self.withdraw_button.setEnabled(line is not None and line.consent.given and line.is_standing)

    def _record(self) -> None:
        title = self._workplace.words.gettext("Record a consent")
        answer = self._ask(title, ConsentAnswer(day=self._workplace.desk.today))
        if answer:
            deed = partial(consents.record, self._workplace.desk, self._person_id, answer.kind)
            self._do(partial(deed, given=answer.given, day=answer.day, source=answer.source))

    def _withdraw(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        shown = ConsentAnswer(kind=chosen.kind, given=False, day=self._workplace.desk.today)
        answer = self._ask(self._workplace.words.gettext("Withdraw a consent"), shown, is_withdrawal=True)
        if answer:
            deed = partial(consents.withdraw, self._workplace.desk, self._person_id, chosen.kind)
            self._do(partial(deed, day=answer.day, source=answer.source))

    def _change(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        shown = ConsentAnswer(kind=chosen.kind, given=chosen.given, day=chosen.day, source=chosen.source)
        answer = self._ask(self._workplace.words.gettext("Correct a consent"), shown)
        if answer:
            changed = replace(chosen, kind=answer.kind, given=answer.given, day=answer.day, source=answer.source)
            self._do(partial(consents.change, self._workplace.desk, changed))

    def _remove(self) -> None:
        if chosen := self._chosen():
            self._do(partial(consents.remove, self._workplace.desk, chosen))

    def _ask(self, title: str, shown: ConsentAnswer, *, is_withdrawal: bool = False) -> ConsentAnswer | None:
        return ConsentDialog(self._workplace, title, shown, self, is_withdrawal=is_withdrawal).ask()

    def _do(self, deed: Callable[[], object]) -> None:
        self._workplace.tasks.change(self, deed, self._refresh_after)

    def _refresh_after(self, _: object) -> None:
        self.refresh()

    def _button(self, name: str, picture: IconName, title: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), title, self)
        button.setObjectName(name)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        heading = QLabel(self._workplace.words.pgettext("heading", "Consents"), self)
        heading.setProperty("role", "heading")
        row = QHBoxLayout()
        for button in (self.record_button, self.withdraw_button, self.change_button, self.remove_button):
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(self.table)
        layout.addLayout(row)
        fit_to_rows(self.table, _MOST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


def _columns(words: Words) -> tuple[Column[ConsentLine], ...]:
    kind = partial(_kind, words=words)
    return (
        Column("kind", words.pgettext("column", "Consent to"), kind, tip=_source, is_wide=True, is_needed=True),
        Column("given", words.pgettext("column", "Answer"), partial(_given, words=words), width=14),
        Column("day", words.pgettext("column", "Day"), partial(_day, words=words), sort=_by_day, width=15),
        Column("state", words.pgettext("column", "State"), partial(_state, words=words), width=13),
        Column("source", words.pgettext("column", "Source"), _source, tip=_source, width=24, is_hidden=True),
    )


def _key(line: ConsentLine) -> str:
    return line.consent.id


def _kind(line: ConsentLine, words: Words) -> str:
    return name_of(line.consent.kind, words)


def _given(line: ConsentLine, words: Words) -> str:
    return words.pgettext("consent", "agrees") if line.consent.given else words.pgettext("consent", "does not agree")


def _day(line: ConsentLine, words: Words) -> str:
    return short_date(line.consent.day, words.language)


def _by_day(line: ConsentLine) -> date:
    return line.consent.day


def _state(line: ConsentLine, words: Words) -> str:
    if line.is_standing:
        return words.pgettext("state of a consent", "in force")
    return words.pgettext("state of a consent", "superseded")


def _source(line: ConsentLine) -> str:
    return line.consent.source
