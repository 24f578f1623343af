"""Bytes that a desk keeps: logos, scans, issued papers, photos."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.domain.ids import BlobId


@dataclass(frozen=True, slots=True)
class KeptFile:
    """The bytes, what they are, and their SHA-256, under which they are kept."""

    id: BlobId
    media_type: str
    content: bytes
