"""A whole desk written as JSON, an entry to a line, piece by piece."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator

from dpdesk.domain.kept_files import KeptFile
from dpdesk.domain.registry import Record
from dpdesk.exchange.desk_json.records import as_json, record_shape

FORMAT, VERSION = "dpdesk-desk", 1


def desk_as_json(files: Iterable[KeptFile], tables: Iterable[tuple[str, Iterable[Record]]]) -> Iterator[bytes]:
    """Write kept files and the records of all tables, in the order in which they are given."""
    head = {"format": FORMAT, "version": VERSION}
    yield f'{{{json.dumps(head)[1:-1]},\n"blobs": ['.encode()
    yield from _entries(map(_file_entry, files))
    yield b'],\n"tables": {'
    for number, (table, records) in enumerate(tables):
        yield f'{"," if number else ""}\n"{table}": ['.encode()
        yield from _entries(map(record_shape(table).written, records))
        yield b"]"
    yield b"}}\n"


def _entries(entries: Iterable[dict[str, object]]) -> Iterator[bytes]:
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=as_json).encode
    before = "\n"
    for entry in entries:
        yield f"{before}{encode(entry)}".encode()
        before = ",\n"


def _file_entry(kept: KeptFile) -> dict[str, object]:
    content = base64.b64encode(kept.content).decode("ascii")
    return {"id": kept.id, "media_type": kept.media_type, "content": content}
