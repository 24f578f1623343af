"""A desk with the municipalities of the association and the three people of the small desk, in offices of theirs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from dpdesk.database.connection import create_desk, open_desk
from dpdesk.domain.ids import PersonId
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.people import Gender, Person
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.seeding import seed

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EWA, JAN, OLGA = (PersonId(name) for name in ("id-ewa", "id-jan", "id-olga"))
_PEOPLE = (
    (EWA, "Ewa", "Przykład", Gender.FEMALE, "inspektor", "Psary", "ewa@example.org"),
    (JAN, "Jan", "Wzorcowy", Gender.MALE, "naczelnik", "Gliwice", "jan@example.org"),
    (OLGA, "Olga", "Łącka", Gender.FEMALE, "referent", "Gliwice", ""),
)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the municipalities and the people, closed; only to be copied."""
    path = tmp_path_factory.mktemp("seeded") / "desk.dpdesk"
    create_desk(path).close()
    desk = _opened(path, prefix="a")
    seed(desk)
    with desk.work(Message("Begin")) as work:
        offices = {one.name: one.id for one in work.all(Municipality)}
        work.save_all(
            Person(
                id=person_id,
                given_names=given,
                surname=surname,
                gender=gender,
                position=position,
                organisation_id=offices[place],
                email=email,
            )
            for person_id, given, surname, gender, position, place, email in _PEOPLE
        )
    desk.database.close()
    return path


@pytest.fixture
def desk(seeded: Path, tmp_path: Path) -> Iterator[Desk]:
    """The seeded desk, open."""
    desk = _opened(Path(shutil.copy(seeded, tmp_path / "desk.dpdesk")), prefix="b")
    yield desk
    desk.database.close()


def _opened(path: Path, *, prefix: str) -> Desk:
    """Open a desk whose new ids are numbers with a letter before them."""
    numbers = count(1)
    return Desk(
        database=open_desk(path),
        clock=lambda: NOW,
        new_id=lambda: f"{prefix}{next(numbers):031x}",
        actor="Anna Notująca",
    )
