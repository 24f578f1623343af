"""Keep a copy of the desk for each of the last days, made by the program itself in a folder of its own.

Copies have the name of the desk and the day: "moje-biurko 2026-11-26.dpdesk". Desks of the same name in different
folders do not take each other's: each has a folder for its copies. Only what has such a name there is ever removed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from dpdesk.database.failures import files_in_the_users_words
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import back_up

KEPT = 14
"""How many daily copies of a desk are kept."""

LONGEST_STEM = 100
"""characters of the desk's name that its copies bear, so that a name never is too long for the file system"""


@dataclass(frozen=True, slots=True)
class Backup:
    """A daily copy of a desk."""

    path: Path
    day: date

    def age(self, today: date) -> int:
        """Give its age in days."""
        return (today - self.day).days


def back_up_daily(desk: Desk, folder: Path) -> Backup | None:
    """Make today's copy; none where it is there already or the desk is shared, whose administrator copies it.

    Older copies beyond the last ones go when today's is whole. Raises StorageFailed where it cannot be written.
    """
    own = backup_folder(desk, folder)
    if own is None:
        return None
    today = Backup(own / _name(own, desk.today), desk.today)
    if today.path.exists():
        return None
    with files_in_the_users_words():
        own.mkdir(parents=True, exist_ok=True)
    back_up(desk, today.path)
    _remove_old(_copies(own))
    return today


def last_backup(desk: Desk, folder: Path) -> Backup | None:
    """Give the newest daily copy; none where there is none yet or the desk is shared."""
    return next(iter(backups(desk, folder)), None)


def backups(desk: Desk, folder: Path) -> tuple[Backup, ...]:
    """Give the daily copies of a desk, the newest first."""
    own = backup_folder(desk, folder)
    return _copies(own) if own else ()


def backup_folder(desk: Desk, folder: Path) -> Path | None:
    """Give the folder for the copies of this desk, which may not be there yet; none for a shared desk."""
    path = desk.database.path
    if path is None:
        return None
    mark = sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return folder / f"{path.stem[:LONGEST_STEM]} {mark}"


def location_notices(desk: Desk) -> tuple[Message, ...]:
    """Tell what a person should know of where the desk lies: on a network drive."""
    return desk.database.notices


def _name(own: Path, day: date) -> str:
    return f"{_stem(own)} {day.isoformat()}.dpdesk"


def _stem(own: Path) -> str:
    """Give the desk's name, which the name of its folder for copies begins with."""
    return own.name.rpartition(" ")[0]


def _copies(own: Path) -> tuple[Backup, ...]:
    with files_in_the_users_words():
        found = [Backup(path, day) for path in own.glob("*.dpdesk") if (day := _day(own, path)) is not None]
    return tuple(sorted(found, key=lambda copy: copy.day, reverse=True))


def _day(own: Path, path: Path) -> date | None:
    """Give the day of a copy by its name; none for a file of any other name."""
    try:
        day = date.fromisoformat(path.stem[-len("2026-11-26") :])
    except ValueError:
        return None
    return day if path.name == _name(own, day) else None


def _remove_old(copies: tuple[Backup, ...]) -> None:
    for copy in copies[KEPT:]:
        with suppress(OSError):  # one that another program holds goes on another day
            copy.path.unlink()
