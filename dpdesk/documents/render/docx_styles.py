"""How a DOCX looks: paragraph and table styles, list marks and settings, each under the name an office finds in Word.

Calibri is in every office that has Word; elsewhere LibreOffice sets Carlito, which has the same widths.
Sizes are points, indents and spaces millimetres and points as Word shows them. Lines stand as far apart as in the
PDF (Calibri's own 1.22 times 1.08), so that a letter which fits its page there fits it here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from dpdesk.documents.blocks import Ruling, Voice
from dpdesk.documents.render.docx_xml import Element, element, twips

FONT = "Calibri"
RULE = "A6A6A6"
SHADE = "EDEDED"
BAR = "595959"

BULLETS = "1"
NUMBERS = "2"
_NUMBER_MARKS = "1"
"""the abstract numbering that each numbered list begins anew"""


class Style(StrEnum):
    """The paragraph styles, by their identifiers; `name_of` gives the name that Word shows."""

    BODY = "Normal"
    TITLE = "Title"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    BULLET = "ListBullet"
    NUMBER = "ListNumber"
    CAPTION = "Caption"
    FOOTER = "Footer"
    LEAD = "Lead"
    SMALL = "SmallPrint"
    PLACE_AND_DATE = "Date"
    REFERENCE = "Reference"
    SALUTATION = "Salutation"
    TITLE_LINE = "TitleLine"
    NOTICE = "Notice"
    ADDRESS = "EnvelopeAddress"
    LETTERHEAD_NAME = "LetterheadName"
    LETTERHEAD = "Letterhead"
    LETTERHEAD_LINE = "LetterheadLine"
    CLOSING = "Closing"
    SIGNATURE = "Signature"
    SIGNATURE_NAME = "SignatureName"
    SIGNATURE_RULE = "SignatureRule"
    TABLE_TEXT = "TableText"
    TABLE_HEAD = "TableHead"
    TABLE_GROUP = "TableGroup"
    PICTURE = "Picture"
    PICTURE_CAPTION = "PictureCaption"
    BAR = "Bar"
    GAP = "Gap"


STYLE_OF_VOICE = {
    Voice.BODY: Style.BODY,
    Voice.LEAD: Style.LEAD,
    Voice.SMALL: Style.SMALL,
    Voice.PLACE_AND_DATE: Style.PLACE_AND_DATE,
    Voice.REFERENCE: Style.REFERENCE,
    Voice.SALUTATION: Style.SALUTATION,
    Voice.TITLE_LINE: Style.TITLE_LINE,
    Voice.CAPTION: Style.CAPTION,
    Voice.NOTICE: Style.NOTICE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What sets a style apart from the body text; `rule` names the edge that is ruled."""

    name: str
    size: float = 11
    strong: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    line: float = 1.0
    indent: float = 0
    align: str = ""
    keep_next: bool = False
    rule: str = ""
    rule_colour: str = RULE
    shade: str = ""
    outline: int | None = None
    numbering: str = ""
    close: bool = False
    """no space between paragraphs of this style"""


