"""What a summary still lacks; each line leads where it is added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.services.papers.summary_gaps import Gap, Spot
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.workplace import PageName, Place, TabName

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_GAP = Qt.ItemDataRole.UserRole
_PLACES = {
    Spot.SERIES: (TabName.PLAN, "series_id"),
    Spot.PLACE: (TabName.PLAN, "venue_place"),
    Spot.TOPICS: (TabName.PLAN, "topics"),
    Spot.AGENDA: (TabName.PLAN, "agenda"),
    Spot.PRACTICES: (TabName.PLAN, "practices"),
    Spot.ATTENDANCE: (TabName.ATTENDANCE, ""),
    Spot.STATE: (TabName.SUMMARY, "state"),
    Spot.SPEECHES: (TabName.SUMMARY, "speeches"),
    Spot.FOLLOW_UPS: (TabName.SUMMARY, "follow-ups"),
    Spot.PHOTOS: (TabName.SUMMARY, "photos"),
    Spot.PREPARED_BY: (TabName.SUMMARY, "prepared_by"),
}


class Missing(QFrame):
    """A list of gaps; a click or Enter goes to the place of one."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missing")
        self.setProperty("card", "true")
        self._workplace = workplace
        self._meeting_id = meeting_id
        words = workplace.words
        heading = QLabel(words.gettext("What is still missing"), self)
        heading.setProperty("role", "heading")
        self._nothing = Remark(workplace, self)
        self._list = QListWidget(self)
        self._list.setObjectName("missing-list")
        self._list.setAccessibleName(words.gettext("What is still missing; Enter goes where it is added"))
        self._list.setWordWrap(True)
        self._list.setStyleSheet("QListView { border: none; }")  # the card around it has a line already
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSpacing(2)
        self._list.itemClicked.connect(self._go)
        self._list.itemActivated.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(heading)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show other gaps."""
        self._list.clear()
        picture = icon(IconName.WARNING, self._workplace.look, self._workplace.look.warning)
        for gap in gaps:
            line = QListWidgetItem(picture, self._workplace.words.say(gap.message), self._list)
            line.setData(_GAP, gap)
            line.setToolTip(line.text())  # Qt cuts a line that all but fits
        self._list.setVisible(bool(gaps))
        nothing = "" if gaps else self._workplace.words.gettext("Nothing: the papers say everything they can.")
        self._nothing.say(nothing, Tone.GOOD)

    def _go(self, line: QListWidgetItem) -> None:
        gap: Gap = line.data(_GAP)
        tab, spot = _PLACES[gap.spot]
        place = Place(page=PageName.MEETINGS, meeting_id=self._meeting_id, tab=tab, spot=gap.record_id or spot)
        self._workplace.go(place)
