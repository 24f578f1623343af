"""vCard files of address books, versions 2.1 to 4.0: a card is a row."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, cast

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.people import split_name
from dpdesk.errors import BadInput
from dpdesk.exchange.list_files.cells import sheet
from dpdesk.messages import N_, Message

CARD = re.compile(r"^\s*BEGIN:VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_COLUMNS = (
    PersonColumn.ACADEMIC_TITLE,
    PersonColumn.GIVEN_NAMES,
    PersonColumn.SURNAME,
    PersonColumn.ORGANISATION,
    PersonColumn.DEPARTMENT,
    PersonColumn.POSITION,
    PersonColumn.EMAIL,
    PersonColumn.PHONE,
    PersonColumn.NOTE,
)


class _Line(Protocol):
    """A line of a card: its value is a text, parts of an organisation, or the parts of a name."""

    value: object


class _Card(Protocol):
    contents: Mapping[str, Sequence[_Line]]


class _NameParts(Protocol):
    prefix: str | list[str]
    given: str | list[str]
    additional: str | list[str]
    family: str | list[str]


def card_sheet(text: str, path: Path) -> ListSheet:
    """Give a sheet with a row for each card. Raises BadInput where a card is cut off or cannot be read."""
    read = sheet(path.stem, [_row(card.contents) for card in _cards(text, path)])
    return ListSheet(name=read.name, rows=read.rows, columns=_COLUMNS)


def _cards(text: str, path: Path) -> Iterator[_Card]:
    import vobject  # seldom needed, and slow to load

    logging.getLogger("vobject.base").setLevel(logging.CRITICAL)  # a line of another program's own is no error here
    number = 0
    try:
        for number, card in enumerate(vobject.readComponents(text, ignoreUnreadable=True, allowQP=True), 1):  # noqa: B007
            yield cast("_Card", card)
    except (vobject.base.VObjectError, LookupError, ValueError, RecursionError):
        raise BadInput(
            Message(
                N_("Card {number} of {name} cannot be read: it is damaged or cut off. Save the cards anew."),
                number=number + 1,
                name=path.name,
            )
        ) from None


def _row(card: Mapping[str, Sequence[_Line]]) -> tuple[str, ...]:
    title, given, surname = _name(card)
    organisation, *units = _parts(card, "org") or [""]
    return (
        title,
        given,
        surname,
        organisation,
        units[0] if units else "",
        _first(card, "title"),
        _first(card, "email"),
        _first(card, "tel"),
        _first(card, "note"),
    )


def _name(card: Mapping[str, Sequence[_Line]]) -> tuple[str, str, str]:
    """Give title, given names and surname: from the parts of the name, else from the whole one."""
    parts = cast("_NameParts", card["n"][0].value) if "n" in card else None
    if parts is not None and (parts.family or parts.given):
        given = " ".join(filter(None, (_joined(parts.given), _joined(parts.additional))))
        return _joined(parts.prefix), given, _joined(parts.family)
    return ("", *split_name(" ".join(_first(card, "fn").split())))


def _joined(part: str | list[str]) -> str:
    return part if isinstance(part, str) else " ".join(part)


def _parts(card: Mapping[str, Sequence[_Line]], name: str) -> list[str]:
    lines = card.get(name, ())
    value = lines[0].value if lines else []
    return [str(part) for part in value] if isinstance(value, list) else [str(value)]


def _first(card: Mapping[str, Sequence[_Line]], name: str) -> str:
    return " ".join(_parts(card, name)).strip()
