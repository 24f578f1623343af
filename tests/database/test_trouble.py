"""Power cuts, full disks and read-only folders: what was saved is there, and the old file stays whole."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dpdesk.database.backup import backup, restore
from dpdesk.database.connection import create_desk, open_desk
from dpdesk.database.health import findings
from dpdesk.domain.meetings import Topic
from dpdesk.errors import StorageFailed
from tests.database.samples import read_all, save, save_all, topic


def child(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "tests.database.children", *map(str, arguments)]


def topics_on_a_healthy_desk(path: Path) -> set[str]:
    """Open a desk, see that it is whole, and give the ids of its topics."""
    database = open_desk(path)
    with database.reading() as reader:
        assert findings(reader) == ()
    ids: set[str] = {one.id for one in read_all(database, Topic)}
    database.close()
    return ids


def test_everything_acknowledged_survives_kill_nine(desk_file: Path) -> None:
    acknowledged: set[str] = set()
    for time in range(10):
        with subprocess.Popen(child("write", desk_file, "200", f"dziecko{time}"), stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(1 + 19 * time):
                acknowledged.add(writer.stdout.readline().decode().strip())
            writer.kill()
            acknowledged.update(writer.stdout.read().decode().split())
        assert writer.returncode == -9
        # What was saved in the very moment of the kill may be there without having been told.
        found = topics_on_a_healthy_desk(desk_file)
        assert acknowledged <= found
        assert len(found - acknowledged) <= time + 1
    assert len(acknowledged) > 500


@pytest.mark.parametrize("room", [500_000, 700_000], ids=["too-little-to-gather", "enough-to-gather"])
def test_a_full_disk_is_told_and_what_was_saved_is_whole(desk_file: Path, room: int) -> None:
    """With too little room the file is left shorter than it says, and the rest lies beside it."""
    limit = desk_file.stat().st_size + room
    done = subprocess.run(child("fill", desk_file, str(limit)), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("StorageFailed: ")
    assert "what was saved before is whole" in done.stderr
    acknowledged = set(done.stdout.split())
    assert len(acknowledged) > 10
    assert acknowledged == topics_on_a_healthy_desk(desk_file)


def test_no_half_desk_is_left_where_the_disk_is_full(tmp_path: Path) -> None:
    done = subprocess.run(
        child("create", tmp_path / "desk.dpdesk", "50000"), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr[:14]) == (1, "StorageFailed:")
    assert list(tmp_path.iterdir()) == []


def test_no_half_backup_is_left_where_the_disk_is_full(desk_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopia.dpdesk"
    done = subprocess.run(child("copy", desk_file, "50000", target), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[:14]) == (1, "StorageFailed:")
    assert {path.name for path in tmp_path.iterdir()} <= {"desk.dpdesk", "desk.dpdesk-wal", "desk.dpdesk-shm"}


def test_a_full_database_is_told_and_the_work_is_undone_whole(desk_file: Path) -> None:
    database = open_desk(desk_file)
    saved = save(database, topic())
    with database.reading() as reader:
        pages = reader.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        reader.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(StorageFailed, match="disk is full"):
        save_all(database, *(topic("x" * 5000) for _ in range(50)))
    assert read_all(database, Topic) == (saved,)
    database.close()
    assert topics_on_a_healthy_desk(desk_file) == {saved.id}


@contextmanager
def without_rights() -> Iterator[None]:
    """Become a user who owns nothing, where we are root, whom no right is refused."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder with a desk in it, where anybody may read and nobody may write."""
    folder = Path(tempfile.mkdtemp(prefix="dpdesk-read-only-"))
    database = create_desk(folder / "desk.dpdesk")
    save(database, topic())
    database.close()
    (folder / "desk.dpdesk").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_desk_in_a_read_only_folder_is_told_and_left_alone(read_only_folder: Path) -> None:
    before = (read_only_folder / "desk.dpdesk").read_bytes()
    with without_rights(), pytest.raises(StorageFailed, match="right"):
        open_desk(read_only_folder / "desk.dpdesk")
    assert (read_only_folder / "desk.dpdesk").read_bytes() == before
    assert [path.name for path in read_only_folder.iterdir()] == ["desk.dpdesk"]


def test_a_desk_that_may_not_be_read_is_told(read_only_folder: Path) -> None:
    (read_only_folder / "desk.dpdesk").chmod(0o000)
    with without_rights(), pytest.raises(StorageFailed, match="right"):
        open_desk(read_only_folder / "desk.dpdesk")


def test_no_desk_is_made_in_a_read_only_folder(read_only_folder: Path) -> None:
    with without_rights(), pytest.raises(StorageFailed, match="right"):
        create_desk(read_only_folder / "new.dpdesk")
    assert [path.name for path in read_only_folder.iterdir()] == ["desk.dpdesk"]


def test_no_backup_is_made_in_a_read_only_folder(read_only_folder: Path, desk_file: Path) -> None:
    database = open_desk(desk_file)
    save(database, topic())
    with without_rights(), pytest.raises(StorageFailed, match="right"):
        backup(database, read_only_folder / "kopia.dpdesk")
    database.close()
    assert [path.name for path in read_only_folder.iterdir()] == ["desk.dpdesk"]


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder that its owner alone may enter."""
    folder = Path(tempfile.mkdtemp(prefix="dpdesk-closed-"))
    folder.chmod(0o000)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_that_may_not_be_entered_is_told(closed_folder: Path, read_only_folder: Path) -> None:
    desk, target = read_only_folder / "desk.dpdesk", closed_folder / "inside" / "desk.dpdesk"
    database = open_desk(desk)
    for attempt in (
        lambda: open_desk(target),
        lambda: create_desk(target),
        lambda: backup(database, target),
        lambda: backup(database, target.parent),
        lambda: restore(desk, target),
    ):
        with without_rights(), pytest.raises(StorageFailed, match="right"):
            attempt()
    database.close()


def test_a_name_that_is_too_long_is_told(desk_file: Path, tmp_path: Path) -> None:
    target = tmp_path / ("d" * 300)
    database = open_desk(desk_file)
    for attempt in (
        lambda: open_desk(target),
        lambda: create_desk(target),
        lambda: backup(database, target),
        lambda: restore(desk_file, target),
    ):
        with pytest.raises(StorageFailed):
            attempt()
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["desk.dpdesk"]
