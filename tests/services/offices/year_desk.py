"""What happened in 2025 at the small desk with its series: who was invited to its two meetings, and who came.

Gliwice was invited to both and came to both, with two people to the second, one of them online; Psary was invited to
the second and declined, Sosnowiec to both and never came; Kraków came uninvited to the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.ids import (
    AdoptionId,
    AgendaItemId,
    AttendanceId,
    DepartmentId,
    InvitationId,
    MeetingId,
    OrganisationId,
    ParticipationId,
    PersonId,
    PracticeId,
    ReplyId,
    SessionId,
    SpeakingRoleId,
)
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.meetings import AgendaItem, ItemKind, Role, SpeakingRole
from dpdesk.domain.organisations import Organisation, OrganisationKind
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Adoption, Practice
from dpdesk.domain.registry import Record
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from tests.services.series_desk import FIRST, SECOND, put_series
from tests.services.small_desk import EWA, GLIWICE, JAN, KRAKOW, OLGA, PSARY, SOCIAL, SOSNOWIEC

FOUNDATION = OrganisationId("id-foundation")
EXPERT, GUEST = PersonId("id-expert"), PersonId("id-guest")
OWN, TAKEN = PracticeId("id-own-practice"), PracticeId("id-taken-practice")


def put_year(desk: Desk) -> None:
    """Put the series, its year and a foundation on a small desk."""
    put_series(desk)
    with desk.work(Message("Begin the year")) as work:
        work.save_all([*_others(), *_invited(), *_came()])


def _others() -> Iterator[Record]:
    yield Organisation(id=FOUNDATION, name="Fundacja Stocznia", kind=OrganisationKind.NGO, town="Warszawa")
    yield Person(id=EXPERT, given_names="Maria", surname="Ekspercka", organisation_id=FOUNDATION)
    yield Person(id=GUEST, given_names="Zofia", surname="Gościnna", organisation_id=KRAKOW)
    item = AgendaItemId("id-talk")
    yield AgendaItem(
        id=item,
        meeting_id=FIRST,
        session_id=SessionId(f"{FIRST}-day"),
        position=1,
        start=time(10),
        minutes=30,
        kind=ItemKind.TALK,
        title="Mikrozakupy",
    )
    yield SpeakingRole(
        id=SpeakingRoleId("id-speaks"),
        meeting_id=FIRST,
        agenda_item_id=item,
        person_id=EXPERT,
        position=1,
        role=Role.EXPERT,
    )
    yield Practice(id=OWN, title="Klub seniora w szkole", organisation_id=GLIWICE)
    yield Practice(id=TAKEN, title="Łąki kwietne", organisation_id=PSARY)
    yield Adoption(
        id=AdoptionId("id-adoption"), practice_id=TAKEN, organisation_id=GLIWICE, day=date(2026, 1, 5), note="w parku"
    )


def _invited() -> Iterator[Record]:
    letters: tuple[tuple[str, MeetingId, OrganisationId | None, DepartmentId | None, PersonId | None], ...] = (
        ("1", FIRST, GLIWICE, None, None),
        ("2", FIRST, SOSNOWIEC, None, None),
        ("3", SECOND, None, SOCIAL, None),
        ("4", SECOND, None, None, EWA),
        ("5", SECOND, SOSNOWIEC, None, None),
    )
    for position, (name, meeting, office, department, person) in enumerate(letters, start=1):
        yield Invitation(
            id=InvitationId(f"id-year-{name}"),
            meeting_id=meeting,
            position=position,
            addressee=Addressee.PERSON if person else Addressee.DEPARTMENT if department else Addressee.HEAD,
            organisation_id=office,
            department_id=department,
            person_id=person,
        )
    yield _reply("3", 1, Answer.DECLINES)
    yield _reply("3", 2, Answer.ACCEPTS)
    yield _reply("4", 1, Answer.DECLINES)


def _reply(letter: str, number: int, answer: Answer) -> Reply:
    return Reply(
        id=ReplyId(f"id-year-reply-{letter}-{number}"),
        meeting_id=SECOND,
        invitation_id=InvitationId(f"id-year-{letter}"),
        number=number,
        answer=answer,
        day=date(2025, 12, number),
    )


def _came() -> Iterator[Record]:
    people = (
        (FIRST, JAN, GLIWICE, None, Presence.PRESENT),
        (FIRST, GUEST, None, None, Presence.ONLINE),
        (SECOND, OLGA, None, SOCIAL, Presence.ONLINE),
        (SECOND, JAN, GLIWICE, None, Presence.PRESENT),
        (SECOND, EWA, PSARY, None, Presence.EXCUSED),
    )
    for number, (meeting, person, office, department, presence) in enumerate(people):
        participation = ParticipationId(f"id-year-participation-{number}")
        yield Participation(
            id=participation,
            meeting_id=meeting,
            person_id=person,
            organisation_id=office,
            department_id=department,
            announced=Announced.ACCEPTS,
        )
        yield Attendance(
            id=AttendanceId(f"id-year-attendance-{number}"),
            meeting_id=meeting,
            participation_id=participation,
            session_id=SessionId(f"{meeting}-day"),
            presence=presence,
        )
