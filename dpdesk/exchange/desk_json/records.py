"""Records as JSON objects and back: every value is checked against the field it is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from operator import attrgetter
from zoneinfo import ZoneInfo

from dpdesk.domain.ids import BlobId
from dpdesk.domain.record_fields import Hint, hints_of
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.domain.texts import code_of, unwritable
from dpdesk.messages import N_, Message

LARGEST_NUMBER = 2**31 - 1
ID, BLOB_ID = r"[0-9a-f]{32}", r"[0-9a-f]{64}"
_ID, _BLOB_ID = re.compile(ID), re.compile(BLOB_ID)
_SHOWN = 40
"""characters of what is wrong that a message shows"""


class WrongValue(Exception):
    """A value that cannot stand where it stands; `field` is where, empty for the whole entry."""

    def __init__(self, problem: Message, field: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.field = field


@dataclass(frozen=True, slots=True)
class RecordShape:
    """How one kind of record is written and read; fields with a default may be missing in a file."""

    kind: type[Record]
    names: tuple[str, ...]
    needed: frozenset[str]
    defaults: Mapping[str, object]
    readers: Mapping[str, Callable[[object], object]]
    get: Callable[[Record], tuple[object, ...]]

    def written(self, record: Record) -> dict[str, object]:
        """Give the fields of a record in their order, as JSON has them but for days and moments."""
        return dict(zip(self.names, self.get(record), strict=True))

    def read(self, entry: object) -> Record:
        """Make a record of an entry. Raises WrongValue."""
        if not isinstance(entry, dict):
            raise WrongValue(Message(N_("an object is expected")))
        for name in entry:
            if name not in self.readers:
                raise WrongValue(Message(N_("this version of DPDesk knows no such field")), shown(name))
        for name in self.needed - entry.keys():
            raise WrongValue(Message(N_("it is missing")), name)
        return self.kind(**{**self.defaults, **{name: self._value(name, value) for name, value in entry.items()}})

    def _value(self, name: str, value: object) -> object:
        try:
            return self.readers[name](value)
        except WrongValue as wrong:
            raise WrongValue(wrong.problem, name) from None


@cache
def record_shape(table: str) -> RecordShape:
    """Give how the records of a table are written and read."""
    kind = RECORDS[table]
    hints = hints_of(kind)
    defaults = defaults_of(kind)
    return RecordShape(
        kind=kind,
        names=tuple(hints),
        needed=frozenset(hints) - frozenset(defaults),
        defaults=defaults,
        readers={name: _reader(name, hint, is_optional=optional) for name, (hint, optional) in hints.items()},
        get=attrgetter(*hints),
    )


def defaults_of(kind: type[Record]) -> dict[str, object]:
    """Give what a field is where a file does not say it; a version is always said."""
    given = {field.name: field.default for field in fields(kind) if field.default is not MISSING}  # type: ignore[arg-type]
    return {name: default for name, default in given.items() if name != "version"}


def as_json(value: object) -> str:
    """Write a day, an hour or a moment: what JSON itself does not know."""
    if isinstance(value, date | time | datetime):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def shown(text: str) -> str:
    """Give what of a text from a file a message can show."""
    part = text[:_SHOWN]
    while character := unwritable(part):
        part = part.replace(character, "\N{REPLACEMENT CHARACTER}")
    return part


def _reader(name: str, hint: Hint, *, is_optional: bool) -> Callable[[object], object]:
    read = _BY_NAME.get(name) or _reader_of(hint)

    def read_or_none(value: object) -> object:
        return None if value is None else read(value)

    return read_or_none if is_optional else read


def _reader_of(hint: Hint) -> Callable[[object], object]:
    if not isinstance(hint, type):
        return _blob_id if hint is BlobId else _id
    return _member_reader(hint) if issubclass(hint, StrEnum) else _PLAIN[hint]


def _member_reader(enumeration: type[StrEnum]) -> Callable[[object], object]:
    members = {member.value: member for member in enumeration}

    def read(value: object) -> object:
        member = members.get(value) if isinstance(value, str) else None
        if member is None:
            raise WrongValue(Message(N_("one of these is expected: {words}"), words=", ".join(members)))
        return member

    return read


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise WrongValue(Message(N_("a text is expected")))
    character = unwritable(value)
    if character:
        raise WrongValue(Message(N_("it holds a character that cannot be kept: {code}"), code=code_of(character)))
    return value


def _whole(value: object) -> int:
    if type(value) is not int or abs(value) > LARGEST_NUMBER:
        raise WrongValue(Message(N_("a whole number of at most {largest} is expected"), largest=LARGEST_NUMBER))
    return value


def _version(value: object) -> int:
    number = _whole(value)
    if number < 1:
        raise WrongValue(Message(N_("a number from 1 on is expected")))
    return number


def _number(value: object) -> float:
    if type(value) not in (int, float) or not isinstance(value, int | float):
        raise WrongValue(Message(N_("a number is expected")))
    if not abs(value) <= LARGEST_NUMBER:  # also where "1e999" has become infinite
        raise WrongValue(Message(N_("the number is too large")))
    return float(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongValue(Message(N_("true or false is expected")))
    return value


def _day(value: object) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise WrongValue(Message(N_("a day like 2021-09-23 is expected"))) from None


def _hour(value: object) -> time:
    try:
        hour = time.fromisoformat(value if isinstance(value, str) else "-")
    except ValueError:
        hour = None
    if hour is None or hour.tzinfo is not None:
        raise WrongValue(Message(N_("a time like 10:00:00 is expected")))
    return hour


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
        if moment.tzinfo is not None:
            return moment
    except ValueError:
        pass
    raise WrongValue(Message(N_("a date and time like 2021-09-23T08:00:00+00:00 is expected")))


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise WrongValue(Message(N_("32 hexadecimal digits are expected")))
    return value


def _blob_id(value: object) -> str:
    if not isinstance(value, str) or not _BLOB_ID.fullmatch(value):
        raise WrongValue(Message(N_("64 hexadecimal digits are expected")))
    return value


def _zone(value: object) -> str:
    try:
        return ZoneInfo(value if isinstance(value, str) else "").key
    except (ValueError, LookupError, OSError):  # a path, a zone there is not, a folder of zones
        raise WrongValue(Message(N_("a time zone like Europe/Warsaw is expected"))) from None


_BY_NAME: dict[str, Callable[[object], object]] = {"version": _version, "timezone": _zone}
_PLAIN: dict[type, Callable[[object], object]] = {
    str: _text,
    int: _whole,
    bool: _flag,
    float: _number,
    date: _day,
    time: _hour,
    datetime: _moment,
}
