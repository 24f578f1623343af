"""Scans of the signed attendance lists: kept with their meeting, looked at again, removed."""

from __future__ import annotations

from pathlib import Path

from dpdesk.domain.ids import MeetingId, ScanId, SessionId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.scans import Scan
from dpdesk.errors import BadInput, NotFound
from dpdesk.exchange.files import kept_name
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.filing import Filed, write

LARGEST = 50_000_000
"""bytes"""

_PDF = "application/pdf"
_BEGINNINGS = ((b"%PDF-", _PDF), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_PDF_HEADER_WITHIN = 1024
"""Bytes in which a PDF must begin; scanners put their own mark before it."""


def keep_scan(desk: Desk, meeting_id: MeetingId, path: Path, *, session_id: SessionId | None = None) -> Scan:
    """Keep a file with the signed list of a meeting, or of one of its sessions.

    Raises NotFound where the file is gone, and BadInput for one that is too large or no PDF, PNG or JPEG; that is
    told by what is in it, not by its name.
    """
    data = _read(path)
    media_type = _media_type(data)
    if media_type is None:
        raise BadInput(
            Message(N_("“{name}” is no PDF, PNG or JPEG file. Nothing was added."), name=path.name), field="file_name"
        )
    name = kept_name(path)
    with desk.work(Message(N_("Add the scan “{name}”"), name=name)) as work:
        work.get(Meeting, meeting_id)
        return work.save(
            Scan(
                id=ScanId(desk.new_id()),
                meeting_id=meeting_id,
                session_id=session_id,
                file_name=name,
                media_type=media_type,
                blob_id=work.keep(data, media_type),
                kept_at=desk.clock(),
                kept_by=desk.actor,
            )
        )


def scans(desk: Desk, meeting_id: MeetingId) -> tuple[Scan, ...]:
    """Give the scans of a meeting, in the order in which they were added."""
    with desk.reading() as reader:
        return tuple(sorted(reader.all(Scan, meeting_id=meeting_id), key=lambda scan: (scan.kept_at, scan.file_name)))


def scan_bytes(desk: Desk, scan_id: ScanId) -> bytes:
    """Give what a scan holds. Raises NotFound."""
    with desk.reading() as reader:
        return reader.blob(reader.get(Scan, scan_id).blob_id)


def scan_as_pdf(desk: Desk, scan: Scan) -> bytes:
    """Give a scan as a PDF to look at. Raises NotFound, and BadInput for a picture that cannot be drawn."""
    data = scan_bytes(desk, scan.id)
    if scan.media_type == _PDF:
        return data
    from dpdesk.documents.scanned import picture_page

    try:
        return picture_page(data)
    except ValueError as error:
        raise BadInput(
            Message(
                N_("“{name}” cannot be drawn; it may be damaged. Save it and open it elsewhere."), name=scan.file_name
            )
        ) from error


def write_scan(desk: Desk, scan: Scan, path: Path) -> Filed:
    """Write a scan to a file, as it was added. Raises StorageFailed."""
    return write(path, scan_bytes(desk, scan.id))


def remove_scan(desk: Desk, scan: Scan) -> None:
    """Take a scan away from its meeting; its bytes stay on the desk, so that this can be undone."""
    with desk.work(Message(N_("Remove the scan “{name}”"), name=scan.file_name)) as work:
        work.delete(scan)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(
                Message(N_("“{name}” is larger than 50 MB. Nothing was added."), name=path.name), field="file_name"
            )
        return path.read_bytes()
    except OSError as error:
        raise NotFound(
            Message(
                N_("{path} cannot be read: {reason}. Nothing was added."), path=str(path), reason=error.strerror or ""
            )
        ) from error


def _media_type(data: bytes) -> str | None:
    """Recognise a file by how it begins."""
    for beginning, media_type in _BEGINNINGS:
        if data.startswith(beginning):
            return media_type
    return _PDF if b"%PDF-" in data[:_PDF_HEADER_WITHIN] else None
