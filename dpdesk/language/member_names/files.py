"""What a PDF lacks, and what a search has found."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.hits import HitKind
from dpdesk.domain.pdf_findings import PdfSubject
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    PdfSubject: {
        PdfSubject.PROTECTED: PN_(
            "shortcoming of a PDF", "It is protected. Save it without a password and without restrictions."
        ),
        PdfSubject.UNTAGGED: PN_(
            "shortcoming of a PDF",
            "It is not tagged: a screen reader does not know what is a heading, a paragraph or a table. "
            "Make the PDF anew from the document it came from, and choose “tagged PDF” there.",
        ),
        PdfSubject.SCANNED: PN_(
            "shortcoming of a PDF",
            "Its pages have no text, only pictures: a screen reader has nothing to read. Publish the "
            "document it was printed from, or have the text recognised.",
        ),
        PdfSubject.TITLE: PN_(
            "shortcoming of a PDF",
            "It has no title, or does not show it. Give the title in the properties of the document.",
        ),
        PdfSubject.LANGUAGE: PN_(
            "shortcoming of a PDF", "The language of its text is not said. Set the language of the document."
        ),
        PdfSubject.HEADINGS: PN_(
            "shortcoming of a PDF",
            "Its headings skip a level, or do not follow each other. Use heading 1, then 2, then 3.",
        ),
        PdfSubject.PICTURES: PN_(
            "shortcoming of a PDF", "A picture has no alternative text. Describe it, or mark it as decoration."
        ),
        PdfSubject.TABLES: PN_(
            "shortcoming of a PDF",
            "A table is not marked as a table should be. Mark its header cells and leave no cell out.",
        ),
        PdfSubject.LISTS: PN_(
            "shortcoming of a PDF", "A list is not marked as a list. Use the bullets and numbers of the program."
        ),
        PdfSubject.TAGS: PN_(
            "shortcoming of a PDF", "Some of its content is marked as nothing, or in the wrong place of the structure."
        ),
        PdfSubject.LINKS: PN_(
            "shortcoming of a PDF", "A link or a note is not described, or is not in the order of the text."
        ),
        PdfSubject.FORMS: PN_(
            "shortcoming of a PDF", "A field of a form has no name, or does something that an archive cannot keep."
        ),
        PdfSubject.FONTS: PN_(
            "shortcoming of a PDF", "A font is not embedded, or is damaged. Embed all fonts when you save the PDF."
        ),
        PdfSubject.CHARACTERS: PN_(
            "shortcoming of a PDF",
            "Some characters have no meaning as text: they cannot be read aloud, copied or searched.",
        ),
        PdfSubject.COLOURS: PN_(
            "shortcoming of a PDF", "Its colours have no profile, so they can look different one day."
        ),
        PdfSubject.TRANSPARENCY: PN_("shortcoming of a PDF", "It has transparent parts that are not defined for good."),
        PdfSubject.ACTIONS: PN_(
            "shortcoming of a PDF",
            "It starts something by itself: a script, a sound, another program. An archive refuses that.",
        ),
        PdfSubject.ATTACHMENTS: PN_("shortcoming of a PDF", "It has files attached that an archive does not accept."),
        PdfSubject.LAYERS: PN_(
            "shortcoming of a PDF", "It has layers that are not named or are shown differently in different programs."
        ),
        PdfSubject.DECLARED_ACCESSIBLE: PN_(
            "shortcoming of a PDF", "It does not declare that it is accessible (PDF/UA)."
        ),
        PdfSubject.DECLARED_ARCHIVAL: PN_(
            "shortcoming of a PDF", "It does not declare that it is for the archive (PDF/A)."
        ),
        PdfSubject.DESCRIPTION: PN_(
            "shortcoming of a PDF",
            "The description of the file (XMP) is missing, or says something other than the file.",
        ),
        PdfSubject.FILE: PN_(
            "shortcoming of a PDF", "The file itself is not written as an archive demands. Save it as PDF/A."
        ),
    },
    HitKind: {
        HitKind.PERSON: PN_("found", "person"),
        HitKind.MUNICIPALITY: PN_("found", "municipality"),
        HitKind.ORGANISATION: PN_("found", "organisation"),
        HitKind.MEETING: PN_("found", "meeting"),
        HitKind.PRACTICE: PN_("found", "good practice"),
        HitKind.DEPARTMENT: PN_("found", "department"),
        HitKind.DOCUMENT: PN_("found", "document"),
    },
}
