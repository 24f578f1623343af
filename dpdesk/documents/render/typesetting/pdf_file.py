"""The PDF file itself, on ReportLab's canvas. The only module that knows ReportLab's private names.

The same paper gives the same bytes in any process on any day: dates come from the paper, the file's identity from its
content, and nothing from the environment.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from typing import cast
from urllib.parse import quote

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from dpdesk.documents.blocks import Paper
from dpdesk.documents.fonts import printable
from dpdesk.documents.render.typesetting.font_program import FontProgram, font_program
from dpdesk.documents.render.typesetting.fontbook import FontPart
from dpdesk.documents.render.typesetting.strips import Drawing, Link

_PROGRAM = "DPDesk"
_PDF_VERSION = (1, 7)
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


class PdfFile:
    """A PDF being written, page by page."""

    def __init__(self, paper: Paper, size: tuple[float, float]) -> None:
        rl_config.useA85 = 0  # Text armour of streams costs a quarter of their size, and nothing needs it any more.
        self.pages = 0
        self._bookmarks = 0
        self._pictures: set[str] = set()
        self._file = BytesIO()
        self._canvas = _BareCanvas(
            self._file, pagesize=size, pageCompression=1, invariant=1, pdfVersion=_PDF_VERSION, lang=paper.language
        )
        self._describe(paper)

    def bookmark(self, title: str) -> None:
        """Put an entry into the outline that leads to the next page."""
        title = _one_line(title)
        if title:
            self._bookmarks += 1
            key = f"part-{self._bookmarks}"
            self._canvas.bookmarkPage(key)
            self._canvas.addOutlineEntry(title, key)

    def add_page(self, operators: str, drawings: Iterable[Drawing], links: Iterable[Link]) -> None:
        """Add a page: pictures lowest, then the operators."""
        canvas = self._canvas
        for drawing in drawings:
            self._draw(drawing)
        for x, y, width, height, address in links:
            canvas.linkURL(quote(printable(address), safe=_URL_SAFE), (x, y, x + width, y + height))
        canvas.addLiteral(operators)
        canvas.close_page()
        self.pages += 1

    def finished(self, fonts: Iterable[FontPart]) -> bytes:
        """Add the fonts that the pages name and give the file's bytes."""
        for part in fonts:
            self._canvas.add_font(part.name, font_program(part.face, part.characters))
        if self._bookmarks > 1:
            self._canvas.showOutline()
        self._canvas.save()
        return self._file.getvalue()

    def _describe(self, paper: Paper) -> None:
        canvas = self._canvas
        canvas.setTitle(_one_line(paper.title))
        canvas.setAuthor(_one_line(paper.author))
        canvas.setSubject(_one_line(paper.subject))
        canvas.setCreator(_PROGRAM)
        canvas.setProducer(_PROGRAM)
        canvas.setDateFormatter(lambda *_: f"D:{paper.day:%Y%m%d}000000Z")
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def _draw(self, drawing: Drawing) -> None:
        """Draw a picture; the file holds it once, however often it is drawn."""
        name = sha256(drawing.data).hexdigest()[:16]
        canvas = self._canvas
        if name not in self._pictures:
            self._pictures.add(name)
            canvas.beginForm(name, 0, 0, 1, 1)
            canvas.drawImage(ImageReader(BytesIO(drawing.data)), 0, 0, 1, 1, mask="auto")
            canvas.endForm()
        canvas.saveState()
        canvas.translate(drawing.x, drawing.y)
        canvas.scale(drawing.width, drawing.height)
        canvas.doForm(name)
        canvas.restoreState()


class _BareCanvas(Canvas):
    """A canvas that names no font of its own, takes pages of bytes, and fonts that are ready."""

    _doc: pdfdoc.PDFDocument

    def close_page(self) -> None:
        """End the page, compressing it at once: a thousand raw pages need not wait in memory."""
        content = self.getCurrentPageContent().encode("latin-1")
        name = self._doc.thisPageName()
        self.showPage()
        self._doc.updateSignature(content)
        page = cast(pdfdoc.PDFPage, self._doc.idToObject[name])
        page.Contents = _packed(zlib.compress(content))

    def add_font(self, name: str, program: FontProgram) -> None:
        """Add a font under the name by which pages call it."""
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": f"/{program.name}",
                "FirstChar": 0,
                "LastChar": len(program.widths) - 1,
                "Widths": pdfdoc.PDFArray(program.widths),
                "FontDescriptor": self._reference(self._descriptor(program)),
                "ToUnicode": self._reference(_packed(program.to_unicode)),
            }
        )
        fonts = cast(pdfdoc.PDFDictionary, self._doc.idToObject[pdfdoc.BasicFonts])
        fonts[name] = self._reference(font)

    def _descriptor(self, program: FontProgram) -> pdfdoc.PDFDictionary:
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{program.name}",
                "Flags": program.flags,
                "FontBBox": pdfdoc.PDFArray(program.box),
                "ItalicAngle": program.italic_angle,
                "Ascent": program.ascent,
                "Descent": program.descent,
                "CapHeight": program.cap_height,
                "StemV": program.stem,
                "FontFile2": self._reference(_packed(program.glyphs, Length1=program.glyphs_length)),
            }
        )

    def _reference(self, thing: pdfdoc.PDFObject) -> pdfdoc.PDFObjectReference:
        return cast(pdfdoc.PDFObjectReference, self._doc.Reference(thing))  # type: ignore[no-untyped-call]

    def _make_preamble(self) -> None:
        """Begin pages with nothing: ReportLab would name Helvetica, which no reader may be asked to have."""
        self._preamble = ""


def _packed(content: bytes, **entries: int) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": "/FlateDecode", **entries}), content)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
