"""What is wrong with a command line, in the language of the program: argparse knows it in English alone."""

from __future__ import annotations

import re

from dpdesk.cli.parser import WrongCommandLine
from dpdesk.messages import N_, Message

_COMPLAINTS = (
    (r"unrecognized command: (?P<what>.*)", N_("There is no command “{what}”.")),
    (r"unrecognized arguments: (?P<what>.*)", N_("This is not understood here: {what}.")),
    (r"the following arguments are required: (?P<what>.*)", N_("Something is missing: {what}.")),
    (r"one of these must follow: (?P<what>.*)", N_("One of these must follow: {what}.")),
    (r"argument (?P<what>.*): expected .*", N_("Something is missing after {what}.")),
    (
        r"argument (?P<what>.*): invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)",
        N_("{value} is not possible as {what}; these are: {choices}."),
    ),
    (r"argument (?P<what>.*): invalid .* value: (?P<value>.*)", N_("{value} is not possible as {what}.")),
    (r"(?P<what>.*) belong together", N_("{what} belong together: give both of them or neither.")),
)


def complaint(error: WrongCommandLine) -> Message:
    """Word what is wrong, and where help is. What is not known here is told as argparse tells it."""
    return Message(
        N_("{problem} See: {command} --help"), problem=_problem(error.detail), command=_with_help(error.command)
    )


def _problem(detail: str) -> Message:
    for pattern, sentence in _COMPLAINTS:
        if found := re.fullmatch(pattern, detail, re.DOTALL):
            return Message(sentence, **found.groupdict())
    return Message(N_("The command line is wrong: {detail}."), detail=detail)


def _with_help(command: str) -> str:
    """Name what has a help text of its own: the program or a command, not what is done with a thing."""
    return " ".join(command.split()[:2])
