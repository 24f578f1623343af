"""The offices of the example meeting, their people, and who was invited, answered and came."""

from __future__ import annotations

from datetime import date

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.ids import (
    AttendanceId,
    CategoryId,
    DepartmentId,
    InvitationId,
    MeetingId,
    OrganisationId,
    ParticipationId,
    PersonId,
    ReplyId,
    SessionId,
)
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.meetings import (
    Mode,
)
from dpdesk.domain.organisations import (
    Category,
    CategoryKind,
    Department,
    Municipality,
    MunicipalityType,
    Organisation,
    OrganisationKind,
)
from dpdesk.domain.people import Gender, Person

DAY = date(2026, 3, 10)
MEETING = MeetingId("meeting")
FIRST, SECOND = SessionId("session 1"), SessionId("session 2")


def office(name: str) -> OrganisationId:
    """Give the identity of an organisation."""
    return OrganisationId(name)


def people() -> tuple[Person, ...]:
    female, male = Gender.FEMALE, Gender.MALE
    lines = (
        ("anna", "Anna", "Przykładowa", female, "dyrektor", "association"),
        ("jan", "Jan", "Wzorcowy", male, "", "university"),
        ("olga", "Olga", "Modelowa", female, "analityczka", "foundation"),
        ("karol", "Karol", "Ćwiczebny", male, "", "foundation"),
        ("ewa", "Ewa", "Żak", female, "inspektor", "gliwice"),
        ("lukasz", "Łukasz", "Ćwik", male, "naczelnik", "gliwice"),
        ("maria", "Maria", "Nowak-Świderska", female, "podinspektor", "swietochlowice"),
        ("tomasz", "Tomasz", "Kowal", male, "inspektor", "psary"),
        ("ola", "Ola", "Lis", female, "referent", "psary"),
        ("piotr", "Piotr", "Zając", male, "kierownik", "laziska"),
        ("iga", "Iga", "Mak", female, "inspektor", "laziska"),
        ("adam", "Adam", "Bąk", male, "inspektor", "laziska"),
        ("wanda", "Wanda", "Sęk", female, "inspektor", "opole"),
        ("kazimierz", "Kazimierz", "Łoś", male, "prezes", "association"),
        ("zofia", "Zofia", "Rój", female, "adiunkt", "university"),
    )
    return tuple(
        Person(
            id=PersonId(key),
            given_names=given,
            surname=surname,
            gender=gender,
            position=position,
            organisation_id=office(organisation),
        )
        for key, given, surname, gender, position, organisation in lines
    )


def municipalities() -> tuple[Municipality, ...]:
    city, urban, rural = MunicipalityType.CITY_WITH_COUNTY_RIGHTS, MunicipalityType.URBAN, MunicipalityType.RURAL
    members = (
        ("gliwice", "Gliwice", city, "gliwicki"),
        ("swietochlowice", "Świętochłowice", city, "katowicki"),
        ("psary", "Psary", rural, "sosnowiecki"),
        ("laziska", "Łaziska Górne", urban, "tyski"),
        ("bytom", "Bytom", city, "bytomski"),
    )
    guest = Municipality(id=office("opole"), name="Opole", type=city, is_member=False)
    former = Municipality(id=office("tychy"), name="Tychy", type=city, member_until=date(2025, 12, 31))
    return (
        *(Municipality(id=office(key), name=name, type=kind, subregion=part) for key, name, kind, part in members),
        guest,
        former,
    )


def organisations() -> tuple[Organisation, ...]:
    offices = tuple(
        Organisation(id=one.id, name=f"Urząd: {one.name}", kind=OrganisationKind.MUNICIPALITY, town=one.name)
        for one in municipalities()
    )
    return (
        *offices,
        Organisation(id=office("association"), name="Związek Gmin Przykładowych", kind=OrganisationKind.ASSOCIATION),
        Organisation(id=office("foundation"), name="Fundacja Przykład", kind=OrganisationKind.NGO, town="Łódź"),
        Organisation(id=office("university"), name="Uniwersytet Przykładowy", kind=OrganisationKind.UNIVERSITY),
    )


def categories() -> tuple[Category, ...]:
    return (
        Category(id=CategoryId("social"), name="Ośrodek pomocy społecznej", kind=CategoryKind.INSTITUTION),
        Category(id=CategoryId("digital"), name="Wydział Informatyki", name_en="IT Division"),
    )


