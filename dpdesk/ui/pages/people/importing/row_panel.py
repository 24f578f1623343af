"""The row of a list one is at: what it says, why it has its verdict, what it would change, and what may be decided."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.lines import PersonLine
from dpdesk.domain.people_lists import Verdict
from dpdesk.services.people.importing.records import Answer, JudgedRow, Likely, RowDecision
from dpdesk.services.people_search import people_found
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.people.importing.answers import ELSE, LEAVE_OUT, NEW, TAKE_BACK, Answers, Offer
from dpdesk.ui.pages.people.importing.wording import change_text, is_left_out, reasons_of
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_TONES = {Verdict.DOUBTFUL: Tone.WARNING, Verdict.WRONG: Tone.ERROR}
_MOST_LIKELY = 9
"""people who have a key; whoever else is meant is looked for by name"""


class RowPanel(QWidget):
    """Sends `decided` with the number of a row and a RowDecision, `taken_without_email` and `taken_back` with the
    number of a row, and `office_wanted` with the text of the institution that is to be decided first."""

    decided = Signal(int, object)
    taken_without_email = Signal(int)
    taken_back = Signal(int)
    office_wanted = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-row")
        words = self._words = workplace.words
        self._row: JudgedRow | None = None
        self._name = _label(self, "heading")
        self._about = _label(self, "muted")
        self._remark = Remark(workplace, self)
        self._changes = _label(self, "")
        self.answers = Answers("import-answers", words.gettext("What this row is"), self)
        self.picker = SuggestionLine[PersonLine](
            workplace, partial(people_found, workplace.desk), _described, _described, self
        )
        self.picker.setObjectName("import-person")
        self.picker.setAccessibleName(words.gettext("Somebody else on the desk"))
        self.picker.setPlaceholderText(words.gettext("Somebody else on the desk (F2)"))
        self.picker.picked_one.connect(self._take_person)
        self._lay_out()
        self.show_row(None)

    def show_row(self, row: JudgedRow | None) -> None:
        """Show a row, or nothing."""
        self._row = row
        self.picker.put("")
        offers = [] if row is None else list(self._offers(row))
        self.answers.offer(offers)
        self.picker.setVisible(row is not None and row.verdict is not Verdict.WRONG and not _waits(row))
        self._name.setText("" if row is None else row.listed.name)
        self._name.setVisible(row is not None and bool(row.listed.name))
        self._about.setText("" if row is None else breakable(_about(row)))
        self._changes.setText("" if row is None else self._changes_of(row))
        self._say(row)

    def take(self, key: str) -> None:
        """Do what a key does."""
        if key == ELSE and self.picker.isVisible():
            self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.answers.take(key)

    def _say(self, row: JudgedRow | None) -> None:
        if row is None:
            self._remark.say(self._words.gettext("Choose a row to see what becomes of it."), Tone.NOTE)
            return
        told = breakable(reasons_of(row, self._words)) or self._plain_reason(row)
        if is_left_out(row):
            told = self._words.gettext("This row is left out, as was decided.")
        self._remark.say(told, Tone.GOOD if row.is_decided else _TONES.get(row.verdict, Tone.NOTE))

    def _plain_reason(self, row: JudgedRow) -> str:
        """Say what a verdict means that has no reason of its own."""
        return {
            Verdict.NEW: self._words.gettext("Nobody like this is on the desk: a new person."),
            Verdict.KNOWN: self._words.gettext("This person is on the desk already, and nothing changes."),
            Verdict.CHANGED: self._words.gettext("This person is on the desk already, and something changes."),
        }.get(row.verdict, "")

    def _changes_of(self, row: JudgedRow) -> str:
        return "\n".join(breakable(change_text(one, self._words)) for one in row.changes)

    def _offers(self, row: JudgedRow) -> Iterator[Offer]:
        words, number = self._words, row.number
        if row.is_decided or (row.verdict is not Verdict.WRONG and row.listed.bad_email and not row.listed.emails):
            yield Offer(TAKE_BACK, words.gettext("Take back what was decided"), partial(self.taken_back.emit, number))
            return
        if row.verdict is Verdict.WRONG:
            if row.listed.bad_email and row.listed.surname:
                text = words.gettext("Take the person without the e-mail address")
                yield Offer("1", text, partial(self.taken_without_email.emit, number))
            return
        if _waits(row):
            text = words.gettext("Say which institution “{text}” is").format(text=row.listed.organisation)
            yield Offer("1", text, partial(self.office_wanted.emit, row.listed.organisation))
            return
        for place, likely in enumerate(row.likely[:_MOST_LIKELY], 1):
            yield Offer(str(place), self._likely_text(likely), partial(self.decided.emit, number, _this_one(likely)))
        if row.verdict is not Verdict.NEW:
            new = RowDecision(answer=Answer.NEW_PERSON)
            yield Offer(NEW, words.gettext("Somebody new"), partial(self.decided.emit, number, new))
        out = RowDecision(answer=Answer.LEAVE_OUT)
        yield Offer(LEAVE_OUT, words.gettext("Leave the row out"), partial(self.decided.emit, number, out))

    def _likely_text(self, likely: Likely) -> str:
        if likely.row is None:
            return likely.description
        text = self._words.gettext("The person of row {row}: {who}")
        return text.format(row=likely.row, who=likely.description)

    def _take_person(self, found: PersonLine) -> None:
        if self._row is not None:
            decision = RowDecision(answer=Answer.THIS_PERSON, person_id=found.person.id)
            self.decided.emit(self._row.number, decision)

    def _lay_out(self) -> None:
        told = QWidget(self)
        told.setProperty("page", "true")
        left = QVBoxLayout(told)
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(4)
        for widget in (self._name, self._about, self._remark, self._changes):
            left.addWidget(widget)
        left.addStretch()
        scroll = QScrollArea(self)
        scroll.setObjectName("import-row-scroll")
        scroll.setAccessibleName(self._words.gettext("The current row"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(told)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.answers, 1)
        right.addWidget(self.picker)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(scroll, 1)
        layout.addLayout(right, 1)


def _waits(row: JudgedRow) -> bool:
    """Tell whether the institution of a row is to be decided first."""
    return row.verdict is Verdict.DOUBTFUL and row.is_office_unclear


def _this_one(likely: Likely) -> RowDecision:
    if likely.row is not None:
        return RowDecision(answer=Answer.SAME_AS_ROW, row=likely.row)
    return RowDecision(answer=Answer.THIS_PERSON, person_id=likely.person_id)


def _about(row: JudgedRow) -> str:
    listed = row.listed
    emails = ", ".join(listed.emails) or listed.bad_email
    parts = (listed.academic_title, listed.position, listed.department, listed.organisation, emails, listed.phone)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def _described(found: PersonLine) -> str:
    return found.description


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    return label
