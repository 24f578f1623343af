"""The composition root: reads the command line, gives the desk its clock, ids and actor, and runs the command."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from dpdesk.cli.help import help_text
from dpdesk.cli.parser import Request, WrongCommandLine, language_of, read
from dpdesk.cli.streams import give_up_output, prepare, put

TYPE_CHECKING = False  # the module `typing` would cost a tenth of what --help takes
if TYPE_CHECKING:
    from dpdesk.services.sitting import Sitting

INTERRUPTED = 130
"""The exit status of a program that was ended by Ctrl+C, by the custom of shells."""


def run() -> None:
    """Run the program as a command of the system."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line, that of the process where none is given, and give the exit status."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        give_up_output()
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    # What a command needs is imported after the help was given: it takes ten times as long.
    prepare(is_json=False)
    try:
        request = read(arguments)
    except WrongCommandLine as error:
        from dpdesk.cli.running import complain

        return complain(error, language_of(arguments))
    prepare(is_json=request.is_json)
    if request.is_help:
        return _help(request)
    if not request.rest and not request.is_self_test:
        return _window(request)
    from dpdesk.cli.running import run as run_command

    return run_command(request, _sitting(), _open_all_pages)


def _window(request: Request) -> int:
    """Open the window, or say why there is none."""
    from dpdesk.ui.screen import has_screen

    if not has_screen():
        from dpdesk.cli.running import tell_no_screen

        return tell_no_screen(request.language)
    try:
        from dpdesk.ui.application import run as open_window
    except ImportError as error:  # a library of the system is missing, which the toolkit names
        from dpdesk.cli.running import tell_no_toolkit

        return tell_no_toolkit(error, request.language)
    return open_window(request.desk, request.language, _sitting())


def _open_all_pages(location: str, sitting: Sitting) -> int:
    """Open every page of the window, for the self-test."""
    from dpdesk.ui.proving import open_all_pages

    return open_all_pages(location, sitting)


def _help(request: Request) -> int:
    try:
        put(help_text(request.language, request.rest))
    except BrokenPipeError:
        raise
    except OSError as error:
        from dpdesk.cli.running import tell_unwritten

        return tell_unwritten(error, request.language)
    return 0


def _sitting() -> Sitting:
    """Sit down at the desk: the system's clock, random ids, and the person who is logged in."""
    from datetime import UTC, datetime

    from dpdesk.services.fresh_ids import fresh_ids
    from dpdesk.services.sitting import Sitting

    return Sitting(clock=lambda: datetime.now(UTC), new_id=fresh_ids(), actor=_actor())


def _actor() -> str:
    """Give what can be kept of the login name, or a dash on a system that knows none."""
    import getpass

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = ""
    return "".join(filter(str.isprintable, name)) or "–"
