"""One table of a YAML file, read field by field: what a field means, and what is wrong with it, with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from dpdesk.domain.texts import code_of, unwritable
from dpdesk.errors import BadInput
from dpdesk.exchange.yaml_nodes import Listing, Node, Scalar, Table
from dpdesk.language.nearness import nearest
from dpdesk.messages import N_, Message

E = TypeVar("E", bound=StrEnum)

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}
_LONGEST_SHOWN = 60
_NUMBER = re.compile("[0-9]{1,9}")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile("([0-9]{1,2})[:.]([0-9]{2})")


class Fields:
    """The fields of one table; `path` tells where it stands in the file, as in `agenda[2].speakers[1]`.

    Every method raises BadInput with the line and the field. A field that is absent, empty or null is none, or "".
    """

    def __init__(self, table: Table, path: str, keys: Sequence[str]) -> None:
        self._table = table
        self._path = path
        for key in table.values:
            if key not in keys:
                raise self.refusal(key, _unknown(key, keys))

    def __contains__(self, key: str) -> bool:
        return self._value(key) is not None

    def refusal(self, key: str, problem: Message) -> BadInput:
        """Make an error of what is wrong with a field; with the key "", of what is wrong with the table."""
        field = ".".join(filter(None, (self._path, _shown(key))))
        line = self._table.lines.get(key, self._table.line)
        return BadInput(
            Message(N_("Line {line}, {field}: {problem}"), line=line, field=field, problem=problem),
            field=field,
            line=line,
        )

    def missing(self, key: str) -> BadInput:
        """Make the error of a field that must be there and is not."""
        return self.refusal(key, Message(N_("this must be filled in.")))

    def text(self, key: str) -> str:
        """Read a text, unchanged."""
        value = self._value(key)
        return "" if value is None else self._scalar(key, value)

    def required_text(self, key: str) -> str:
        """Read a text that must be there."""
        text = self.text(key)
        if not text.strip():
            raise self.missing(key)
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, none of which is empty."""
        texts = tuple(self._scalar(key, item) for item in self._items(key))
        if not all(text.strip() for text in texts):
            raise self.refusal(key, Message(N_("an entry of this list is empty. Fill it in or take it out.")))
        return texts

    def choice(self, key: str, kind: type[E]) -> E | None:
        """Read one of the words of a closed set."""
        text = self.text(key)
        if not text:
            return None
        words = [member.value for member in kind]
        if text in words:
            return kind(text)
        raise self.refusal(key, _not_among(text, words))

    def required_choice(self, key: str, kind: type[E]) -> E:
        """Read one of the words of a closed set; it must be there."""
        choice = self.choice(key, kind)
        if choice is None:
            raise self.missing(key)
        return choice

    def flag(self, key: str) -> bool:
        """Read true or false; false where it is absent."""
        text = self.text(key)
        if text and text.lower() not in _TRUTH:
            raise self.refusal(key, _not_among(text, ["true", "false"]))
        return _TRUTH.get(text.lower(), False)

    def number(self, key: str, *, least: int = 1) -> int | None:
        """Read a whole number that is not too small."""
        text = self.text(key)
        if not text:
            return None
        if not _NUMBER.fullmatch(text) or int(text) < least:
            problem = N_("“{text}” is not a whole number of at least {least}.")
            raise self.refusal(key, Message(problem, text=_shown(text), least=least))
        return int(text)

    def required_number(self, key: str) -> int:
        """Read a whole number of at least 1 that must be there."""
        number = self.number(key)
        if number is None:
            raise self.missing(key)
        return number

    def day(self, key: str) -> date | None:
        """Read a day, written as in 2026-03-10."""
        text = self.text(key)
        if not text:
            return None
        day = _day(text)
        if day is None:
            problem = N_("“{text}” is not a day of the calendar. Write year, month and day, as in 2026-03-10.")
            raise self.refusal(key, Message(problem, text=_shown(text)))
        return day

    def required_day(self, key: str) -> date:
        """Read a day that must be there."""
        day = self.day(key)
        if day is None:
            raise self.missing(key)
        return day

    def clock(self, key: str) -> time | None:
        """Read a time of day, written as in 9:30, 09:30 or 9.30."""
        text = self.text(key)
        if not text:
            return None
        parts = _CLOCK.fullmatch(text)
        if parts is None or int(parts[1]) > 23 or int(parts[2]) > 59:
            problem = N_('“{text}” is not a time of day. Write hours and minutes, as in "9:30".')
            raise self.refusal(key, Message(problem, text=_shown(text)))
        return time(int(parts[1]), int(parts[2]))

    def required_clock(self, key: str) -> time:
        """Read a time of day that must be there."""
        clock = self.clock(key)
        if clock is None:
            raise self.missing(key)
        return clock

    def table(self, key: str, keys: Sequence[str]) -> Fields:
        """Read a table within this one; an absent one has no fields."""
        value = self._value(key)
        return self._fields(key, key, Table({}, {}, self._table.line) if value is None else value, keys)

    def tables(self, key: str, keys: Sequence[str]) -> tuple[Fields, ...]:
        """Read a list of tables; the first is `key[1]` in messages."""
        items = enumerate(self._items(key), start=1)
        return tuple(self._fields(key, f"{key}[{number}]", item, keys) for number, item in items)

    def is_text(self, key: str) -> bool:
        """Tell whether a field is written as a text, where it may be a table too."""
        return isinstance(self._table.values.get(key), Scalar)

    def keys(self) -> tuple[str, ...]:
        """Give the keys that are there, in the order of the file."""
        return tuple(self._table.values)

    def _value(self, key: str) -> Node | None:
        value = self._table.values.get(key)
        if isinstance(value, Scalar) and not value.quoted and value.text in _NOTHING:
            return None
        return value

    def _scalar(self, key: str, value: Node) -> str:
        if not isinstance(value, Scalar):
            raise self.refusal(
                key, Message(N_("one text is expected here. Put a text with brackets or a colon in quotes."))
            )
        forbidden = unwritable(value.text)
        if forbidden:
            problem = N_("the character {code} cannot stand in a text. Delete it.")
            raise self.refusal(key, Message(problem, code=code_of(forbidden)))
        return value.text

    def _items(self, key: str) -> tuple[Node, ...]:
        value = self._value(key)
        if value is None:
            return ()
        if not isinstance(value, Listing):
            raise self.refusal(
                key, Message(N_("a list is expected here: entries in square brackets, or each on a line after “- ”."))
            )
        return value.items

    def _fields(self, key: str, name: str, value: Node, keys: Sequence[str]) -> Fields:
        if not isinstance(value, Table):
            raise self.refusal(key, Message(N_("keys with values are expected here: {keys}."), keys=", ".join(keys)))
        return Fields(value, ".".join(filter(None, (self._path, name))), keys)


def _nearest(text: str, words: Sequence[str]) -> str | None:
    """Give the word that was probably meant; a text far longer than any word was none, and would take long."""
    return nearest(text, words) if len(text) <= _LONGEST_SHOWN else None


def _shown(text: str) -> str:
    """Shorten a text that would fill the screen."""
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _day(text: str) -> date | None:
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _unknown(key: str, keys: Sequence[str]) -> Message:
    near = _nearest(key, keys)
    if near is None:
        return Message(N_("this key is not known. Known here: {keys}."), keys=", ".join(keys))
    return Message(N_("this key is not known. Did you mean “{nearest}”?"), nearest=near)


def _not_among(text: str, words: Sequence[str]) -> Message:
    near = _nearest(text, words)
    if near is None:
        return Message(N_("“{text}” is not among: {words}."), text=_shown(text), words=", ".join(words))
    problem = N_("“{text}” is not among: {words}. Did you mean “{nearest}”?")
    return Message(problem, text=_shown(text), words=", ".join(words), nearest=near)
