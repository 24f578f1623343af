"""The whole desk as one file: given out, and read back into a desk with nothing of its own on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from dpdesk.database.connection import create_desk
from dpdesk.database.engine import path_of, url_of
from dpdesk.database.failures import files_in_the_users_words
from dpdesk.database.migrating import present_revision
from dpdesk.database.questions.everything import actors, clear, counts, enter, keep, kept_files, orphan, records_of
from dpdesk.database.reader import Reader
from dpdesk.database.safe_copy import copy_desk, refuse_if_taken
from dpdesk.database.work import Work
from dpdesk.domain.export_tables import FORMATS, Exported
from dpdesk.domain.kept_files import KeptFile
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.errors import BadInput, NotADesk, NotFound, Refused
from dpdesk.exchange.desk_json.reading import Piece, read_desk, wrong_entry
from dpdesk.exchange.desk_json.writing import desk_as_json
from dpdesk.messages import N_, Message
from dpdesk.services.desk import PROGRAM, Desk
from dpdesk.services.desks.keeping import opened
from dpdesk.services.exporting.files import format_of, new_file
from dpdesk.services.exporting.lists import Report
from dpdesk.services.sitting import Sitting

_LAID_OUT = frozenset({"organisations", "municipalities", "categories", "category_topics", "topics"})
"""What lies on a new desk, as `dpdesk.services.desks.seeding` lays it out."""
_HUNDRED = 100
"""Reading is told in hundredths: how many records a file has is known at its end alone."""


def export_everything(desk: Desk, path: Path, report: Report | None = None) -> int:
    """Write the whole desk into a file, special needs too, and give how many records it has.

    Raises Refused for another ending than .json, and StorageFailed.
    """
    format_of(path, FORMATS[Exported.EVERYTHING])
    with desk.reading() as reader, new_file(path) as (file, _):
        total = sum(counts(reader).values())
        for piece in desk_as_json(kept_files(reader), _tables(reader, total, report)):
            file.write(piece)
    return total


def make_of_exported(location: str | Path, source: Path, sitting: Sitting, report: Report | None = None) -> int:
    """Make a new desk of an exported one, and give how many records it has; it gets its name when all is on it.

    Raises Refused where there is something already, NotFound, and BadInput that says where the file is wrong.
    """
    path = path_of(url_of(location))
    if path is None:
        create_desk(location).close()
        with opened(location, sitting) as desk:
            return read_everything(desk, source, report)
    with files_in_the_users_words():
        refuse_if_taken(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = TemporaryDirectory(prefix=".new-desk-", dir=path.parent)
    with folder:
        draft = Path(folder.name) / path.name
        create_desk(draft).close()
        with opened(draft, sitting) as desk:
            count = read_everything(desk, source, report)
        copy_desk(draft, path)
    return count


def read_everything(desk: Desk, source: Path, report: Report | None = None) -> int:
    """Read an exported desk into one on which nobody has worked yet, and give how many records it has.

    What the program itself has laid out there gives place. Raises Refused where the desk is somebody's, NotFound, and
    BadInput that says where the file is wrong; nothing is changed then.
    """
    with _source(source) as file, replace(desk, actor=PROGRAM).work(_label(source)) as work:
        _refuse_used(work)
        clear(work)
        count = _take_in(work, file, source.stat().st_size, report)
        missing = orphan(work)
        if missing is not None:
            text = N_("The entry {id} of “{table}” refers by its “{field}” to {missing}, which is not in the file.")
            told = Message(
                text, id=missing.record_id, table=missing.table, field=missing.field, missing=missing.missing
            )
            raise BadInput(Message(N_("{problem} Nothing was read in."), problem=told), field=missing.field)
        return count


def take_in(location: str | Path, source: Path, sitting: Sitting) -> int:
    """Read an exported desk into the one at a location, or make it there; give how many records it has.

    Raises as `make_of_exported` and `read_everything` do.
    """
    if not _is_taken(location):
        return make_of_exported(location, source, sitting)
    with opened(location, sitting) as desk:
        return read_everything(desk, source)


def _is_taken(location: str | Path) -> bool:
    """Tell whether a desk, or something else in its place, is at a location; an empty database is not."""
    url = url_of(location)
    path = path_of(url)
    if path is not None:
        return path.exists()
    try:
        present_revision(url)
    except NotADesk:
        return False
    return True


def _label(source: Path) -> Message:
    return Message(N_("Read everything from “{name}”"), name=source.name)


@contextmanager
def _source(path: Path) -> Iterator[BinaryIO]:
    try:
        file = path.open("rb")
    except FileNotFoundError:
        raise NotFound(Message(N_("There is no file {path}."), path=str(path))) from None
    except OSError as error:
        reason = error.strerror or ""
        raise BadInput(
            Message(N_("The file {path} cannot be read: {reason}."), path=str(path), reason=reason)
        ) from None
    with file:
        yield file


def _tables(reader: Reader, total: int, report: Report | None) -> Iterator[tuple[str, Iterable[Record]]]:
    done = 0

    def counted(records: Iterable[Record]) -> Iterator[Record]:
        nonlocal done
        for record in records:
            done += 1
            if report is not None:
                report(done, total)
            yield record

    for table in RECORDS:
        yield table, counted(records_of(reader, table))


def _refuse_used(work: Work) -> None:
    """Refuse a desk that somebody has worked at: what is there would be lost."""
    filled = {table for table, count in counts(work).items() if count}
    if not filled <= _LAID_OUT or not actors(work) <= {PROGRAM}:
        raise Refused(
            Message(
                N_(
                    "This desk is not empty. It was left as it is; an exported desk is read into a new one: name a "
                    "desk that does not exist yet."
                )
            )
        )


def _take_in(work: Work, file: BinaryIO, size: int, report: Report | None) -> int:
    count = 0

    def heard(read: int) -> None:
        if report is not None:
            report(min(_HUNDRED * read // max(size, 1), _HUNDRED), _HUNDRED)

    files: set[str] = set()
    for piece in read_desk(file, heard):
        if isinstance(piece, KeptFile):
            if piece.id in files:
                raise wrong_entry("blobs", len(files) + 1, Message(N_("it is there twice")), "id")
            files.add(piece.id)
            keep(work, piece)
        else:
            _enter(work, piece)
            count += len(piece.records)
    return count


def _enter(work: Work, piece: Piece) -> None:
    try:
        twice = enter(work, piece.table, piece.records)
    except Refused:
        text = N_("Entries {first} to {last} of “{table}”: one says what another says already. Nothing was read in.")
        last = piece.first + len(piece.records) - 1
        raise BadInput(Message(text, first=piece.first, last=last, table=piece.table)) from None
    if twice is not None:
        places = [number for number, record in enumerate(piece.records, start=piece.first) if record.id == twice]
        raise wrong_entry(piece.table, places[-1], Message(N_("it is there twice")), "id")
