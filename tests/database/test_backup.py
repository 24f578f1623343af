"""Backups are whole, restoring loses nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dpdesk.database.backup import backup, restore
from dpdesk.database.connection import Database, open_desk
from dpdesk.domain.meetings import Topic
from dpdesk.errors import DamagedDesk, NewerDesk, NotADesk, NotFound, Refused, StorageFailed
from tests.database.samples import read_all, save, topic


def topics_in(path: Path) -> list[str]:
    database = open_desk(path)
    names = [one.name for one in read_all(database, Topic)]
    database.close()
    return names


def test_a_copy_of_the_file_of_a_desk_in_use_would_lose_data(in_file: Database, desk_file: Path) -> None:
    """The trap that a backup goes round: the newest data lie beside the file."""
    save(in_file, topic())
    copy = Path(shutil.copy(desk_file, desk_file.with_name("kopia.dpdesk")))
    with closing(sqlite3.connect(copy)) as desk:
        assert desk.execute("SELECT count(*) FROM topics").fetchone() == (0,)


def test_a_backup_of_a_desk_in_use_holds_everything(in_file: Database, tmp_path: Path) -> None:
    save(in_file, topic("dane"))
    backup(in_file, tmp_path / "kopia.dpdesk")
    assert topics_in(tmp_path / "kopia.dpdesk") == ["dane"]


def test_a_backup_never_overwrites(in_file: Database, desk_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "wazne.txt"
    other.write_text("ważne", encoding="utf-8")
    for path in (other, desk_file):
        with pytest.raises(Refused, match="already"):
            backup(in_file, path)
    assert other.read_text(encoding="utf-8") == "ważne"


def test_a_backup_needs_a_folder_that_is_there(in_file: Database, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        backup(in_file, tmp_path / "nowhere" / "kopia.dpdesk")


def test_a_shared_desk_is_not_backed_up_or_restored_here(database: Database, tmp_path: Path) -> None:
    if database.path is not None:
        backup(database, tmp_path / "kopia.dpdesk")
        return
    with pytest.raises(Refused, match="pg_dump"):
        backup(database, tmp_path / "kopia.dpdesk")
    with pytest.raises(Refused, match="pg_restore"):
        restore(tmp_path / "kopia.dpdesk", "postgresql://dpdesk@127.0.0.1/desk")


@pytest.fixture
def kept(desk_file: Path, tmp_path: Path) -> Path:
    """A backup with one topic, of a desk that has two now."""
    database = open_desk(desk_file)
    saved = save(database, topic("a"))
    copy = tmp_path / "kopia.dpdesk"
    backup(database, copy)
    save(database, replace(saved, name="b"))
    save(database, topic("c"))
    database.close()
    return copy


def test_restoring_puts_the_backup_back_and_the_present_desk_aside(desk_file: Path, kept: Path) -> None:
    aside = restore(kept, desk_file)
    assert aside == desk_file.with_name("desk.kept-aside.dpdesk")
    assert (topics_in(desk_file), topics_in(aside), topics_in(kept)) == (["a"], ["b", "c"], ["a"])


def test_restoring_twice_keeps_both_desks(desk_file: Path, kept: Path) -> None:
    assert restore(kept, desk_file) != restore(kept, desk_file)
    assert {path.name for path in desk_file.parent.iterdir()} == {
        "desk.dpdesk",
        "desk.kept-aside.dpdesk",
        "desk.kept-aside-2.dpdesk",
        "kopia.dpdesk",
    }


def test_restoring_where_there_is_no_desk_keeps_nothing_aside(kept: Path, tmp_path: Path) -> None:
    assert restore(kept, tmp_path / "nowe.dpdesk") is None
    assert topics_in(tmp_path / "nowe.dpdesk") == ["a"]


def test_a_damaged_desk_is_set_aside_as_it_is(desk_file: Path, kept: Path) -> None:
    desk_file.write_bytes(b"\xab" * 10_000)
    aside = restore(kept, desk_file)
    assert aside is not None
    assert aside.read_bytes() == b"\xab" * 10_000
    assert topics_in(desk_file) == ["a"]


def test_a_desk_that_is_open_elsewhere_is_not_replaced(desk_file: Path, kept: Path) -> None:
    database = open_desk(desk_file)
    assert len(read_all(database, Topic)) == 2
    with pytest.raises(StorageFailed, match="Close it"):
        restore(kept, desk_file)
    assert len(read_all(database, Topic)) == 2
    database.close()
    assert topics_in(desk_file) == ["b", "c"]


def test_a_backup_that_is_no_good_changes_nothing(desk_file: Path, kept: Path, tmp_path: Path) -> None:
    before = desk_file.read_bytes()
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedDesk):
        restore(kept, desk_file)
    kept.write_bytes(b"nie to")
    with pytest.raises(NotADesk):
        restore(kept, desk_file)
    with pytest.raises(NotFound):
        restore(tmp_path / "nowhere.dpdesk", desk_file)
    kept.write_bytes(whole)
    with closing(sqlite3.connect(kept)) as copy, copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDesk):
        restore(kept, desk_file)
    assert desk_file.read_bytes() == before


def test_a_backup_with_broken_references_is_no_good(desk_file: Path, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as copy, copy:
        copy.execute("INSERT INTO category_topics VALUES ('x', 1, 'nowhere', 'nowhere')")
    with pytest.raises(DamagedDesk, match="backup"):
        restore(kept, desk_file)


def test_a_desk_behind_a_link_is_restored_in_its_own_place(desk_file: Path, kept: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "desk.dpdesk"
    link.parent.mkdir()
    link.symlink_to(desk_file)
    aside = restore(kept, link)
    assert aside is not None
    assert aside.parent == desk_file.parent
    assert link.is_symlink()
    assert (topics_in(desk_file), topics_in(aside)) == (["a"], ["b", "c"])
