"""Check a PDF, ours or from elsewhere, against PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

The validator names over two hundred rules; a clerk needs to know what is wrong and in which program to mend it. So the
rules are told by their subject. Which rule belongs to which subject is read off its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import page
import pypdfium2

from dpdesk.documents.pages import page_texts
from dpdesk.domain.pdf_findings import PdfReport, PdfSubject
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

ACCESSIBLE, ARCHIVAL = "ua1", "2a"
BEGINNING = b"%PDF-"
_RULE = re.compile(r"^PDF(?:UA|A)?\w*?-(?P<name>.+)-\d+$")

_SUBJECTS = (
    (PdfSubject.PROTECTED, r"ENCRYPTION.*"),
    (PdfSubject.UNTAGGED, r"TAGGED-DOCUMENT|STRUCT-TREE-ROOT|SUSPECTS"),
    (PdfSubject.TITLE, r"METADATA-TITLE|VIEWER-PREFERENCES|INFO-TITLE"),
    (PdfSubject.LANGUAGE, r"LANG|.*LANGUAGE.*"),
    (PdfSubject.HEADINGS, r"HEADING-.*"),
    (PdfSubject.PICTURES, r"(FIGURE|FORMULA)-.*"),
    (PdfSubject.TABLES, r"(TABLE|TR|TH|TD|THEAD|TBODY|TFOOT)-.*"),
    (PdfSubject.LISTS, r"(L|LI|LBODY|TOC|TOCI)-.*"),
    (
        PdfSubject.TAGS,
        r"(STRUCT|CONTENT-TAGGING|TAGGED-CONTENT|ARTIFACT|NOTE|PRINTER-MARK).*|FORM-(CHILDREN|STRUCTURE|REFERENCE)",
    ),
    (PdfSubject.LINKS, r"(LINK|ANNOTATION|TRAPNET|MEDIA-CLIP|PAGE-TABS).*"),
    (PdfSubject.FORMS, r"(ACROFORM|DYNAMIC-XFA|FIELD|WIDGET|FORM-FIELD|SIGNATURE|PERMS|CATALOG-NEEDS).*"),
    (PdfSubject.CHARACTERS, r"(FONT-)?UNICODE.*|NOTDEF-GLYPH|ACTUAL-TEXT.*"),
    (PdfSubject.FONTS, r"(FONT|TRUETYPE|TYPE0|TYPE1|CID|CMAP).*"),
    (PdfSubject.COLOURS, r"(DEVICE|DEVICEN|ICC|OUTPUTINTENT|SEPARATION|RENDERING-INTENT).*"),
    (PdfSubject.TRANSPARENCY, r"(EXTGSTATE|TRANSPARENCY|XOBJECT-SMASK|HALFTONE).*"),
    (PdfSubject.ACTIONS, r"(ACTION|NAMED-ACTION|CATALOG-ADDITIONAL|PAGE-ADDITIONAL|PRES-STEPS|ALTERNATE-PRES).*"),
    (PdfSubject.ATTACHMENTS, r"(EMBEDDED|FILE-SPEC|NAMES-EMBEDDED).*"),
    (PdfSubject.LAYERS, r"OPTIONAL-CONTENT.*"),
    (PdfSubject.DESCRIPTION, r"(METADATA|XMP|INFO|ID-).*"),
)


def shortcomings(data: bytes, name: str) -> PdfReport:
    """Say what a PDF lacks to be accessible and to be archival.

    Raises BadInput where it is no PDF, is protected by a password, or is too damaged to be looked into.
    """
    if BEGINNING not in data[:1024]:
        raise BadInput(Message(N_("{name} is no PDF."), name=name))
    try:
        accessible = {*_found(data, ACCESSIBLE), *_scanned(data)}
        archival = set(_found(data, ARCHIVAL))
    except (page.PageError, pypdfium2.PdfiumError, ValueError, OSError):
        raise BadInput(
            Message(N_("{name} cannot be checked: it is damaged, or protected by a password."), name=name)
        ) from None
    return PdfReport(accessible=_in_order(accessible), archival=_in_order(archival))


def _found(data: bytes, profile: str) -> Iterator[PdfSubject]:
    for failure in page.validate_pdf_bytes(data, profile=profile).failures:
        yield _subject(failure.rule_id, profile)


def _subject(rule: str, profile: str) -> PdfSubject:
    named = _RULE.match(rule)
    name = named["name"] if named else rule
    if name.startswith("ID-"):
        return PdfSubject.DECLARED_ACCESSIBLE if profile == ACCESSIBLE else PdfSubject.DECLARED_ARCHIVAL
    return next((subject for subject, names in _SUBJECTS if re.fullmatch(names, name)), PdfSubject.FILE)


def _scanned(data: bytes) -> Iterator[PdfSubject]:
    """Tell that there is nothing to read aloud: pages are pictures, or empty."""
    if not any(text.strip() for text in page_texts(data)):
        yield PdfSubject.SCANNED


def _in_order(found: set[PdfSubject]) -> tuple[PdfSubject, ...]:
    return tuple(subject for subject in PdfSubject if subject in found)
