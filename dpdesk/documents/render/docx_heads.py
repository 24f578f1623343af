"""The office's own paper in a Word document: a picture behind the text, in the header of each section's first page."""

from __future__ import annotations

from io import BytesIO
from typing import cast

from docx.enum.section import WD_HEADER_FOOTER_INDEX
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import OxmlElement
from docx.oxml.shape import CT_Inline
from docx.parts.hdrftr import HeaderPart
from docx.shared import Mm

from dpdesk.documents.blocks import LetterPaper, Part
from dpdesk.documents.render.docx_blocks import Sheet
from dpdesk.documents.render.docx_xml import Element, element, free_room, printable

HEADER_DISTANCE = 5.0
"""mm between the top of the page and its header"""
_PAGE = Mm(210), Mm(297)
_BESIDE = {"distT": "0", "distB": "0", "distL": "0", "distR": "0", "simplePos": "0", "relativeHeight": "1"}
_BEHIND = {**_BESIDE, "behindDoc": "1", "locked": "1", "layoutInCell": "0", "allowOverlap": "1"}


class Heads:
    """The headers of one document; sections on the same paper share one."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._written: dict[LetterPaper, str] = {}

    def give(self, part: Part) -> None:
        """Give the section that was just written the paper that its first page is on; its text begins below the top."""
        paper = part.letter_paper
        if paper is None:
            return
        if paper not in self._written:
            self._written[paper] = self._write(paper)
        self._sheet.end.add_headerReference(WD_HEADER_FOOTER_INDEX.FIRST_PAGE, self._written[paper])

    def _write(self, paper: LetterPaper) -> str:
        root, document = element("hdr"), self._sheet.document.part
        name = PackURI(f"/word/header{len(self._written) + 1}.xml")
        part = HeaderPart(name, CONTENT_TYPE.WML_HEADER, root, document.package)
        line = free_room(max(1.0, paper.top - HEADER_DISTANCE))
        line.append(element("r", element("drawing", _behind(self._picture(part, paper)))))
        root.append(line)
        return document.relate_to(part, RELATIONSHIP_TYPE.HEADER)

    def _picture(self, part: HeaderPart, paper: LetterPaper) -> CT_Inline:
        key, image = part.get_or_add_image(BytesIO(paper.data))
        inline = CT_Inline.new_pic_inline(next(self._sheet.numbers), key, image.filename, *_PAGE)
        inline.docPr.set("descr", printable(paper.alternative))
        return inline


def _behind(inline: CT_Inline) -> Element:
    """Make a picture in a line one that lies behind the text, from corner to corner of the page."""
    anchor = cast(Element, OxmlElement("wp:anchor", _BEHIND))
    extent, *described = list(inline)
    corner = OxmlElement("wp:simplePos", {"x": "0", "y": "0"})
    anchor.extend((corner, _at_page("H"), _at_page("V"), extent, OxmlElement("wp:wrapNone"), *described))
    return anchor


def _at_page(axis: str) -> Element:
    position, offset = OxmlElement(f"wp:position{axis}", {"relativeFrom": "page"}), OxmlElement("wp:posOffset")
    offset.text = "0"
    position.append(offset)
    return cast(Element, position)
