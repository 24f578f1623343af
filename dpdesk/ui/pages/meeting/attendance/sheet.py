"""After the meeting: the signed sheet is transcribed row by row, by keyboard alone, with its scan beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from dpdesk.domain.attendance import Presence, Source
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.list_options import ListOptions, ListOrder
from dpdesk.domain.meetings import Session
from dpdesk.domain.register import RegisterLine
from dpdesk.domain.scans import Scan
from dpdesk.language.wording import name_of
from dpdesk.services.attendance.register import transcript
from dpdesk.services.attendance.scans import scan_as_pdf
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.attendance.counters import CounterStrip
from dpdesk.ui.pages.meeting.attendance.keys import KeyedView
from dpdesk.ui.pages.meeting.attendance.ledger import Ledger, Reading
from dpdesk.ui.pages.meeting.attendance.mark_buttons import PRESENCE_OF_DEED, Deed, MarkButtons, key_hints
from dpdesk.ui.pages.meeting.attendance.newcomer import NewcomerDialog
from dpdesk.ui.pages.meeting.attendance.scan_strip import ScanStrip
from dpdesk.ui.pages.meeting.attendance.sheet_table import KEYS, SheetTable
from dpdesk.ui.papers.preview import PaperPreview

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.services.attendance.door import Comer
    from dpdesk.services.desk import Desk
    from dpdesk.ui.pages.meeting.attendance.list_choice import ListChoice
    from dpdesk.ui.workplace import Workplace

_REST = "Ctrl+B"
_ROWS_BESIDE_SCAN = 0.54
"""how much of the room the rows have"""


class SheetView(KeyedView):
    """The rows of the printed list in its own order, each to be answered by one key."""

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, choice: ListChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet-view")
        self._workplace = workplace
        self._choice = choice
        self.ledger = Ledger(workplace, meeting_id, Source.SHEET, self._reading(), self)
        self.counters = CounterStrip(workplace, self)
        self.table = SheetTable(workplace, self)
        self.order = ChoiceEditor(_orders(workplace.words), self)
        self.order.setObjectName("sheet-order")
        self.order.setAccessibleName(workplace.words.gettext("Order of the list"))
        self.scans = ScanStrip(workplace, meeting_id, self)
        self.feedback = Remark(workplace, self)
        self.feedback.setObjectName("sheet-feedback")
        self.buttons = MarkButtons(workplace, KEYS, self)
        self.preview = PaperPreview(workplace, self)
        self.preview.hide()
        self._hints = self._hint_line()
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._shown_scan: Scan | None = None
        self._lay_out()
        self._connect()
        self._show_order()

    def show_meeting(self, about: Dossier, session: Session) -> None:
        """Show the sheet of a session of the meeting as it now is."""
        self.ledger.show(about, session)
        self.scans.show_scans(session)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for the keys."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def do(self, deed: Deed) -> None:
        """Record something about the row one is at, and go on to the next."""
        selected = self.table.selected()
        if not selected:
            return
        if deed is Deed.SUBSTITUTE:
            self._ask_substitute(selected[0])
            return
        self.ledger.mark(selected[0], PRESENCE_OF_DEED[deed])
        self.table.go_on()

    def add_newcomer(self) -> None:
        """Ask who was written in by hand."""
        title = self._workplace.words.gettext("Somebody who was not announced")
        dialog = NewcomerDialog(self._workplace, title, "", self, asks_institution=True)
        dialog.answered.connect(self.ledger.come_in)
        dialog.open()

    def _reading(self) -> Reading:
        return partial(_read, self._workplace.desk, self._choice.options)

    def _connect(self) -> None:
        self.add_key("Ctrl+N", self.add_newcomer)
        self.add_key(_REST, self.ledger.rest_absent)
        self.table.wanted.connect(self.do)
        self.table.selection_changed.connect(self._show_selected)
        self.buttons.wanted.connect(self.do)
        self.ledger.changed.connect(self._show_lines)
        self.ledger.told.connect(self._tell)
        self.order.edited.connect(self._choose_order)
        self.scans.shown.connect(self._show_scan)
        self._choice.changed.connect(self._order_changed)

    def _show_lines(self) -> None:
        self.counters.show_tally(self.ledger.tally())
        self.table.set_rows(self.ledger.lines)
        if self.ledger.lines and not self.table.selected():
            self.table.go_to_place(_first_open(self.ledger.lines))
        self._show_selected()

    def _show_selected(self) -> None:
        selected = self.table.selected()
        self.buttons.show_person(selected[0] if selected else None)

    def _show_order(self) -> None:
        options = self._choice.options
        self.order.set_value(ListOrder.MUNICIPALITY if options.grouped else options.order)
        self.order.setEnabled(not options.grouped)

    def _choose_order(self, order: ListOrder) -> None:
        self._choice.choose(replace(self._choice.options, order=order))

    def _order_changed(self) -> None:
        self._show_order()
        self.ledger.read_as(self._reading())

    def _show_scan(self, scan: Scan | None) -> None:
        for part in (self.preview, self._hints):
            part.setVisible(scan is not None)
        self.buttons.setVisible(scan is None)
        if scan is not None and self._shown_scan is None:
            room = self._parts.width()
            self._parts.setSizes([round(room * _ROWS_BESIDE_SCAN), 0, round(room * (1 - _ROWS_BESIDE_SCAN))])
        if scan is not None and scan != self._shown_scan:
            self.preview.show_paper(partial(scan_as_pdf, self._workplace.desk, scan))
        self._shown_scan = scan

    def _ask_substitute(self, line: RegisterLine) -> None:
        title = self._workplace.words.gettext("Who came in the place of: {name}").format(name=line.name)
        dialog = NewcomerDialog(self._workplace, title, "", self)
        dialog.answered.connect(partial(self._come_instead, line))
        dialog.open()

    def _come_instead(self, line: RegisterLine, comer: Comer, presence: Presence) -> None:
        self.ledger.come_instead(line, comer, presence)
        self.table.go_on()

    def _tell(self, said: str) -> None:
        """Say what was done; where there is nothing to say, how it is done."""
        hint = self._workplace.words.gettext("One key for each row; the next one is selected by itself.")
        self.feedback.say(said or hint, Tone.GOOD if said else Tone.NOTE)

    def _lay_out(self) -> None:
        words = self._workplace.words
        label = QLabel(words.gettext("&Order of the sheet:"), self)
        label.setProperty("role", "muted")
        label.setBuddy(self.order)
        above = QHBoxLayout()
        above.addWidget(label)
        above.addWidget(self.order)
        above.addStretch()
        above.addWidget(self.scans)
        newcomer = self._button("sheet-newcomer", IconName.ADD_PERSON, words.gettext("Not announced… (Ctrl+N)"))
        newcomer.clicked.connect(self.add_newcomer)
        rest = self._button(
            "sheet-rest", IconName.ABSENT, words.gettext("The rest is absent ({key})").format(key=_REST)
        )
        rest.clicked.connect(self.ledger.rest_absent)
        told = QHBoxLayout()
        told.addWidget(self.feedback, 1, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(newcomer)
        told.addWidget(rest)
        self._parts.setObjectName("sheet-parts")
        self._parts.setChildrenCollapsible(False)
        for part in (self.table, self.buttons, self.preview):
            self._parts.addWidget(part)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.counters)
        layout.addLayout(above)
        layout.addLayout(told)
        layout.addWidget(self._parts, 1)
        layout.addWidget(self._hints)
        self._tell("")
        self.table.set_empty_text(
            words.gettext("Nobody is on the list yet. Whoever was written in is added with Ctrl+N.")
        )

    def _hint_line(self) -> QLabel:
        """Tell the keys where a scan has the place of the buttons."""
        line = QLabel(key_hints(KEYS, self._workplace.words), self)
        line.setObjectName("sheet-keys")
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        line.hide()
        return line

    def _button(self, name: str, picture: IconName, text: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), text, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


def _read(desk: Desk, options: ListOptions, about: Dossier, session: Session) -> tuple[RegisterLine, ...]:
    return transcript(desk, about, session.id, options)


def _orders(words: Words) -> list[tuple[ListOrder, str]]:
    return [(order, name_of(order, words)) for order in ListOrder]


def _first_open(lines: tuple[RegisterLine, ...]) -> int:
    """Give the place of the first row that nothing is recorded about: where one goes on."""
    return next((place for place, line in enumerate(lines) if line.presence is None), 0)
