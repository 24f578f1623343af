"""What a PDF lacks to be accessible (PDF/UA-1) or to be kept for long (PDF/A-2a), by subject."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PdfSubject(StrEnum):
    """What a shortcoming is about, in the order in which one mends them."""

    PROTECTED = "protected"
    UNTAGGED = "untagged"
    SCANNED = "scanned"
    TITLE = "title"
    LANGUAGE = "language"
    HEADINGS = "headings"
    PICTURES = "pictures"
    TABLES = "tables"
    LISTS = "lists"
    TAGS = "tags"
    LINKS = "links"
    FORMS = "forms"
    FONTS = "fonts"
    CHARACTERS = "characters"
    COLOURS = "colours"
    TRANSPARENCY = "transparency"
    ACTIONS = "actions"
    ATTACHMENTS = "attachments"
    LAYERS = "layers"
    DECLARED_ACCESSIBLE = "declared_accessible"
    DECLARED_ARCHIVAL = "declared_archival"
    DESCRIPTION = "description"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfReport:
    """What was found in a PDF: what keeps it from being accessible, and from being archival; nothing where it is."""

    accessible: tuple[PdfSubject, ...]
    archival: tuple[PdfSubject, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the file lacks nothing."""
        return not self.accessible and not self.archival
