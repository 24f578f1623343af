"""Standard output for results, the error stream for messages: whatever they are connected to."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress


def prepare(*, is_json: bool) -> None:
    """Let the streams take any text: what a terminal cannot show is escaped, and JSON is always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if is_json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def put(text: str) -> None:
    """Write a result to standard output. Raises OSError where it does not get there."""
    # A program that was started without a standard output has none.
    if sys.stdout is not None and text:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()


def tell(text: str) -> None:
    """Write a message to the error stream; a stream that is gone cannot be told so."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()


def give_up_output() -> None:
    """Send whatever is still to be written nowhere: the reader has gone, as `head` does, or the disk is full."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
