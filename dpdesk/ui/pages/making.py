"""Which page is where: each is made when it is first gone to, and what it needs is loaded then."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtWidgets import QWidget

from dpdesk.ui.workplace import PageName, Place, Workplace

_LATER = (
    "dpdesk.services.searching",
    "dpdesk.ui.pages.meetings.page",
    "dpdesk.ui.pages.meeting.page",
    "dpdesk.ui.pages.meeting.plan.tab",
    "dpdesk.ui.pages.meeting.invitations.tab",
    "dpdesk.ui.pages.meeting.attendance.tab",
    "dpdesk.ui.pages.meeting.summary.tab",
    "dpdesk.ui.pages.meeting.documents.tab",
    "dpdesk.ui.pages.people.page",
    "dpdesk.ui.pages.person.page",
    "dpdesk.ui.pages.municipalities.page",
    "dpdesk.ui.pages.organisation.page",
    "dpdesk.ui.pages.practices.page",
    "dpdesk.ui.pages.practice.page",
    "dpdesk.ui.pages.settings.page",
)
"""What is not needed for the first page, but for the next ones."""


def load_the_rest() -> None:
    """Load what the other pages need, beside the window: they open at once then."""
    for name in _LATER:
        import_module(name)


def make_page(workplace: Workplace, place: Place, parent: QWidget) -> QWidget:
    """Make the page of a place."""
    match place:
        case Place(meeting_id=str() as meeting_id):
            from dpdesk.ui.pages.meeting.page import MeetingPage

            return MeetingPage(workplace, meeting_id, parent)
        case Place(person_id=str() as person_id):
            from dpdesk.ui.pages.person.page import PersonPage

            return PersonPage(workplace, person_id, parent)
        case Place(organisation_id=str() as organisation_id):
            from dpdesk.ui.pages.organisation.page import OrganisationPage

            return OrganisationPage(workplace, organisation_id, parent)
        case Place(practice_id=str() as practice_id):
            from dpdesk.ui.pages.practice.page import PracticePage

            return PracticePage(workplace, practice_id, parent)
        case _:
            return _page_of_the_rail(workplace, place.page, parent)


def _page_of_the_rail(workplace: Workplace, page: PageName, parent: QWidget) -> QWidget:
    match page:
        case PageName.DASHBOARD:
            from dpdesk.ui.pages.dashboard.page import DashboardPage

            return DashboardPage(workplace, parent)
        case PageName.MEETINGS:
            from dpdesk.ui.pages.meetings.page import MeetingsPage

            return MeetingsPage(workplace, parent)
        case PageName.PEOPLE:
            from dpdesk.ui.pages.people.page import PeoplePage

            return PeoplePage(workplace, parent)
        case PageName.MUNICIPALITIES:
            from dpdesk.ui.pages.municipalities.page import MunicipalitiesPage

            return MunicipalitiesPage(workplace, parent)
        case PageName.PRACTICES:
            from dpdesk.ui.pages.practices.page import PracticesPage

            return PracticesPage(workplace, parent)
        case PageName.SETTINGS:
            from dpdesk.ui.pages.settings.page import SettingsPage

            return SettingsPage(workplace, parent)
