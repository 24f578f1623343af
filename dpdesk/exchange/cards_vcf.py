"""People as electronic business cards, vCard 4.0 (RFC 6350), in UTF-8.

The library that reads vCards here writes version 3.0 alone, so this is written by hand: few properties, one rule for
their values and one for their lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO
from uuid import UUID

from dpdesk.domain.export_lines import PersonEntry

_LONGEST_LINE = 75
"""octets, without the line end (RFC 6350, 3.2)"""
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
"""No text on a desk has another line end."""


@dataclass(frozen=True, slots=True)
class Card:
    """A person's card; `changed_at` is when the person was changed last, where that is known."""

    entry: PersonEntry
    changed_at: datetime | None = None


def write_cards(file: BinaryIO, cards: Iterable[Card]) -> None:
    """Write cards one after the other; the desk's note on a person is on none of them."""
    for card in cards:
        for line in _lines(card):
            file.write(b"\r\n ".join(_folded(line)) + b"\r\n")


def _lines(card: Card) -> Iterator[str]:
    person, office = card.entry.person, card.entry.organisation
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:{UUID(hex=person.id).urn}"
    yield f"FN:{_escaped(person.name)}"
    yield f"N:{_parts(person.surname, person.given_names, '', person.academic_title, '')}"
    if office is not None:
        yield f"ORG:{_parts(office.name, card.entry.department) if card.entry.department else _escaped(office.name)}"
    if person.position:
        yield f"TITLE:{_escaped(person.position)}"
    if person.email:
        yield f"EMAIL;TYPE=work:{_escaped(person.email)}"
    if person.phone:
        yield f"TEL;TYPE=work:{_escaped(person.phone)}"
    if office is not None and (office.street or office.postcode or office.town):
        yield f"ADR;TYPE=work:{_parts('', '', office.street, office.town, '', office.postcode, office.country)}"
    if card.changed_at is not None:
        yield f"REV:{card.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _parts(*parts: str) -> str:
    return ";".join(map(_escaped, parts))


def _escaped(text: str) -> str:
    """Write a text so that nothing in it parts values or ends a line (RFC 6350, 3.4)."""
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterator[bytes]:
    """Part a line into pieces of few enough octets, never inside a letter; those that go on begin with a space."""
    rest, room = line.encode(), _LONGEST_LINE
    while len(rest) > room:
        end = room
        while _goes_on(rest[end]):
            end -= 1
        yield rest[:end]
        rest, room = rest[end:], _LONGEST_LINE - 1
    yield rest


def _goes_on(octet: int) -> bool:
    """Tell whether an octet of UTF-8 is not the first of its letter."""
    return octet & 0b1100_0000 == 0b1000_0000
