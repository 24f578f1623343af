"""Say in words what a PDF file lacks to be published by a public body and to be kept in its archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dpdesk.documents.checking import shortcomings
from dpdesk.domain.pdf_findings import PdfReport, PdfSubject
from dpdesk.exchange.files import MEGABYTE, read_bytes
from dpdesk.messages import N_, Message

_LARGEST = 200 * MEGABYTE


def read_shortcomings(path: Path) -> PdfReport:
    """Say what a PDF file lacks. Raises NotFound, or BadInput where it is no PDF that can be read."""
    return shortcomings(read_bytes(path, largest=_LARGEST), path.name)


def worded(report: PdfReport) -> tuple[Message, ...]:
    """Word what a PDF lacks, once each: first what it lacks for its readers, then what only for the archive."""
    return tuple(_worded(report))


def _worded(report: PdfReport) -> Iterator[Message]:
    for subject in PdfSubject:
        if subject in report.accessible and subject in report.archival:
            yield Message(N_("Accessibility and archive: {what}"), what=subject)
        elif subject in report.accessible:
            yield Message(N_("Accessibility: {what}"), what=subject)
        elif subject in report.archival:
            yield Message(N_("Archive: {what}"), what=subject)
