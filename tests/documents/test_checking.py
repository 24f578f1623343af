"""What a PDF lacks is found and told by its subject, in files of other programs too."""

from __future__ import annotations

import random
import re
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from dpdesk.documents.checking import ACCESSIBLE, ARCHIVAL, _subject, shortcomings
from dpdesk.domain.pdf_findings import PdfSubject
from dpdesk.errors import BadInput


def plain(*lines: str) -> bytes:
    """Give a PDF as a program makes it that knows nothing of accessibility."""
    file = BytesIO()
    canvas = Canvas(file)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 20 * number, line)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_plain_pdf_is_neither_accessible_nor_archival() -> None:
    report = shortcomings(plain("Program"), "program.pdf")
    assert PdfSubject.UNTAGGED in report.accessible
    assert PdfSubject.FONTS in report.archival
    assert not report.is_clean


def test_a_pdf_without_text_is_told_to_be_a_scan() -> None:
    assert PdfSubject.SCANNED in shortcomings(plain(), "skan.pdf").accessible


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", "Łódź".encode(), b"%PD"])
def test_what_is_no_pdf_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(BadInput, match="no PDF"):
        shortcomings(data, "plik.pdf")


def test_a_pdf_with_a_password_cannot_be_checked() -> None:
    locked = BytesIO()
    with pikepdf.open(BytesIO(plain("Program"))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(BadInput, match="password"):
        shortcomings(locked.getvalue(), "plik.pdf")


def test_a_damaged_pdf_is_checked_or_said_to_be_damaged() -> None:
    whole, dice = plain("Program", "Lista"), random.Random(7)
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(20):
            data[dice.randrange(8, len(data))] = dice.randrange(256)
        try:
            assert not shortcomings(bytes(data[: dice.randrange(20, len(data))]), "plik.pdf").is_clean
        except BadInput as error:
            assert "damaged" in str(error)  # noqa: PT017


def rules() -> set[str]:
    """Give the names of all rules that the validator can name; they are texts in its program."""
    program = next(Path(page.__file__).parent.glob("_page*.so"), None) or next(
        Path(page.__file__).parent.glob("_page*.pyd")
    )
    names = re.findall(rb"PDF(?:UA1|A2A|A2B|A2U)-[A-Z0-9]+(?:-[A-Z0-9]+)*?-\d{3}", program.read_bytes())
    return {name.decode() for name in names}


def test_every_rule_of_accessibility_has_a_subject_that_tells_what_to_mend() -> None:
    known = {rule for rule in rules() if rule.startswith("PDFUA1")}
    assert len(known) > 80
    untold = {rule for rule in known if _subject(rule, ACCESSIBLE) is PdfSubject.FILE}
    assert untold <= {"PDFUA1-HEADER-001"}


@pytest.mark.parametrize(
    ("rule", "subject"),
    [
        ("PDFUA1-TABLE-HEADERS-SCOPE-001", PdfSubject.TABLES),
        ("PDFUA1-L-KIDS-001", PdfSubject.LISTS),
        ("PDFUA1-LANGUAGE-TAG-001", PdfSubject.LANGUAGE),
        ("PDFUA1-LINK-CONTENTS-001", PdfSubject.LINKS),
        ("PDFUA1-FIGURE-ALTERNATIVE-TEXT-001", PdfSubject.PICTURES),
        ("PDFUA1-FONT-UNICODE-MAPPING-001", PdfSubject.CHARACTERS),
        ("PDFUA1-FONT-EMBEDDING-001", PdfSubject.FONTS),
    ],
)
def test_a_rule_is_told_by_its_subject(rule: str, subject: PdfSubject) -> None:
    assert _subject(rule, ACCESSIBLE) is subject


def test_what_a_file_declares_is_told_for_each_standard() -> None:
    assert _subject("PDFUA1-ID-PART-001", ACCESSIBLE) is PdfSubject.DECLARED_ACCESSIBLE
    assert _subject("PDFA2A-ID-SCHEMA-001", ARCHIVAL) is PdfSubject.DECLARED_ARCHIVAL
