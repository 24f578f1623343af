"""Everything that a person's page shows: who it is, where they work, how letters address them, and their meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpdesk.database.questions.person_meetings import person_meetings
from dpdesk.domain.ids import PersonId
from dpdesk.domain.organisations import Department, Municipality, Organisation
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.person_meetings import PersonMeeting
from dpdesk.language.address import addressed_gender, form_of_address
from dpdesk.language.grounds import Ground, grounds
from dpdesk.language.typography import typeset
from dpdesk.services.desk import Desk
from dpdesk.services.papers.address_lines import NO_OFFICE, address_lines, office_lines
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """Where somebody works; none of it where that is not known."""

    organisation: Organisation | None = None
    municipality: Municipality | None = None
    department: Department | None = None

    @property
    def place(self) -> str:
        """The short name: a municipality's own, not its office's."""
        return self.municipality.name if self.municipality else self.organisation.name if self.organisation else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPerson:
    """A person with where they work and their meetings, the latest first."""

    person: Person
    workplace: Workplace
    meetings: tuple[PersonMeeting, ...]

    @property
    def gender(self) -> Gender:
        """The gender that words about the person agree with: the recorded one, else that of the first name."""
        return addressed_gender(self.person)


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """How a letter in one language addresses somebody: the lines of the address, the salutation, and why."""

    lines: tuple[str, ...]
    salutation: str
    grounds: tuple[Ground, ...]


def about_person(desk: Desk, person_id: PersonId) -> AboutPerson:
    """Give a person with where they work and their meetings. Raises NotFound."""
    with desk.reading() as reader:
        person = reader.get(Person, person_id)
        office = person.organisation_id
        workplace = Workplace(
            organisation=reader.get(Organisation, office) if office else None,
            municipality=reader.find(Municipality, id=office) if office else None,
            department=reader.get(Department, person.department_id) if person.department_id else None,
        )
        return AboutPerson(person=person, workplace=workplace, meetings=person_meetings(reader, person_id))


def printed_forms(person: Person, workplace: Workplace) -> Mapping[Language, PrintedForm]:
    """Give how letters to a person address them in each language, as they are printed."""
    return {language: _printed(person, workplace, language) for language in Language}


def _printed(person: Person, workplace: Workplace, language: Language) -> PrintedForm:
    address = form_of_address(person, position=person.position, language=language)
    department = workplace.department.name if workplace.department else ""
    office = office_lines(workplace.organisation, workplace.municipality) if workplace.organisation else NO_OFFICE
    lines = address_lines(person, address, department, office)
    why = grounds(person, position=person.position, language=language)
    return PrintedForm(tuple(typeset(line, language) for line in lines if line), address.salutation, why)
