"""The dialog of all likely duplicates: pair by pair, with the reason, to be merged or told apart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from dpdesk.domain.duplicates import LikelyPair, Sureness
from dpdesk.language.collation import sort_key
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.services.people.duplicates import Duplicates, duplicates
from dpdesk.ui.pages.people.merge_panel import MergePanel
from dpdesk.ui.pages.people.merge_values import reason_text
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_SIZE = (980, 620)
_LIST, _PANEL = 9, 11
"""how the width is shared"""
_BETWEEN = 14


class DuplicatesDialog(QDialog):
    """Lists who may be the same person, the surest first, with the two of the chosen pair beside the list."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("duplicates-dialog")
        self.setWindowTitle(words.gettext("Likely duplicates"))
        self._workplace = workplace
        self._pairs: list[LikelyPair] = []
        self._unshown = 0
        self._is_changed = False
        self._told = QLabel(words.gettext("Looking for people who were entered twice…"), self)
        self._told.setObjectName("duplicates-count")
        self._told.setProperty("role", "muted")
        self._told.setWordWrap(True)
        self.table = RowTable[LikelyPair](workplace, "duplicates", _columns(words), _key, self)
        self.table.setAccessibleName(words.gettext("Pairs of people who may be one"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self._why = QLabel(self)
        self._why.setObjectName("duplicates-why")
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self.panel = MergePanel(workplace, self)
        self._lay_out()
        self.table.selection_changed.connect(self._show_chosen)
        self.table.opened.connect(self._go_to_panel)
        self.panel.merged.connect(self._after_merge)
        self.panel.told_apart.connect(self._after_telling_apart)
        workplace.tasks.ask(self, partial(duplicates, workplace.desk), self._show)

    def ask(self) -> bool:
        """Run the dialog; tell whether the desk was changed."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exec()
        self.deleteLater()
        return self._is_changed

    def _show(self, found: Duplicates) -> None:
        self._pairs = list(found.pairs)
        self._unshown = found.count - len(found.pairs)
        self.table.set_empty_text(self._workplace.words.gettext("Nobody seems to have been entered twice."))
        self._show_pairs(0)

    def _show_pairs(self, place: int) -> None:
        """Show the pairs that are left, and go to the one that now stands where the last one stood."""
        self.table.set_rows(self._pairs)
        self._told.setText(self._count_text())
        left = self.table.rows_model.rowCount()
        row = self.table.rows_model.row_at(self.table.rows_model.index(min(place, left - 1), 0)) if left else None
        if row is None:
            self._clear()
        else:
            self.table.select([_key(row)])
            self._show_chosen()

    def _count_text(self) -> str:
        words, count = self._workplace.words, len(self._pairs)
        told = words.ngettext("{count} pair of people who may be one", "{count} pairs of people who may be one", count)
        told = told.format(count=number(count, words.language))
        if not self._unshown:
            return told
        more = words.ngettext(
            "{count} less likely one is not shown", "{count} less likely ones are not shown", self._unshown
        )
        return f"{told} · {more.format(count=number(self._unshown, words.language))}"

    def _show_chosen(self) -> None:
        if chosen := self.table.selected():
            self._why.setText(_reason(chosen[0], self._workplace.words))
            self.panel.show_pair(chosen[0].first.person.id, chosen[0].second.person.id)
        else:
            self._clear()

    def _clear(self) -> None:
        self._why.setText("")
        self.panel.clear()

    def _go_to_panel(self, _pair: LikelyPair) -> None:
        self.panel.merge_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _after_merge(self, _stays: str, gone: str) -> None:
        """Leave out every pair of the one who is gone."""
        self._leave_out([pair for pair in self._pairs if gone in (pair.first.person.id, pair.second.person.id)])

    def _after_telling_apart(self, one: str, other: str) -> None:
        both = {one, other}
        self._leave_out([pair for pair in self._pairs if {pair.first.person.id, pair.second.person.id} == both])

    def _leave_out(self, pairs: list[LikelyPair]) -> None:
        self._is_changed = True
        place = self.table.currentIndex().row()
        gone = {_key(pair) for pair in pairs}
        self._pairs = [pair for pair in self._pairs if _key(pair) not in gone]
        self._show_pairs(max(0, place))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_pair(self, parent: QWidget) -> QWidget:
        """Put why the two may be one above what would become of them."""
        beside = QWidget(parent)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._why)
        column.addWidget(self.panel, 1)
        return beside

    def _lay_out(self) -> None:
        close = QPushButton(self._workplace.words.pgettext("button", "Close"), self)
        close.setObjectName("close")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self.panel.row.addWidget(close)
        split = QSplitter(self)
        split.setObjectName("duplicates-split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self._chosen_pair(split))
        split.setHandleWidth(_BETWEEN)
        split.setStretchFactor(0, _LIST)
        split.setStretchFactor(1, _PANEL)
        split.setSizes([_LIST * _SIZE[0] // (_LIST + _PANEL), _PANEL * _SIZE[0] // (_LIST + _PANEL)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._told)
        layout.addWidget(split, 1)
        self.resize(*_SIZE)


def _columns(words: Words) -> tuple[Column[LikelyPair], ...]:
    why = partial(_reason, words=words)
    return (
        Column("pair", words.pgettext("column", "People"), _names, sort=_by_name, width=25, is_needed=True, tip=_who),
        Column("sure", words.pgettext("column", "How sure"), partial(_sureness, words=words), sort=_grade, width=15),
        Column("reason", words.pgettext("column", "Why"), why, is_wide=True, tip=why),
    )


def _key(pair: LikelyPair) -> str:
    return pair.key


def _names(pair: LikelyPair) -> str:
    first, second = pair.first.person.name, pair.second.person.name
    return first if first == second else f"{first} – {second}"


def _who(pair: LikelyPair) -> str:
    return f"{pair.first.description}\n{pair.second.description}"


def _by_name(pair: LikelyPair) -> str:
    return sort_key(f"{pair.first.person.surname} {pair.first.person.given_names}")


def _sureness(pair: LikelyPair, words: Words) -> str:
    return name_of(pair.sureness, words)


def _grade(pair: LikelyPair) -> int:
    return list(Sureness).index(pair.sureness)


def _reason(pair: LikelyPair, words: Words) -> str:
    return reason_text(pair.evidence, words)
