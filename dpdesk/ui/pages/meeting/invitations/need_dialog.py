"""The dialog that notes what somebody needs at a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.lines import PersonLine
from dpdesk.services.people.needs import people_for_need
from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.fields.text import TextEditor
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.domain.ids import MeetingId, PersonId
    from dpdesk.domain.needs import NeedLine
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 66


@dataclass(frozen=True, slots=True)
class NeedAnswer:
    """Who needs what."""

    person_id: PersonId
    text: str


class NeedDialog(QDialog):
    """Asks who needs what; of a need that is noted already only what."""

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, known: NeedLine | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("need-dialog")
        self.setWindowTitle(words.gettext("Change a special need") if known else words.gettext("Note a special need"))
        self._words = words
        self._known = known
        self.answer: NeedAnswer | None = None
        self.who = SuggestionLine[PersonLine](
            workplace, partial(people_for_need, workplace.desk, meeting_id), _described, _name, self
        )
        self.who.setObjectName("need-person")
        self.text = TextEditor(self, min_lines=2, max_lines=5)
        self.text.setObjectName("need-text")
        self.text.setTabChangesFocus(True)
        self._remark = Remark(workplace, self)
        if known:
            self.who.take(known.who)
            self.who.setReadOnly(True)
            self.text.set_value(known.need.text)
        self._lay_out()

    def ask(self) -> NeedAnswer | None:
        """Run the dialog; none where it was cancelled."""
        (self.text if self._known else self.who).setFocus(Qt.FocusReason.OtherFocusReason)
        self.exec()
        self.deleteLater()
        return self.answer

    def accept(self) -> None:
        """Take what was answered, where somebody known needs something."""
        picked, text = self.who.picked, self.text.toPlainText().strip()
        if picked is None:
            self._complain(self._words.gettext("Pick a person of those the desk knows: type two letters."), self.who)
        elif not text:
            self._complain(self._words.gettext("Say what is needed."), self.text)
        else:
            self.answer = NeedAnswer(picked.person.id, text)
            super().accept()

    def _complain(self, reason: str, field: QWidget) -> None:
        self._remark.say(reason, Tone.ERROR)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = self._words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        fields: tuple[tuple[str, QWidget], ...] = (
            (words.pgettext("special need", "&Person"), self.who),
            (words.pgettext("special need", "&What is needed"), self.text),
        )
        for title, field in fields:
            label = QLabel(title, self)
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            layout.addWidget(label)
            layout.addWidget(field)
        hint = QLabel(
            words.gettext("Note the need, not its cause: “a place for a wheelchair”, “sign language”, “a vegan meal”."),
            self,
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addWidget(self._remark)
        layout.addWidget(AnswerButtons(words, words.pgettext("button", "&Save"), self))
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())


def _described(found: PersonLine) -> str:
    return found.description


def _name(found: PersonLine) -> str:
    return found.person.name
