"""Values as YAML text that is pleasant to read and edit, and that reads back as the same values."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import yaml

Value: TypeAlias = "str | int | date | Sequence[Value] | Mapping[str, Value] | None"

_WIDTH = 120
_CLOCK = re.compile("[0-9]{2}:[0-9]{2}")
_LONGEST_LINE = 110
"""How long what stands on one line may be, with its brackets but without its indentation."""


def write(values: Mapping[str, Value]) -> str:
    """Write a table with its keys in their order; inner tables and lists stand on one line where they fit."""
    text: str = yaml.dump(_plain(values), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return text


def said(values: Mapping[str, Value]) -> dict[str, Value]:
    """Leave out what says no more than its absence: none, False, and empty texts, lists and tables."""
    return {key: value for key, value in values.items() if value or (value == 0 and value is not False)}


class _Dumper(yaml.SafeDumper):
    """Writes no aliases: they are refused in reading, and the same value twice is twice the same value."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


class _TableOnOneLine(dict[str | int, object]):
    pass


class _ListOnOneLine(list[object]):
    pass


def _represent_text(dumper: _Dumper, text: str) -> yaml.Node:
    """Write a text of several lines as a block of lines where the emitter can, and a time always in quotes."""
    style = "|" if "\n" in text else '"' if _CLOCK.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_table(dumper: _Dumper, table: _TableOnOneLine) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", table, flow_style=True)


def _represent_list(dumper: _Dumper, items: _ListOnOneLine) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_TableOnOneLine, _represent_table)
_Dumper.add_representer(_ListOnOneLine, _represent_list)


def _plain(value: Value) -> object:
    if isinstance(value, Mapping):
        table = {int(key) if key.isdecimal() else key: _plain(inner) for key, inner in value.items()}
        return _TableOnOneLine(table) if _fits([*value, *value.values()]) else table
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = [_plain(inner) for inner in value]
        return _ListOnOneLine(items) if _fits(value) else items
    return value


def _fits(values: Collection[Value]) -> bool:
    """Tell whether values can stand on one line: nothing in them has parts or lines, and together they are short."""
    texts = [str(value) for value in values if not isinstance(value, Mapping | list | tuple)]
    short = sum(len(text) + 2 for text in texts) <= _LONGEST_LINE
    return short and len(texts) == len(values) and not any("\n" in text for text in texts)
