"""Issue papers from the window: into a folder, or to a printer; what they lack is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.invitations.delivery import deliver
from dpdesk.services.papers import workshop
from dpdesk.services.papers.paperwork import Issue, IssueOptions, issue
from dpdesk.ui.papers.issued_dialog import IssuedDialog
from dpdesk.ui.papers.print_dialog import PrintDialog, to_print
from dpdesk.ui.papers.whereabouts import remember

if TYPE_CHECKING:
    from dpdesk.services.desk import Desk
    from dpdesk.ui.tasks import Progress
    from dpdesk.ui.workplace import Workplace


class Issuing(QObject):
    """Issues papers as long work. `issued` is sent with the Issue, once the papers are kept on the desk."""

    issued = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._parent = parent

    def save(self, meeting_id: MeetingId, kinds: Sequence[PaperKind], options: IssueOptions) -> None:
        """Ask for a folder, issue papers into it, and show what was made and what it lacks."""
        folder = self._workplace.notices.folder(Message(N_("Folder for the papers")))
        if folder is not None:
            self._issue(meeting_id, kinds, options, partial(self._show_saved, folder), folder)

    def make(self, meeting_id: MeetingId, kinds: Sequence[PaperKind], options: IssueOptions) -> None:
        """Issue papers and keep them on the desk alone."""
        self._issue(meeting_id, kinds, options, self._tell_made)

    def deliver(self, meeting_id: MeetingId, options: IssueOptions) -> None:
        """Ask for a folder, and issue a letter each into it with the list of their recipients."""
        folder = self._workplace.notices.folder(Message(N_("Folder for the letters and the recipients’ list")))
        if folder is not None:
            deed = partial(_delivered, self._workplace.desk, meeting_id, options, folder)
            done = partial(self._show_saved, folder)
            self._workplace.tasks.work(self, Message(N_("Making the papers")), deed, done)

    def print(self, meeting_id: MeetingId, kinds: Sequence[PaperKind], options: IssueOptions) -> None:
        """Issue papers as PDF and offer them for printing."""
        as_pdf = IssueOptions(
            language=options.language,
            formats=(FileFormat.PDF,),
            only=options.only,
            attendance_list=options.attendance_list,
        )
        self._issue(meeting_id, kinds, as_pdf, self._offer_printing)

    def _issue(
        self,
        meeting_id: MeetingId,
        kinds: Sequence[PaperKind],
        options: IssueOptions,
        done: Callable[[Issue], None],
        folder: Path | None = None,
    ) -> None:
        deed = partial(_issued, self._workplace.desk, meeting_id, tuple(kinds), options, folder)
        self._workplace.tasks.work(self, Message(N_("Making the papers")), deed, done)

    def _tell_made(self, done: Issue) -> None:
        count = len(done.papers)
        made = NN_("Made {count} document, kept on the desk.", "Made {count} documents, kept on the desk.")
        self._workplace.notices.tell(Message(made, count=count))
        self.issued.emit(done)

    def _show_saved(self, folder: Path, done: Issue) -> None:
        remember(self._workplace.preferences, done.papers)
        IssuedDialog(self._workplace, done, folder, self._parent).open()
        self.issued.emit(done)

    def _offer_printing(self, done: Issue) -> None:
        papers = [to_print(paper.issued, paper.data, self._workplace.words) for paper in done.papers]
        PrintDialog(self._workplace, papers, self._parent).open()
        self.issued.emit(done)


def _issued(
    desk: Desk,
    meeting_id: MeetingId,
    kinds: Sequence[PaperKind],
    options: IssueOptions,
    folder: Path | None,
    progress: Progress,
) -> Issue:
    return issue(desk, meeting_id, kinds, options, folder, report=progress.advance, maker=workshop.make_apart)


def _delivered(desk: Desk, meeting_id: MeetingId, options: IssueOptions, folder: Path, progress: Progress) -> Issue:
    return deliver(desk, meeting_id, options, folder, report=progress.advance, maker=workshop.make_apart)
