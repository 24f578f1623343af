"""The days of the meeting, one below the other, between which rows of the agenda can be dragged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dpdesk.services.meetings import days, timetable
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.plan.day_card import DayCard

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import AgendaItemId, MeetingId
    from dpdesk.ui.workplace import Workplace

_NEAR_EDGE = 40
"""how near the edge of the page one drags a row for it to scroll"""


class AgendaBoard(QWidget):
    """Shows a card for each day. One is at no more than one item of the whole meeting; `chosen` is sent for another.

    `opened` is sent with the panel of an item one goes into.
    """

    chosen = Signal()
    opened = Signal(object)

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda-board")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self.cards: dict[str, DayCard] = {}
        self._followed: tuple[str, str] | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self.add_day = QPushButton(
            icon(IconName.CALENDAR, workplace.look), workplace.words.pgettext("button", "Add a da&y"), self
        )
        self.add_day.setObjectName("add-day")
        self.add_day.clicked.connect(self._add_day)
        below = QHBoxLayout()
        below.addWidget(self.add_day)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._column)
        layout.addLayout(below)

    def show_days(self, about: Dossier, remarks: Mapping[str, Sequence[str]]) -> None:
        """Show the days of a meeting; a card stays the same widget for the same day."""
        for gone in [key for key in self.cards if key not in {session.id for session in about.sessions}]:
            card = self.cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, session in enumerate(about.sessions):
            card = self.cards.get(session.id) or self._new_card(about, place)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            card.show_day(about, session, remarks)
        self._follow()

    def card_of(self, item_id: str) -> DayCard | None:
        """Give the day that an item is in."""
        return next((card for card in self.cards.values() if card.table.rows_model.place_of(item_id) is not None), None)

    def go_to(self, spot: str) -> QWidget | None:
        """Come to an item or a day by its id; give what is to be seen, or none."""
        if spot in self.cards:
            self.cards[spot].day.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.cards[spot]
        card = self.card_of(spot)
        if card is not None:
            card.table.choose(spot)
            card.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return card.table
        return None

    def _new_card(self, about: Dossier, place: int) -> DayCard:
        session = about.sessions[place]
        card = self.cards[session.id] = DayCard(self._workplace, session, self)
        card.chosen.connect(self._leave_others)
        card.dragged.connect(self._drag)
        card.dropped.connect(self._drop)
        card.left_for.connect(self._follow_to)
        card.opened.connect(self.opened)
        return card

    def _follow_to(self, item_id: str, session_id: str) -> None:
        """Go with an item to another day, as soon as it is shown there."""
        self._followed = (item_id, session_id)

    def _follow(self) -> None:
        card = self.cards.get(self._followed[1]) if self._followed else None
        if self._followed and card and card.table.choose(self._followed[0]):
            self._followed = None
            card.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_others(self, chosen: DayCard) -> None:
        for card in self.cards.values():
            if card is not chosen:
                card.leave()
        self.chosen.emit()

    def _add_day(self) -> None:
        self._workplace.tasks.change(self, partial(days.add_day, self._workplace.desk, self._meeting_id))

    def _drag(self, place: QPoint) -> None:
        """Show where the row would go, and scroll the page where one comes near its edge."""
        self._scroll_to(place)
        target = self._card_at(place)
        for card in self.cards.values():
            card.table.show_drop_place(card.place_at(place) if card is target else None)

    def _drop(self, item_id: AgendaItemId, place: QPoint) -> None:
        for card in self.cards.values():
            card.table.show_drop_place(None)
        target, source = self._card_at(place), self.card_of(item_id)
        if target is None or source is None:
            return
        to = target.place_at(place)
        if target is source:
            present = source.table.rows_model.place_of(item_id) or 0
            to -= to > present
            if to == present:
                return
        else:
            self._follow_to(item_id, target.session.id)
        deed = partial(timetable.move_item, self._workplace.desk, item_id, to, session_id=target.session.id)
        self._workplace.tasks.change(self, deed)

    def _card_at(self, place: QPoint) -> DayCard | None:
        return next((card for card in self.cards.values() if card.rect().contains(card.mapFromGlobal(place))), None)

    def _scroll_to(self, place: QPoint) -> None:
        page: QWidget | None = self
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if page is not None else None
        if page is not None and inside is not None:
            page.ensureVisible(page.horizontalScrollBar().value(), inside.mapFromGlobal(place).y(), 0, _NEAR_EDGE)