def departments() -> tuple[Department, ...]:
    return (
        Department(
            id=DepartmentId("mops"),
            organisation_id=office("gliwice"),
            category_id=CategoryId("social"),
            name="Miejski Ośrodek Pomocy Społecznej",
        ),
        Department(
            id=DepartmentId("it"),
            organisation_id=office("swietochlowice"),
            category_id=CategoryId("digital"),
            name="Biuro Informatyki",
        ),
        Department(id=DepartmentId("office"), organisation_id=office("laziska"), name="Referat Organizacyjny"),
    )


def invitations() -> tuple[Invitation, ...]:
    heads = ("gliwice", "swietochlowice", "psary", "bytom", "opole")
    to_heads = tuple(
        Invitation(
            id=InvitationId(key),
            meeting_id=MEETING,
            position=position,
            addressee=Addressee.HEAD,
            organisation_id=office(key),
        )
        for position, key in enumerate(heads, start=1)
    )
    to_person = Invitation(
        id=InvitationId("piotr"),
        meeting_id=MEETING,
        position=len(heads) + 1,
        addressee=Addressee.PERSON,
        person_id=PersonId("piotr"),
    )
    return (*to_heads, to_person)


def replies() -> tuple[Reply, ...]:
    lines = (
        ("gliwice", 1, Answer.ACCEPTS),
        ("psary", 1, Answer.ACCEPTS),
        ("bytom", 2, Answer.DECLINES),
        ("bytom", 1, Answer.ACCEPTS),
        ("piotr", 1, Answer.SUBSTITUTE),
    )
    return tuple(
        Reply(
            id=ReplyId(f"{key} {number}"),
            meeting_id=MEETING,
            invitation_id=InvitationId(key),
            number=number,
            answer=answer,
            day=date(2026, 2, 20),
            person_id=PersonId("iga") if answer is Answer.SUBSTITUTE else None,
        )
        for key, number, answer in lines
    )


def participations() -> tuple[Participation, ...]:
    accepts, walk_in = Announced.ACCEPTS, Announced.WALK_IN
    plain = (
        ("ewa", "gliwice", "mops", accepts, Mode.ON_SITE),
        ("lukasz", "gliwice", None, accepts, Mode.ON_SITE),
        ("maria", None, "it", accepts, Mode.ONLINE),
        ("tomasz", "psary", None, accepts, Mode.ON_SITE),
        ("ola", "psary", None, accepts, Mode.ON_SITE),
        ("piotr", "laziska", None, Announced.DECLINES, Mode.ON_SITE),
        ("iga", None, "office", accepts, Mode.ON_SITE),
        ("adam", "laziska", None, accepts, Mode.ON_SITE),
        ("wanda", "opole", None, walk_in, Mode.ON_SITE),
        ("kazimierz", None, None, walk_in, Mode.ON_SITE),
        ("zofia", "university", None, Announced.SILENT, Mode.ON_SITE),
    )
    return tuple(
        Participation(
            id=ParticipationId(who),
            meeting_id=MEETING,
            person_id=PersonId(who),
            organisation_id=office(organisation) if organisation else None,
            department_id=DepartmentId(department) if department else None,
            announced=announced,
            mode=mode,
            replaces_id=PersonId("piotr") if who == "iga" else None,
            cancelled_on=date(2026, 3, 9) if who == "adam" else None,
        )
        for who, organisation, department, announced, mode in plain
    )


def attendances() -> tuple[Attendance, ...]:
    present, absent = Presence.PRESENT, Presence.ABSENT
    recorded = {
        "ewa": present,
        "lukasz": present,
        "maria": Presence.ONLINE,
        "tomasz": absent,
        "ola": Presence.EXCUSED,
        "iga": present,
        "adam": absent,
        "wanda": present,
        "kazimierz": present,
    }
    return tuple(attendance(who, presence, FIRST) for who, presence in recorded.items())


def attendance(who: str, presence: Presence, session: SessionId) -> Attendance:
    return Attendance(
        id=AttendanceId(f"{who} {session}"),
        meeting_id=MEETING,
        participation_id=ParticipationId(who),
        session_id=session,
        presence=presence,
    )
