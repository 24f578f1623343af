"""Commands about papers: `issue`, `documents`, `document`."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import table
from dpdesk.cli.parser import Parser, number, path
from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.list_options import Blank, ListColumn, ListOptions, ListOrder, Orientation, Preset
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services import finding
from dpdesk.services.papers import paperwork
from dpdesk.services.papers.filing import write
from dpdesk.services.papers.paperwork import Issue, IssuedPaper, IssueOptions
from dpdesk.settings import Language

MOST_BLANK_ROWS = 500


def _formats(text: str) -> tuple[FileFormat, ...]:
    """Read "pdf,docx"; ValueError, which argparse words, for what is none of the formats."""
    return tuple(FileFormat(name.strip()) for name in text.split(","))


def _blank(text: str) -> int | Blank:
    if text in list(Blank):
        return Blank(text)
    if not 0 <= int(text) <= MOST_BLANK_ROWS:
        raise ArgumentTypeError(f"invalid number of rows value: {text}")
    return int(text)


def _arguments(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING")
    parser.add_argument("kinds", metavar="KIND", nargs="+", choices=[kind.value for kind in PaperKind])
    parser.add_argument("--format", type=_formats, default=(FileFormat.PDF,))
    parser.add_argument("--document-language", choices=[one.value for one in Language], default=Language.POLISH.value)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--out", metavar="DIR", type=path, required=True)
    defaults = ListOptions()
    parser.add_argument("--filled", action="store_true")
    parser.add_argument("--session", metavar="N", type=number)
    parser.add_argument(
        "--columns",
        metavar="NAME",
        action="append",
        default=[],
        choices=[name.value for name in (*Preset, *ListColumn)],
    )
    parser.add_argument("--order", choices=[order.value for order in ListOrder], default=defaults.order.value)
    parser.add_argument("--group", action="store_true")
    parser.add_argument("--blank", metavar="N|fill|page", type=_blank, default=defaults.blank)
    parser.add_argument("--landscape", action="store_true")


def _issue(call: Call) -> Result:
    given = call.arguments
    options = IssueOptions(
        language=Language(given.document_language),
        formats=given.format,
        each=given.each,
        attendance_list=_list_options(given),
    )
    with call.desk() as desk:
        meeting = finding.meeting(desk, given.meeting)
        done = paperwork.issue(desk, meeting.id, [PaperKind(kind) for kind in given.kinds], options, Path(given.out))
    return _issued(done)


def _list_options(given: Namespace) -> ListOptions:
    presets = [Preset(name) for name in given.columns if name in list(Preset)]
    return ListOptions(
        preset=presets[-1] if presets else ListOptions().preset,
        columns=tuple(ListColumn(name) for name in given.columns if name not in list(Preset)),
        order=ListOrder(given.order),
        grouped=given.group,
        blank=given.blank,
        orientation=Orientation.LANDSCAPE if given.landscape else Orientation.AUTOMATIC,
        filled=given.filled,
        session=given.session,
    )


def _issued(done: Issue) -> Result:
    replaced = [Message(N_("Replaced {path}."), path=str(paper.path)) for paper in done.papers if paper.replaced]
    return Result(
        data=[_paper_json(paper) for paper in done.papers],
        lines=[str(paper.path) for paper in done.papers],
        notes=[*replaced, *done.gaps],
    )


def _paper_json(paper: IssuedPaper) -> Json:
    issued = paper.issued
    return {
        "id": issued.id,
        "kind": issued.kind,
        "format": issued.format,
        "path": str(paper.path),
        "pages": issued.pages,
        "recipients": issued.recipients,
    }


def _meeting(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING")


def _documents(call: Call) -> Result:
    with call.desk() as desk:
        issued = paperwork.documents(desk, finding.meeting(desk, call.arguments.meeting).id)
    words = call.words
    header = (
        words.pgettext("column", "id"),
        words.pgettext("column", "when"),
        words.pgettext("column", "paper"),
        words.pgettext("column", "file"),
        words.pgettext("column", "remark"),
    )
    withdrawn = words.pgettext("remark on a document", "withdrawn")
    rows = [
        (
            one.id,
            f"{one.issued_at.astimezone():%Y-%m-%d %H:%M}",
            name_of(one.kind, words),
            one.file_name,
            withdrawn if one.withdrawn else "",
        )
        for one in issued
    ]
    return Result(data=[_issued_json(one) for one in issued], lines=table(header, rows))


def _issued_json(issued: Issued) -> Json:
    return {
        "id": issued.id,
        "kind": issued.kind,
        "format": issued.format,
        "language": issued.language,
        "file": issued.file_name,
        "title": issued.title,
        "pages": issued.pages,
        "recipients": issued.recipients,
        "at": issued.issued_at.astimezone().isoformat(timespec="seconds"),
        "who": issued.issued_by,
        "withdrawn": issued.withdrawn,
    }


def _document_and_file(parser: Parser) -> None:
    parser.add_argument("document", metavar="ID")
    parser.add_argument("--out", metavar="FILE", type=path, required=True)


def _document(call: Call) -> Result:
    with call.desk() as desk:
        issued = finding.issued(desk, call.arguments.document)
        filed = write(Path(call.arguments.out), paperwork.document_bytes(desk, issued.id))
    notes = [Message(N_("Replaced {path}."), path=str(filed.path))] if filed.replaced else []
    return Result(data={"id": issued.id, "path": str(filed.path)}, lines=[str(filed.path)], notes=notes)


COMMANDS = {
    "issue": Command(_arguments, _issue),
    "documents": Command(_meeting, _documents),
    "document": Command(_document_and_file, _document),
}
