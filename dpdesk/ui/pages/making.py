"""Which page is where: each is made when it is first gone to, and what it needs is loaded then."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtWidgets import QWidget

from dpdesk.ui.workplace import PageName, Place, Workplace

_LATER = (
    "dpdesk.ui.pages.meetings.page",
    "dpdesk.ui.pages.meeting.page",
    "dpdesk.ui.pages.meeting.plan.tab",
    "dpdesk.ui.pages.meeting.invitations.tab",
    "dpdesk.ui.pages.meeting.attendance.tab",
    "dpdesk.ui.pages.meeting.summary.tab",
    "dpdesk.ui.pages.meeting.documents.tab",
    "dpdesk.ui.pages.settings.page",
)
"""What is not needed for the first page, but for the next ones."""


def load_the_rest() -> None:
    """Load what the other pages need, beside the window: they open at once then."""
    for name in _LATER:
        import_module(name)


def make_page(workplace: Workplace, place: Place, parent: QWidget) -> QWidget:
    """Make the page of a place."""
    match place.page:
        case PageName.DASHBOARD:
            from dpdesk.ui.pages.dashboard.page import DashboardPage

            return DashboardPage(workplace, parent)
        case PageName.MEETINGS if place.meeting_id is not None:
            from dpdesk.ui.pages.meeting.page import MeetingPage

            return MeetingPage(workplace, place.meeting_id, parent)
        case PageName.MEETINGS:
            from dpdesk.ui.pages.meetings.page import MeetingsPage

            return MeetingsPage(workplace, parent)
        case PageName.SETTINGS:
            from dpdesk.ui.pages.settings.page import SettingsPage

            return SettingsPage(workplace, parent)
