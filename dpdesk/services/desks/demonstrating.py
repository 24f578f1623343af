"""Show what the program does: a sample desk, and every paper of its meeting, in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dpdesk.database.failures import files_in_the_users_words
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.list_options import ListOptions
from dpdesk.domain.meetings import Meeting
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make, opened, restore
from dpdesk.services.papers.filing import Filed, publish, staged
from dpdesk.services.papers.paperwork import IssuedPaper, IssueOptions, issue
from dpdesk.services.sitting import Sitting

DESK = "demo.dpdesk"
BOTH = (FileFormat.PDF, FileFormat.DOCX)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The sample desk and the papers of its meeting; `kept_aside` is the desk that had the place before."""

    desk: Path
    papers: tuple[Filed, ...]
    kept_aside: Path | None


def demonstrate(folder: Path, sitting: Sitting) -> Demonstration:
    """Make the sample desk and its meeting's papers in a folder; nothing there is touched before all are made.

    Raises StorageFailed where the folder cannot be written to or the sample desk there is open.
    """
    with files_in_the_users_words():
        folder.mkdir(parents=True, exist_ok=True)
        workshop = TemporaryDirectory(prefix=".demo-", dir=folder)
    with workshop:
        draft = Path(workshop.name) / DESK
        make(draft, sitting, sample=True)
        with opened(draft, sitting) as desk:
            papers = sample_papers(desk)
        with staged(folder, {paper.issued.file_name: paper.data for paper in papers}) as half:
            kept_aside = restore(draft, folder / DESK)
            return Demonstration(folder / DESK, publish(half), kept_aside)


def sample_papers(desk: Desk) -> tuple[IssuedPaper, ...]:
    """Issue every paper of the sample meeting: what is edited further as Word too, the list to sign and filled."""
    with desk.reading() as reader:
        (meeting,) = reader.all(Meeting)
    return (
        *_issued(desk, meeting.id, IssueOptions(formats=BOTH), PaperKind.INVITATIONS),
        *_issued(desk, meeting.id, IssueOptions(), PaperKind.AGENDA, PaperKind.ATTENDANCE_LIST),
        *_issued(desk, meeting.id, IssueOptions(attendance_list=ListOptions(filled=True)), PaperKind.ATTENDANCE_LIST),
        *_issued(desk, meeting.id, IssueOptions(formats=BOTH), PaperKind.ARTICLE, PaperKind.NOTE),
    )


def _issued(desk: Desk, meeting_id: MeetingId, options: IssueOptions, *kinds: PaperKind) -> tuple[IssuedPaper, ...]:
    return issue(desk, meeting_id, kinds, options).papers
