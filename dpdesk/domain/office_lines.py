"""Lines of the lists of municipalities and other institutions, and what is known of each over time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import MeetingId, OrganisationId
from dpdesk.domain.meetings import State
from dpdesk.domain.organisations import Municipality, MunicipalityType, Organisation
from dpdesk.domain.overview import OFF


class Missing(StrEnum):
    """What a letter to a municipality needs and the desk does not know."""

    HEAD = "head"
    EMAIL = "email"
    ADE = "ade"


class Belonging(StrEnum):
    """How a municipality belongs to the association on a day."""

    MEMBER = "member"
    FUTURE = "future"
    FORMER = "former"
    GUEST = "guest"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastMeeting:
    """A meeting with its first day; none while it has no session."""

    id: MeetingId
    title: str
    state: State
    day: date | None = None

    def has_taken_place(self, today: date) -> bool:
        """Tell whether its day has come and it is not off."""
        return self.day is not None and self.day <= today and self.state not in OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeAtMeeting:
    """One organisation at one meeting: invitations and replies to it, and the people who came for it."""

    organisation_id: OrganisationId
    meeting_id: MeetingId
    invited: int = 0
    accepted: int = 0
    declined: int = 0
    on_site: int = 0
    online: int = 0

    @property
    def present(self) -> int:
        """The people who were there, on site or online."""
        return self.on_site + self.online


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityLine:
    """A municipality in the list. `attended` counts the meetings of the year at which somebody from it was present."""

    municipality: Municipality
    office: Organisation
    belonging: Belonging
    head: str = ""
    people: int = 0
    departments: int = 0
    attended: int = 0

    @property
    def id(self) -> OrganisationId:
        return self.municipality.id

    @property
    def name(self) -> str:
        return self.municipality.name

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What the desk does not know of it."""
        known = ((Missing.HEAD, self.head), (Missing.EMAIL, self.office.email), (Missing.ADE, self.office.ade))
        return tuple(what for what, value in known if not value)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionLine:
    """Another institution in its list; `spoke_at` counts the meetings at which somebody from it spoke."""

    office: Organisation
    people: int = 0
    spoke_at: int = 0

    @property
    def id(self) -> OrganisationId:
        return self.office.id

    @property
    def name(self) -> str:
        return self.office.name


OfficeLine = MunicipalityLine | InstitutionLine


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityChoice:
    """Which municipalities a list shows; none is all. `is_incomplete` leaves those of whom something is missing."""

    belonging: Belonging | None = None
    type: MunicipalityType | None = None
    is_incomplete: bool = False

    def fits(self, line: MunicipalityLine) -> bool:
        """Tell whether a municipality is among them."""
        return (
            self.belonging in (None, line.belonging)
            and self.type in (None, line.municipality.type)
            and not (self.is_incomplete and not line.missing)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """Addresses collected from a list, each once and parted by semicolons; `without` names those who have none."""

    text: str
    count: int
    without: tuple[str, ...]


def belonging_on(municipality: Municipality, day: date) -> Belonging:
    """Tell how a municipality belongs to the association on a day."""
    if not municipality.is_member:
        return Belonging.GUEST
    if municipality.is_member_on(day):
        return Belonging.MEMBER
    is_over = municipality.member_until is not None and municipality.member_until < day
    return Belonging.FORMER if is_over else Belonging.FUTURE


def emails(lines: Iterable[OfficeLine]) -> Collected:
    """Collect the e-mail addresses of offices, as mail programs take them."""
    return _collected(lines, _email)


def delivery_addresses(lines: Iterable[OfficeLine]) -> Collected:
    """Collect the addresses for e-Doręczenia."""
    return _collected(lines, _ade)


def attended_in(
    year: int, meetings: Mapping[MeetingId, PastMeeting], turnouts: Iterable[OfficeAtMeeting]
) -> Mapping[OrganisationId, int]:
    """Count for each office the meetings whose first day is in a year and at which somebody from it was present."""
    counted: dict[OrganisationId, int] = {}
    for one in turnouts:
        day = meetings[one.meeting_id].day
        if one.present and day is not None and day.year == year:
            counted[one.organisation_id] = counted.get(one.organisation_id, 0) + 1
    return counted


def _collected(lines: Iterable[OfficeLine], address: Callable[[OfficeLine], str]) -> Collected:
    found: dict[str, str] = {}
    without: list[str] = []
    for line in lines:
        if known := address(line):
            found.setdefault(known.casefold(), known)
        else:
            without.append(line.name)
    return Collected(text="; ".join(found.values()), count=len(found), without=tuple(without))


def _email(line: OfficeLine) -> str:
    return line.office.email


def _ade(line: OfficeLine) -> str:
    return line.office.ade
