"""Migrations leave a desk as it was or as it should be, and never in between."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from dpdesk.database.connection import create_desk, open_desk
from dpdesk.database.engine import url_of
from dpdesk.database.health import findings
from dpdesk.database.migrating import bring_up_to_date, migrate, present_revision
from dpdesk.database.schema import MIGRATIONS, Migrations
from dpdesk.database.tables import METADATA
from dpdesk.domain.attendance import Attendance
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice
from dpdesk.domain.tasks import MeetingTask
from dpdesk.errors import DamagedDesk, DeskError
from dpdesk.language.collation import search_key, sort_key
from tests.database.samples import attendance, gathering, read_all, save, save_all
from tests.database.steps import REBUILD_MEETINGS, with_one_more


def filled(desk_url: str) -> str:
    """Put a meeting with people and attendance on a desk and close it."""
    database = open_desk(desk_url)
    those = gathering(database, people=3, sessions=2)
    save_all(database, *(attendance(place, day) for place in those.participations for day in those.sessions))
    database.close()
    return desk_url


def rows_in(desk_url: str, table: str) -> int:
    engine = create_engine(url_of(desk_url))
    with engine.connect() as connection:
        count: int = connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
    engine.dispose()
    return count


def constraint_names(connection: Connection) -> dict[str, set[str | None]]:
    schema = inspect(connection)
    names: dict[str, set[str | None]] = {}
    for table in METADATA.tables:
        keys = {key["name"] for key in schema.get_foreign_keys(table)}
        unique = {one["name"] for one in schema.get_unique_constraints(table)}
        names[table] = {schema.get_pk_constraint(table)["name"], *keys, *unique}
    return names


def test_the_migrations_make_just_the_tables_that_the_program_uses(nowhere: str) -> None:
    create_desk(nowhere).close()
    engine = create_engine(url_of(nowhere))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert constraint_names(connection) == {
            table.name: {one.name for one in table.constraints} for table in METADATA.tables.values()
        }
    engine.dispose()


def test_the_program_names_the_migrations_that_there_are() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS.scripts))
    scripts = ScriptDirectory.from_config(config)
    assert [one.revision for one in scripts.walk_revisions()] == list(reversed(MIGRATIONS.revisions))


def test_a_new_desk_has_the_last_migration(desk_url: str) -> None:
    assert present_revision(url_of(desk_url)) == MIGRATIONS.last


def test_a_new_desk_needs_no_backup(desk_file: Path) -> None:
    assert bring_up_to_date(url_of(desk_file)) is None
    assert [path.name for path in desk_file.parent.iterdir()] == [desk_file.name]


def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(desk_url: str, tmp_path: Path) -> None:
    filled(desk_url)
    bring_up_to_date(url_of(desk_url), with_one_more(tmp_path, "rebuild", *REBUILD_MEETINGS))
    assert (rows_in(desk_url, "sessions"), rows_in(desk_url, "attendances")) == (2, 6)


def test_rebuilding_a_table_with_foreign_keys_on_would_lose_them(desk_file: Path) -> None:
    """The trap that the migrations go round: SQLite deletes the rows of a table that is dropped one by one."""
    with closing(sqlite3.connect(desk_file)) as desk:
        desk.executescript(
            """
            PRAGMA foreign_keys = ON;
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TABLE child (parent INTEGER REFERENCES parent ON DELETE CASCADE);
            INSERT INTO parent VALUES (1);
            INSERT INTO child VALUES (1);
            DROP TABLE parent;
            """
        )
        assert desk.execute("SELECT count(*) FROM child").fetchone() == (0,)


def test_a_migration_that_fails_is_undone_whole(desk_url: str, tmp_path: Path) -> None:
    filled(desk_url)
    failing = with_one_more(
        tmp_path,
        "fail half-way",
        'op.create_table("colours", sa.Column("id", sa.Integer, primary_key=True))',
        "op.execute(\"UPDATE meetings SET title = 'lost'\")",
        *REBUILD_MEETINGS,
        'raise ArithmeticError("half-way")',
    )
    with pytest.raises(ArithmeticError):
        bring_up_to_date(url_of(desk_url), failing)
    database = open_desk(desk_url)
    with database.reading() as reader:
        assert not inspect(reader.connection).has_table("colours")
        assert findings(reader) == ()
    assert len(read_all(database, Attendance)) == 6
    database.close()


def test_a_migration_that_loses_a_row_others_refer_to_is_undone(desk_url: str, tmp_path: Path) -> None:
    filled(desk_url)
    losing = with_one_more(tmp_path, "lose people", 'op.execute("DELETE FROM people")')
    with pytest.raises(DeskError):
        bring_up_to_date(url_of(desk_url), losing)
    assert rows_in(desk_url, "people") == 3


def test_a_named_constraint_can_be_dropped_later(desk_url: str, tmp_path: Path) -> None:
    filled(desk_url)
    dropping = with_one_more(
        tmp_path,
        "drop a constraint",
        'with op.batch_alter_table("attendances") as attendances:',
        '    attendances.drop_constraint("uq_attendances_participation_id_session_id", type_="unique")',
        '    attendances.drop_constraint("fk_attendances_session_id", type_="foreignkey")',
    )
    bring_up_to_date(url_of(desk_url), dropping)
    engine = create_engine(url_of(desk_url))
    assert inspect(engine).get_unique_constraints("attendances") == []
    assert {key["name"] for key in inspect(engine).get_foreign_keys("attendances")} == {
        "fk_attendances_meeting_id",
        "fk_attendances_participation_id",
    }
    engine.dispose()


def test_before_a_migration_the_desk_is_backed_up_beside_it(desk_file: Path, tmp_path: Path) -> None:
    filled(str(desk_file))
    backup = bring_up_to_date(url_of(desk_file), with_one_more(tmp_path, "rebuild", *REBUILD_MEETINGS))
    assert backup == desk_file.with_name("desk.before-9001.dpdesk")
    old = open_desk(backup)
    assert len(read_all(old, Attendance)) == 6
    old.close()


def test_each_backup_has_a_name_of_its_own(desk_file: Path, tmp_path: Path) -> None:
    failing = with_one_more(tmp_path, "fail", 'raise ArithmeticError("no")')
    for _ in range(2):
        with pytest.raises(ArithmeticError):
            bring_up_to_date(url_of(desk_file), failing)
    names = {path.name for path in desk_file.parent.glob("*.dpdesk")}
    assert names == {"desk.dpdesk", "desk.before-9001.dpdesk", "desk.before-9001-2.dpdesk"}


def test_the_backup_holds_what_lies_beside_the_file_of_a_desk_in_use(desk_file: Path, tmp_path: Path) -> None:
    in_use = open_desk(desk_file)
    those = gathering(in_use, people=1)
    save(in_use, attendance(those.participations[0], those.sessions[0]))
    backup = bring_up_to_date(url_of(desk_file), with_one_more(tmp_path, "rebuild", *REBUILD_MEETINGS))
    in_use.close()
    assert backup is not None
    assert rows_in(str(backup), "attendances") == 1


def test_a_desk_with_broken_references_is_not_migrated(desk_file: Path, tmp_path: Path) -> None:
    filled(str(desk_file))
    with closing(sqlite3.connect(desk_file)) as desk, desk:
        desk.execute("DELETE FROM people")
    with pytest.raises(DamagedDesk, match="missing"):
        bring_up_to_date(url_of(desk_file), with_one_more(tmp_path, "rebuild", *REBUILD_MEETINGS))
    assert present_revision(url_of(desk_file)) == MIGRATIONS.last


OLD_ROWS = """
    INSERT INTO people (id, version, academic_title, given_names, surname, gender, position, email, phone, vocative,
        salutation, feminative, by_first_name, sort_key, search_key)
    VALUES ('p1', 1, '', 'Anna', 'Przykład', 'f', '', '', '', '', '', 0, 0, 'k', 'anna przyklad');
    INSERT INTO organisations (id, version, name, kind, street, postcode, town, email, phone, ade, sort_key, search_key)
    VALUES ('o1', 1, 'Fundacja', 'ngo', '', '', '', '', '', '', 'k', 'fundacja');
    INSERT INTO practices (id, version, title, organisation_id, area, summary, sort_key, search_key)
    VALUES ('d1', 1, 'Portal danych', 'o1', 'cyfryzacja', '', 'k', 'portal danych');
