"""What the tests let other processes do to a desk: `python -m tests.database.children DEED PATH …`."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path

from dpdesk.database.backup import backup
from dpdesk.database.connection import create_desk, open_desk
from dpdesk.errors import DeskError
from tests.database.samples import save, topic


def write(path: str, count: str, name: str) -> None:
    """Save topics, each in a unit of its own, and tell the id of each one that is kept."""
    database = open_desk(path)
    for number in range(int(count)):
        _tell(save(database, topic(f"{name} {number}"), actor=name).id)


def fill(path: str, limit: str) -> None:
    """Save topics until no file may grow any more, tell the ids of those that are kept, and then what went wrong."""
    database = open_desk(path)
    _limit_files(int(limit))
    try:
        while True:
            _tell(save(database, topic("x" * 5000)).id)
    finally:
        # Letting go of a desk moves what lies beside the file into it, as far as there is room.
        database.close()


def create(path: str, limit: str) -> None:
    """Make a desk where files may not grow to its size."""
    _limit_files(int(limit))
    create_desk(path)


def copy(path: str, limit: str, target: str) -> None:
    """Back a desk up where files may not grow to its size."""
    database = open_desk(path)
    _limit_files(int(limit))
    backup(database, Path(target))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


_DEEDS: dict[str, Callable[..., None]] = {"write": write, "fill": fill, "create": create, "copy": copy}


def main() -> int:
    """Do one deed; an error of the desk ends it with status 1 and its kind and message on standard error."""
    deed, *arguments = sys.argv[1:]
    try:
        _DEEDS[deed](*arguments)
    except DeskError as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
