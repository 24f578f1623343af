"""The feet of pages: small lines, and "Strona X z Y" counted for each part by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.enum.section import WD_HEADER_FOOTER_INDEX
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.parts.hdrftr import FooterPart

from dpdesk.documents.blocks import Part
from dpdesk.documents.render.docx_blocks import Sheet
from dpdesk.documents.render.docx_styles import Style
from dpdesk.documents.render.docx_xml import Element, element, free_room, numbered_words, paragraph, words

FOOTER_DISTANCE = 11.0
"""mm between the end of the page and its footer"""


class Feet:
    """The footers of one document; sections that say the same share one."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._written: dict[tuple[tuple[str, ...], str, str, float], str] = {}

    def give(self, part: Part, number: int) -> None:
        """Give the section that was just written its footer, and let its pages count from 1.

        Where a single page bears no number, the first one bears none: only Word knows how many there will be.
        One on the office's own paper has its footer above what is printed there.
        """
        end = self._sheet.end
        pages = _mark_end(self._sheet, number) if part.page_label else ""
        label, paper = part.page_label, part.letter_paper
        footer = self._footer(part.footer, label, pages)
        end.add_footerReference(WD_HEADER_FOOTER_INDEX.PRIMARY, footer)
        end.titlePg_val = paper is not None or (bool(label) and not part.number_single)
        if end.titlePg_val:
            numbered = (label, pages) if part.number_single else ("", "")
            first = self._footer(part.footer, *numbered, paper.foot if paper else 0.0)
            end.add_footerReference(WD_HEADER_FOOTER_INDEX.FIRST_PAGE, first)
        for numbering in end.findall(qn("w:pgNumType")):
            end.remove(numbering)
        end.find(qn("w:cols")).addprevious(element("pgNumType", start="1"))

    def _footer(self, lines: tuple[str, ...], label: str, pages: str, clear: float = 0.0) -> str:
        """Give the relationship of a footer, written where it is new; `clear` mm of the page below it stay free."""
        key = (lines, label, pages, clear)
        if key not in self._written:
            self._written[key] = self._write(lines, numbered_words(label, pages), clear)
        return self._written[key]

    def _write(self, lines: Sequence[str], label: Iterable[Element], clear: float) -> str:
        # python-docx would look through all parts for a free name, which takes minutes for a thousand letters.
        name = PackURI(f"/word/footer{len(self._written) + 1}.xml")
        root = element("ftr", *(paragraph(Style.FOOTER, [words(line)]) for line in lines))
        root.append(paragraph(Style.FOOTER, label, element("jc", val="right")))
        if clear > FOOTER_DISTANCE:
            root.append(free_room(clear - FOOTER_DISTANCE))
        document = self._sheet.document.part
        part = FooterPart(name, CONTENT_TYPE.WML_FOOTER, root, document.package)
        return document.relate_to(part, RELATIONSHIP_TYPE.FOOTER)


def last_paragraph(sheet: Sheet) -> CT_P:
    """Give the last paragraph of the part; after a table, or where there is nothing, a small one is added."""
    last = sheet.end.getprevious()
    if not isinstance(last, CT_P) or last.xpath("./w:pPr/w:sectPr"):
        last = paragraph(Style.GAP)
        sheet.end.addprevious(last)
    return last


def _mark_end(sheet: Sheet, number: int) -> str:
    """Put a bookmark at the end of a part and give the field that tells its page: the count of the part's pages.

    SECTIONPAGES would need no bookmark, but LibreOffice does not know it.
    """
    name, identity = f"end{number}", str(number)
    start = element("bookmarkStart", id=identity, name=name)
    last_paragraph(sheet).extend((start, element("bookmarkEnd", id=identity)))
    return f"PAGEREF {name}"
