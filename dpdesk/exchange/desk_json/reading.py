"""A whole desk read from JSON: kept files, and records in pieces, each checked; mistakes are told with their place."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from dpdesk.domain.ids import BlobId
from dpdesk.domain.kept_files import KeptFile
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.domain.texts import unwritable
from dpdesk.errors import BadInput
from dpdesk.exchange.desk_json.records import RecordShape, WrongValue, record_shape, shown
from dpdesk.exchange.desk_json.stream import JsonStream
from dpdesk.exchange.desk_json.writing import FORMAT, VERSION
from dpdesk.messages import N_, Message

PIECE = 1000
"""records that are given at once"""
_LONGEST_ENTRY = 16 << 20
_LONGEST_FILE = 128 << 20
"""characters of one record, and of one kept file"""
_LONGEST_NAME = 1000


@dataclass(frozen=True, slots=True)
class Piece:
    """Some records of one table, with the number of the first among the entries of the table, counted from 1."""

    table: str
    first: int
    records: Sequence[Record]


def read_desk(file: BinaryIO, heard: Callable[[int], None]) -> Iterator[KeptFile | Piece]:
    """Read a desk in pieces; `heard` is told how many bytes are read. Raises BadInput, at the end at the latest."""
    stream = JsonStream(file, heard)
    said: set[str] = set()
    for name in stream.members(_LONGEST_NAME):
        said.add(name)
        match name:
            case "format":
                _expect(stream.value(_LONGEST_NAME), FORMAT)
            case "version":
                _expect(stream.value(_LONGEST_NAME), VERSION)
            case "blobs":
                yield from _files(stream)
            case "tables":
                yield from _tables(stream)
            case _:
                raise _no_desk()
    stream.end()
    if not {"format", "version", "tables"} <= said:
        raise _no_desk()


def wrong_entry(table: str, number: int, problem: Message, field: str = "") -> BadInput:
    """Say what is wrong with an entry, and where it is."""
    if field:
        text = N_("Entry {number} of “{table}”, field “{field}”: {problem}. Nothing was read in.")
        return BadInput(Message(text, number=number, table=table, field=field, problem=problem), field=field)
    text = N_("Entry {number} of “{table}”: {problem}. Nothing was read in.")
    return BadInput(Message(text, number=number, table=table, problem=problem))


def _expect(value: object, expected: str | int) -> None:
    if type(value) is int and isinstance(expected, int) and value > expected:
        raise BadInput(
            Message(N_("This desk was exported by a newer version of DPDesk. Install it. Nothing was read in."))
        )
    if type(value) is not type(expected) or value != expected:
        raise _no_desk()


def _no_desk() -> BadInput:
    return BadInput(Message(N_("This file is no desk that DPDesk has exported. Nothing was read in.")))


def _tables(stream: JsonStream) -> Iterator[Piece]:
    for table in stream.members(_LONGEST_NAME):
        if table not in RECORDS:
            text = N_("This version of DPDesk knows no “{table}”. Nothing was read in.")
            raise BadInput(Message(text, table=shown(table)))
        shape = record_shape(table)
        records: list[Record] = []
        number = 0
        for number, entry in enumerate(stream.elements(_LONGEST_ENTRY), start=1):
            records.append(_record(shape, table, number, entry))
            if len(records) == PIECE:
                yield Piece(table, number - PIECE + 1, records)
                records = []
        if records:
            yield Piece(table, number - len(records) + 1, records)


def _record(shape: RecordShape, table: str, number: int, entry: object) -> Record:
    try:
        return shape.read(entry)
    except WrongValue as wrong:
        raise wrong_entry(table, number, wrong.problem, wrong.field) from None


def _files(stream: JsonStream) -> Iterator[KeptFile]:
    for number, entry in enumerate(stream.elements(_LONGEST_FILE), start=1):
        if not isinstance(entry, dict) or entry.keys() != {"id", "media_type", "content"}:
            raise wrong_entry("blobs", number, Message(N_("an object with id, media_type and content is expected")))
        yield _file(number, entry["id"], entry["media_type"], entry["content"])


def _file(number: int, blob_id: object, media_type: object, content: object) -> KeptFile:
    if not isinstance(media_type, str) or unwritable(media_type):
        raise wrong_entry("blobs", number, Message(N_("a text is expected")), "media_type")
    try:
        data = base64.b64decode(content if isinstance(content, str) else "?", validate=True)
    except (binascii.Error, ValueError):
        raise wrong_entry("blobs", number, Message(N_("bytes in Base64 are expected")), "content") from None
    if sha256(data).hexdigest() != blob_id:
        raise wrong_entry("blobs", number, Message(N_("it is not the SHA-256 of the content")), "id")
    return KeptFile(BlobId(sha256(data).hexdigest()), media_type, data)
