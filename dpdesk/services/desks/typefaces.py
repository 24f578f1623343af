"""The typeface of the papers as files, for a window on a system that has none of its own."""

from __future__ import annotations

from pathlib import Path

from dpdesk.documents.fonts import face_files


def typeface_files() -> tuple[Path, ...]:
    """Give the files of the typeface, the upright one first."""
    return face_files()
