"""What a command is: the arguments it takes, the call it answers, and the result it gives."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from dpdesk.cli.parser import Parser
from dpdesk.cli.streams import tell
from dpdesk.language.catalogues import Words
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import opened
from dpdesk.services.sitting import Sitting

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
"""A value as JSON has it."""


@dataclass(frozen=True, slots=True)
class Call:
    """A command as it was called: with which arguments, at whose desk, and who sits there."""

    arguments: Namespace
    words: Words
    location: str
    sitting: Sitting

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Open the desk that is meant, and tell what its user should know about it."""
        with opened(self.location, self.sitting) as desk:
            for notice in desk.database.notices:
                tell(self.words.say(notice))
            yield desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a command has done: `lines` for a person, `data` for --json, `notes` for the error stream.

    `status` is 0, or 1 where something was found that needs attention.
    """

    data: Json
    lines: Sequence[str] = ()
    notes: Sequence[Message] = ()
    status: int = 0


@dataclass(frozen=True, slots=True)
class Command:
    """A word of the command line: how its arguments are read, and what it does."""

    arguments: Callable[[Parser], None]
    run: Callable[[Call], Result]


def no_arguments(parser: Parser) -> None:
    """Take no arguments."""
