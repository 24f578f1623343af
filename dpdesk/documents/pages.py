"""Pages of a finished PDF as pictures and as text: for the preview, for printing, and for the tests.

PDFium may not be called from two threads, not even for two files: one lock stands round every call.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import Lock

import pypdfium2

_PDFIUM = Lock()
_QUICKLY = 1
"""A picture is looked at once: packing it well takes longer than drawing it."""
_HYPHEN_AT_LINE_END = "\ufffe"


def page_count(data: bytes) -> int:
    """Count the pages of a PDF."""
    with _opened(data) as document:
        return len(document)


def page_sizes(data: bytes, pages: Sequence[int] | None = None) -> list[tuple[float, float]]:
    """Give the width and height of pages, by default of all, in points (1/72 inch); pages count from 0."""
    with _opened(data) as document:
        return [document.get_page_size(index) for index in (range(len(document)) if pages is None else pages)]


def page_texts(data: bytes) -> list[str]:
    """Give the text of each page in its reading order, line ends as "\\n".

    A word divided between lines is in one piece, with a hyphen even where hyphenation put it: PDFium does not tell.
    """
    with _opened(data) as document:
        return [_text(document, index) for index in range(len(document))]


def page_pictures(data: bytes, scale: float = 1.0, pages: Sequence[int] | None = None) -> list[bytes]:
    """Draw pages, by default all, as PNG; at scale 1 a pixel is a point (1/72 inch); pages count from 0."""
    with _opened(data) as document:
        return [_picture(document, index, scale) for index in (range(len(document)) if pages is None else pages)]


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _PDFIUM:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def _text(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    text = page.get_textpage()
    try:
        return str(text.get_text_range()).replace("\r\n", "\n").replace(_HYPHEN_AT_LINE_END, "-")
    finally:
        text.close()
        page.close()


def _picture(document: pypdfium2.PdfDocument, index: int, scale: float) -> bytes:
    page = document[index]
    bitmap = page.render(scale=scale)
    try:
        file = BytesIO()
        bitmap.to_pil().save(file, format="PNG", compress_level=_QUICKLY)
        return file.getvalue()
    finally:
        bitmap.close()
        page.close()
