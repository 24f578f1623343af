"""Several windows and programs at one desk."""

from __future__ import annotations

import sqlite3
import subprocess
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dpdesk.database.connection import Database, open_desk
from dpdesk.database.health import findings
from dpdesk.database.history import last_unit, units
from dpdesk.domain.meetings import Topic
from dpdesk.errors import Conflict
from tests.database.samples import NOW, SAVE, read, read_all, save, topic
from tests.database.test_trouble import child


@pytest.fixture
def two(desk_url: str) -> tuple[Database, Database]:
    return open_desk(desk_url), open_desk(desk_url)


def close(*databases: Database) -> None:
    for database in databases:
        database.close()


def test_a_transaction_that_read_before_another_wrote_could_not_write(desk_file: Path) -> None:
    """The trap that work goes round by beginning to write at once: SQLite does not even wait."""
    with (
        closing(sqlite3.connect(desk_file, timeout=60, isolation_level=None)) as one,
        closing(sqlite3.connect(desk_file, timeout=60, isolation_level=None)) as other,
    ):
        one.execute("PRAGMA journal_mode = WAL")
        one.execute("BEGIN")
        one.execute("SELECT count(*) FROM topics").fetchone()
        other.execute("DELETE FROM changes")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            one.execute("DELETE FROM changes")


def test_work_waits_for_the_work_of_another(two: tuple[Database, Database]) -> None:
    one, other = two
    saved = save(one, topic("0"))
    entered = threading.Event()

    def raise_by_one(database: Database) -> None:
        with database.work(SAVE, actor="ania", at=NOW) as work:
            entered.set()
            now = work.get(Topic, saved.id)
            work.save(replace(now, name=str(int(now.name) + 1)))

    threads = [threading.Thread(target=raise_by_one, args=(database,)) for database in (one, other) * 10]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert entered.is_set()
    found = read(one, Topic, saved.id)
    assert found is not None
    assert (found.name, found.version) == ("20", 21)
    close(*two)


def test_a_look_at_the_desk_sees_one_moment(two: tuple[Database, Database]) -> None:
    one, other = two
    save(one, topic("a"))
    with one.reading() as reader:
        before = reader.all(Topic)
        save(other, topic("b"))
        assert reader.all(Topic) == before
        assert last_unit(reader) == 1
    assert len(read_all(one, Topic)) == 2
    close(*two)


def test_who_saves_second_is_told(two: tuple[Database, Database]) -> None:
    one, other = two
    saved = save(one, topic("a"))
    save(other, replace(saved, name="b"))
    with pytest.raises(Conflict):
        save(one, replace(saved, name="c"))
    close(*two)


def test_another_window_sees_the_number_of_the_last_unit(two: tuple[Database, Database]) -> None:
    one, other = two
    for number in range(3):
        save(one, topic(f"temat {number}"))
        with other.reading() as reader:
            assert last_unit(reader) == number + 1
    close(*two)


def test_processes_that_write_at_once_all_get_their_turn(desk_url: str) -> None:
    names = ("ania", "jan", "ewa")
    writers = [subprocess.Popen(child("write", desk_url, "30", name), stdout=subprocess.PIPE) for name in names]
    told = {line for writer in writers for line in writer.communicate()[0].decode().split()}
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    database = open_desk(desk_url)
    with database.reading() as reader:
        assert {one.id for one in reader.all(Topic)} == told
        assert [unit.number for unit in units(reader)] == list(range(90, 0, -1))
        assert findings(reader) == ()
    database.close()
