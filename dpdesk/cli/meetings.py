"""Commands about meetings: `meetings`, `meeting new`, `meeting show`, `meeting state`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dpdesk.cli.command import Call, Command, Result, no_arguments
from dpdesk.cli.meeting_json import line_json, meeting_json
from dpdesk.cli.meeting_text import meeting_table, meeting_text
from dpdesk.cli.parser import Parser, path
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import State
from dpdesk.language.catalogues import Words
from dpdesk.messages import Message
from dpdesk.services import finding, viewing
from dpdesk.services.desk import Desk
from dpdesk.services.meetings import planning


def _list(call: Call) -> Result:
    with call.desk() as desk:
        lines = viewing.meetings(desk)
    return Result(data=[line_json(line) for line in lines], lines=meeting_table(lines, call.words))


def _file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.yaml", type=path)


def _new(call: Call) -> Result:
    plan = planning.plan_from(Path(call.arguments.file))
    with call.desk() as desk:
        meeting = planning.new_meeting(desk, plan)
        return _result(desk, meeting.id, call.words, planning.remarks(plan))


def _meeting(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING")


def _meeting_and_form(parser: Parser) -> None:
    _meeting(parser)
    parser.add_argument("--yaml", action="store_true")


def _show(call: Call) -> Result:
    with call.desk() as desk:
        meeting = finding.meeting(desk, call.arguments.meeting)
        about = viewing.about(desk, meeting.id)
        if call.arguments.yaml:
            return Result(data=meeting_json(about), lines=[planning.meeting_file(desk, meeting.id)])
    return Result(data=meeting_json(about), lines=meeting_text(about, call.words))


def _meeting_and_state(parser: Parser) -> None:
    _meeting(parser)
    parser.add_argument("state", metavar="STATE", choices=[state.value for state in State])


def _state(call: Call) -> Result:
    with call.desk() as desk:
        meeting = planning.set_state(
            desk, finding.meeting(desk, call.arguments.meeting).id, State(call.arguments.state)
        )
        return _result(desk, meeting.id, call.words)


def _result(desk: Desk, meeting_id: MeetingId, words: Words, notes: Sequence[Message] = ()) -> Result:
    line = next(line for line in viewing.meetings(desk) if line.id == meeting_id)
    return Result(data=line_json(line), lines=meeting_table([line], words), notes=notes)


COMMANDS = {
    "meetings": Command(no_arguments, _list),
    "meeting new": Command(_file, _new),
    "meeting show": Command(_meeting_and_form, _show),
    "meeting state": Command(_meeting_and_state, _state),
}
