"""A line on a person's page that says who else looks like the same person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dpdesk.domain.duplicates import LikelyPair
from dpdesk.domain.ids import PersonId
from dpdesk.services.people.duplicates import duplicates_of
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.pages.people.merge_dialog import MergeDialog
from dpdesk.ui.pages.people.merge_values import reason_text
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dpdesk.ui.workplace import Workplace


_MARGINS = (20, 0, 16, 6)
"""as the header of a page has them, below which the notice stands"""


class DuplicatesNotice(QWidget):
    """Is hidden where nobody looks like this person; `refresh` looks again."""

    def __init__(self, workplace: Workplace, person_id: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicates-notice")
        self._workplace = workplace
        self._person_id = person_id
        self._pairs: Sequence[LikelyPair] = ()
        self.remark = Remark(workplace, self)
        self.compare_button = QPushButton(workplace.words.pgettext("duplicates", "&Compare…"), self)
        self.compare_button.setObjectName("compare-duplicates")
        self.compare_button.clicked.connect(self._compare)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.addWidget(self.remark, 1)
        layout.addWidget(self.compare_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def refresh(self) -> None:
        """Look again for somebody like this person."""
        question = partial(duplicates_of, self._workplace.desk, self._person_id)
        self._workplace.tasks.ask(self, question, self._show)

    def _show(self, pairs: Sequence[LikelyPair]) -> None:
        self._pairs = pairs
        if pairs:
            self.remark.say(self._text(pairs), Tone.WARNING)
            self.compare_button.setAccessibleDescription(self.remark.text())
        self.setVisible(bool(pairs))

    def _text(self, pairs: Sequence[LikelyPair]) -> str:
        words, first = self._workplace.words, pairs[0]
        told = words.gettext("Looks like the same person as {who} ({why}).").format(
            who=first.second.description, why=reason_text(first.evidence, words)
        )
        more = len(pairs) - 1
        if not more:
            return told
        also = words.ngettext("{count} more looks alike.", "{count} more look alike.", more).format(count=more)
        return f"{told} {also}"

    def _compare(self) -> None:
        if not self._pairs:
            return
        dialog = MergeDialog(self._workplace, self._person_id, self._pairs[0].second.person.id, self)
        if not dialog.ask():
            return
        if dialog.stays_id in (None, self._person_id):
            self.refresh()
        else:  # the one whose page this is has become the other one
            self._workplace.go(Place(page=PageName.PEOPLE, person_id=PersonId(dialog.stays_id)))