_LOOKS = {
    Style.BODY: _Look(name="Normal", after=6, line=1.08),
    Style.TITLE: _Look(name="Title", size=17, strong=True, before=6, after=8, keep_next=True),
    Style.HEADING_1: _Look(name="heading 1", size=13, strong=True, before=14, after=4, keep_next=True, outline=0),
    Style.HEADING_2: _Look(name="heading 2", size=11, strong=True, before=10, after=3, keep_next=True, outline=1),
    Style.BULLET: _Look(name="List Bullet", after=3, line=1.08, numbering=BULLETS),
    Style.NUMBER: _Look(name="List Number", after=3, line=1.08, numbering=NUMBERS),
    Style.CAPTION: _Look(name="caption", size=10, strong=True, before=6, after=3, keep_next=True),
    Style.FOOTER: _Look(name="footer", size=9, colour="404040"),
    Style.LEAD: _Look(name="Lead", size=12, strong=True, after=8, line=1.08),
    Style.SMALL: _Look(name="Small Print", size=9, after=3),
    Style.PLACE_AND_DATE: _Look(name="Date", after=12, align="right"),
    Style.REFERENCE: _Look(name="Reference", after=12),
    Style.SALUTATION: _Look(name="Salutation", before=6, after=8),
    Style.TITLE_LINE: _Look(name="Title Line", after=6, align="center"),
    Style.NOTICE: _Look(name="Notice", strong=True, before=6, after=8, rule="left", rule_colour="000000", shade=SHADE),
    Style.ADDRESS: _Look(name="envelope address", after=18, indent=80, close=True),
    Style.LETTERHEAD_NAME: _Look(name="Letterhead Name", size=13, strong=True, after=2, keep_next=True),
    Style.LETTERHEAD: _Look(name="Letterhead", size=9, after=14, rule="bottom", close=True),
    Style.LETTERHEAD_LINE: _Look(name="Letterhead Line", size=9),
    Style.CLOSING: _Look(name="Closing", before=14, after=2, keep_next=True),
    Style.SIGNATURE: _Look(name="Signature", keep_next=True),
    Style.SIGNATURE_NAME: _Look(name="Signature Name", before=24, keep_next=True),
    Style.SIGNATURE_RULE: _Look(name="Signature Rule", before=36, rule="top", rule_colour="000000", keep_next=True),
    Style.TABLE_TEXT: _Look(name="Table Text", size=10),
    Style.TABLE_HEAD: _Look(name="Table Head", size=10, strong=True),
    Style.TABLE_GROUP: _Look(name="Table Group", size=10, strong=True, keep_next=True),
    Style.PICTURE: _Look(name="Picture", before=6, after=3),
    Style.PICTURE_CAPTION: _Look(name="Picture Caption", size=9, after=8),
    Style.BAR: _Look(name="Bar", size=8, shade=BAR),
    Style.GAP: _Look(name="Gap", size=6),
}


def dress(document: Document, language: str) -> None:
    """Give an empty document our styles, list marks and settings, and take away what its template brought."""
    kept = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.SETTINGS}
    for relations, wanted in (
        (document.part.rels, kept),
        (document.part.package.rels, {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}),
    ):
        for key in [key for key, relation in relations.items() if relation.reltype not in wanted]:
            del relations[key]
    _replace(cast(Element, document.styles.element), [_defaults(language), *_styles()])
    _replace(cast(Element, document.part.numbering_part.element), list(_numbering()))
    _replace(cast(Element, document.settings.element), list(_settings(language)))


def begin_numbering(document: Document) -> str:
    """Begin a numbered list at 1 and give its number for the items."""
    numbering = document.part.numbering_part.element
    number = str(int(numbering[-1].get(qn("w:numId"))) + 1)
    override = element("lvlOverride", element("startOverride", val="1"), ilvl="0")
    numbering.append(element("num", element("abstractNumId", val=_NUMBER_MARKS), override, numId=number))
    return number


def table_style(ruling: Ruling) -> str:
    """Give the identifier of the table style for a ruling."""
    return f"Table{ruling.value.title()}"


