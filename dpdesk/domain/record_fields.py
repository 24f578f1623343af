"""The fields of a record and what each may hold, read from its class: the only description there is of them."""

from __future__ import annotations

from dataclasses import fields
from types import UnionType
from typing import NewType, Union, get_args, get_origin, get_type_hints

from dpdesk.domain.registry import Record

Hint = type | NewType


def hints_of(record: type[Record]) -> dict[str, tuple[Hint, bool]]:
    """Give for each field of a record, in order, its type and whether it may be none."""
    hints = get_type_hints(record)
    return {field.name: _without_none(hints[field.name]) for field in fields(record)}  # type: ignore[arg-type]


def _without_none(hint: object) -> tuple[Hint, bool]:
    """Part `X | None` into X and the fact that there may be none."""
    if get_origin(hint) in (Union, UnionType):
        (kept,) = (member for member in get_args(hint) if member is not type(None))
        return kept, True
    assert isinstance(hint, Hint)
    return hint, False
