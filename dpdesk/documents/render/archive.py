"""Zip archives that depend on nothing but their content."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_STAMP = (1980, 1, 1, 0, 0, 0)
"""the earliest time that a zip archive can tell"""
_UNIX = 3


def with_fixed_stamps(archive: bytes) -> bytes:
    """Write the members of an archive again without the time and the system they were written at."""
    written = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, _STAMP)
            member.compress_type = ZIP_DEFLATED
            member.create_system = _UNIX
            target.writestr(member, source.read(name))
    return written.getvalue()