def _replace(root: Element, children: list[Element]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(children)


def _defaults(language: str) -> Element:
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    lang = element("lang", val=language, eastAsia=language, bidi=language)
    run = element("rPr", fonts, element("sz", val="22"), element("szCs", val="22"), lang)
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", element("pPr")))


def _styles() -> Iterator[Element]:
    for style, look in _LOOKS.items():
        yield _paragraph_style(style, look)
    yield element(
        "style",
        element("name", val="Hyperlink"),
        element("rPr", element("color", val="1F4E79"), element("u", val="single")),
        type="character",
        styleId="Hyperlink",
    )
    yield _table_style("TableNormal", "Normal Table", ())
    yield _table_style(table_style(Ruling.GRID), "Table Grid", ("top", "left", "bottom", "right", "insideH", "insideV"))
    yield _table_style(table_style(Ruling.ROWS), "Table Rows", ("top", "bottom", "insideH"))
    yield _table_style(table_style(Ruling.OPEN), "Table Open", ())


def _paragraph_style(style: Style, look: _Look) -> Element:
    made = element("style", element("name", val=look.name), type="paragraph", styleId=style.value)
    if style is Style.BODY:
        made.set(qn("w:default"), "1")
    else:
        made.append(element("basedOn", val=Style.BODY.value))
    made.append(element("qFormat"))
    made.append(element("pPr", *_paragraph_properties(look)))
    made.append(element("rPr", *_run_properties(look)))
    return made


def _paragraph_properties(look: _Look) -> Iterator[Element]:
    """Give the properties in the order of the schema, which Word insists on."""
    if look.keep_next:
        yield element("keepNext")
    yield element("keepLines")
    if look.numbering:
        yield element("numPr", element("numId", val=look.numbering))
    if look.rule:
        width = "24" if look.rule == "left" else "6"
        yield element("pBdr", element(look.rule, val="single", sz=width, space="4", color=look.rule_colour))
    if look.shade:
        yield element("shd", val="clear", color="auto", fill=look.shade)
    yield element(
        "spacing",
        before=str(round(look.before * 20)),
        after=str(round(look.after * 20)),
        line=str(round(look.line * 240)),
        lineRule="auto",
    )
    if look.indent:
        yield element("ind", left=twips(look.indent))
    if look.close:
        yield element("contextualSpacing")
    if look.align:
        yield element("jc", val=look.align)
    if look.outline is not None:
        yield element("outlineLvl", val=str(look.outline))


def _run_properties(look: _Look) -> Iterator[Element]:
    if look.strong:
        yield element("b")
    if look.colour:
        yield element("color", val=look.colour)
    half_points = str(round(look.size * 2))
    yield element("sz", val=half_points)
    yield element("szCs", val=half_points)


def _table_style(identifier: str, name: str, edges: tuple[str, ...]) -> Element:
    margins = element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in _CELL_MARGINS))
    lines = element("tblBorders", *(element(edge, val="single", sz="4", space="0", color=RULE) for edge in edges))
    made = element("style", element("name", val=name), type="table", styleId=identifier)
    if identifier == "TableNormal":
        made.set(qn("w:default"), "1")
    else:
        made.append(element("basedOn", val="TableNormal"))
    made.append(element("tblPr", *([lines] if edges else []), margins))
    return made


_CELL_MARGINS = (("top", "40"), ("left", "85"), ("bottom", "40"), ("right", "85"))


def _numbering() -> Iterator[Element]:
    yield _marks("0", "bullet", "•", Style.BULLET)
    yield _marks(_NUMBER_MARKS, "decimal", "%1.", Style.NUMBER)
    yield element("num", element("abstractNumId", val="0"), numId=BULLETS)
    yield element("num", element("abstractNumId", val=_NUMBER_MARKS), numId=NUMBERS)


def _marks(identifier: str, form: str, mark: str, style: Style) -> Element:
    level = element(
        "lvl",
        element("start", val="1"),
        element("numFmt", val=form),
        element("pStyle", val=style.value),
        element("lvlText", val=mark),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=twips(5.5), hanging=twips(5.5))),
        ilvl="0",
    )
    return element("abstractNum", element("multiLevelType", val="singleLevel"), level, abstractNumId=identifier)


def _settings(language: str) -> Iterator[Element]:
    word = "http://schemas.microsoft.com/office/word"
    yield element("zoom", percent="100")
    yield element("defaultTabStop", val="708")
    yield element("characterSpacingControl", val="doNotCompress")
    # Without it Word opens the file in the compatibility mode of 2007.
    yield element("compat", element("compatSetting", name="compatibilityMode", uri=word, val="15"))
    yield element("themeFontLang", val=language)
