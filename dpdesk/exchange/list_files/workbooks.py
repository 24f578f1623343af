"""Workbooks, read in a process of their own: a mean or damaged one can use up only that process's memory and time.

Links to other files and formulas are never followed: what counts is the value that was last seen in a cell.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic
from zipfile import BadZipFile, ZipFile

from dpdesk.domain.list_sheets import ListSheet
from dpdesk.errors import BadInput
from dpdesk.exchange.files import MEGABYTE
from dpdesk.exchange.list_files.calamine import read_apart
from dpdesk.messages import N_, Message

ZIPPED = b"PK"
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_LARGEST_UNPACKED = 400 * MEGABYTE
_MOST_MEMBERS = 5_000
_LONGEST = 60.0
"""seconds"""
_LOOK_EVERY = 0.1


def workbook_sheets(data: bytes, name: str, still_wanted: Callable[[], object]) -> tuple[ListSheet, ...]:
    """Give the visible sheets of an XLSX, XLS or ODS workbook; raises BadInput where it cannot be read."""
    if data.startswith(ZIPPED):
        _refuse_bomb(data, name)
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=read_apart, args=(there,), name="workbook", daemon=True)
    with here:
        process.start()
        there.close()
        try:
            here.send_bytes(data)
            told = _heard(here, name, still_wanted)
        except (EOFError, OSError):
            raise _unreadable(name) from None
        finally:
            process.kill()
            process.join()
    if isinstance(told, Message):
        raise BadInput(Message(told.msgid, name=name))
    return told


def _heard(pipe: Connection, name: str, still_wanted: Callable[[], object]) -> tuple[ListSheet, ...] | Message:
    begun = monotonic()
    still_wanted()
    while not pipe.poll(_LOOK_EVERY):
        still_wanted()
        if monotonic() - begun > _LONGEST:
            raise _unreadable(name)
    told: tuple[ListSheet, ...] | Message = pipe.recv()
    return told


def _refuse_bomb(data: bytes, name: str) -> None:
    """Refuse an archive that would unpack to far more than a list can be."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        raise _unreadable(name) from None
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _LARGEST_UNPACKED:
        raise BadInput(Message(N_("{name} would unpack to far too much for a list. Nothing was read."), name=name))


def _unreadable(name: str) -> BadInput:
    return BadInput(
        Message(
            N_(
                "{name} cannot be read as a workbook: it is damaged, or far too large. Open it in a spreadsheet "
                "program, save the list as XLSX and try again."
            ),
            name=name,
        )
    )
