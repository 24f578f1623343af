"""Lines of lists: what a list shows of a record, counted and ready."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from dpdesk.domain.ids import MeetingId, SeriesId
from dpdesk.domain.meetings import Form, Mode, State
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """One meeting in the list of meetings. `day` is its first day, `last_day` its last; none while it has no session.

    `invited` counts invitations, `accepted` those whose current reply accepts or sends a substitute, `present`
    the participants who attended any session, on site or online; who cancelled does not count.
    """

    id: MeetingId
    day: date | None
    last_day: date | None
    title: str
    series_id: SeriesId | None = None
    series: str = ""
    number: str = ""
    form: Form = Form.WORKSHOP
    mode: Mode = Mode.ON_SITE
    town: str = ""
    state: State
    invited: int
    accepted: int
    present: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChoice:
    """Which meetings a list shows; none is all. A meeting of two years is one of either."""

    series_id: SeriesId | None = None
    year: int | None = None
    state: State | None = None

    def fits(self, line: MeetingLine) -> bool:
        """Tell whether a meeting is among them."""
        return (
            self.series_id in (None, line.series_id)
            and (self.year is None or self.year in years_of(line))
            and self.state in (None, line.state)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The numbers of several meetings together."""

    meetings: int
    invited: int
    accepted: int
    present: int


def years_of(line: MeetingLine) -> frozenset[int]:
    """Give the years in which a meeting has a day."""
    return frozenset(day.year for day in (line.day, line.last_day) if day)


def totals(lines: Collection[MeetingLine]) -> Totals:
    """Add up the numbers of meetings."""
    return Totals(
        meetings=len(lines),
        invited=sum(line.invited for line in lines),
        accepted=sum(line.accepted for line in lines),
        present=sum(line.present for line in lines),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person who was looked for, with where they work: a municipality by its own name; either may be empty."""

    person: Person
    place: str = ""
    department: str = ""

    @property
    def description(self) -> str:
        """The name with what tells it from a namesake's: "Ewa Przykład, inspektor, Referat Promocji, Psary"."""
        return ", ".join(filter(None, (self.person.name, self.about)))

    @property
    def about(self) -> str:
        """What tells the person from a namesake: position, department and place."""
        return ", ".join(filter(None, (self.person.position, self.department, self.place)))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationLine:
    """An organisation that was looked for, with the name of the municipality whose office it is, if it is one."""

    organisation: Organisation
    municipality: str = ""

    @property
    def name(self) -> str:
        """The short name: a municipality's own, not its office's."""
        return self.municipality or self.organisation.name
