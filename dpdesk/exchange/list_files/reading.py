"""Read a file that lists people, whatever its format: what it is, its first bytes tell, not its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dpdesk.domain.list_sheets import ListSheet
from dpdesk.errors import BadInput
from dpdesk.exchange.files import MEGABYTE, read_bytes
from dpdesk.exchange.list_files.cards import CARD, card_sheet
from dpdesk.exchange.list_files.delimited import delimited_sheet
from dpdesk.exchange.list_files.encodings import decoded
from dpdesk.exchange.list_files.workbooks import OLD_WORKBOOK, ZIPPED, workbook_sheets
from dpdesk.messages import N_, Message

_LARGEST = 64 * MEGABYTE
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"SQLite format 3", b"Rar!", b"7z\xbc\xaf")
_PAGES = (b"<html", b"<!doctype html", b"<?xml", b"<table")


def read_list_file(path: Path, still_wanted: Callable[[], object] = lambda: None) -> tuple[ListSheet, ...]:
    """Give the sheets of an XLSX, XLS or ODS workbook, a CSV file or a vCard file of at most 64 MB.

    `still_wanted` is called now and then while a large workbook is read; what it raises ends the reading.

    Raises NotFound, or BadInput for what cannot be read, is empty, or is no list.
    """
    _refuse_what_is_no_file(path)
    data = read_bytes(path, largest=_LARGEST)
    if data.startswith((ZIPPED, OLD_WORKBOOK)):
        sheets = workbook_sheets(data, path.name, still_wanted)
    else:
        _refuse_foreign(data, path.name)
        text = decoded(data, path.name)
        sheets = (card_sheet(text, path) if CARD.search(text[:2000]) else delimited_sheet(text, path),)
    if not any(any(sheet.rows) for sheet in sheets):
        raise BadInput(Message(N_("The file {name} is empty: there is nothing to read."), name=path.name))
    return sheets


def _refuse_what_is_no_file(path: Path) -> None:
    """Refuse a folder, a pipe or a device: reading one would never end. What is not there is told by reading it."""
    try:
        is_strange = path.exists() and not path.is_file()
    except (OSError, ValueError):
        return
    if is_strange:
        raise BadInput(Message(N_("{path} is no file."), path=str(path)))


def _refuse_foreign(data: bytes, name: str) -> None:
    beginning = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith(_PAGES):
        raise BadInput(
            Message(
                N_(
                    "{name} is a web page, whatever its name says. Open it in a spreadsheet program, save it as XLSX "
                    "and try again."
                ),
                name=name,
            )
        )
    if beginning.startswith(tuple(mark.lower() for mark in _FOREIGN)):
        raise BadInput(
            Message(N_("{name} is no list that can be read. Save it as XLSX, XLS, ODS, CSV or vCard."), name=name)
        )
