"""Run a command and show what came of it: results, messages, errors, and the exit status that tells them apart."""

from __future__ import annotations

import json

from dpdesk import paths
from dpdesk.cli.command import Call, Result
from dpdesk.cli.commands import command_named, split
from dpdesk.cli.complaints import complaint
from dpdesk.cli.layout import one_line
from dpdesk.cli.parser import Parser, Request, WrongCommandLine
from dpdesk.cli.streams import give_up_output, put, tell
from dpdesk.errors import Ambiguous, DeskError
from dpdesk.language.catalogues import Words, words_for
from dpdesk.messages import N_, Message
from dpdesk.services.sitting import OpenAllPages, Sitting
from dpdesk.settings import Language

DONE, NOT_DONE, WRONG_COMMAND_LINE = 0, 1, 2


def run(request: Request, sitting: Sitting, open_all_pages: OpenAllPages) -> int:
    """Run what a command line asks for, and give the exit status; the self-test opens all pages of the window, too."""
    words = words_for(request.language)
    try:
        result = _result(request, words, sitting, open_all_pages)
    except WrongCommandLine as error:
        tell(words.say(complaint(error)))
        return WRONG_COMMAND_LINE
    except DeskError as error:
        _show(error, words)
        return NOT_DONE
    for note in result.notes:
        tell(words.say(note))
    return _put_out(request, result)


def _put_out(request: Request, result: Result) -> int:
    text = json.dumps(result.data, ensure_ascii=False, indent=2) if request.is_json else "\n".join(result.lines)
    try:
        put(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        return tell_unwritten(error, request.language)
    return result.status


def tell_unwritten(error: OSError, language: Language) -> int:
    """Say that a result did not get to standard output, and give the exit status."""
    # What is still buffered would be tried again as the program ends, with an exit status of Python's own.
    give_up_output()
    text = N_("The result could not be written: {reason}.")
    tell(words_for(language).say(Message(text, reason=error.strerror or "")))
    return NOT_DONE


def tell_no_screen(language: Language) -> int:
    """Say that there is no screen for the window, and give the exit status."""
    text = N_(
        "There is no screen to open the window on. “dpdesk demo FOLDER” makes a sample desk and the papers of its "
        "meeting; “dpdesk --help” lists all commands."
    )
    tell(words_for(language).say(Message(text)))
    return NOT_DONE


def tell_no_toolkit(error: ImportError, language: Language) -> int:
    """Say that the window's toolkit cannot be loaded, and give the exit status."""
    text = N_(
        "The window cannot be opened: {reason}. On Debian and its kin “make run” installs what is missing; "
        "all commands work without a window."
    )
    tell(words_for(language).say(Message(text, reason=str(error))))
    return NOT_DONE


def complain(error: WrongCommandLine, language: Language) -> int:
    """Say what is wrong with a command line whose very options cannot be read, and give the exit status."""
    tell(words_for(language).say(complaint(error)))
    return WRONG_COMMAND_LINE


def _result(request: Request, words: Words, sitting: Sitting, open_all_pages: OpenAllPages) -> Result:
    if request.is_self_test:
        from dpdesk.cli.self_test import self_test

        return self_test(words, sitting, open_all_pages)
    name, arguments = split(request.rest)
    command = command_named(name)
    parser = Parser(f"dpdesk {name}")
    command.arguments(parser)
    location = request.desk or str(paths.default_desk())
    return command.run(Call(parser.parse_args(arguments), words, location, sitting))


def _show(error: DeskError, words: Words) -> None:
    tell(words.say(error.message))
    if isinstance(error, Ambiguous):
        for candidate in error.candidates:
            tell(f"  {one_line(candidate)}")
