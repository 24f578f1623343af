"""The words of WordprocessingML: elements, runs of text, links and fields. No block is known here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.parfmt import CT_PPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart

from dpdesk.documents.blocks import Span, Text

Element = BaseOxmlElement

TWIPS_PER_MM = 1440 / 25.4

_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile(r"(\r\n|\r|\n|\t)")
_PLACES = re.compile(r"\{(page|pages)\}")


def twips(millimetres: float) -> str:
    """Give a length in twentieths of a point, as attributes hold it."""
    return str(round(millimetres * TWIPS_PER_MM))


def element(tag: str, *children: Element, **attributes: str) -> Element:
    """Make an element of the main namespace; attributes are of that namespace too."""
    made = cast(Element, OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    made.extend(children)
    return made


def paragraph(style: str, content: Iterable[Element] = (), *properties: Element) -> CT_P:
    """Make a paragraph in a style; `properties` are in the order of the schema."""
    made = element("p", element("pPr", element("pStyle", val=style), *properties), *content)
    return cast(CT_P, made)


def free_room(height: float) -> CT_P:
    """Make a paragraph that keeps so many mm free."""
    spacing = element("spacing", before="0", after="0", line=twips(height), lineRule="exact")
    return cast(CT_P, element("p", element("pPr", spacing)))


def properties_of(made: CT_P) -> CT_PPr:
    """Give the properties of a paragraph, which sets those that come later in their right place."""
    return made.get_or_add_pPr()


def runs(text: Text, part: StoryPart) -> Iterator[Element]:
    """Give the runs and links of a text; the part keeps the addresses of links."""
    for span in text:
        if span.link:
            address = part.relate_to(span.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link = element("hyperlink", _run(span, "Hyperlink"), history="1")
            link.set(qn("r:id"), address)
            yield link
        else:
            yield _run(span)


def words(text: str, *, strong: bool = False) -> Element:
    """Make a run of plain words."""
    return _run(Span(text, strong=strong))


def numbered_words(pattern: str, pages: str) -> Iterator[Element]:
    """Give the runs of "Strona {page} z {pages}", with fields in the places; `pages` is the field that counts them."""
    for place, piece in enumerate(_PLACES.split(pattern)):
        if place % 2:
            yield element("fldSimple", words("1"), instr="PAGE" if piece == "page" else pages)
        elif piece:
            yield words(piece)


def printable(text: str) -> str:
    """Give the text in composed form; what no XML file may hold becomes the replacement character."""
    return _FORBIDDEN.sub("\ufffd", unicodedata.normalize("NFC", text))


def _run(span: Span, style: str = "") -> Element:
    run = element("r")
    properties = list(_run_properties(span, style))
    if properties:
        run.append(element("rPr", *properties))
    run.extend(_pieces(printable(span.text)))
    return run


def _run_properties(span: Span, style: str) -> Iterator[Element]:
    if style:
        yield element("rStyle", val=style)
    if span.strong:
        yield element("b")
    if span.emphasis:
        yield element("i")
    if span.language:
        yield element("lang", val=span.language)


def _pieces(text: str) -> Iterator[Element]:
    """Give the texts of a run with its line breaks and tabs between them."""
    for piece in _BREAKS.split(text):
        if piece == "\t":
            yield element("tab")
        elif _BREAKS.fullmatch(piece):
            yield element("br")
        elif piece:
            yield _literal(piece)


def _literal(text: str) -> Element:
    made = element("t")
    made.text = text
    made.set(qn("xml:space"), "preserve")
    return made
