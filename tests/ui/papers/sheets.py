"""Small PDFs for the tests of what is seen and printed."""

from __future__ import annotations

from datetime import date

from dpdesk.documents.blocks import Heading, Paper, Part
from dpdesk.documents.render.pdf import render


def pdf(pages: int = 1, *, landscape: bool = False, title: str = "Strona") -> bytes:
    """Make a PDF with so many pages."""
    parts = tuple(Part(bookmark=f"{title} {page}", blocks=(Heading(f"{title} {page}"),)) for page in range(pages))
    paper = Paper(
        language="pl", title=title, author="", subject="", day=date(2026, 3, 2), parts=parts, landscape=landscape
    )
    return render(paper).data
