"""The objects of a PDF file and where they stand in it (ISO 32000-1, 7.5): streams as they come, the rest in bundles.

Small objects are packed together and compressed as soon as there are enough of them. A tagged paper of thousands of
pages has hundreds of thousands of these, one for each row and cell, and none of them waits in memory.
"""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from io import BytesIO

from dpdesk.documents.render.typesetting.pdf_syntax import reference

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""the second line tells programs that move files that this is no text"""
_BUNDLE = 256
"""objects packed together; a reader unpacks all of them to see one"""
_QUICKLY = 3
"""small objects are much alike and pack well in any case"""
_PLACE = struct.Struct(">BIH")
_IN_FILE, _IN_BUNDLE = 1, 2


class PdfObjects:
    """A file being written: gives out numbers, takes objects in any order."""

    def __init__(self) -> None:
        self._file = BytesIO()
        self._file.write(_HEADER)
        self._places = bytearray(_PLACE.pack(0, 0, 0xFFFF))
        self._numbers = 0
        self._bundle: list[tuple[int, bytes]] = []

    def number(self) -> int:
        """Give a number for an object that is written later."""
        self._places.extend(bytes(_PLACE.size))
        self._numbers += 1
        return self._numbers

    def write(self, number: int, source: str) -> None:
        """Write an object that is no stream."""
        self._bundle.append((number, source.encode("latin-1")))
        if len(self._bundle) >= _BUNDLE:
            self._write_bundle()

    def add(self, source: str) -> int:
        """Write an object that is no stream, and give its number."""
        number = self.number()
        self.write(number, source)
        return number

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Write a stream that is compressed already, and give its number; `entries` tell how it is compressed."""
        number = self.number()
        self._write_stream(number, data, entries)
        return number

    def finished(self, root: int, information: int) -> bytes:
        """Write what tells where everything is, and give the bytes; the file's identity comes from its content."""
        self._write_bundle()
        number, start = self.number(), self._file.tell()
        _PLACE.pack_into(self._places, number * _PLACE.size, _IN_FILE, start, 0)
        identity = f"<{sha256(self._file.getbuffer()).hexdigest()[:32].upper()}>"
        entries = (
            f"/Type/XRef/Size {self._numbers + 1}/W[1 4 2]/Root {reference(root)}/Info {reference(information)}"
            f"/ID[{identity}{identity}]{PACKED}"
        )
        self._write_stream(number, zlib.compress(self._places), entries)
        self._file.write(b"startxref\n%d\n%%%%EOF\n" % start)
        return self._file.getvalue()

    def _write_stream(self, number: int, data: bytes, entries: str) -> None:
        if data.endswith(b"\r"):
            data += b"\n"  # With the line end that follows, the last byte would be taken for half of one.
        _PLACE.pack_into(self._places, number * _PLACE.size, _IN_FILE, self._file.tell(), 0)
        self._file.write(f"{number} 0 obj\n<</Length {len(data)}{entries}>>\nstream\n".encode("latin-1"))
        self._file.write(data)
        self._file.write(b"\nendstream\nendobj\n")

    def _write_bundle(self) -> None:
        if not self._bundle:
            return
        bundle, self._bundle = self._bundle, []
        holder, heads, at = self.number(), [], 0
        for place, (number, source) in enumerate(bundle):
            _PLACE.pack_into(self._places, number * _PLACE.size, _IN_BUNDLE, holder, place)
            heads.append(f"{number} {at}")
            at += len(source) + 1
        head = f"{' '.join(heads)}\n".encode("ascii")
        body = b"\n".join(source for _, source in bundle)
        entries = f"/Type/ObjStm/N {len(bundle)}/First {len(head)}{PACKED}"
        self._write_stream(holder, zlib.compress(head + body, _QUICKLY), entries)


PACKED = "/Filter/FlateDecode"
