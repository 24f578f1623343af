"""Scans of signed attendance lists, kept with their meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dpdesk.domain.ids import BlobId, MeetingId, ScanId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One file with the signatures of a meeting or of one session; `media_type` is that of a PDF, PNG or JPEG."""

    id: ScanId
    version: int = 0
    meeting_id: MeetingId
    session_id: SessionId | None = None
    file_name: str
    media_type: str
    blob_id: BlobId
    kept_at: datetime
    kept_by: str
