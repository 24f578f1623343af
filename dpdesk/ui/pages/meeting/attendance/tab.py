"""The attendance of a meeting in three views that follow the day: the list, the door, the signed sheet."""

from __future__ import annotations

from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from dpdesk.domain.ids import MeetingId, SessionId
from dpdesk.domain.meetings import Session
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.attendance.door import DoorView
from dpdesk.ui.pages.meeting.attendance.list_choice import ListChoice
from dpdesk.ui.pages.meeting.attendance.list_view import ListView
from dpdesk.ui.pages.meeting.attendance.sessions import session_of_day, session_title
from dpdesk.ui.pages.meeting.attendance.sheet import SheetView
from dpdesk.ui.pages.meeting.tab import MeetingTab
from dpdesk.ui.pages.meeting.views import lay_out_views, no_day_page

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
        why = workplace.words.gettext("The meeting has no day yet. Once it has one, its attendance list is here.")
        self._empty = no_day_page("attendance", why, workplace, meeting_id, self)
        self._view = View.LIST
        self.session_choice = ChoiceEditor[SessionId]([], self)
        self.session_choice.setObjectName("attendance-session")
        self.session_choice.setAccessibleName(workplace.words.gettext("Session"))
        self.session_choice.edited.connect(self._show_view)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("attendance-views")
        self._buttons = self._lay_out()

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

    def _lay_out(self) -> dict[View, QPushButton]:
        words = self.workplace.words
        titles = (
            (View.LIST, IconName.DOCUMENT, words.pgettext("view of the attendance", "&List to print")),
            (View.DOOR, IconName.DOOR, words.pgettext("view of the attendance", "At the &door")),
            (View.SHEET, IconName.SHEET, words.pgettext("view of the attendance", "Signed s&heet")),
        )
        self._stack.addWidget(self._empty)
        return lay_out_views(self, self.workplace, titles, self.show_view, self.session_choice, self._stack)
