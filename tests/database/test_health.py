"""What is wrong with a desk is found and said."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dpdesk.database.connection import Database, open_desk
from dpdesk.database.health import findings
from tests.database.samples import delete, gathering, issued, municipality, person, save, save_all, topic


def found_after(path: Path, *statements: str) -> list[str]:
    """Do to the file what only another program would do, and give what is found then."""
    with closing(sqlite3.connect(path)) as desk, desk:
        for statement in statements:
            desk.execute(statement)
    database = open_desk(path)
    with database.reading() as reader:
        found = [str(finding) for finding in findings(reader)]
    database.close()
    return found


@pytest.fixture
def desk(desk_file: Path) -> Path:
    """A desk with a person, a topic and an issued document."""
    database = open_desk(desk_file)
    save_all(database, person("Nowak"), topic("dane"))
    issued(database)
    database.close()
    return desk_file


def test_a_desk_that_was_worked_at_is_healthy(database: Database) -> None:
    gathering(database, people=5, sessions=2)
    saved = save(database, topic("a"))
    delete(database, save(database, replace(saved, name="b")))
    save_all(database, *municipality("Świętochłowice"))
    issued(database)
    with database.reading() as reader:
        assert findings(reader) == ()


def test_a_kept_file_that_was_changed_is_found(desk: Path) -> None:
    (finding,) = found_after(desk, "UPDATE blobs SET content = x'00'")
    assert finding.startswith("A kept file is not what it was")


def test_a_reference_to_nothing_is_found(desk: Path) -> None:
    found = found_after(desk, "DELETE FROM blobs")
    assert "An entry of the kind “issued document” refers to a “kept file” that is not on the desk." in found


def test_a_record_that_was_changed_behind_the_journal_is_found(desk: Path) -> None:
    (finding,) = found_after(desk, "UPDATE people SET phone = '112'")
    assert finding.startswith("person “Anna Nowak” is not what the journal says")


def test_a_record_that_was_removed_behind_the_journal_is_found(desk: Path) -> None:
    (finding,) = found_after(desk, "DELETE FROM people")
    assert finding.startswith("person is not what the journal says")


def test_a_wrong_key_is_found(desk: Path) -> None:
    assert found_after(desk, "UPDATE topics SET search_key = ''") == [
        "topic “dane” is sorted and found by a wrong key."
    ]


def test_an_impossible_version_is_found(desk: Path) -> None:
    assert found_after(desk, "UPDATE topics SET version = 0") == ["topic “dane” has an impossible version."]


@pytest.mark.parametrize("change", ["kind = 'poster'", "issued_at = 'yesterday'"])
def test_a_record_that_cannot_be_read_is_found(desk: Path, change: str) -> None:
    found = found_after(desk, f"UPDATE issued SET {change}")
    assert found == ["An entry of the kind “issued document” cannot be read."]


def test_damage_to_the_file_is_found(desk: Path) -> None:
    """A text in the place of a number is harmless to open, and found when asked."""
    found = found_after(
        desk,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'who TEXT NOT NULL', 'who TEXT NOT NULL CHECK (who = 1)')",
    )
    assert any(finding.startswith("The desk file is damaged") for finding in found)
