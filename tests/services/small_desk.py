"""A small desk for tests of what a user does: three members and a guest, a few people, a meeting of two days.

Gliwice has a Wydział Spraw Społecznych; Psary has a Referat Promocji of a generic category; Sosnowiec has no known
department; Kraków is a guest. Nobody is invited yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

from dpdesk.database.connection import open_desk
from dpdesk.domain.ids import CategoryId, DepartmentId, MeetingId, OrganisationId, PersonId, SessionId
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import (
    Category,
    Department,
    Municipality,
    MunicipalityType,
    Organisation,
    OrganisationKind,
)
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.registry import Record
from dpdesk.messages import Message
from dpdesk.services.desk import Desk

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)

GLIWICE, PSARY, SOSNOWIEC, KRAKOW = (
    OrganisationId(name) for name in ("id-gliwice", "id-psary", "id-sosnowiec", "id-krakow")
)
SOCIAL, PROMOTION = DepartmentId("id-social-affairs"), DepartmentId("id-promotion")
EWA, JAN, OLGA = (PersonId(name) for name in ("id-ewa", "id-jan", "id-olga"))
MEETING = MeetingId("id-meeting")


def small_desk(path: str | Path) -> Desk:
    """Open an empty desk and put everything on it in one unit of work."""
    numbers = count(1)
    desk = Desk(
        database=open_desk(path),
        clock=lambda: NOW,
        new_id=lambda: f"{next(numbers):032x}",
        actor="Anna Notująca",
    )
    with desk.work(Message("Begin")) as work:
        work.save_all(_records())
    return desk


def _records() -> Iterator[Record]:
    yield from _offices()
    yield from _departments()
    yield from _people()
    yield Meeting(id=MEETING, title="Otwarte dane w gminie", subtitle="od arkusza do portalu")
    for number, day in enumerate((date(2026, 3, 10), date(2026, 3, 11)), start=1):
        yield Session(
            id=SessionId(f"id-session-{number}"),
            meeting_id=MEETING,
            number=number,
            day=day,
            start=time(10, 0),
            end=time(14, 0),
        )


def _offices() -> Iterator[Record]:
    lines = (
        (GLIWICE, "Gliwice", "Urząd Miejski w Gliwicach", "Prezydent Miasta", "Prezydent Miasta Gliwice", "2466011"),
        (PSARY, "Psary", "Urząd Gminy Psary", "Wójt", "Wójt Gminy Psary", "2401062"),
        (
            SOSNOWIEC,
            "Sosnowiec",
            "Urząd Miejski w Sosnowcu",
            "Prezydent Miasta",
            "Prezydent Miasta Sosnowca",
            "2475011",
        ),
        (KRAKOW, "Kraków", "Urząd Miasta Krakowa", "Prezydent Miasta", "Prezydent Miasta Krakowa", "1261011"),
    )
    for shared_id, name, office, title, full_title, teryt in lines:
        yield Organisation(id=shared_id, name=office, kind=OrganisationKind.MUNICIPALITY)
        yield Municipality(
            id=shared_id,
            name=name,
            teryt=teryt,
            type=MunicipalityType.URBAN,
            head_title=title,
            head_title_full=full_title,
            is_member=name != "Kraków",
        )


def _departments() -> Iterator[Record]:
    yield Category(id=CategoryId("id-category-social"), name="Wydział Spraw Społecznych", name_en="Social Affairs")
    promotion = CategoryId("id-category-promotion")
    yield Category(id=promotion, name="Wydział Promocji i Komunikacji", name_en="Promotion Division")
    yield Department(id=SOCIAL, organisation_id=GLIWICE, name="Wydział Spraw Społecznych")
    yield Department(id=PROMOTION, organisation_id=PSARY, category_id=promotion, name="Referat Promocji")


def _people() -> Iterator[Record]:
    lines = (
        (EWA, "Ewa", "Przykład", Gender.FEMALE, "inspektor", PSARY, PROMOTION),
        (JAN, "Jan", "Wzorcowy", Gender.MALE, "naczelnik", GLIWICE, None),
        (OLGA, "Olga", "Łącka", Gender.FEMALE, "referent", GLIWICE, SOCIAL),
    )
    for person_id, given_names, surname, gender, position, office, department in lines:
        yield Person(
            id=person_id,
            given_names=given_names,
            surname=surname,
            gender=gender,
            position=position,
            organisation_id=office,
            department_id=department,
        )
