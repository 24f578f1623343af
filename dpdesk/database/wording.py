"""Labels of units of work as JSON: the sentence and its values, to be worded in another language years later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import StrEnum

from dpdesk.database.border import without_unwritable
from dpdesk.domain.record_fields import hints_of
from dpdesk.domain.registry import RECORDS
from dpdesk.messages import Message
from dpdesk.settings import Language

# A value that JSON has no form for is a list of its kind and its text; a message is an object.


def label_values(label: Message) -> dict[str, object]:
    """Give the values of a label as JSON values."""
    return {name: _encoded(value) for name, value in label.values.items()}


def label_of(msgid: str, plural: str, values: Mapping[str, object]) -> Message:
    """Make a label from what the journal holds."""
    return Message((msgid, plural) if plural else msgid, **{name: _decoded(value) for name, value in values.items()})


def _encoded(value: object) -> object:
    match value:
        case StrEnum():
            return [type(value).__name__, value.value]
        case str():
            return without_unwritable(value)
        case bool() | int() | float() | None:
            return value
        case datetime() | date() | time():
            return [type(value).__name__, value.isoformat()]
        case Message():
            return {"msgid": value.msgid, "plural": value.plural, "values": label_values(value)}
        case _:
            raise TypeError(f"a label cannot hold a {type(value).__name__}")


def _decoded(value: object) -> object:
    match value:
        case [str() as kind, str() as text]:
            # What an older version of the program called otherwise is still its own text.
            return _KINDS.get(kind, str)(text)
        case {"msgid": str() as msgid, "plural": str() as plural, "values": dict() as values}:
            return label_of(msgid, plural, values)
        case _:
            return value


def _enumerations() -> dict[str, Callable[[str], object]]:
    hints = (hint for record in RECORDS.values() for hint, _ in hints_of(record).values())
    found = {hint for hint in hints if isinstance(hint, type) and issubclass(hint, StrEnum)} | {Language}
    return {enumeration.__name__: enumeration for enumeration in found}


_KINDS: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    **_enumerations(),
}
