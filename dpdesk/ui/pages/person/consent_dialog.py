"""The dialog that records, withdraws or corrects a consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dpdesk.domain.people import ConsentKind
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.answers import AnswerButtons
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAnswer:
    """What was agreed to or refused, when, and where it is known from."""

    kind: ConsentKind = ConsentKind.PHOTO
    given: bool = True
    day: date
    source: str = ""


class ConsentDialog(QDialog):
    """Asks what a person agreed to; for a withdrawal only when and how."""

    def __init__(
        self,
        workplace: Workplace,
        title: str,
        shown: ConsentAnswer,
        parent: QWidget | None = None,
        *,
        is_withdrawal: bool = False,
    ) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("consent-dialog")
        self.setWindowTitle(title)
        self._words = words
        self._today = workplace.desk.today
        self.answer: ConsentAnswer | None = None
        self.kind = ChoiceEditor[ConsentKind]([(kind, name_of(kind, words)) for kind in ConsentKind], self)
        self.given = ChoiceEditor[bool](
            [(True, words.pgettext("consent", "agrees")), (False, words.pgettext("consent", "does not agree"))], self
        )
        self.day = DayEditor(words, self)
        self.source = LineEditor(self)
        self._remark = Remark(workplace, self)
        self.kind.set_value(shown.kind)
        self.given.set_value(shown.given)
        self.day.set_value(shown.day)
        self.source.set_value(shown.source)
        for editor in (self.kind, self.given):
            editor.setEnabled(not is_withdrawal)
        self._first: QWidget = self.day if is_withdrawal else self.kind
        self.day.unreadable.connect(self._complain)
        self._lay_out(workplace)

    def ask(self) -> ConsentAnswer | None:
        """Run the dialog; none where it was cancelled."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exec()
        self.deleteLater()
        return self.answer

    def accept(self) -> None:
        """Take what was answered; a consent has a day, and none to come."""
        self.kind.settle()
        self.given.settle()
        if not self.day.settle():
            return
        day = self.day.value()
        if day is None:
            self._complain(self._words.gettext("Enter a day."))
        elif day > self._today:
            self._complain(self._words.gettext("This day is yet to come."))
        else:
            self.answer = ConsentAnswer(
                kind=self.kind.value(), given=self.given.value(), day=day, source=self.source.text().strip()
            )
            super().accept()

    def _complain(self, reason: str) -> None:
        self._remark.say(reason, Tone.ERROR)
        if reason:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, workplace: Workplace) -> None:
        words = workplace.words
        form = QWidget(self)
        form.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())
        rows = FormLayout(form)
        names = ((self.kind, "consent-kind"), (self.given, "consent-given"), (self.day, "consent-day"))
        for editor, name in (*names, (self.source, "consent-source")):
            editor.setObjectName(name)
        rows.add_row(words.pgettext("consent", "Consent &to"), self.kind)
        rows.add_row(words.pgettext("consent", "The &person"), self.given)
        rows.add_row(words.pgettext("consent", "On this &day"), self.day, "", self._remark)
        hint = words.gettext("Where it is known from: a form, an e-mail, a conversation.")
        rows.add_row(words.pgettext("consent", "S&ource"), self.source, hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(form)
        layout.addWidget(AnswerButtons(words, words.pgettext("button", "&Save"), self))
