"""What every page and dialog is given: the open desk and what is at hand around it, and the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from dpdesk.domain.ids import MeetingId, OrganisationId, PersonId, PracticeId
from dpdesk.settings import Language

if TYPE_CHECKING:  # the frame is painted before the desk is opened, which loads what services need
    from dpdesk.language.catalogues import Words
    from dpdesk.services.desk import Desk
    from dpdesk.ui.appearance import Appearance, Look
    from dpdesk.ui.bridge import Bridge
    from dpdesk.ui.notices import Notices
    from dpdesk.ui.preferences import Preferences
    from dpdesk.ui.tasks import Tasks


class PageName(StrEnum):
    """The pages of the rail, in its order."""

    DASHBOARD = "dashboard"
    MEETINGS = "meetings"
    PEOPLE = "people"
    MUNICIPALITIES = "municipalities"
    PRACTICES = "practices"
    SETTINGS = "settings"


class TabName(StrEnum):
    """The tabs of a meeting's page, in the order of its life."""

    PLAN = "plan"
    INVITATIONS = "invitations"
    ATTENDANCE = "attendance"
    SUMMARY = "summary"
    DOCUMENTS = "documents"


NEW_MEETING = "new"
"""the spot on the page of meetings where a new one is begun"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere in the window. `spot` names a record or a field to bring into view there.

    With one of the ids it is that record's own page, reached from the page it belongs to.
    """

    page: PageName
    meeting_id: MeetingId | None = None
    person_id: PersonId | None = None
    organisation_id: OrganisationId | None = None
    practice_id: PracticeId | None = None
    tab: TabName = TabName.PLAN
    spot: str = ""

    @property
    def record_id(self) -> str | None:
        """The id of the record whose page this is, or none for a page of the rail."""
        return self.meeting_id or self.person_id or self.organisation_id or self.practice_id


class Program(Protocol):
    """What a page can ask of the program around it."""

    def speak(self, language: Language) -> None:
        """Build the window anew in a language."""

    def wear(self, appearance: Appearance) -> None:
        """Build the window anew in an appearance."""

    def open_desk(self, location: str) -> None:
        """Leave this desk and open another one."""

    def new_desk(self) -> None:
        """Ask where to make a new desk, make it and open it."""

    def open_other(self) -> None:
        """Ask for a desk and open it."""

    def back_up(self) -> None:
        """Ask where to, and write a safe copy of the desk."""

    def restore(self) -> None:
        """Ask for a copy and put it in the place of this desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """What a widget works with. `words` is the language of the window as long as the widget lives."""

    desk: Desk
    words: Words
    tasks: Tasks
    bridge: Bridge
    notices: Notices
    preferences: Preferences
    look: Look
    go: Callable[[Place], None]
    program: Program
