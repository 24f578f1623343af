"""What is wrong with a command line, in the language of the program: argparse knows it in English alone."""

from __future__ import annotations

import re

from dpdesk.cli.parser import WrongCommandLine
from dpdesk.messages import N_, Message

_COMPLAINTS = (
    (r"unrecognized command: (?P<what>.*)", N_("There is no command “{what}”.")),
    (r"unrecognized arguments: (?P<what>.*)", N_("This is not understood here: {what}.")),
    (r"the following arguments are required: (?P<places>.*)", N_("Something is missing: {what}.")),
    (r"one of these must follow: (?P<what>.*)", N_("One of these must follow: {what}.")),
    (r"argument (?P<places>.*): expected .*", N_("Something is missing after {what}.")),
    (
        r"argument (?P<places>.*): invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)",
        N_("{value} is not possible as {what}; these are: {choices}."),
    ),
    (r"argument (?P<places>.*): invalid .* value: (?P<value>.*)", N_("{value} is not possible as {what}.")),
    (r"(?P<what>.*) belong together", N_("{what} belong together: give both of them or neither.")),
)


_PLACES = {
    "DIR": N_("DIR"),
    "ENTRY": N_("ENTRY"),
    "FILE": N_("FILE"),
    "FILE.yaml": N_("FILE.yaml"),
    "HEADING=MEANING": N_("HEADING=MEANING"),
    "KIND": N_("KIND"),
    "MEETING": N_("MEETING"),
    "NAME": N_("NAME"),
    "PERSON": N_("PERSON"),
    "RECIPIENT": N_("RECIPIENT"),
    "RECORD": N_("RECORD"),
    "STATE": N_("STATE"),
    "TEXT": N_("TEXT"),
}
"""What stands in the place of an argument, in the help as here."""


def complaint(error: WrongCommandLine) -> Message:
    """Word what is wrong, and where help is. What is not known here is told as argparse tells it."""
    return Message(
        N_("{problem} See: {command} --help"), problem=_problem(error.detail), command=_with_help(error.command)
    )


def _problem(detail: str) -> Message:
    for pattern, sentence in _COMPLAINTS:
        if found := re.fullmatch(pattern, detail, re.DOTALL):
            return Message(sentence, **_values(found.groupdict()))
    return Message(N_("The command line is wrong: {detail}."), detail=detail)


def _values(found: dict[str, str]) -> dict[str, object]:
    """Give what a complaint tells; the places of arguments have words, options stand for themselves."""
    places = found.pop("places", "").split(", ")
    worded = tuple(Message(_PLACES[place]) if place in _PLACES else place for place in places)
    return {"what": worded, **found}


def _with_help(command: str) -> str:
    """Name what has a help text of its own: the program or a command, not what is done with a thing."""
    return " ".join(command.split()[:2])
