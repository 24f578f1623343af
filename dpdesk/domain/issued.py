"""Documents that the program has issued, kept as issued, and the texts a person wrote for a summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dpdesk.domain.ids import BlobId, IssuedId, MeetingId, SummaryTextId


class PaperKind(StrEnum):
    """The papers of a meeting, by the names of the command line."""

    INVITATIONS = "invitations"
    AGENDA = "agenda"
    ATTENDANCE_LIST = "attendance-list"
    ARTICLE = "article"
    NOTE = "note"


class FileFormat(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """One file as it was issued. `recipients` counts the letters in it, `pages` is none where a format has none.

    The bytes are a blob; they are never changed. `withdrawn` is set when the issuing was undone.
    """

    id: IssuedId
    version: int = 0
    meeting_id: MeetingId
    kind: PaperKind
    format: FileFormat
    language: str
    file_name: str
    title: str
    pages: int | None
    recipients: int
    issued_at: datetime
    issued_by: str
    blob_id: BlobId
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryText:
    """The article or the note as a person wrote it, in the small markup; it takes the place of the draft."""

    id: SummaryTextId
    version: int = 0
    meeting_id: MeetingId
    kind: PaperKind
    language: str
    text: str
