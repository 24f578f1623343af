"""At the door: whoever comes is found by a few letters and ticked by Enter, and the numbers grow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.attendance import Presence, Source
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Session
from dpdesk.domain.register import RegisterLine, matching
from dpdesk.language.collation import search_key
from dpdesk.services.attendance.register import register
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.opening_person import OpenPerson
from dpdesk.ui.pages.meeting.attendance.columns import key_of, person_columns, person_of
from dpdesk.ui.pages.meeting.attendance.counters import CounterStrip
from dpdesk.ui.pages.meeting.attendance.door_line import DoorLine
from dpdesk.ui.pages.meeting.attendance.keys import KeyedView
from dpdesk.ui.pages.meeting.attendance.ledger import Ledger
from dpdesk.ui.pages.meeting.attendance.mark_buttons import PRESENCE_OF_DEED, Deed, MarkButtons
from dpdesk.ui.pages.meeting.attendance.newcomer import NewcomerDialog
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.services.attendance.door import Comer
    from dpdesk.ui.workplace import Workplace

KEYS = {
    Deed.PRESENT: "Enter",
    Deed.ONLINE: "Ctrl+Enter",
    Deed.ABSENT: "F6",
    Deed.EXCUSED: "F7",
    Deed.SUBSTITUTE: "F8",
    Deed.CLEAR: "F9",
}


class DoorView(KeyedView):
    """Ticks people off as they come in."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("door-view")
        self._workplace = workplace
        self.ledger = Ledger(workplace, meeting_id, Source.DOOR, _read, self)
        self.counters = CounterStrip(workplace, self)
        self.line = DoorLine(workplace, self)
        self.feedback = Remark(workplace, self)
        self.feedback.setObjectName("door-feedback")
        self.table: RowTable[RegisterLine] = RowTable(workplace, "door", person_columns(workplace), key_of, self)
        self.table.setSortingEnabled(False)
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(workplace.words.gettext("Who may come"))
        OpenPerson(workplace, self.table, person_of)
        self.buttons = MarkButtons(workplace, KEYS, self)
        self._add_keys()
        self._lay_out()
        self._connect()

    def show_meeting(self, about: Dossier, session: Session) -> None:
        """Show who may come to a session of the meeting as it now is."""
        self.ledger.show(about, session)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for typing."""
        super().showEvent(event)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_newcomer(self) -> None:
        """Ask who came unannounced; what was typed so far is the name."""
        title = self._workplace.words.gettext("Somebody who was not announced")
        dialog = NewcomerDialog(self._workplace, title, self.line.text().strip(), self, asks_institution=True)
        dialog.answered.connect(self._come_in)
        dialog.open()

    def do(self, deed: Deed) -> None:
        """Do something with the person that is selected, and be ready for the next."""
        selected = self.table.selected()
        if not selected:
            return
        if deed is Deed.SUBSTITUTE:
            self._ask_substitute(selected[0])
            return
        self.ledger.mark(selected[0], PRESENCE_OF_DEED[deed])
        self._begin_again()

    def _add_keys(self) -> None:
        for deed, key in KEYS.items():
            self.add_key(key.replace("Enter", "Return"), partial(self.do, deed))
        self.add_key("Ctrl+N", self.add_newcomer)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._narrow)
        self.line.entered.connect(partial(self.do, Deed.PRESENT))
        self.line.stepped.connect(self._step)
        self.table.opened.connect(self._tick_opened)
        self.table.selection_changed.connect(self._show_selected)
        self.buttons.wanted.connect(self.do)
        self.ledger.changed.connect(self._show_lines)
        self.ledger.told.connect(self._tell)

    def _show_lines(self) -> None:
        self.counters.show_tally(self.ledger.tally())
        self.table.set_rows(matching(self.ledger.lines, search_key(self.line.text())))
        self._show_selected()

    def _narrow(self) -> None:
        """Show who is meant by the letters so far, with the likeliest selected."""
        self.table.set_rows(matching(self.ledger.lines, search_key(self.line.text())))
        self._say_why_empty()
        if search_key(self.line.text()):
            self.table.scrollToTop()
            self._select(0)
        else:
            self._select_nobody()

    def _say_why_empty(self) -> None:
        words = self._workplace.words
        typed = self.line.text().strip()
        nobody = words.gettext("Nobody is expected yet. Whoever comes is added with Ctrl+N.")
        unknown = words.gettext("Nobody on the list fits “{text}”. Ctrl+N adds a person who was not announced.")
        self.table.set_empty_text(unknown.format(text=typed) if typed else nobody)

    def _select(self, place: int) -> None:
        if 0 <= place < self.table.rows_model.rowCount():
            self.table.select([self.table.rows_model.key_at(place)])
            self.table.scrollTo(self.table.currentIndex())

    def _select_nobody(self) -> None:
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())

    def _step(self, step: int) -> None:
        last = self.table.rows_model.rowCount() - 1
        if not self.table.selected():
            self._select(0)
            return
        self._select(max(0, min(last, self.table.currentIndex().row() + step)))

    def _show_selected(self) -> None:
        selected = self.table.selected()
        self.buttons.show_person(selected[0] if selected else None)

    def _tick_opened(self, _: RegisterLine) -> None:
        self.do(Deed.PRESENT)

    def _begin_again(self) -> None:
        self.line.begin_again()
        self._select_nobody()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_substitute(self, line: RegisterLine) -> None:
        title = self._workplace.words.gettext("Who came in the place of: {name}").format(name=line.name)
        dialog = NewcomerDialog(self._workplace, title, "", self)
        dialog.answered.connect(partial(self._come_instead, line))
        dialog.open()

    def _come_in(self, comer: Comer, presence: Presence) -> None:
        self.ledger.come_in(comer, presence)
        self._begin_again()

    def _come_instead(self, line: RegisterLine, comer: Comer, presence: Presence) -> None:
        self.ledger.come_instead(line, comer, presence)
        self._begin_again()

    def _tell(self, said: str) -> None:
        """Say what was done; where there is nothing to say, how it is done."""
        hint = self._workplace.words.gettext("Type, then press Enter for present or Ctrl+Enter for online.")
        self.feedback.say(said or hint, Tone.GOOD if said else Tone.NOTE)

    def _lay_out(self) -> None:
        words = self._workplace.words
        newcomer = QPushButton(words.gettext("Not announced… (Ctrl+N)"), self)
        newcomer.setObjectName("door-newcomer")
        newcomer.setIcon(icon(IconName.ADD_PERSON, self._workplace.look))
        newcomer.clicked.connect(self.add_newcomer)
        above = QHBoxLayout()
        above.addWidget(self.line, 1)
        above.addWidget(newcomer)
        middle = QHBoxLayout()
        middle.addWidget(self.table, 1)
        middle.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.counters)
        layout.addLayout(above)
        layout.addWidget(self.feedback)
        layout.addLayout(middle, 1)
        self._say_why_empty()
        self._tell("")


def _read(about: Dossier, session: Session) -> tuple[RegisterLine, ...]:
    return register(about, session.id)
