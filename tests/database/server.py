"""A PostgreSQL server of our own on loopback, started for a run of the tests and stopped after it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MISSING = (
    "The tests need a PostgreSQL server on this machine: install the package postgresql (apt-get install postgresql)."
)


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server in a folder of its own and give its URL, without a database."""
    binaries = _binaries()
    # The server runs as a user of its own, who could not enter the test run's own folder.
    folder = Path(tempfile.mkdtemp(prefix="dpdesk-postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    port = _free_port()
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    data, log = folder / "data", folder / "log"
    try:
        _run(folder, binaries / "initdb", "-D", data, "-U", "dpdesk", "--auth=trust", "-E", "UTF8", *_LOCALE)
        _run(folder, binaries / "pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start")
        try:
            yield f"postgresql+psycopg://dpdesk@127.0.0.1:{port}"
        finally:
            _run(folder, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


_LOCALE = ("--locale=C.UTF-8", "--no-sync")


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("pg_ctl")
    if on_path is None:
        raise RuntimeError(_MISSING)
    return Path(on_path).parent


def _run(folder: Path, *command: str | Path) -> None:
    """Run a command as the user postgres where we are root, since the server refuses to run as root."""
    prefix = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    subprocess.run((*prefix, *map(str, command)), cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
