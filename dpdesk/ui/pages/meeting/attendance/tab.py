"""The attendance of a meeting in three views that follow the day: the list, the door, the signed sheet."""

from __future__ import annotations

from enum import Enum, auto
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId, SessionId
from dpdesk.domain.meetings import Session
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.attendance.door import DoorView
from dpdesk.ui.pages.meeting.attendance.list_choice import ListChoice
from dpdesk.ui.pages.meeting.attendance.list_view import ListView
from dpdesk.ui.pages.meeting.attendance.sessions import session_of_day, session_title
from dpdesk.ui.pages.meeting.attendance.sheet import SheetView
from dpdesk.ui.pages.meeting.tab import MeetingTab
from dpdesk.ui.workplace import PageName, Place, TabName

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace

V = TypeVar("V", bound=QWidget)


class View(Enum):
    """The views, in the order of the day."""

    LIST = auto()
    DOOR = auto()
    SHEET = auto()


class AttendanceTab(MeetingTab):
    """Opens with what the day asks for: the list before it, the door on it, the sheet after it."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(workplace, meeting_id, parent)
        self.setObjectName("attendance-tab")
        self._about: Dossier | None = None
        self._choice = ListChoice(workplace, meeting_id, self)
        self._empty = self._empty_page()
        self._view = View.LIST
        self._buttons: dict[View, QPushButton] = {}
        self.session_choice = ChoiceEditor[SessionId]([], self)
        self.session_choice.setObjectName("attendance-session")
        self.session_choice.setAccessibleName(workplace.words.gettext("Session"))
        self.session_choice.edited.connect(self._show_view)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("attendance-views")
        self._lay_out()

    @cached_property
    def list(self) -> ListView:
        """The list to print, made when it is first shown, as all views are."""
        return self._added(ListView(self.workplace, self.meeting_id, self._choice, self))

    @cached_property
    def door(self) -> DoorView:
        """Who comes in."""
        return self._added(DoorView(self.workplace, self.meeting_id, self))

    @cached_property
    def sheet(self) -> SheetView:
        """The signed sheet, to be copied from."""
        return self._added(SheetView(self.workplace, self.meeting_id, self._choice, self))

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    def show_meeting(self, about: Dossier) -> None:
        """Show the meeting as it now is, at first in the view that the day asks for."""
        is_first = self._about is None
        self._about = about
        self._offer_sessions(about)
        if is_first and about.sessions:
            self._view = self._view_of_day(about)
        self._show_view()

    def show_view(self, view: View) -> None:
        """Go to a view."""
        self._view = view
        self._show_view()

    def go_to(self, spot: str) -> None:
        """Go to a view by its name: "list", "door" or "sheet"."""
        known = {view.name.lower(): view for view in View}
        if spot in known:
            self.show_view(known[spot])

    def _show_view(self) -> None:
        self._buttons[self._view].setChecked(True)
        session = self._session()
        self.session_choice.setVisible(
            self._view is not View.LIST and self._about is not None and len(self._about.sessions) > 1
        )
        for button in self._buttons.values():
            button.setEnabled(session is not None)
        if self._about is None or session is None:
            self._stack.setCurrentWidget(self._empty)
            return
        match self._view:
            case View.LIST:
                self._stack.setCurrentWidget(self.list)
                self.list.show_meeting(self._about)
            case View.DOOR:
                self._stack.setCurrentWidget(self.door)
                self.door.show_meeting(self._about, session)
            case View.SHEET:
                self._stack.setCurrentWidget(self.sheet)
                self.sheet.show_meeting(self._about, session)

    def _added(self, view: V) -> V:
        self._stack.addWidget(view)
        return view

    def _offer_sessions(self, about: Dossier) -> None:
        self.session_choice.set_choices([(one.id, session_title(one, self.workplace.words)) for one in about.sessions])
        if about.sessions and self.session_choice.value() not in {one.id for one in about.sessions}:
            self.session_choice.set_value(session_of_day(about.sessions, self.workplace.desk.today).id)

    def _session(self) -> Session | None:
        sessions = self._about.sessions if self._about else ()
        return next((one for one in sessions if one.id == self.session_choice.value()), None)

    def _view_of_day(self, about: Dossier) -> View:
        today, days = self.workplace.desk.today, [session.day for session in about.sessions]
        if today < min(days):
            return View.LIST
        return View.DOOR if today <= max(days) else View.SHEET

    def _lay_out(self) -> None:
        words = self.workplace.words
        above = QHBoxLayout()
        group = QButtonGroup(self)
        titles = (
            (View.LIST, IconName.DOCUMENT, words.pgettext("view of the attendance", "&List to print")),
            (View.DOOR, IconName.DOOR, words.pgettext("view of the attendance", "At the &door")),
            (View.SHEET, IconName.SHEET, words.pgettext("view of the attendance", "Signed s&heet")),
        )
        for view, picture, title in titles:
            button = self._buttons[view] = QPushButton(icon(picture, self.workplace.look), title, self)
            button.setObjectName(f"view-{view.name.lower()}")
            button.setCheckable(True)
            button.clicked.connect(partial(self.show_view, view))
            group.addButton(button)
            above.addWidget(button)
        self._stack.addWidget(self._empty)
        above.addStretch()
        above.addWidget(self.session_choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)

    def _empty_page(self) -> QWidget:
        """Say why there is nothing yet, and offer the first step."""
        words = self.workplace.words
        page = QWidget(self)
        page.setObjectName("attendance-empty")
        told = QLabel(words.gettext("The meeting has no day yet. Once it has one, its attendance list is here."), page)
        told.setProperty("role", "muted")
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told.setWordWrap(True)
        plan = QPushButton(words.gettext("Go to the &plan"), page)
        plan.setObjectName("attendance-plan")
        plan.clicked.connect(self._go_to_plan)
        layout = QVBoxLayout(page)
        layout.addStretch()
        layout.addWidget(told)
        layout.addWidget(plan, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    def _go_to_plan(self) -> None:
        self.workplace.go(Place(page=PageName.MEETINGS, meeting_id=self.meeting_id, tab=TabName.PLAN))
