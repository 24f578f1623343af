"""Who and what on the desk is meant: a meeting by its id, date or a part of its title, all else by id or name.

The rules of choosing are in `choosing`, and who is meant among those of one meeting is in `company`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from dpdesk.database.questions.people import people_named
from dpdesk.database.reader import Reader
from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.issued import Issued
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.texts import unwritable
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, choose
from dpdesk.services.desk import Desk

T = TypeVar("T")
_ID = re.compile(r"[0-9a-f]{32}")


def meeting(desk: Desk, text: str) -> Meeting:
    """Give the meeting that is meant by an id, the date of a session, or a unique part of the title."""
    with desk.reading() as reader:
        return choose(text, _meetings(reader), Message(N_("There is no meeting “{text}”."), text=text))


def municipality(desk: Desk, text: str) -> Municipality:
    """Give the municipality that is meant, member or guest, by its name, its office's or its TERYT code."""
    with desk.reading() as reader:
        return choose(text, _municipalities(reader), Message(N_("There is no municipality “{text}”."), text=text))


def person(desk: Desk, text: str) -> Person:
    """Give the person who is meant by an id or a name."""
    with desk.reading() as reader:
        return choose(text, _people(reader, text), Message(N_("Nobody on the desk is called “{text}”."), text=text))


def issued(desk: Desk, text: str) -> Issued:
    """Give the issued document that is meant by its id."""
    with desk.reading() as reader:
        documents = [Candidate(one, one.id, one.file_name, ()) for one in reader.all(Issued)]
    return choose(text, documents, Message(N_("There is no issued document “{text}”."), text=text))


def record_id(desk: Desk, text: str) -> str:
    """Give the id of the meeting, municipality or person that is meant; an id of any other record means itself."""
    if _ID.fullmatch(text):
        return text
    with desk.reading() as reader:
        known = [
            *map(_by_id, _meetings(reader)),
            *map(_by_id, _municipalities(reader)),
            *map(_by_id, _people(reader, text)),
        ]
    return choose(text, known, Message(N_("Nothing on the desk is called “{text}”."), text=text))


def _people(reader: Reader, text: str) -> list[Candidate[Person]]:
    """Give the people who may be meant by a text, and everybody where nobody's name is like it."""
    meant = people_like(reader, text) or reader.all(Person)
    municipalities = {municipality.id: municipality for municipality in reader.all(Municipality)}
    organisations = {organisation.id: organisation for organisation in reader.all(Organisation)}
    return [candidate(person, place(person.organisation_id, municipalities, organisations)) for person in meant]


def people_like(reader: Reader, text: str) -> tuple[Person, ...]:
    """Give the person of an id, or those whose name has every word of a text in it."""
    if unwritable(text):  # what cannot be on the desk cannot be asked of the database either
        return ()
    return reader.all(Person, id=text) or people_named(reader, text)


def candidate(person: Person, place: str) -> Candidate[Person]:
    """Tell a person from others of the same name by position and by where the person works."""
    description = ", ".join(filter(None, (person.name, person.position, place)))
    return Candidate(person, person.id, description, (person.name,))


def place(
    organisation_id: OrganisationId | None,
    municipalities: Mapping[OrganisationId, Municipality],
    organisations: Mapping[OrganisationId, Organisation],
) -> str:
    """Give the short name of an organisation: of a municipality its own, not its office's; empty for none."""
    if organisation_id is None:
        return ""
    known = municipalities.get(organisation_id) or organisations[organisation_id]
    return known.name


def _by_id(meant: Candidate[T]) -> Candidate[str]:
    return Candidate(meant.id, meant.id, meant.description, meant.names, meant.belongs_to)


def _meetings(reader: Reader) -> list[Candidate[Meeting]]:
    days: dict[str, set[str]] = {}
    for session in reader.all(Session):
        days.setdefault(session.meeting_id, set()).add(session.day.isoformat())
    return [_meeting(meeting, sorted(days.get(meeting.id, ()))) for meeting in reader.all(Meeting)]


def _meeting(meeting: Meeting, days: list[str]) -> Candidate[Meeting]:
    """A day is a whole name: "2021-09" means no meeting, and a title may hold any digits."""
    titles = (meeting.title, f"{meeting.title} {meeting.subtitle}") if meeting.subtitle else (meeting.title,)
    return Candidate(meeting, meeting.id, " ".join((*days, meeting.title)), titles, belongs_to=tuple(days))


def _municipalities(reader: Reader) -> list[Candidate[Municipality]]:
    offices = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
    return [
        Candidate(one, one.id, one.name, tuple(filter(None, (one.name, offices[one.id], one.teryt))))
        for one in reader.all(Municipality)
    ]
