"""The PDF file itself: pages, links, fonts, pictures, outline, and what makes it accessible and fit for an archive.

It is written to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once. The same paper gives the same bytes in any
process on any day: dates come from the paper, the file's identity from its content, and nothing from the environment.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from dpdesk.documents.blocks import Paper
from dpdesk.documents.fonts import printable
from dpdesk.documents.render.typesetting.description import Description, output_intent
from dpdesk.documents.render.typesetting.font_program import FontProgram, font_program
from dpdesk.documents.render.typesetting.fontbook import FontPart
from dpdesk.documents.render.typesetting.image_program import image_program
from dpdesk.documents.render.typesetting.outline import outline
from dpdesk.documents.render.typesetting.pdf_objects import PACKED, PdfObjects
from dpdesk.documents.render.typesetting.pdf_syntax import array, one_line, reference, text_string
from dpdesk.documents.render.typesetting.sheet import Sheet
from dpdesk.documents.render.typesetting.strips import Link
from dpdesk.documents.render.typesetting.structure import Annotation, Structure

_URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
_PRINTED = 4
"""the flag of an annotation that is there on paper too; an archive wants it"""


class PdfFile:
    """A PDF being written, page by page."""

    def __init__(self, paper: Paper, size: tuple[float, float]) -> None:
        self._paper = paper
        self._size = size
        self._objects = PdfObjects()
        self._catalog = self._objects.number()
        self._tree = self._objects.number()
        self._resources = self._objects.number()
        self._pages: list[int] = []
        self.structure = Structure(self._objects)

    @property
    def pages(self) -> int:
        """Count the pages so far."""
        return len(self._pages)

    def begin_part(self, bookmark: str) -> None:
        """Begin a part of the paper, by which the outline leads to the next page."""
        self.structure.begin_part(one_line(bookmark))

    def add_page(self, sheet: Sheet) -> None:
        """Add a page, compressed at once: a thousand raw pages need not wait in memory."""
        contents = self._objects.add_stream(zlib.compress(sheet.operators().encode("latin-1")), PACKED)
        links = [self._link(link, annotation) for link, annotation in sheet.links]
        annotations = f"/Annots{array(map(reference, links))}" if links else ""
        self._objects.write(
            sheet.tags.page,
            f"<</Type/Page/Parent {reference(self._tree)}/MediaBox{array((0, 0, *self._size))}"
            f"/Resources {reference(self._resources)}/Contents {reference(contents)}{annotations}"
            f"/StructParents {sheet.tags.finished()}/Tabs/S>>",
        )
        self._pages.append(sheet.tags.page)

    def finished(self, fonts: Iterable[FontPart], images: Mapping[bytes, str]) -> bytes:
        """Add what the pages name and what the file tells about itself, and give its bytes."""
        self._write_resources(fonts, images)
        self._objects.write(self._tree, f"<</Type/Pages/Count {self.pages}/Kids{array(map(reference, self._pages))}>>")
        description = Description.of(self._paper)
        metadata = self._objects.add_stream(description.metadata(), "/Type/Metadata/Subtype/XML")
        self._objects.write(
            self._catalog,
            f"<</Type/Catalog/Pages {reference(self._tree)}/Lang{text_string(self._paper.language)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {reference(self.structure.finished())}"
            f"/Metadata {reference(metadata)}/OutputIntents[{output_intent(self._objects)}]"
            f"/ViewerPreferences<</DisplayDocTitle true>>{outline(self._objects, self.structure.landmarks)}>>",
        )
        return self._objects.finished(self._catalog, self._objects.add(description.information()))

    def _link(self, link: Link, annotation: Annotation) -> int:
        x, y, width, height, address, _ = link
        address = printable(address)
        target = quote(address, safe=_URL_SAFE)
        self._objects.write(
            annotation.number,
            f"<</Type/Annot/Subtype/Link/Rect{array((x, y, x + width, y + height))}/Border[0 0 0]/F {_PRINTED}"
            f"/Contents{text_string(address)}/A<</S/URI/URI{text_string(target)}>>/StructParent {annotation.key}>>",
        )
        return annotation.number

    def _write_resources(self, fonts: Iterable[FontPart], images: Mapping[bytes, str]) -> None:
        named_fonts = "".join(
            f"/{part.name} {reference(self._font(font_program(part.face, part.characters)))}" for part in fonts
        )
        named_images = "".join(f"/{name} {reference(self._image(data))}" for data, name in images.items())
        self._objects.write(self._resources, f"<</Font<<{named_fonts}>>/XObject<<{named_images}>>>>")

    def _font(self, program: FontProgram) -> int:
        glyphs = self._objects.add_stream(program.glyphs, f"/Length1 {program.glyphs_length}{PACKED}")
        descriptor = self._objects.add(
            f"<</Type/FontDescriptor/FontName/{program.name}/Flags {program.flags}/FontBBox{array(program.box)}"
            f"/ItalicAngle {program.italic_angle:g}/Ascent {program.ascent:g}/Descent {program.descent:g}"
            f"/CapHeight {program.cap_height:g}/StemV {program.stem:g}/FontFile2 {reference(glyphs)}>>"
        )
        to_unicode = self._objects.add_stream(program.to_unicode, PACKED)
        return self._objects.add(
            f"<</Type/Font/Subtype/TrueType/BaseFont/{program.name}/FirstChar 0/LastChar {len(program.widths) - 1}"
            f"/Widths{array(program.widths)}/FontDescriptor {reference(descriptor)}"
            f"/ToUnicode {reference(to_unicode)}>>"
        )

    def _image(self, data: bytes) -> int:
        program = image_program(data)
        mask = ""
        if program.mask:
            mask = f"/SMask {reference(self._objects.add_stream(program.mask, program.mask_entries))}"
        return self._objects.add_stream(program.data, program.entries + mask)
