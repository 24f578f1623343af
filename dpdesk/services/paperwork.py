"""Issue the papers of a meeting: make them, keep them as issued, write them to a folder; and have them again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.work import Work
from dpdesk.documents.blocks import Paper
from dpdesk.documents.render import Rendered
from dpdesk.domain.ids import IssuedId, MeetingId
from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.meetings import Meeting, State
from dpdesk.errors import Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.filing import file_name, publish, staged, unique_names
from dpdesk.services.occasions import pictures
from dpdesk.services.sheets import IssueOptions, Setting, Sheet, sheets

__all__ = ["Issue", "IssueOptions", "IssuedPaper", "document_bytes", "documents", "issue"]

_MEDIA_TYPES = {
    FileFormat.PDF: "application/pdf",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.HTML: "text/html",
}


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


@dataclass(frozen=True, slots=True)
class _Made:
    """One file that was made and is not kept yet."""

    sheet: Sheet
    format: FileFormat
    title: str
    rendered: Rendered


def issue(
    desk: Desk,
    meeting_id: MeetingId,
    kinds: Sequence[PaperKind],
    options: IssueOptions | None = None,
    folder: Path | None = None,
) -> Issue:
    """Issue papers of a meeting, all of them or none, and write them to a folder where one is named.

    They are kept on the desk in one unit of work; issuing invitations makes a planned meeting an invited one.
    Raises NotFound, Refused for a paper that cannot be made, and StorageFailed where nothing could be written.
    """
    chosen = tuple(dict.fromkeys(kinds))
    options = options or IssueOptions()
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
        if not about.sessions:
            raise Refused(Message(N_("The meeting has no day yet, so it has no papers. Nothing was issued.")))
        setting = Setting(desk, about, pictures(reader, about), options, words_for(options.language))
    made = [_make(sheet, wanted) for kind in chosen for sheet in sheets(kind, setting) for wanted in options.formats]
    papers = _kept_and_filed(setting, made, folder)
    lacking = dict.fromkeys(message for one in made for message in one.sheet.gaps)
    return Issue(papers=papers, gaps=tuple(lacking))


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


def _make(sheet: Sheet, wanted: FileFormat) -> _Made:
    paper = sheet.compose()
    return _Made(sheet, wanted, paper.title, _render(paper, wanted))


def _render(paper: Paper, wanted: FileFormat) -> Rendered:
    # Each renderer brings a large library, which is not loaded for a format that nobody asked for.
    match wanted:
        case FileFormat.PDF:
            from dpdesk.documents.render import pdf

            return pdf.render(paper)
        case FileFormat.DOCX:
            from dpdesk.documents.render import docx

            return docx.render(paper)
        case FileFormat.HTML:
            from dpdesk.documents.render import html

            return html.render(paper)


def _kept_and_filed(setting: Setting, made: Sequence[_Made], folder: Path | None) -> tuple[IssuedPaper, ...]:
    """Keep the papers on the desk and put their files in place.

    The files are on the disk before the desk says that they were issued, and get their names after.
    """
    names = unique_names(file_name(one.sheet.name, one.format) for one in made)
    data = [one.rendered.data for one in made]
    with ExitStack() as stack:
        half = stack.enter_context(staged(folder, dict(zip(names, data, strict=True)))) if folder else {}
        kept = _keep(setting, made, names)
        filed = publish(half)
    if not folder:
        return tuple(IssuedPaper(issued=one, data=bytes_of) for one, bytes_of in zip(kept, data, strict=True))
    return tuple(
        IssuedPaper(issued=one, data=bytes_of, path=file.path, replaced=file.replaced)
        for one, bytes_of, file in zip(kept, data, filed, strict=True)
    )


def _keep(setting: Setting, made: Sequence[_Made], names: Sequence[str]) -> list[Issued]:
    with setting.desk.work(_label(setting.about.meeting, made)) as work:
        kept = [work.save(_record(setting, work, one, name)) for one, name in zip(made, names, strict=True)]
        if any(one.sheet.kind is PaperKind.INVITATIONS for one in made):
            _move_forward(work, setting.about.meeting)
    return kept


def _label(meeting: Meeting, made: Sequence[_Made]) -> Message:
    if len(made) == 1:
        return Message(N_("Issue {paper} of “{title}”"), paper=made[0].sheet.kind, title=meeting.title)
    label = NN_("Issue {count} document of “{title}”", "Issue {count} documents of “{title}”")
    return Message(label, count=len(made), title=meeting.title)


def _record(setting: Setting, work: Work, made: _Made, name: str) -> Issued:
    desk, words = setting.desk, setting.words
    return Issued(
        id=IssuedId(desk.new_id()),
        meeting_id=setting.about.meeting.id,
        kind=made.sheet.kind,
        format=made.format,
        language=words.language,
        file_name=name,
        title=made.title,
        pages=made.rendered.pages,
        recipients=made.sheet.recipients,
        issued_at=desk.clock(),
        issued_by=desk.actor,
        blob_id=work.keep(made.rendered.data, _MEDIA_TYPES[made.format]),
    )


def _move_forward(work: Work, meeting: Meeting) -> None:
    """Make a planned meeting an invited one; any other state is further on already, or off."""
    current = work.get(Meeting, meeting.id)
    if current.state is State.PLANNED:
        work.save(replace(current, state=State.INVITED))
