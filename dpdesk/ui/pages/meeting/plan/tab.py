"""The tab *Plan*: what the meeting is, where, its days with their agenda, and what surrounds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dpdesk.services.meetings.plan_findings import plan_remarks
from dpdesk.services.meetings.series import all_series
from dpdesk.ui.pages.meeting.plan.board import AgendaBoard
from dpdesk.ui.pages.meeting.plan.columns import CardColumns
from dpdesk.ui.pages.meeting.plan.forms import BasicsCard, align_labels, papers_card, place_card
from dpdesk.ui.pages.meeting.plan.logos import LogosCard
from dpdesk.ui.pages.meeting.plan.partners import PartnersCard
from dpdesk.ui.pages.meeting.plan.practices import PracticesCard
from dpdesk.ui.pages.meeting.plan.series import SeriesDialog
from dpdesk.ui.pages.meeting.plan.topics import TopicsCard
from dpdesk.ui.pages.meeting.tab import MeetingTab

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import MeetingId
    from dpdesk.domain.meetings import Series
    from dpdesk.services.meetings.plan_findings import PlanRemark
    from dpdesk.ui.pages.meeting.plan.item_panel import ItemPanel
    from dpdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is shown beside the meeting's own records: the sentences about them, and the series there are.

    `remarks` are by the id of a record, and by its id and field: "….day".
    """

    remarks: Mapping[str, Sequence[str]]
    series: Sequence[Series]


class PlanTab(MeetingTab):
    """A page that scrolls, of cards in two columns or one."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(workplace, meeting_id, parent)
        self.setObjectName("plan-tab")
        self._about: Dossier | None = None
        self._wanted_spot = ""
        self.columns = CardColumns(self)
        inside = self.columns
        self.basics = BasicsCard(workplace, inside)
        self.place = place_card(workplace, inside)
        self.papers = papers_card(workplace, inside)
        self.board = AgendaBoard(workplace, meeting_id, inside)
        self.topics = TopicsCard(workplace, meeting_id, inside)
        self.partners = PartnersCard(workplace, meeting_id, inside)
        self.practices = PracticesCard(workplace, meeting_id, inside)
        self.logos = LogosCard(workplace, meeting_id, inside)
        self.page = self._scrolling()
        self._forms = (self.basics, self.place, self.papers)
        align_labels(self._forms)
        self._arranged = (self.topics, self.partners, self.practices, self.logos)
        inside.set_cards(
            left=self._forms,
            right=(self.board, *self._arranged),
            narrow=(self.basics, self.board, self.place, *self._arranged, self.papers),
        )
        self.basics.series_link.clicked.connect(self._open_series)
        self.board.chosen.connect(inside.order_tabs)
        self.board.opened.connect(self._show_opened)

    def show_meeting(self, about: Dossier) -> None:
        """Show the meeting, and ask what may be amiss with it."""
        is_first = self._about is None
        self._about = about
        for form in self._forms:
            form.show_meeting(about.meeting)
        for card in self._arranged:
            card.show_meeting(about)
        if is_first:
            self.board.show_days(about, {})
        self.workplace.tasks.ask(self, partial(_beside, self.workplace, about), partial(self._show_beside, about))

    def go_to(self, spot: str) -> None:
        """Bring a field of the meeting, a day or an item into view."""
        seen = self.board.go_to(spot) or self._field(spot)
        if seen is not None:
            self.page.ensureWidgetVisible(seen)

    def _show_opened(self, panel: ItemPanel) -> None:
        """Bring an item into view, once there is room for it: all of it, or else its title."""
        QTimer.singleShot(0, panel, partial(self._scroll_to, panel))

    def _scroll_to(self, panel: ItemPanel) -> None:
        for part in (panel, panel.title):
            self.page.ensureWidgetVisible(part, 0)

    def _show_beside(self, about: Dossier, beside: _Beside) -> None:
        self.basics.show_series(beside.series)
        self.board.show_days(about, beside.remarks)
        for form in self._forms:
            form.show_remarks(beside.remarks, self.meeting_id)
        self.columns.order_tabs()

    def _field(self, spot: str) -> QWidget | None:
        for card in self._forms:
            if spot in card.fields:
                card.form.focus_field(spot)
                return card.form.focusWidget()
        return next((card for card in self._arranged if card.objectName() == spot), None)

    def _open_series(self) -> None:
        if self._about is not None:
            SeriesDialog(self.workplace, self.meeting_id, self._about.series, self).open()

    def _scrolling(self) -> QScrollArea:
        page = QScrollArea(self)
        page.setObjectName("plan-page")
        page.setAccessibleName(self.workplace.words.gettext("Plan of the meeting"))
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(self.columns)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields bring themselves into view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        return page


def _beside(workplace: Workplace, about: Dossier) -> _Beside:
    words = workplace.words
    remarks: dict[str, list[str]] = {}
    for remark in plan_remarks(workplace.desk, about, words.language):
        said = words.say(remark.message)
        for key in _keys(remark):
            remarks.setdefault(key, []).append(said)
    return _Beside(remarks, all_series(workplace.desk))


def _keys(remark: PlanRemark) -> tuple[str, str]:
    return remark.record_id, f"{remark.record_id}.{remark.field}"