"""
"""What the first schema can hold and every later one must keep."""

OLD_NAMES = (
    ("people", "p1", "Anna Przykład", "Przykład Anna"),
    ("organisations", "o1", "Fundacja", "Fundacja"),
    ("practices", "d1", "Portal danych", "Portal danych"),
)


@pytest.mark.parametrize("revisions", range(1, len(MIGRATIONS.revisions)))
def test_a_desk_of_each_older_schema_is_brought_up_to_date_with_all_it_holds(tmp_path: Path, revisions: int) -> None:
    path = tmp_path / "old.dpdesk"
    migrate(url_of(path), Migrations(MIGRATIONS.revisions[:revisions], MIGRATIONS.scripts))
    with closing(sqlite3.connect(path)) as old:
        old.executescript(OLD_ROWS)
        for table, record_id, name, by_surname in OLD_NAMES:
            keys = (sort_key(by_surname), search_key(name), record_id)
            old.execute(f"UPDATE {table} SET sort_key = ?, search_key = ? WHERE id = ?", keys)
        old.commit()
    database = open_desk(path)
    assert present_revision(url_of(path)) == MIGRATIONS.last
    assert [(one.name, one.note) for one in read_all(database, Person)] == [("Anna Przykład", "")]
    assert [(one.title, one.verification) for one in read_all(database, Practice)] == [("Portal danych", "draft")]
    assert read_all(database, MeetingTask) == ()
    with database.reading() as reader:
        assert findings(reader) == ()
    database.close()
    assert (tmp_path / f"old.before-{MIGRATIONS.last}.dpdesk").exists()
