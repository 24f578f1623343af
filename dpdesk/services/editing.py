"""Change one field of one record, as a person does who leaves a field of a form."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.database.labels import field_label, kind_label
from dpdesk.domain.contacts import is_ade, is_email
from dpdesk.domain.registry import TABLE_OF, R
from dpdesk.errors import BadInput, Conflict
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk

_NEEDED = frozenset({"title", "name", "surname", "text"})
"""Fields by which a record is known: they are never empty."""


def set_field(desk: Desk, kind: type[R], record_id: str, field: str, value: object, *, expected: object) -> R:
    """Change one field and leave all others as they are now, whoever changed them meanwhile.

    Raises Conflict where this very field is not as it was `expected` to be, with the record as it is and as it would
    become; BadInput for a value that the field cannot have; NotFound where the record is gone.
    """
    _check(field, value)
    table = TABLE_OF[kind]
    label = Message(N_("Change “{field}” ({kind})"), field=field_label(table, field), kind=kind_label(table))
    with desk.work(label) as work:
        theirs = work.get(kind, record_id)
        present = getattr(theirs, field)
        mine = replace(theirs, **{field: value})  # type: ignore[type-var]
        if present not in (expected, value):
            raise Conflict(theirs, mine, _clash(table, field, present, value))
        return work.save(mine)


def _clash(table: str, field: str, theirs: object, mine: object) -> Message:
    text = N_("“{field}” was changed elsewhere meanwhile. There: {theirs}. Here: {mine}. Nothing was overwritten.")
    return Message(text, field=field_label(table, field), theirs=_shown(theirs), mine=_shown(mine))


def _shown(value: object) -> object:
    """Give a value as it is told: an empty text as nothing at all."""
    return None if value == "" else value


def _check(field: str, value: object) -> None:
    if field in _NEEDED and isinstance(value, str) and not value.strip():
        raise BadInput(Message(N_("This cannot be empty. Nothing was saved.")), field=field)
    if isinstance(value, int) and value < 0:
        raise BadInput(Message(N_("This cannot be less than nothing. Nothing was saved.")), field=field)
    if field.endswith("email") and isinstance(value, str) and value and not is_email(value):
        raise BadInput(Message(N_("“{email}” is not an e-mail address. Nothing was saved."), email=value), field=field)
    if field == "ade" and isinstance(value, str) and value and not is_ade(value):
        told = N_("“{ade}” is not an address for e-Doręczenia like “AE:PL-12345-67890-ABCDE-12”. Nothing was saved.")
        raise BadInput(Message(told, ade=value), field=field)
