"""A paper becomes a Word document: its properties, page and sections, one for each part."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.shared import Mm

from dpdesk.documents.blocks import Paper
from dpdesk.documents.render import Rendered
from dpdesk.documents.render.archive import with_fixed_stamps
from dpdesk.documents.render.docx_blocks import Sheet, elements
from dpdesk.documents.render.docx_feet import FOOTER_DISTANCE, Feet, last_paragraph
from dpdesk.documents.render.docx_heads import HEADER_DISTANCE, Heads
from dpdesk.documents.render.docx_styles import dress
from dpdesk.documents.render.docx_xml import printable, properties_of

_SIDE_MARGIN = 25.0
_END_MARGIN = 20.0
_LONGEST_PROPERTY = 255
"""letters that a core property may have"""
_LOCALES = {"pl": "pl-PL", "en": "en-GB"}


def render(paper: Paper) -> Rendered:
    """Turn a paper into the bytes of a DOCX; the same paper gives the same bytes."""
    sheet = _new_sheet(paper)
    feet, heads = Feet(sheet), Heads(sheet)
    for number, part in enumerate(paper.parts, start=1):
        if number > 1:
            _end_section(sheet)
        for made in elements(part.blocks, sheet):
            sheet.end.addprevious(made)
        feet.give(part, number)
        heads.give(part)
    stream = BytesIO()
    sheet.document.save(stream)
    return Rendered(data=with_fixed_stamps(stream.getvalue()), pages=None)


def _new_sheet(paper: Paper) -> Sheet:
    document = docx.Document()
    language = _LOCALES.get(paper.language, paper.language)
    dress(document, language)
    _describe(document, paper, language)
    width, height = (297.0, 210.0) if paper.landscape else (210.0, 297.0)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.orientation = WD_ORIENTATION.LANDSCAPE if paper.landscape else WD_ORIENTATION.PORTRAIT
    section.left_margin = section.right_margin = Mm(_SIDE_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_END_MARGIN)
    section.header_distance, section.footer_distance = Mm(HEADER_DISTANCE), Mm(FOOTER_DISTANCE)
    end = document.element.body.get_or_add_sectPr()
    return Sheet(document, end, width - 2 * _SIDE_MARGIN, height - 2 * _END_MARGIN)


def _describe(document: Document, paper: Paper, language: str) -> None:
    """Write who made the file and when; the dates are the paper's own, never those of a clock."""
    known = document.core_properties
    known.title, known.author, known.subject = map(_property, (paper.title, paper.author, paper.subject))
    known.last_modified_by = known.author
    known.created = known.modified = datetime.combine(paper.day, time(), UTC)
    known.language, known.comments, known.revision = language, "", 1


def _property(text: str) -> str:
    return printable(text)[:_LONGEST_PROPERTY]


def _end_section(sheet: Sheet) -> None:
    """End the section at the last paragraph, so that no empty one is left for the next page."""
    properties_of(last_paragraph(sheet)).append(deepcopy(sheet.end))
    for reference in sheet.end.xpath("./w:footerReference | ./w:headerReference"):
        sheet.end.remove(reference)
