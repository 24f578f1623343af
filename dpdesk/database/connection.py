"""An open desk: opened, created, read, worked on and closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from sqlalchemy import URL, Engine, inspect

from dpdesk.database.engine import begin_to_read, begin_to_write, empty_the_wal, engine_for_work, path_of, url_of
from dpdesk.database.failures import files_in_the_users_words, in_the_users_words
from dpdesk.database.files import in_network_folder, mounted_drives
from dpdesk.database.journal import Entry
from dpdesk.database.migrating import bring_up_to_date, migrate
from dpdesk.database.reader import Reader
from dpdesk.database.safe_copy import put_in_place, refuse_if_taken
from dpdesk.database.work import Work
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message

_ON_NETWORK = N_(
    "This desk lies on a network drive. Only one person may use it at a time; "
    "a desk for several people belongs on a database server."
)


class Database:
    """A desk that is open. `path` is its file (none for a shared desk); `notices` are what its user should know."""

    def __init__(self, engine: Engine, notices: tuple[Message, ...] = ()) -> None:
        self._engine = engine
        self.path = path_of(engine.url)
        self.notices = notices

    @contextmanager
    def work(self, label: Message, *, actor: str, at: datetime) -> Iterator[Work]:
        """Begin a unit of work: what is saved in it is kept and journaled together at its end, or nothing is."""
        entry = Entry(label=label, who=actor, at=at)
        with in_the_users_words(), self._engine.begin() as connection:
            begin_to_write(connection)
            yield Work(connection, entry)
            entry.write(connection)
        if entry.is_closed:
            with in_the_users_words():
                empty_the_wal(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Begin a look at the desk as it is at this moment, whatever is saved meanwhile."""
        with in_the_users_words(), self._engine.begin() as connection:
            begin_to_read(connection)
            yield Reader(connection)

    def close(self) -> None:
        """Let go of the desk."""
        self._engine.dispose()


def open_desk(url_or_path: str | Path) -> Database:
    """Open a desk, migrating an older one after a backup.

    Raises NotFound, NotADesk, DamagedDesk, NewerDesk and StorageFailed; the desk is left as it was then.
    """
    url = url_of(url_or_path)
    bring_up_to_date(url)
    return _opened(url)


def create_desk(url_or_path: str | Path) -> Database:
    """Make a new, empty desk and open it; Refused where there is something already."""
    url = url_of(url_or_path)
    path = path_of(url)
    if path is None:
        _create_shared(url)
    else:
        _create_file(path)
    return _opened(url)


def _opened(url: URL) -> Database:
    path = path_of(url)
    network = path is not None and in_network_folder(path, mounted_drives())
    engine = engine_for_work(url, journal_mode="DELETE" if network else "WAL")
    with in_the_users_words(), engine.connect():
        return Database(engine, (Message(_ON_NETWORK),) if network else ())


def _create_file(path: Path) -> None:
    """Make a desk under another name and give it its own when it is whole: there is never half a desk."""
    half = path.with_name(f".{path.name}.{token_hex(4)}.new")
    with files_in_the_users_words():
        refuse_if_taken(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            migrate(URL.create("sqlite", database=str(half)))
            put_in_place(half, path)
        finally:
            half.unlink(missing_ok=True)


def _create_shared(url: URL) -> None:
    engine = engine_for_work(url)
    try:
        with in_the_users_words(), engine.connect() as connection:
            taken = inspect(connection).get_table_names()
    finally:
        engine.dispose()
    if taken:
        raise Refused(Message(N_("This database is not empty. It was left as it is; name an empty one.")))
    migrate(url)
