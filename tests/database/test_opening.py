"""What is a desk, what is none, and what has become of one: told apart, and left alone."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from dpdesk.database.connection import create_desk, open_desk
from dpdesk.database.engine import url_of
from dpdesk.database.files import in_network_folder
from dpdesk.database.schema import APPLICATION_ID
from dpdesk.domain.meetings import Topic
from dpdesk.errors import DamagedDesk, DeskError, NewerDesk, NotADesk, NotFound, Refused, StorageFailed
from tests.database.samples import gathering, read_all, save, topic


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def refused_and_left_alone(path: Path, error: type[DeskError]) -> str:
    """Open what is no good, and give what the user is told."""
    before = contents(path.parent)
    with pytest.raises(error) as caught:
        open_desk(path)
    assert type(caught.value) is error
    assert contents(path.parent) == before
    return str(caught.value)


def test_a_new_desk_is_known_by_its_application_id(desk_file: Path) -> None:
    header = desk_file.read_bytes()[:100]
    assert header[:16] == b"SQLite format 3\x00"
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID


def test_a_desk_is_made_in_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    path = tmp_path / "Dane aplikacji" / "DPDesk" / "biurko 100%.dpdesk"
    database = create_desk(path)
    save(database, topic())
    database.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_new_desk_never_overwrites(desk_url: str) -> None:
    database = open_desk(desk_url)
    saved = save(database, topic())
    with pytest.raises(Refused):
        create_desk(desk_url)
    assert read_all(database, Topic) == (saved,)
    database.close()


def test_a_file_in_the_way_of_a_new_desk_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lista.txt"
    path.write_text("Anna", encoding="utf-8")
    with pytest.raises(Refused, match=r"lista\.txt"):
        create_desk(path)
    assert contents(tmp_path) == {"lista.txt": b"Anna"}


def test_a_desk_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        open_desk(tmp_path / "nowhere.dpdesk")
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("content", [b"", b"x", b"PK\x03\x04" * 100, b"SQLite format 3\x00", b"\x00" * 5000])
def test_another_file_is_no_desk(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "zestawienie.xlsx"
    path.write_bytes(content)
    assert "not a desk" in refused_and_left_alone(path, NotADesk)


def test_a_folder_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(NotADesk):
        open_desk(tmp_path)


def test_another_programs_sqlite_file_is_no_desk(tmp_path: Path) -> None:
    path = tmp_path / "zakładki.sqlite"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE people (id INTEGER)")
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
    refused_and_left_alone(path, NotADesk)


@pytest.mark.parametrize("kept", [99, 4096, 50_000])
def test_a_desk_that_was_cut_off_is_damaged(desk_file: Path, kept: int) -> None:
    whole = desk_file.read_bytes()
    desk_file.write_bytes(whole[:kept])
    assert len(whole) > kept
    refused_and_left_alone(desk_file, DamagedDesk if kept > 99 else NotADesk)


@pytest.mark.parametrize("start", [0, 100, 4096, 40_960])
def test_a_desk_that_was_written_over_is_damaged(desk_file: Path, start: int) -> None:
    whole = bytearray(desk_file.read_bytes())
    whole[start : start + 512] = b"\xab" * 512
    desk_file.write_bytes(whole)
    assert "damaged" in refused_and_left_alone(desk_file, DamagedDesk)


def test_a_desk_without_its_migration_is_damaged(desk_file: Path) -> None:
    with closing(sqlite3.connect(desk_file)) as desk, desk:
        desk.execute("DROP TABLE alembic_version")
    refused_and_left_alone(desk_file, DamagedDesk)


def test_a_desk_with_an_empty_migration_is_damaged(desk_file: Path) -> None:
    with closing(sqlite3.connect(desk_file)) as desk, desk:
        desk.execute("DELETE FROM alembic_version")
    refused_and_left_alone(desk_file, DamagedDesk)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_desk_of_a_newer_version_is_left_alone(desk_file: Path, mode: str) -> None:
    with closing(sqlite3.connect(desk_file)) as desk, desk:
        desk.execute(f"PRAGMA journal_mode = {mode}")
        desk.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer version" in refused_and_left_alone(desk_file, NewerDesk)


def test_a_newer_desk_after_a_crash_is_left_alone(desk_file: Path) -> None:
    """What lies beside the file after a crash is part of the desk, and is not gathered by looking at it."""
    script = (
        "import os, sqlite3, sys\n"
        "desk = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "desk.execute('PRAGMA journal_mode = WAL')\n"
        "desk.execute(\"UPDATE alembic_version SET version_num = '9999'\")\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(desk_file)], check=True)
    before = contents(desk_file.parent)
    assert len(before["desk.dpdesk-wal"]) > 0
    with pytest.raises(NewerDesk):
        open_desk(desk_file)
    after = contents(desk_file.parent)
    assert {name: after[name] for name in ("desk.dpdesk", "desk.dpdesk-wal")} == {
        name: before[name] for name in ("desk.dpdesk", "desk.dpdesk-wal")
    }


def test_an_empty_database_on_a_server_is_no_desk(nowhere: str) -> None:
    with pytest.raises((NotADesk, NotFound)):
        open_desk(nowhere)


@pytest.mark.postgresql
def test_a_database_that_the_server_does_not_have_is_not_found(server: str) -> None:
    with pytest.raises(NotFound):
        open_desk(f"{server}/no_such_desk")


def test_a_newer_desk_is_told_from_a_damaged_one(desk_url: str) -> None:
    engine = create_engine(url_of(desk_url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(NewerDesk):
        open_desk(desk_url)


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(StorageFailed, match="cannot be reached"):
        open_desk("postgresql://dpdesk@127.0.0.1:1/desk")


def test_a_url_of_a_server_may_be_written_the_short_way() -> None:
    assert url_of("postgresql://host/desk").drivername == "postgresql+psycopg"
    assert url_of("postgres://host/desk").drivername == "postgresql+psycopg"


@pytest.mark.parametrize("url", ["mysql://ania:tajne@host/desk", "://", "postgresql://host:port/desk", "http://x"])
def test_a_url_of_something_else_is_refused_without_showing_a_password(url: str) -> None:
    with pytest.raises(Refused, match="neither") as caught:
        url_of(url)
    assert "tajne" not in str(caught.value)


def test_a_path_may_be_relative_or_a_url(desk_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk_file.parent)
    for name in ("desk.dpdesk", f"sqlite:///{desk_file}"):
        database = open_desk(name)
        assert database.path == desk_file
        database.close()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//serwer/urzad /mnt/urz\u0105d cifs rw 0 0
serwer:/dane /dane/ania nfs4 rw 0 0
/dev/sdb1 /dane/ania/dysk ext4 rw 0 0
//serwer/dane /mnt/Wspólne\\040dane smb3 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/srv/desk.dpdesk", False),
        ("/mnt/urząd/cykl/desk.dpdesk", True),
        ("/mnt/urząd2/desk.dpdesk", False),
        ("/dane/ania/desk.dpdesk", True),
        ("/dane/ania/dysk/desk.dpdesk", False),
        ("/mnt/Wspólne dane/desk.dpdesk", True),
    ],
)
def test_a_network_drive_is_known_by_what_is_mounted_there(path: str, expected: bool) -> None:
    assert in_network_folder(Path(path), MOUNTS) is expected


def test_a_desk_on_the_machine_itself_has_nothing_to_say(desk_file: Path) -> None:
    database = open_desk(desk_file)
    assert database.notices == ()
    assert database.path == desk_file
    gathering(database)
    assert {f"desk.dpdesk{ending}" for ending in ("", "-wal", "-shm")} == set(contents(desk_file.parent))
    database.close()
    assert set(contents(desk_file.parent)) == {"desk.dpdesk"}
