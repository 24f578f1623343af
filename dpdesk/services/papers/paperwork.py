"""Issue the papers of a meeting: make them, keep them as issued, write them to a folder; and have them again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from dpdesk.database.work import Work
from dpdesk.domain.ids import IssuedId, MeetingId
from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.meetings import Meeting, State
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.filing import file_name, publish, staged, unique_names
from dpdesk.services.papers.making import Made, Maker, Report, make, unheard
from dpdesk.services.papers.sheets import IssueOptions, Setting, gathered
from dpdesk.services.states import move_forward

__all__ = ["Issue", "IssueOptions", "IssuedPaper", "document_bytes", "documents", "issue"]

_MEDIA_TYPES = {
    FileFormat.PDF: "application/pdf",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.HTML: "text/html",
}


Beside = Callable[[Setting, Sequence[Made], Sequence[str]], Mapping[str, bytes]]
"""Gives files that go into the folder with the papers and are not issued: from the papers made and their file names."""


def nothing_beside(setting: Setting, made: Sequence[Made], names: Sequence[str]) -> Mapping[str, bytes]:  # noqa: ARG001
    """Give no file beside the papers."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """One file as it was issued; `path` is where it was written, `replaced` whether an older one was there."""

    issued: Issued
    data: bytes
    path: Path | None = None
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """The papers that were issued together, and what they lack, for their author to know."""

    papers: tuple[IssuedPaper, ...]
    gaps: tuple[Message, ...] = ()


def issue(
    desk: Desk,
    meeting_id: MeetingId,
    kinds: Sequence[PaperKind],
    options: IssueOptions | None = None,
    folder: Path | None = None,
    *,
    report: Report = unheard,
    maker: Maker = make,
    beside: Beside = nothing_beside,
) -> Issue:
    """Issue papers of a meeting, all of them or none, and write them to a folder where one is named.

    They are kept on the desk in one unit of work, which moves the meeting forward where they do. What `report` raises
    while they are made passes through: then nothing is kept, and no file is left.
    Raises NotFound, Refused for a paper that cannot be made, and StorageFailed where nothing could be written.
    """
    setting = gathered(desk, meeting_id, options or IssueOptions())
    made = maker(setting, kinds, report)
    papers = _kept_and_filed(desk, setting, made, folder, report, beside)
    return Issue(papers=papers, gaps=tuple(dict.fromkeys(gap for one in made for gap in one.gaps)))


def documents(desk: Desk, meeting_id: MeetingId) -> tuple[Issued, ...]:
    """Give what was issued for a meeting, in the order of issuing. Raises NotFound."""
    with desk.reading() as reader:
        reader.get(Meeting, meeting_id)
        issued = reader.all(Issued, meeting_id=meeting_id)
    return tuple(sorted(issued, key=lambda one: (one.issued_at, one.file_name)))


def document_bytes(desk: Desk, issued_id: IssuedId) -> bytes:
    """Give an issued document again, byte for byte. Raises NotFound."""
    with desk.reading() as reader:
        return reader.blob(reader.get(Issued, issued_id).blob_id)


def _kept_and_filed(
    desk: Desk, setting: Setting, made: Sequence[Made], folder: Path | None, report: Report, beside: Beside
) -> tuple[IssuedPaper, ...]:
    """Keep the papers on the desk and put their files in place.

    The files are on the disk before the desk says that they were issued, and get their names after.
    """
    names = unique_names(file_name(one.name, one.format) for one in made)
    data = [one.data for one in made]
    with ExitStack() as stack:
        files = {**dict(zip(names, data, strict=True)), **(beside(setting, made, names) if folder else {})}
        half = stack.enter_context(staged(folder, files, report)) if folder else {}
        kept = _keep(desk, setting, made, names)
        filed = publish(half)
    if not folder:
        return tuple(IssuedPaper(issued=one, data=bytes_of) for one, bytes_of in zip(kept, data, strict=True))
    return tuple(
        IssuedPaper(issued=one, data=bytes_of, path=file.path, replaced=file.replaced)
        for one, bytes_of, file in zip(kept, data, filed, strict=False)
    )


def _keep(desk: Desk, setting: Setting, made: Sequence[Made], names: Sequence[str]) -> list[Issued]:
    meeting = setting.about.meeting
    with desk.work(_label(meeting, made)) as work:
        records = [_record(desk, setting, work, one, name) for one, name in zip(made, names, strict=True)]
        work.save_all(records)
        _move_forward(work, meeting.id, {one.kind for one in made})
        return [work.get(Issued, one.id) for one in records]


def _label(meeting: Meeting, made: Sequence[Made]) -> Message:
    if len(made) == 1:
        return Message(N_("Issue {paper} of “{title}”"), paper=made[0].kind, title=meeting.title)
    label = NN_("Issue {count} document of “{title}”", "Issue {count} documents of “{title}”")
    return Message(label, count=len(made), title=meeting.title)


def _record(desk: Desk, setting: Setting, work: Work, made: Made, name: str) -> Issued:
    return Issued(
        id=IssuedId(desk.new_id()),
        meeting_id=setting.about.meeting.id,
        kind=made.kind,
        format=made.format,
        language=setting.options.language,
        file_name=name,
        title=made.title,
        pages=made.pages,
        recipients=made.recipients,
        issued_at=desk.clock(),
        issued_by=desk.actor,
        blob_id=work.keep(made.data, _MEDIA_TYPES[made.format]),
    )


def _move_forward(work: Work, meeting_id: MeetingId, kinds: Set[PaperKind]) -> None:
    """Move a meeting forward by what was issued: invitations invite, article and note sum up what was held."""
    if PaperKind.INVITATIONS in kinds:
        move_forward(work, meeting_id, State.INVITED)
    is_held = work.get(Meeting, meeting_id).state is State.HELD
    if is_held and kinds & {PaperKind.ARTICLE, PaperKind.NOTE}:
        move_forward(work, meeting_id, State.SUMMARISED)
