"""JSON read entry by entry, so that neither a large file nor a hostile one takes more memory than one entry does."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

_PIECE = 1 << 20
"""bytes read at once"""
_NEAR_END = 12
"""characters from the end: a mistake found there may be an entry that goes on in the next piece"""
_SPACE = re.compile(r"[ \t\n\r]*")


class _Unfit(ValueError):
    """JSON in form that is refused all the same: a number that is none, or the same name twice."""


class JsonStream:
    """Reads the document of a file. Every reader raises BadInput that says how far the file could be read."""

    def __init__(self, file: BinaryIO, heard: Callable[[int], None]) -> None:
        self._file = file
        self._heard = heard
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._read = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_no_constant).raw_decode
        self._text = ""
        self._at = 0
        self._line = 1
        self._bytes = 0
        self._is_over = False

    def members(self, longest: int) -> Iterator[str]:
        """Give the names of an object one by one; whoever gets one reads its value before the next."""
        self._take("{")
        if self._takes("}"):
            return
        names: set[str] = set()
        while True:
            name = self.value(longest)
            if not isinstance(name, str) or name in names:
                raise self._wrong()
            names.add(name)
            self._take(":")
            yield name
            if self._takes("}"):
                return
            self._take(",")

    def elements(self, longest: int) -> Iterator[object]:
        """Give the values of an array one by one."""
        self._take("[")
        if self._takes("]"):
            return
        while True:
            yield self.value(longest)
            if self._takes("]"):
                return
            self._take(",")

    def value(self, longest: int) -> object:
        """Give the next value, of at most so many characters."""
        self._skip_space()
        while True:
            try:
                value, end = self._read(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._is_over or not self._may_go_on(error):
                    raise self._wrong(error.pos) from None
            except (_Unfit, ValueError, RecursionError):  # ValueError: a number of thousands of digits
                raise self._wrong() from None
            else:
                if end < len(self._text) or self._is_over:
                    self._at = end
                    return value
            self._read_on(longest)

    def end(self) -> None:
        """Make sure that nothing follows."""
        self._skip_space()
        if self._at < len(self._text):
            raise self._wrong()

    def _takes(self, sign: str) -> bool:
        """Go past a sign, if it is the next."""
        self._skip_space()
        is_next = self._text.startswith(sign, self._at)
        self._at += is_next
        return is_next

    def _take(self, sign: str) -> None:
        if not self._takes(sign):
            raise self._wrong()

    def _skip_space(self) -> None:
        while True:
            space = _SPACE.match(self._text, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._text) or self._is_over:
                return
            self._fill(_PIECE)

    def _read_on(self, longest: int) -> None:
        """Read as much again as there is of an entry that goes on: reading it anew each time must not take long."""
        present = len(self._text) - self._at
        if present > longest:
            raise BadInput(
                Message(
                    N_("Line {line}: what begins there is longer than anything a desk keeps. Nothing was read in."),
                    line=self._line_at(self._at),
                )
            )
        self._fill(max(present, _PIECE))

    def _fill(self, amount: int) -> None:
        """Read another piece of the file, and forget what was dealt with."""
        data = self._file.read(amount)
        self._line += self._text.count("\n", 0, self._at)
        self._bytes += len(data)
        self._heard(self._bytes)
        try:
            more = self._decoder.decode(data, final=not data)
        except UnicodeDecodeError:
            raise BadInput(
                Message(N_("The file is not in UTF-8, so it is no exported desk. Nothing was read in."))
            ) from None
        self._text, self._at = self._text[self._at :] + more, 0
        self._is_over = not data

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith("Unterminated string") or error.pos >= len(self._text) - _NEAR_END

    def _wrong(self, place: int | None = None) -> BadInput:
        line = self._line_at(self._at if place is None else place)
        return BadInput(
            Message(
                N_("Line {line}: this is not as it should be in an exported desk (JSON). Nothing was read in."),
                line=line,
            ),
            line=line,
        )

    def _line_at(self, place: int) -> int:
        return self._line + self._text.count("\n", 0, place)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise _Unfit("the same name twice")
    return members


def _no_constant(name: str) -> object:
    raise _Unfit(name)
