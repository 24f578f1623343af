"""A file that is let go over a page: which one it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = ("*.xlsx", "*.xls", "*.ods", "*.csv", "*.txt", "*.vcf")
"""What the names of lists of people end in; what a file is, its contents tell."""


def file_in(data: QMimeData) -> Path | None:
    """Give the one file of this computer that is dragged; none where it is several, or something else."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
