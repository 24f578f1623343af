"""The command for the door and for the signed sheet: `attend`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import one_line
from dpdesk.cli.newcomers import namesakes, similar
from dpdesk.cli.parser import Parser, WrongCommandLine, number
from dpdesk.domain.attendance import Attendance, Presence
from dpdesk.domain.meetings import Meeting
from dpdesk.language.catalogues import Words
from dpdesk.language.wording import name_of
from dpdesk.messages import Message
from dpdesk.services import company, finding
from dpdesk.services.attendance import attending
from dpdesk.services.desk import Desk
from dpdesk.services.newcomers import organisation_called, person_of

_Recorded = tuple[str, Mapping[int, Attendance], Sequence[Message]]
"""Whose attendance was recorded, in which sessions, and what is to be told about it."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING")
    parser.add_argument("person", metavar="PERSON")
    presences = [presence.value for presence in Presence]
    parser.add_argument("presence", metavar="|".join(presences), choices=presences)
    parser.add_argument("--session", metavar="N", type=number)
    parser.add_argument("--walk-in", action="store_true")
    parser.add_argument("--organisation", metavar="NAME")


def _attend(call: Call) -> Result:
    if call.arguments.walk_in != (call.arguments.organisation is not None):
        raise WrongCommandLine("--walk-in, --organisation belong together", "dpdesk attend")
    with call.desk() as desk:
        meeting = finding.meeting(desk, call.arguments.meeting)
        record = _walk_in if call.arguments.walk_in else _participant
        name, attendances, notes = record(desk, meeting, call)
    return Result(data=_json(name, attendances), lines=_lines(name, attendances, call.words), notes=notes)


def _participant(desk: Desk, meeting: Meeting, call: Call) -> _Recorded:
    given = call.arguments
    participation = company.participation(desk, meeting.id, given.person)
    attendances = attending.attend(desk, participation, Presence(given.presence), session=given.session)
    return finding.person(desk, participation.person_id).name, attendances, ()


def _walk_in(desk: Desk, meeting: Meeting, call: Call) -> _Recorded:
    given = call.arguments
    office = organisation_called(desk, given.organisation)
    person = person_of(desk, given.person, office.who.id)
    attendances = attending.walk_in(
        desk, meeting.id, person.who, office.who, Presence(given.presence), session=given.session
    )
    return person.who.name, attendances, (*similar(office), *namesakes(person))


def _lines(name: str, attendances: Mapping[int, Attendance], words: Words) -> Sequence[str]:
    line = words.gettext("{name}, session {number}: {presence}")
    return [
        line.format(name=one_line(name), number=number, presence=name_of(attendance.presence, words))
        for number, attendance in attendances.items()
    ]


def _json(name: str, attendances: Mapping[int, Attendance]) -> Json:
    ids = {attendance.participation_id for attendance in attendances.values()}
    recorded = {str(number): attendance.presence for number, attendance in attendances.items()}
    return {"person": name, "participation": ids.pop(), "attendance": recorded}


COMMANDS = {"attend": Command(_arguments, _attend)}
