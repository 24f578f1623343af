"""Look at a paper before it is issued: the PDF that issuing would make now, kept nowhere, and pictures of its pages."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, MeetingId, SummaryTextId
from dpdesk.domain.issued import FileFormat, PaperKind, SummaryText
from dpdesk.services.desk import Desk
from dpdesk.services.papers.making import make, unheard
from dpdesk.services.papers.sheets import IssueOptions, gathered
from dpdesk.settings import Language


def preview(
    desk: Desk,
    meeting_id: MeetingId,
    kind: PaperKind,
    options: IssueOptions,
    *,
    invitation_id: InvitationId | None = None,
    text: str | None = None,
) -> bytes:
    """Make the PDF that issuing a paper would make, or of the letters just that of one invitation, enclosures and all.

    `text` stands in place of what is kept as the meeting's letter, or as its own article or note: what is being typed.
    Raises NotFound, Refused for a paper that cannot be made, and BadInput for a text that cannot be read.
    """
    as_seen = replace(options, formats=(FileFormat.PDF,), each=False, only=invitation_id or options.only)
    setting = gathered(desk, meeting_id, as_seen)
    if text is not None:
        setting = replace(setting, about=_with_text(setting.about, kind, options.language, text))
    (made,) = make(setting, (kind,), unheard)
    return made.data


def _with_text(about: Dossier, kind: PaperKind, language: Language, text: str) -> Dossier:
    if kind is PaperKind.INVITATIONS:
        return replace(about, meeting=replace(about.meeting, letter_text=text))
    own = SummaryText(id=SummaryTextId(""), meeting_id=about.meeting.id, kind=kind, language=language.value, text=text)
    return replace(about, summary_texts=(own,))


def page_picture(pdf: bytes, page: int, scale: float) -> bytes:
    """Draw a page of a PDF as PNG; pages count from 0, at scale 1 a pixel is a point (1/72 inch)."""
    from dpdesk.documents import pages

    (picture,) = pages.page_pictures(pdf, scale, (page,))
    return picture


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    from dpdesk.documents import pages

    return pages.page_count(pdf)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Give the width and height of each page of a PDF in points."""
    from dpdesk.documents import pages

    return pages.page_sizes(pdf)
