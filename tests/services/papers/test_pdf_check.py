"""A clerk is told what a PDF lacks, in words that say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.domain.pdf_findings import PdfReport, PdfSubject
from dpdesk.errors import BadInput, NotFound
from dpdesk.services.papers.pdf_check import read_shortcomings, worded


def test_what_is_lacking_for_readers_and_archive_is_told_once() -> None:
    report = PdfReport(
        accessible=(PdfSubject.UNTAGGED, PdfSubject.TITLE), archival=(PdfSubject.UNTAGGED, PdfSubject.COLOURS)
    )
    said = [str(message) for message in worded(report)]
    assert [sentence.split(":")[0] for sentence in said] == ["Accessibility and archive", "Accessibility", "Archive"]


@pytest.mark.parametrize("subject", list(PdfSubject))
def test_every_subject_has_its_words(subject: PdfSubject) -> None:
    assert len(worded(PdfReport(accessible=(subject,), archival=()))) == 1


def test_a_clean_file_has_nothing_said_about_it() -> None:
    report = PdfReport(accessible=(), archival=())
    assert report.is_clean
    assert worded(report) == ()


def test_a_file_that_is_not_there_or_no_pdf_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_shortcomings(tmp_path / "nie-ma.pdf")
    (tmp_path / "lista.pdf").write_text("Kos", encoding="utf-8")
    with pytest.raises(BadInput):
        read_shortcomings(tmp_path / "lista.pdf")
