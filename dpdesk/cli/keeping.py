"""Commands that make, check, copy and restore a desk: `demo`, `init`, `check`, `backup`, `restore`."""

from __future__ import annotations

from pathlib import Path

from dpdesk.cli.command import Call, Command, Result
from dpdesk.cli.parser import Parser, path
from dpdesk.messages import N_, Message
from dpdesk.services.desks.checking import check
from dpdesk.services.desks.demonstrating import Demonstration, demonstrate
from dpdesk.services.desks.keeping import back_up, make, restore
from dpdesk.services.papers.pdf_check import read_shortcomings, worded


def _folder(parser: Parser) -> None:
    parser.add_argument("folder", metavar="DIR", type=path)


def _file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", type=path)


def _demo(call: Call) -> Result:
    shown = demonstrate(Path(call.arguments.folder), call.sitting)
    paths = [str(shown.desk), *(str(paper.path) for paper in shown.papers)]
    return Result(data=paths, lines=paths, notes=_replaced(shown))


def _replaced(shown: Demonstration) -> list[Message]:
    notes = [Message(N_("Replaced {path}."), path=str(paper.path)) for paper in shown.papers if paper.replaced]
    if shown.kept_aside:
        notes.append(Message(N_("The desk that was there before is now {path}."), path=str(shown.kept_aside)))
    return notes


def _sample(parser: Parser) -> None:
    parser.add_argument("--sample", action="store_true")


def _init(call: Call) -> Result:
    make(call.location, call.sitting, sample=call.arguments.sample)
    return Result(data={"desk": call.location}, lines=[call.location])


def _maybe_file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.pdf", type=path, nargs="?")


def _check(call: Call) -> Result:
    if call.arguments.file:
        return _check_pdf(call, Path(call.arguments.file))
    with call.desk() as desk:
        findings = [call.words.say(finding) for finding in check(desk)]
    return Result(
        data={"ok": not findings, "findings": findings},
        lines=findings or [call.words.gettext("The desk is in order.")],
        status=int(bool(findings)),
    )


def _check_pdf(call: Call, file: Path) -> Result:
    findings = [call.words.say(finding) for finding in worded(read_shortcomings(file))]
    return Result(
        data={"ok": not findings, "findings": findings},
        lines=findings or [call.words.gettext("The PDF is accessible (PDF/UA-1) and archival (PDF/A-2a).")],
        status=int(bool(findings)),
    )


def _backup(call: Call) -> Result:
    copy = Path(call.arguments.file)
    with call.desk() as desk:
        back_up(desk, copy)
    return Result(data={"path": str(copy)}, lines=[str(copy)])


def _restore(call: Call) -> Result:
    aside = restore(Path(call.arguments.file), call.location)
    kept = [Message(N_("The desk that was there before is now {path}."), path=str(aside))] if aside else []
    data = {"desk": call.location, "kept_aside": str(aside) if aside else None}
    return Result(data=data, lines=[call.location], notes=kept)


COMMANDS = {
    "demo": Command(_folder, _demo),
    "init": Command(_sample, _init),
    "check": Command(_maybe_file, _check),
    "backup": Command(_file, _backup),
    "restore": Command(_file, _restore),
}
