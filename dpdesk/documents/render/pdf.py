"""A paper as PDF: set part by part, so that a thousand letters are never in memory at once.

Fonts are embedded, text is real text, the outline has an entry for each part. The same paper gives the same bytes.
"""

from __future__ import annotations

from dpdesk.documents.blocks import Paper
from dpdesk.documents.render import Rendered
from dpdesk.documents.render.typesetting.compositor import Compositor
from dpdesk.documents.render.typesetting.furniture import page_size
from dpdesk.documents.render.typesetting.pdf_file import PdfFile


def render(paper: Paper) -> Rendered:
    """Make a PDF of a paper; raises BadInput for a picture that is none."""
    compositor = Compositor(paper)
    file = PdfFile(paper, page_size(landscape=paper.landscape))
    for part in paper.parts:
        file.bookmark(part.bookmark)
        for page in compositor.pages(part):
            file.add_page(page.operators, page.drawings, page.links)
    if not file.pages:
        file.add_page("", (), ())  # A PDF without a page cannot be opened.
    return Rendered(file.finished(compositor.fonts()), file.pages)
