"""The report of a failure of the program: versions, and where it happened, without a word of what was on the desk.

The message of an error may quote what somebody typed, and a file name may hold the name of whoever is logged in: the
report has neither. It has the kinds of the errors, and files as they are called inside the program and its libraries.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import Path, PurePath
from types import TracebackType

from PySide6 import __version__ as bindings_version
from PySide6.QtCore import qVersion

from dpdesk.services.desks.crediting import version
from dpdesk.settings import Language

_PROGRAM = Path(__file__).resolve().parents[2]
_LIBRARIES = ("site-packages", "dist-packages")
_MOST_CAUSES = 8


def report(error: BaseException, language: Language) -> str:
    """Give the report of an error, in English, to be sent to whoever mends the program."""
    return "\n".join((*_versions(language), "", *_told(error)))


def _versions(language: Language) -> Iterator[str]:
    yield f"DPDesk {version()} ({language})"
    yield f"Python {platform.python_version()}, PySide6 {bindings_version}, Qt {qVersion()}"
    yield f"{platform.system()} {platform.release()}, {platform.machine()}"


def _told(error: BaseException) -> Iterator[str]:
    """Tell an error after those that led to it."""
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None and len(chain) < _MOST_CAUSES:
        chain.append(cause)
    for one in reversed(chain):
        yield from _places(one.__traceback__)
        yield f"{type(one).__module__}.{type(one).__qualname__}".removeprefix("builtins.")


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        yield f"  {_inside(frame.filename)}, line {frame.lineno}, in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def _inside(filename: str) -> str:
    """Name a file from the program's folder or the library's on; of any other give the last name alone."""
    path = PurePath(filename)
    if path.is_relative_to(_PROGRAM):
        inside = path.relative_to(_PROGRAM)
        path = inside if inside.parts[0] == "dpdesk" else path
    for place, part in enumerate(path.parts):
        if part in _LIBRARIES:
            return PurePath(*path.parts[place + 1 :]).as_posix()
    return path.as_posix() if not path.is_absolute() else path.name
