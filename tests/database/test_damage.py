"""A disk that changed a byte: what cannot be read is told as damage, wherever it is met, and found by a check."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dpdesk.database.connection import Database, open_desk
from dpdesk.database.health import findings
from dpdesk.database.history import units
from dpdesk.database.questions.dossier import dossier
from dpdesk.database.undo import undo
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Person
from dpdesk.errors import DamagedDesk
from tests.database.samples import NOW, gathering, read_all, save_all, topic

NO_TEXT = "CAST(x'4eff77' AS TEXT)"
"""Bytes that stand where a text should, and are no UTF-8."""


@pytest.fixture
def desk(desk_file: Path) -> Path:
    """A desk with a meeting and its people."""
    database = open_desk(desk_file)
    gathering(database)
    database.close()
    return desk_file


def damaged(desk: Path, statement: str) -> Database:
    """Do to the file what a disk may do to it, and open it."""
    with closing(sqlite3.connect(desk)) as file, file:
        file.execute(statement)
    return open_desk(desk)


def look_through_the_dossier(database: Database) -> None:
    (meeting,) = read_all(database, Meeting)
    with database.reading() as reader:
        about = dossier(reader, meeting.id)
    for one in about.participations:
        assert about.people[one.person_id].id == one.person_id


def read_the_people(database: Database) -> None:
    read_all(database, Person)


def read_the_history(database: Database) -> None:
    with database.reading() as reader:
        units(reader)


def undo_the_last(database: Database) -> None:
    undo(database, actor="ania", at=NOW)


@pytest.mark.parametrize(
    ("damage", "meet"),
    [
        (f"UPDATE people SET surname = {NO_TEXT}", read_the_people),
        ("UPDATE sessions SET day = '2026-03-99'", look_through_the_dossier),
        ("UPDATE people SET id = 'other' || id", look_through_the_dossier),
        (f"UPDATE changes SET after = {NO_TEXT}", read_the_history),
        ("UPDATE changes SET after = '{'", read_the_history),
        ("UPDATE changes SET after = '{'", undo_the_last),
        ("UPDATE changes SET after = replace(after, 'surname', 'surnbme')", undo_the_last),
        ("UPDATE changes SET after = replace(after, 'unknown', 'unknoxn')", undo_the_last),
    ],
)
def test_what_cannot_be_read_is_told_as_damage(desk: Path, damage: str, meet: Callable[[Database], None]) -> None:
    database = damaged(desk, damage)
    with pytest.raises(DamagedDesk, match="restore the desk from a backup"):
        meet(database)
    database.close()


@pytest.mark.parametrize(
    "damage",
    [
        f"UPDATE people SET surname = {NO_TEXT}",
        f"UPDATE people SET search_key = {NO_TEXT}",
        f"UPDATE changes SET after = {NO_TEXT} WHERE table_name = 'people'",
        "UPDATE changes SET after = '{' WHERE table_name = 'people'",
        "UPDATE changes SET after = replace(after, 'surname', 'surnbme') WHERE table_name = 'people'",
    ],
)
def test_a_check_finds_what_cannot_be_read_and_goes_on(desk: Path, damage: str) -> None:
    database = damaged(desk, damage)
    with database.reading() as reader:
        assert [str(one) for one in findings(reader)] == ["An entry of the kind “person” cannot be read."]
    database.close()


def test_a_damaged_name_of_a_table_is_told_as_damage(desk: Path) -> None:
    whole = desk.read_bytes()
    assert whole.count(b"ON sessions (meeting_id)") == 1
    desk.write_bytes(whole.replace(b"ON sessions (meeting_id)", b"ON se\xffsions (meeting_id)"))
    with pytest.raises(DamagedDesk):
        open_desk(desk)


def test_a_check_takes_time_in_proportion_to_the_journal(in_file: Database) -> None:
    def steps(count: int) -> int:
        save_all(in_file, *(topic(str(number)) for number in range(count)))
        taken = 0

        def step() -> None:
            nonlocal taken
            taken += 1

        with in_file.reading() as reader:
            file = reader.connection.connection.driver_connection
            assert isinstance(file, sqlite3.Connection)
            file.set_progress_handler(step, 100)
            assert findings(reader) == ()
            file.set_progress_handler(None, 0)
        return taken

    few = steps(400)
    assert steps(1200) < 6 * few
