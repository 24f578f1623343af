"""E-mail addresses of several recipients as a mail program takes them: parted by semicolons, so many at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

AT_ONCE = 100
"""How many addresses of one message mail servers usually let pass."""

_BETWEEN = "; "
"""What Outlook takes between addresses."""
_ADDRESS = re.compile(r"[^@\s;,<>\"]+@[^@\s;,<>\"]+")
"""What is no address by itself, or would become several, is not copied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """E-mail addresses in pieces that a mail program takes, and the recipients who have none."""

    pieces: tuple[str, ...]
    count: int
    without: tuple[str, ...]


def in_pieces(lines: Iterable[tuple[str, ...]], at_once: int = AT_ONCE) -> Addresses:
    """Give the addresses of some lines, each once, so many in a piece; a line is who it is, and the addresses."""
    found: dict[str, str] = {}
    without = []
    for description, *known in lines:
        usable = list(filter(_ADDRESS.fullmatch, known))
        found.update((address.casefold(), address) for address in usable if address.casefold() not in found)
        if not usable:
            without.append(description)
    return Addresses(pieces=tuple(_pieces(list(found.values()), at_once)), count=len(found), without=tuple(without))


def _pieces(found: list[str], at_once: int) -> Iterator[str]:
    for start in range(0, len(found), at_once):
        yield _BETWEEN.join(found[start : start + at_once])
