"""Everything that the desk knows of one organisation, municipality or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dpdesk.domain.ids import AdoptionId, CategoryId, MeetingId, PracticeId
from dpdesk.domain.meetings import State
from dpdesk.domain.office_lines import OfficeAtMeeting, PastMeeting
from dpdesk.domain.organisations import Category, Department, Municipality, Organisation, OrganisationAlias
from dpdesk.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentLine:
    """A department with its category, the topics of that, and the people known there."""

    department: Department
    category: Category | None = None
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueLine:
    """Somebody who works at the organisation, and in which department."""

    person: Person
    department: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A meeting to which the organisation was invited or sent somebody; `spoke` counts those who spoke there."""

    meeting: PastMeeting
    turnout: OfficeAtMeeting
    spoke: int = 0

    @property
    def id(self) -> MeetingId:
        return self.meeting.id

    @property
    def day(self) -> date | None:
        return self.meeting.day

    @property
    def state(self) -> State:
        return self.meeting.state


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPractice:
    """A good practice: the organisation's own, or one that it took up."""

    id: PracticeId
    title: str
    owner: str = ""
    day: date | None = None
    adoption_id: AdoptionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDossier:
    """An organisation with all that belongs to it. `municipality` is none for other institutions."""

    organisation: Organisation
    municipality: Municipality | None = None
    head: Person | None = None
    departments: tuple[DepartmentLine, ...] = ()
    people: tuple[ColleagueLine, ...] = ()
    visits: tuple[VisitLine, ...] = ()
    practices: tuple[OwnPractice, ...] = ()
    taken_up: tuple[OwnPractice, ...] = ()
    other_names: tuple[OrganisationAlias, ...] = ()
    categories: Mapping[CategoryId, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called: a municipality by its own name, not its office's."""
        return self.municipality.name if self.municipality else self.organisation.name
