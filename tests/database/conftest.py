"""Desks for the tests of this room: in a file, and on a real PostgreSQL server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from dpdesk.database.connection import Database, create_desk, open_desk
from tests.database.samples import new_id
from tests.database.server import running_server

_BOTH = [pytest.param("file", id="sqlite"), pytest.param("server", id="postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server that runs as long as the tests, without a database."""
    with running_server() as url:
        yield url


@pytest.fixture(scope="session")
def desk_on_server(server: str) -> str:
    """The name of an empty desk on the server, from which others are copied."""
    _run_on_server(server, "CREATE DATABASE template_desk")
    create_desk(f"{server}/template_desk").close()
    return "template_desk"


@pytest.fixture(scope="session")
def desk_in_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty desk that is closed, from which others are copied."""
    path = tmp_path_factory.mktemp("blank") / "desk.dpdesk"
    create_desk(path).close()
    return path


@pytest.fixture
def desk_file(desk_in_file: Path, tmp_path: Path) -> Path:
    """An empty desk in a file of its own."""
    return Path(shutil.copy(desk_in_file, tmp_path / "desk.dpdesk"))


@pytest.fixture
def in_file(desk_file: Path) -> Iterator[Database]:
    """An empty desk in a file, open."""
    database = open_desk(desk_file)
    yield database
    database.close()


@pytest.fixture(params=_BOTH)
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The path or URL of a desk that has not been made yet."""
    if request.param == "file":
        return str(tmp_path / "desk.dpdesk")
    server: str = request.getfixturevalue("server")
    name = f"desk_{new_id()}"
    _run_on_server(server, f"CREATE DATABASE {name}")
    return f"{server}/{name}"


@pytest.fixture(params=_BOTH)
def desk_url(request: pytest.FixtureRequest) -> str:
    """The path or URL of an empty desk: what asks for it runs on SQLite and on PostgreSQL."""
    if request.param == "file":
        return str(request.getfixturevalue("desk_file"))
    server: str = request.getfixturevalue("server")
    template: str = request.getfixturevalue("desk_on_server")
    name = f"desk_{new_id()}"
    _run_on_server(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    return f"{server}/{name}"


@pytest.fixture
def database(desk_url: str) -> Iterator[Database]:
    """An empty desk, open; what asks for it runs on SQLite and on PostgreSQL."""
    opened = open_desk(desk_url)
    yield opened
    opened.close()


def _run_on_server(server: str, statement: str) -> None:
    """Run a statement outside any transaction, as CREATE DATABASE needs it."""
    engine = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
