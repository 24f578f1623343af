"""A paper as PDF: set part by part, so that a thousand letters are never in memory at once.

Every file is accessible (PDF/UA-1) and fit for an archive (PDF/A-2a). The same paper gives the same bytes.
"""

from __future__ import annotations

from dpdesk.documents.accessibility import require_accessible, require_title
from dpdesk.documents.blocks import Paper
from dpdesk.documents.render import Rendered
from dpdesk.documents.render.typesetting.compositor import Compositor
from dpdesk.documents.render.typesetting.furniture import page_size
from dpdesk.documents.render.typesetting.pdf_file import PdfFile


def render(paper: Paper) -> Rendered:
    """Make a PDF of a paper.

    Raises BadInput for a picture that is none, and for a paper that lacks what it takes to be read without seeing it.
    """
    require_title(paper)
    file = PdfFile(paper, page_size(landscape=paper.landscape))
    compositor = Compositor(paper, file.structure)
    for part in paper.parts:
        require_accessible(part)
        file.begin_part(part.bookmark)
        for sheet in compositor.sheets(part):
            file.add_page(sheet)
    if not file.pages:
        file.add_page(compositor.blank_sheet())  # A PDF without a page cannot be opened.
    return Rendered(file.finished(compositor.fonts(), compositor.images()), file.pages)
