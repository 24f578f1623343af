"""The words of the command line. A command's module is imported when the command is called, and not before."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from dpdesk.cli.command import Command
from dpdesk.cli.parser import WrongCommandLine

MODULES = {
    "demo": "keeping",
    "init": "keeping",
    "organiser show": "organiser",
    "organiser set": "organiser",
    "municipalities": "municipalities",
    "municipality show": "municipalities",
    "municipality set": "municipalities",
    "person show": "people",
    "meetings": "meetings",
    "meeting new": "meetings",
    "meeting show": "meetings",
    "meeting state": "meetings",
    "invite": "invitations",
    "reply": "invitations",
    "attend": "attendance",
    "issue": "papers",
    "documents": "papers",
    "document": "papers",
    "export people": "exports",
    "export meetings": "exports",
    "export practices": "exports",
    "export everything": "exports",
    "import everything": "exports",
    "import people": "imports",
    "search": "search",
    "history": "journal",
    "undo": "journal",
    "redo": "journal",
    "check": "keeping",
    "backup": "keeping",
    "restore": "keeping",
}
"""Every command, in the order in which the work is done, and the module of this package that holds it."""


def split(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Part the words of a command, one or two, from its arguments. Raises WrongCommandLine for an unknown one."""
    for length in (2, 1):
        name = " ".join(words[:length])
        if name in MODULES and len(words) >= length:
            return name, words[length:]
    actions = [name.partition(" ")[2] for name in MODULES if name.startswith(f"{words[0]} ")]
    if actions:
        raise WrongCommandLine(f"one of these must follow: {', '.join(actions)}", f"dpdesk {words[0]}")
    raise WrongCommandLine(f"unrecognized command: {words[0]}")


def command_named(name: str) -> Command:
    """Load a command by its words."""
    commands: dict[str, Command] = import_module(f"dpdesk.cli.{MODULES[name]}").COMMANDS
    return commands[name]
