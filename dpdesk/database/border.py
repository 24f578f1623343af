"""What may be stored: text that a document can hold, numbers that every database can hold.

Everything else is kept unchanged, whatever it looks like: a line break in a name, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import isfinite

from dpdesk.database.labels import field_label, kind_label
from dpdesk.domain.record_fields import hints_of
from dpdesk.domain.registry import TABLE_OF, Record
from dpdesk.domain.texts import code_of, unwritable
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

LARGEST_NUMBER = 2**31 - 1


@dataclass(frozen=True, slots=True)
class _Border:
    """What is checked in one kind of record."""

    table: str
    texts: tuple[str, ...]
    numbers: tuple[str, ...]


def check(record: Record) -> None:
    """Refuse a record that holds what cannot be stored; BadInput names the field."""
    border = _border_of(type(record))
    for field in border.texts:
        text = getattr(record, field)
        if text and (character := unwritable(text)):
            raise _bad_character(border.table, field, character)
    for field in border.numbers:
        number = getattr(record, field)
        if number is not None and not (isfinite(number) and abs(number) <= LARGEST_NUMBER):
            raise _bad_number(border.table, field)


def without_unwritable(text: str) -> str:
    """Give a text with a mark in the place of what cannot be stored: for labels, which describe and are no data."""
    while character := unwritable(text):
        text = text.replace(character, "\N{REPLACEMENT CHARACTER}")
    return text


@cache
def _border_of(kind: type[Record]) -> _Border:
    hints = {field: hint for field, (hint, _) in hints_of(kind).items()}
    return _Border(
        table=TABLE_OF[kind],
        texts=tuple(field for field, hint in hints.items() if hint is str or not isinstance(hint, type)),
        numbers=tuple(field for field, hint in hints.items() if hint in (int, float)),
    )


def _bad_character(table: str, field: str, character: str) -> BadInput:
    message = Message(
        N_(
            "The field “{field}” ({kind}) holds a character that cannot be kept: {code}. "
            "Nothing was saved; remove the character and try again."
        ),
        field=field_label(table, field),
        kind=kind_label(table),
        code=code_of(character),
    )
    return BadInput(message, field=f"{table}.{field}")


def _bad_number(table: str, field: str) -> BadInput:
    message = Message(
        N_("The field “{field}” ({kind}) holds a number that is too large. Nothing was saved."),
        field=field_label(table, field),
        kind=kind_label(table),
    )
    return BadInput(message, field=f"{table}.{field}")
