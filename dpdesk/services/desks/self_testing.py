"""Prove that the program works where it is installed: a temporary desk, and one document of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.meetings import Meeting
from dpdesk.errors import Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.checking import check
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.journal import redo, undo
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.sitting import OpenAllPages, Sitting

_BEGINNINGS = {FileFormat.PDF: b"%PDF-", FileFormat.DOCX: b"PK", FileFormat.HTML: b"<!DOCTYPE html>"}


def prove(sitting: Sitting, open_all_pages: OpenAllPages) -> Iterator[Message]:
    """Do each kind of work once on a desk that is thrown away, and tell what was done.

    Raises Refused with what is not as it should be, and whatever the work itself raises.
    """
    with TemporaryDirectory(prefix="dpdesk-") as folder:
        location = Path(folder) / "self-test.dpdesk"
        make(location, sitting, sample=True)
        yield Message(N_("A desk with the sample meeting was made."))
        with opened(location, sitting) as desk:
            yield from _papers(desk)
            undo(desk)
            redo(desk)
            yield Message(N_("A change was taken back and brought back."))
            for finding in check(desk):
                raise Refused(finding)
            yield Message(N_("The desk is in order."))
        yield _window(open_all_pages, location, sitting)


def _window(open_all_pages: OpenAllPages, location: Path, sitting: Sitting) -> Message:
    try:
        count = open_all_pages(str(location), sitting)
    except ImportError as error:
        return Message(N_("The window was not tried: {reason}."), reason=str(error))
    told = NN_("{count} page of the window was opened.", "{count} pages of the window were opened.")
    return Message(told, count=count)


def _papers(desk: Desk) -> Iterator[Message]:
    with desk.reading() as reader:
        (meeting,) = reader.all(Meeting)
    for paper in issue(desk, meeting.id, tuple(PaperKind), IssueOptions(formats=tuple(FileFormat))).papers:
        kind, made_as = paper.issued.kind, paper.issued.format
        if not paper.data.startswith(_BEGINNINGS[made_as]):
            raise Refused(Message(N_("{paper} was not made as {format}."), paper=kind, format=made_as.upper()))
        yield Message(N_("Made as {format}: {paper}."), paper=kind, format=made_as.upper())
