"""The lists of municipalities and other institutions, and the map of how the municipalities took part in a year."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.database.questions import offices as questions
from dpdesk.domain.office_lines import InstitutionLine, MunicipalityLine, attended_in, belonging_on
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.participation_map import ParticipationMap, participation_map, years_of_meetings
from dpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class MapOfYear:
    """The map of a year, and the years of which there is one, the last first."""

    map: ParticipationMap
    years: tuple[int, ...]


def municipality_lines(desk: Desk) -> tuple[MunicipalityLine, ...]:
    """Give all municipalities by name, with their numbers of this year, in a number of statements that is fixed."""
    with desk.reading() as reader:
        people = questions.people_counted(reader)
        departments = questions.departments_counted(reader)
        attended = attended_in(desk.today.year, questions.past_meetings(reader), questions.turnouts(reader))
        return tuple(
            MunicipalityLine(
                municipality=one,
                office=office,
                belonging=belonging_on(one, desk.today),
                head=head.name if head else "",
                people=people.get(one.id, 0),
                departments=departments.get(one.id, 0),
                attended=attended.get(one.id, 0),
            )
            for one, office, head in questions.municipalities_with_offices(reader)
        )


def institution_lines(desk: Desk) -> tuple[InstitutionLine, ...]:
    """Give all institutions that are no municipalities, by name, with their numbers."""
    with desk.reading() as reader:
        people, spoken = questions.people_counted(reader), questions.meetings_spoken_at(reader)
        return tuple(
            InstitutionLine(office=one, people=people.get(one.id, 0), spoke_at=spoken.get(one.id, 0))
            for one in questions.institutions(reader)
        )


def map_of_year(desk: Desk, year: int | None = None) -> MapOfYear:
    """Give the map of a year; without one, of the last in which a meeting took place."""
    today = desk.today
    with desk.reading() as reader:
        meetings = questions.past_meetings(reader).values()
        held = [one.day.year for one in meetings if one.day and one.has_taken_place(today)]
        wanted = year or max(held, default=today.year)
        drawn = participation_map(wanted, today, reader.all(Municipality), meetings, questions.turnouts(reader))
    years = {*years_of_meetings(meetings, today), wanted}
    return MapOfYear(map=drawn, years=tuple(sorted(years, reverse=True)))
