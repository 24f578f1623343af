"""What differs between two states of a record, in the user's words."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.database.columns import referred_table
from dpdesk.database.labels import described, field_label
from dpdesk.database.reader import Reader
from dpdesk.database.rows import Shape, shape_named
from dpdesk.domain.record_fields import hints_of
from dpdesk.domain.registry import RECORDS, TABLE_OF, R, Record
from dpdesk.errors import Conflict, LaterChange
from dpdesk.messages import N_, Message


@dataclass(frozen=True, slots=True)
class _Difference:
    """The first field that differs, and what either state shows there."""

    field: Message
    theirs: object
    mine: object


def conflict(reader: Reader, theirs: R | None, mine: R) -> Conflict:
    """Give the error of a record that was changed or removed elsewhere before it was saved here."""
    if theirs is None:
        text = N_("{record} was removed elsewhere meanwhile. Nothing was saved.")
        return Conflict(theirs, mine, Message(text, record=described(mine)))
    difference = _first_difference(reader, theirs, mine)
    if difference is None:
        text = N_("{record} was saved elsewhere meanwhile. Nothing was overwritten; look at it again.")
        return Conflict(theirs, mine, Message(text, record=described(theirs)))
    text = N_(
        "{record} was changed elsewhere meanwhile. {field}: there {theirs}, here {mine}. "
        "Nothing was overwritten; look at it again and repeat the change."
    )
    return Conflict(theirs, mine, _worded(text, theirs, difference))


def later_change(reader: Reader, theirs: R | None, mine: R | None) -> LaterChange:
    """Give the error of an undo that would lose what happened to a record since."""
    record = theirs or mine
    assert record is not None
    if theirs is None:
        text = N_("{record} has been removed since. Nothing was undone.")
        return LaterChange(Message(text, record=described(record)), theirs=theirs, mine=mine)
    difference = None if mine is None else _first_difference(reader, theirs, mine)
    if difference is None:
        text = N_("{record} has been entered again since. Nothing was undone.")
        return LaterChange(Message(text, record=described(record)), theirs=theirs, mine=mine)
    text = N_(
        "{record} has been changed since. {field}: then {mine}, now {theirs}. "
        "Nothing was undone, so that the later change is not lost."
    )
    return LaterChange(_worded(text, theirs, difference), theirs=theirs, mine=mine)


def _worded(text: str, record: Record, difference: _Difference) -> Message:
    return Message(
        text,
        record=described(record),
        field=difference.field,
        theirs=difference.theirs,
        mine=difference.mine,
    )


def _first_difference(reader: Reader, theirs: R, mine: R) -> _Difference | None:
    shape = shape_named(TABLE_OF[type(theirs)])
    now, then = shape.values(theirs), shape.values(mine)
    for field, value in now.items():
        if value != then[field]:
            return _Difference(
                field_label(shape.name, field),
                _shown(reader, shape, field, value),
                _shown(reader, shape, field, then[field]),
            )
    return None


def _shown(reader: Reader, shape: Shape[Record], field: str, value: object) -> object:
    """Give a value as a person knows it: what it refers to by its name, an empty one in words."""
    if value is None or value == "":
        return Message(N_("(empty)"))
    if isinstance(value, bool):
        return Message(N_("yes")) if value else Message(N_("no"))
    target = referred_table(shape.name, field, hints_of(RECORDS[shape.name])[field][0])
    if target not in RECORDS:
        return value
    referred = reader.find(shape_named(target).kind, id=value)
    return value if referred is None else described(referred)
