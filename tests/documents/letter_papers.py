"""Letter papers to take: pages of a PDF and pictures, with ink at the top and at the foot."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from PIL import Image, ImageDraw

A4 = (595.0, 842.0)
_MM = 72 / 25.4


def pdf_page(size: tuple[float, float] = A4, *, pages: int = 1, middle: bool = False, password: str = "") -> bytes:
    """Make a PDF with ink in the first 30 mm and the last 10 mm of each page, and in its middle where it is asked."""
    width, height = size
    ink = f"0 0 0.6 rg 0 {height - 30 * _MM} {width} {30 * _MM} re 0 0 {width} {10 * _MM} re f"
    if middle:
        ink += f" {width / 4} {height / 2} {width / 2} {5 * _MM} re f"
    pdf, file = pikepdf.new(), BytesIO()
    content = pdf.make_stream(ink.encode())
    for _ in range(pages):
        pdf.add_blank_page(page_size=size)
        pdf.pages[-1].Contents = content
    pdf.save(file, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return file.getvalue()


def endless_page() -> bytes:
    """Make a PDF whose page draws itself again and again."""
    pdf, file = pikepdf.new(), BytesIO()
    pdf.add_blank_page(page_size=A4)
    form = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array([0, 0, 595, 842])
    )
    itself = pdf.make_indirect(pikepdf.Stream(pdf, b"/X Do " * 50, form))
    itself.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=itself))
    pdf.pages[0].Resources = itself.Resources
    pdf.pages[0].Contents = pdf.make_stream(b"/X Do")
    pdf.save(file)
    return file.getvalue()


def picture(size: tuple[int, int], *, form: str = "PNG", mode: str = "RGB", band: float = 0.1) -> bytes:
    """Make a picture with a dark band at its top, or none where it is 0 of the height."""
    white = {"RGBA": (0, 0, 0, 0), "CMYK": (0, 0, 0, 0)}.get(mode, "white")
    dark = (255, 200, 0, 40) if mode == "CMYK" else (20, 40, 120, 255)[: len(mode)]
    image, file = Image.new(mode, size, white), BytesIO()
    if band:
        ImageDraw.Draw(image).rectangle((0, 0, size[0], round(size[1] * band)), fill=dark)
    image.save(file, form)
    return file.getvalue()
