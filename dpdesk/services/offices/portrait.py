"""Everything about one municipality or other institution, for its page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dpdesk.database.history import units_about
from dpdesk.database.questions import offices as questions
from dpdesk.database.reader import Reader
from dpdesk.domain.ids import CategoryId, OrganisationId
from dpdesk.domain.journal import Unit
from dpdesk.domain.office_dossier import (
    ColleagueLine,
    DepartmentLine,
    OfficeDossier,
    OwnPractice,
    VisitLine,
)
from dpdesk.domain.office_lines import OfficeAtMeeting
from dpdesk.domain.organisations import Category, Department, Municipality, Organisation, OrganisationAlias
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice
from dpdesk.language.address import form_of_address
from dpdesk.language.typography import typeset
from dpdesk.services.desk import Desk
from dpdesk.services.papers.address_lines import address_lines, office_lines
from dpdesk.services.people.about_person import PrintedForm
from dpdesk.settings import Language

LATEST = 60
"""how many entries of the journal are shown"""


def about_office(desk: Desk, organisation_id: OrganisationId) -> OfficeDossier:
    """Give everything about an organisation. Raises NotFound."""
    with desk.reading() as reader:
        organisation = reader.get(Organisation, organisation_id)
        municipality = reader.find(Municipality, id=organisation_id)
        head_id = municipality.head_id if municipality else None
        categories = {one.id: one for one in reader.all(Category)}
        people = questions.colleagues(reader, organisation_id)
        own = reader.all(Practice, organisation_id=organisation_id)
        return OfficeDossier(
            organisation=organisation,
            municipality=municipality,
            head=reader.get(Person, head_id) if head_id else None,
            departments=_departments(reader, organisation_id, categories, people),
            people=people,
            visits=_visits(reader, organisation_id),
            practices=tuple(OwnPractice(id=one.id, title=one.title, day=one.ended_on or one.began_on) for one in own),
            taken_up=questions.practices_taken_up(reader, organisation_id),
            other_names=reader.all(OrganisationAlias, organisation_id=organisation_id),
            categories={one.id: one.name for one in categories.values()},
        )


def history_of(desk: Desk, organisation_id: OrganisationId) -> tuple[Unit, ...]:
    """Give the latest changes of an organisation, its departments and its other names, the last first."""
    with desk.reading() as reader:
        departments = (one.id for one in reader.all(Department, organisation_id=organisation_id))
        names = (one.id for one in reader.all(OrganisationAlias, organisation_id=organisation_id))
        return units_about(reader, [organisation_id, *departments, *names], before=None, limit=LATEST)


def _departments(
    reader: Reader,
    organisation_id: OrganisationId,
    categories: Mapping[CategoryId, Category],
    people: tuple[ColleagueLine, ...],
) -> tuple[DepartmentLine, ...]:
    departments = reader.all(Department, organisation_id=organisation_id)
    known = frozenset(one.category_id for one in departments if one.category_id)
    topics = questions.topics_of_categories(reader, known) if known else {}
    return tuple(
        DepartmentLine(
            department=one,
            category=categories[one.category_id] if one.category_id else None,
            topics=topics.get(one.category_id, ()) if one.category_id else (),
            people=tuple(line.person.name for line in people if line.person.department_id == one.id),
        )
        for one in departments
    )


def _visits(reader: Reader, organisation_id: OrganisationId) -> tuple[VisitLine, ...]:
    """Give the meetings it was invited to, came to or spoke at, the last first; those without a day come first."""
    meetings, spoke = questions.past_meetings(reader), questions.speakers_counted(reader, organisation_id)
    turnouts = {one.meeting_id: one for one in questions.turnouts(reader, organisation_id)}
    lines = [
        VisitLine(
            meeting=meetings[meeting_id],
            turnout=turnouts.get(meeting_id) or OfficeAtMeeting(organisation_id=organisation_id, meeting_id=meeting_id),
            spoke=spoke.get(meeting_id, 0),
        )
        for meeting_id in {**turnouts, **dict.fromkeys(spoke)}
    ]
    return tuple(sorted(lines, key=_when, reverse=True))


def _when(line: VisitLine) -> tuple[date, str]:
    return line.day or date.max, line.id


def letter_to_head(about: OfficeDossier, language: Language) -> PrintedForm:
    """Give how a letter to the head begins, as it is printed; to a head whose name is not known as well."""
    position = about.municipality.head_title_full if about.municipality else ""
    address = form_of_address(about.head, position=position, language=language)
    lines = address_lines(about.head, address, "", office_lines(about.organisation, about.municipality))
    return PrintedForm(tuple(typeset(line, language) for line in lines if line), address.salutation, ())
