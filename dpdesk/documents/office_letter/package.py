"""A Word file from outside, opened with care: nothing in it may run, fetch, embed, or unpack without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

MEGABYTE = 1_000_000
LARGEST = 10 * MEGABYTE
_LARGEST_UNPACKED = 40 * MEGABYTE
_MOST_MEMBERS = 500
_LONGEST_PARAGRAPH = 20_000
_ACTIVE_FIELD = re.compile(r"\b(INCLUDE(PICTURE|TEXT)|IMPORT|DDE(AUTO)?|LINK|DATABASE|MACROBUTTON|GOTOBUTTON|RD)\b")
_FOREIGN_ELEMENTS = {qn(f"w:{name}") for name in ("altChunk", "object", "control", "subDoc")}
_READ = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER, RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
_STYLE_SHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
_DRAWN_ONCE = ("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",)
"""What a file says a second time for older programs."""


@dataclass(frozen=True, slots=True)
class Line:
    """The text of one paragraph, and where it stands: in the body, or in a header or footer."""

    text: str
    is_body: bool


def open_letter(data: bytes, name: str) -> Document:
    """Open a Word file. Raises BadInput where it is none, or has something in it that no letter needs."""
    _refuse_bomb(data, name)
    try:
        document = docx.Document(BytesIO(data))
    except (BadZipFile, PackageNotFoundError, SyntaxError, KeyError, ValueError):
        raise _no_word_file(name) from None
    for finding in _forbidden(document):
        raise BadInput(Message(N_("{name} was not taken: {finding}"), name=name, finding=finding))
    return document


def lines(document: Document) -> Iterator[Line]:
    """Give the paragraphs with text, in the order of the file: body, then headers, footers and notes."""
    yield from _lines(document.element.body, is_body=True)
    for part in _parts(document):
        yield from _lines(part.element, is_body=False)


def _refuse_bomb(data: bytes, name: str) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        raise _no_word_file(name) from None
    unpacked = sum(member.file_size for member in members)
    if len(data) > LARGEST or unpacked > _LARGEST_UNPACKED or len(members) > _MOST_MEMBERS:
        raise BadInput(Message(N_("{name} is far too large for a letter."), name=name))


def _no_word_file(name: str) -> BadInput:
    return BadInput(
        Message(N_("{name} is no Word document (DOCX), or is damaged. Save it as DOCX and try again."), name=name)
    )


def _forbidden(document: Document) -> Iterator[Message]:
    """Say what is in the file that could run or fetch something when the letter is made or opened."""
    package = document.part.package
    if any(
        "macro" in part.content_type.lower() or "vba" in str(part.partname).lower() for part in package.iter_parts()
    ):
        yield Message(N_("it contains macros. Save it as DOCX without macros."))
    for part in (document.part, *package.iter_parts()):
        for link in part.rels.values():
            if link.is_external and _fetches(link.reltype, link.target_ref):
                yield Message(
                    N_("it fetches something from “{address}”. Put the picture itself into the document."),
                    address=link.target_ref[:120],
                )
    for element in _elements(document):
        if element.tag in _FOREIGN_ELEMENTS:
            yield Message(N_("it has an object of another program in it. Replace the object with text or a picture."))
        if _ACTIVE_FIELD.search(_instruction(element).upper()):
            yield Message(
                N_("it has the Word field “{field}”, which reads other files. Delete the field."),
                field=_instruction(element).strip()[:60],
            )


def _fetches(kind: str, address: str) -> bool:
    """Tell whether a link is followed by itself; a hyperlink waits for a click, a local style sheet is not needed."""
    if kind == RELATIONSHIP_TYPE.HYPERLINK:
        return not address.lower().startswith(("http://", "https://", "mailto:", "#"))
    return not (kind == _STYLE_SHEET and not address.lower().startswith(("http", "\\\\", "//")))


def _elements(document: Document) -> Iterator[BaseOxmlElement]:
    yield from document.element.body.iter()
    for part in _parts(document):
        yield from part.element.iter()


def _instruction(element: BaseOxmlElement) -> str:
    """Give what a field of Word is told to do."""
    if element.tag == qn("w:instrText"):
        # Word parts an instruction at will: what it says stands in the whole paragraph.
        paragraph = next(element.iterancestors(qn("w:p")), element)
        return "".join(one.text or "" for one in paragraph.iter(qn("w:instrText")))
    return str(element.get(qn("w:instr"), "")) if element.tag == qn("w:fldSimple") else ""


def _parts(document: Document) -> Iterator[XmlPart]:
    for link in document.part.rels.values():
        if link.reltype in _READ and isinstance(link.target_part, XmlPart):
            yield link.target_part


def _lines(root: BaseOxmlElement, *, is_body: bool) -> Iterator[Line]:
    for paragraph in root.iter(qn("w:p")):
        if next(paragraph.iterancestors(*_DRAWN_ONCE), None) is not None:
            continue
        text = "".join(_own_texts(paragraph))
        if len(text) > _LONGEST_PARAGRAPH:
            raise BadInput(Message(N_("The paragraph that begins with “{text}” is far too long."), text=text[:40]))
        if text.strip():
            yield Line(text, is_body)


def _own_texts(paragraph: BaseOxmlElement) -> Iterator[str]:
    """Give the texts of a paragraph without those of a text box that is anchored in it."""
    for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        if next(element.iterancestors(qn("w:p"))) is paragraph:
            yield (element.text or "") if element.tag == qn("w:t") else " "
