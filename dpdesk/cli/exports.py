"""Commands that give to other programs what is on the desk, and read it back: `export …`, `import everything`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from dpdesk.cli.command import Call, Command, Result
from dpdesk.cli.parser import Parser, path
from dpdesk.domain.export_tables import FORMATS, Exported
from dpdesk.messages import NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.exporting.everything import export_everything, take_in
from dpdesk.services.exporting.files import format_of
from dpdesk.services.exporting.meetings import export_meetings
from dpdesk.services.exporting.people import export_people
from dpdesk.services.exporting.practices import export_practices

_Export = Callable[[Desk, Path, Call], int]


def _file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", type=path)


def _export(call: Call, what: Exported, export: _Export) -> Result:
    file = Path(call.arguments.file)
    format_of(file, FORMATS[what])
    with call.desk() as desk:
        count = export(desk, file, call)
    return Result(data={"path": str(file), "count": count}, lines=[str(file)])


def _people(desk: Desk, file: Path, call: Call) -> int:
    return export_people(desk, file, call.words)


def _meetings(desk: Desk, file: Path, call: Call) -> int:
    return export_meetings(desk, file, call.words)


def _practices(desk: Desk, file: Path, call: Call) -> int:
    return export_practices(desk, file, call.words)


def _everything(desk: Desk, file: Path, _: Call) -> int:
    return export_everything(desk, file)


def _import(call: Call) -> Result:
    count = take_in(call.location, Path(call.arguments.file), call.sitting)
    told = NN_("{count} entry was read in.", "{count} entries were read in.")
    return Result(
        data={"desk": call.location, "count": count}, lines=[call.location], notes=[Message(told, count=count)]
    )


_EXPORTS = {
    Exported.PEOPLE: _people,
    Exported.MEETINGS: _meetings,
    Exported.PRACTICES: _practices,
    Exported.EVERYTHING: _everything,
}

COMMANDS = {
    **{
        f"export {what}": Command(_file, partial(_export, what=what, export=export))
        for what, export in _EXPORTS.items()
    },
    "import everything": Command(_file, _import),
}
