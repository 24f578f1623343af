"""The office's own letter as a Word file with fields, in the place of the composed letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dpdesk.domain.ids import BlobId, LetterTemplateId


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """One template for the letters of one language."""

    id: LetterTemplateId
    version: int = 0
    language: str
    file_name: str
    blob_id: BlobId
    kept_at: datetime
    kept_by: str
