"""Which page is where: each is made when it is first gone to, and what it needs is loaded then."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dpdesk.ui.workplace import PageName, Place, Workplace

NEW = "new"
"""the spot on the page of meetings where a new one is made"""


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
