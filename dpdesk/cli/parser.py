"""Read the command line: the global options first, and what follows once the command is known.

This module is all that `dpdesk --help` needs besides the help itself, and must stay light: no toolkit, no SQL,
no paper, no catalogue.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from itertools import pairwise

from dpdesk.settings import Language

TYPE_CHECKING = False  # the module `typing` would cost a tenth of what --help takes
if TYPE_CHECKING:
    from typing import NoReturn

HELP = ("-h", "--help")
_LARGEST = 1_000_000_000


class WrongCommandLine(Exception):
    """The command line cannot be understood; `detail` is the English account of it, `command` where it was met."""

    def __init__(self, detail: str, command: str = "dpdesk") -> None:
        super().__init__(detail)
        self.detail = detail
        self.command = command


def _one_width(prog: str) -> argparse.HelpFormatter:
    """Make the formatter that argparse wants and we never print from: told the width, it asks no terminal."""
    return argparse.HelpFormatter(prog, width=80)


class Parser(argparse.ArgumentParser):
    """An argparse parser that raises instead of leaving the program, and leaves help to the shipped texts."""

    def __init__(self, command: str = "dpdesk") -> None:
        super().__init__(prog=command, add_help=False, allow_abbrev=False, formatter_class=_one_width)

    def error(self, message: str) -> NoReturn:
        raise WrongCommandLine(message, self.prog)


class Request:
    """A command line, read as far as the global options; `rest` begins with the command, if there is one."""

    __slots__ = ("desk", "is_help", "is_json", "is_self_test", "language", "rest")

    def __init__(self, options: argparse.Namespace, language: Language) -> None:
        self.rest: list[str] = options.rest
        self.desk: str | None = options.desk
        self.is_json: bool = options.json
        self.is_self_test: bool = options.self_test
        self.is_help: bool = options.help or _asks_for_help(options.rest)
        self.language = language


def read(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> Request:
    """Read a command line without the program's name. Raises WrongCommandLine."""
    parser = Parser()
    parser.add_argument("--desk", type=path)
    parser.add_argument("--language", choices=[language.value for language in Language])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument(*HELP, action="store_true")
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    options = parser.parse_args(words)
    return Request(options, Language(options.language) if options.language else spoken_language(environment))


def number(text: str) -> int:
    """Read a whole number; ValueError, which argparse words, for what is none or is more than any desk counts to."""
    if abs(int(text)) > _LARGEST:
        raise ValueError(text)
    return int(text)


def path(text: str) -> str:
    """Read a path or a URL; ValueError, which argparse words, for what not every system takes as one."""
    if not text or "\0" in text:
        raise ValueError(text)
    text.encode()  # bytes that are no UTF-8 arrive as lone surrogates, in which no desk can be opened
    return text


def spoken_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Tell the program's language by the environment: Polish, unless its locale is an English one.

    The first that is set counts of LC_ALL, LC_MESSAGES and LANG, as POSIX has it (Base Definitions, 8.2).
    """
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return Language.ENGLISH if locale.startswith("en") else Language.POLISH


def language_of(words: Sequence[str]) -> Language:
    """Tell in which language to say that a command line cannot be read: the one it asks for, where it does."""
    for option, value in pairwise(words):
        if option == "--language" and value in list(Language):
            return Language(value)
    return spoken_language()


def _asks_for_help(words: Sequence[str]) -> bool:
    """Look for --help among a command's words, up to the "--" that ends options."""
    options = words[: words.index("--")] if "--" in words else words
    return any(word in HELP for word in options)
