"""The page of one meeting: reads it beside the window whenever it changed, and gives it to the tab that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.statistics import Statistics, count
from dpdesk.errors import DeskError, NotFound
from dpdesk.services import viewing
from dpdesk.services.meetings import next_meeting, planning
from dpdesk.ui.pages.meeting.header import MeetingHeader
from dpdesk.ui.pages.meeting.tab import MeetingTab
from dpdesk.ui.workplace import PageName, Place, TabName, Workplace

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.services.desk import Desk


def tab_title(tab: TabName, words: Words) -> str:
    """Name a tab."""
    return {
        TabName.PLAN: words.pgettext("tab", "Plan"),
        TabName.INVITATIONS: words.pgettext("tab", "Invitations"),
        TabName.ATTENDANCE: words.pgettext("tab", "Attendance"),
        TabName.SUMMARY: words.pgettext("tab", "Summary"),
        TabName.DOCUMENTS: words.pgettext("tab", "Documents"),
    }[tab]


class MeetingPage(QWidget):
    """One meeting; a tab is made when it is first shown."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting-page")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._about: Dossier | None = None
        self._tabs: dict[TabName, MeetingTab] = {}
        self._wanted_spot = ""
        self.header = MeetingHeader(workplace, self)
        self.tab_bar = self._tab_bar()
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("meeting-tabs")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.tab_bar)
        layout.addWidget(self._stack, 1)
        self.header.state_chosen.connect(self._set_state)
        self.header.next_wanted.connect(self._plan_next)
        self.header.back_wanted.connect(self._go_back)

    @property
    def tab(self) -> TabName:
        """The tab that is shown."""
        return list(TabName)[self.tab_bar.currentIndex()]

    def arrive(self, place: Place) -> None:
        """Show a tab, and bring a spot there into view."""
        self._wanted_spot = place.spot
        self.tab_bar.setCurrentIndex(list(TabName).index(place.tab))
        self._show_tab()
        if not place.spot:
            self.tab_bar.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        """Read the meeting again."""
        self._workplace.tasks.ask(
            self, partial(_read, self._workplace.desk, self._meeting_id), self._show, self._cannot_show
        )

    @Slot(object)
    def _show(self, read: tuple[Dossier, Statistics]) -> None:
        self._about, statistics = read
        self.header.show_meeting(self._about, statistics)
        self._give_to_tab()

    def _cannot_show(self, error: DeskError) -> bool:
        """Leave the page of a meeting that is not on the desk any more: its making was undone."""
        if isinstance(error, NotFound):
            self._go_back()
            return True
        return False

    def _tab_bar(self) -> QTabBar:
        bar = QTabBar(self)
        bar.setObjectName("meeting-tab-bar")
        bar.setAccessibleName(self._workplace.words.gettext("Parts of the meeting"))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        for number, tab in enumerate(TabName, start=1):
            title = tab_title(tab, self._workplace.words)
            index = bar.addTab(title)
            bar.setTabToolTip(index, f"{title} (Alt+{number})")
            action = QAction(title, self)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(partial(bar.setCurrentIndex, index))
            self.addAction(action)
        bar.currentChanged.connect(self._show_tab)
        return bar

    @Slot()
    def _show_tab(self) -> None:
        tab = self._tabs.get(self.tab)
        if tab is None:
            tab = self._tabs[self.tab] = _make_tab(self.tab, self._workplace, self._meeting_id, self._stack)
            self._stack.addWidget(tab)
        if self._stack.currentWidget() is not tab and self._stack.isAncestorOf(self.focusWidget()):
            self.tab_bar.setFocus(Qt.FocusReason.OtherFocusReason)  # what one was in is about to be hidden
        self._stack.setCurrentWidget(tab)
        self._give_to_tab()

    def _give_to_tab(self) -> None:
        tab = self._tabs.get(self.tab)
        if tab is None or self._about is None:
            return
        tab.show_meeting(self._about)
        if self._wanted_spot:
            tab.go_to(self._wanted_spot)
            self._wanted_spot = ""

    def _set_state(self, state: State) -> None:
        self._workplace.tasks.change(
            self, partial(planning.set_state, self._workplace.desk, self._meeting_id, state), self._refresh_after
        )

    def _plan_next(self) -> None:
        self._workplace.tasks.change(
            self, partial(next_meeting.plan_next, self._workplace.desk, self._meeting_id), self._go_to_meeting
        )

    def _go_to_meeting(self, meeting: Meeting) -> None:
        self._workplace.go(Place(page=PageName.MEETINGS, meeting_id=meeting.id))

    def _refresh_after(self, _: Meeting) -> None:
        self.refresh()

    def _go_back(self) -> None:
        self._workplace.go(Place(page=PageName.MEETINGS))


def _read(desk: Desk, meeting_id: MeetingId) -> tuple[Dossier, Statistics]:
    about = viewing.about(desk, meeting_id)
    return about, count(about)


def _make_tab(tab: TabName, workplace: Workplace, meeting_id: MeetingId, parent: QWidget) -> MeetingTab:
    """Make a tab; what it needs is loaded when it is first shown."""
    match tab:
        case TabName.PLAN:
            from dpdesk.ui.pages.meeting.plan.tab import PlanTab

            return PlanTab(workplace, meeting_id, parent)
        case TabName.INVITATIONS:
            from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab

            return InvitationsTab(workplace, meeting_id, parent)
        case TabName.ATTENDANCE:
            from dpdesk.ui.pages.meeting.attendance.tab import AttendanceTab

            return AttendanceTab(workplace, meeting_id, parent)
        case TabName.SUMMARY:
            from dpdesk.ui.pages.meeting.summary.tab import SummaryTab

            return SummaryTab(workplace, meeting_id, parent)
        case TabName.DOCUMENTS:
            from dpdesk.ui.pages.meeting.documents.tab import DocumentsTab

            return DocumentsTab(workplace, meeting_id, parent)
