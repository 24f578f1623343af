"""Migrations, run so that a desk is either as it was or as it should be.

Foreign keys are off while tables are rebuilt, since dropping a table would take what refers to it along; they
are checked before the commit. The whole way from the old revision to the new one is one transaction.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, Connection, inspect, text

from dpdesk.database.engine import begin_to_write, engine_for_migration, engine_for_work, path_of
from dpdesk.database.failures import NO_DESK, in_the_users_words
from dpdesk.database.files import free_name, revision_of
from dpdesk.database.safe_copy import copy_desk
from dpdesk.database.schema import APPLICATION_ID, MIGRATIONS, Migrations
from dpdesk.database.search_index import index_anew
from dpdesk.errors import DamagedDesk, NewerDesk, NotADesk
from dpdesk.messages import N_, Message


def present_revision(url: URL, migrations: Migrations = MIGRATIONS) -> str:
    """Give the name of a desk's migration; NewerDesk where this version of the program does not know it."""
    path = path_of(url)
    revision = _revision_of_shared(url) if path is None else revision_of(path)
    if revision not in migrations.revisions:
        raise NewerDesk(
            Message(
                N_("This desk was made by a newer version of DPDesk. It was left as it is; install the newer version.")
            )
        )
    return revision


def bring_up_to_date(url: URL, migrations: Migrations = MIGRATIONS) -> Path | None:
    """Migrate an older desk, after a backup beside its file; give the backup, or none where there is none.

    A shared desk has no file to copy: its administrator backs it up; a migration that fails leaves it as it was.
    """
    if present_revision(url, migrations) == migrations.last:
        return None
    path = path_of(url)
    backup = None
    if path is not None:
        backup = free_name(path, f"before-{migrations.last}")
        copy_desk(path, backup)
    migrate(url, migrations)
    return backup


def migrate(url: URL, migrations: Migrations = MIGRATIONS) -> None:
    """Bring a database, empty or a desk, to the last migration, all of the way or not at all."""
    engine = engine_for_migration(url)
    try:
        with in_the_users_words(), engine.begin() as connection:
            begin_to_write(connection)
            _upgrade(connection, migrations)
            _mark(connection)
            _index(connection, migrations)
            _refuse_broken_references(connection)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, migrations: Migrations) -> None:
    # Alembic is slow to load, and a desk that is up to date needs none of it.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(migrations.scripts).replace("%", "%%"))
    command.upgrade(config, migrations.last)


def _index(connection: Connection, migrations: Migrations) -> None:
    """Let everything be found by the words of this version; a desk that stays older is not for this version to read."""
    if set(MIGRATIONS.revisions) <= set(migrations.revisions):
        index_anew(connection)


def _mark(connection: Connection) -> None:
    """Write into the file that it is a desk."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _refuse_broken_references(connection: Connection) -> None:
    """Stop a migration that has lost a row that others refer to; PostgreSQL checks by itself."""
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise DamagedDesk(
            Message(
                N_(
                    "The desk could not be brought to this version of DPDesk: entries refer to others that are "
                    "missing. It was left as it was, and a backup lies beside it."
                )
            )
        )


def _revision_of_shared(url: URL) -> str:
    engine = engine_for_work(url)
    try:
        with in_the_users_words(), engine.connect() as connection:
            tables = set(inspect(connection).get_table_names())
            if not {"alembic_version", "units", "speaking_roles"} <= tables:
                raise NotADesk(Message(NO_DESK))
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
    finally:
        engine.dispose()
