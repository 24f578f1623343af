"""YAML text as a tree of nodes that know their lines.

Scalars stay the text they were written as, so that a field decides what it means: an unquoted 9:00 is no number
of minutes and `no` is no truth value. Anchors, aliases, tags and further documents are refused: a file that
describes a meeting needs none, and an alias can make a small file unfold into a huge one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from dpdesk.domain.texts import unwritable
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

_LOADER: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_DEEPEST = 20
_LONGEST_KEY = 200


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value; `quoted` also where it was written as a block of text."""

    text: str
    quoted: bool
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values; `lines` tells where each key stands."""

    values: dict[str, Node]
    lines: dict[str, int]
    line: int


Node = Scalar | Listing | Table


def parse(text: str) -> Table:
    """Read a YAML text whose outermost value is a mapping. Raises BadInput with the line."""
    try:
        events = list(_checked(yaml.parse(text, Loader=_LOADER)))
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(error) from None
    except yaml.YAMLError as error:
        raise BadInput(Message(N_("The file is not correct YAML: {reason}."), reason=str(error))) from None
    if not events:
        raise BadInput(Message(N_("The file is empty. There must be lines with a key and a value in it.")), line=1)
    node = _node(next(stream := iter(events)), stream)
    if not isinstance(node, Table):
        raise BadInput(
            Message(N_("Line {line}: the file must consist of keys with values."), line=node.line), line=node.line
        )
    return node


def _checked(events: Iterator[yaml.Event]) -> Iterator[yaml.NodeEvent | yaml.CollectionEndEvent]:
    """Pass on what makes up the one document, and refuse what has no place in it as soon as it comes.

    The parser takes quadratic time for brackets within brackets: it must not get to the end of very many.
    """
    documents, depth = 0, 0
    for event in events:
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            raise _refusal(event, N_("Line {line}: another document begins here. Use one file for each."))
        if depth > _DEEPEST:
            raise _refusal(event, N_("Line {line}: brackets or dashes are nested too deeply."))
        if isinstance(event, yaml.NodeEvent):
            _refuse_anchors_and_tags(event)
        if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            yield event


def _refuse_anchors_and_tags(event: yaml.NodeEvent) -> None:
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise _refusal(event, N_("Line {line}: a value begins with & or *, which are not read here. Put it in quotes."))
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        raise _refusal(event, N_("Line {line}: a value begins with !, which is not read here. Put it in quotes."))


def _node(event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, not event.implicit[0], _line(event))
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(tuple(_node(item, events) for item in _until_end(events)), _line(event))
    return _table(event, events)


def _table(start: yaml.Event, events: Iterator[yaml.Event]) -> Table:
    table = Table({}, {}, _line(start))
    for key in _until_end(events):
        if not isinstance(key, yaml.ScalarEvent):
            raise _refusal(key, N_("Line {line}: a key must be a word. Put text with brackets in quotes."))
        if len(key.value) > _LONGEST_KEY:
            raise _refusal(key, N_("Line {line}: this is too long for a key. Put a text with a colon in quotes."))
        if unwritable(key.value):
            raise _refusal(key, N_("Line {line}: there is a control character in a key. Delete it."))
        if key.value in table.values:
            raise _twice(key.value, table.lines[key.value], _line(key))
        table.lines[key.value] = _line(key)
        table.values[key.value] = _node(next(events), events)
    return table


def _until_end(events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield event


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 0


def _refusal(event: yaml.Event, msgid: str) -> BadInput:
    return BadInput(Message(msgid, line=_line(event)), line=_line(event))


def _twice(key: str, first: int, line: int) -> BadInput:
    message = Message(
        N_("Line {line}: “{key}” stands here a second time, after line {first}. Keep one of them."),
        line=line,
        key=key,
        first=first,
    )
    return BadInput(message, field=key, line=line)


def _not_yaml(error: yaml.MarkedYAMLError) -> BadInput:
    mark = error.problem_mark or error.context_mark
    line = int(mark.line) + 1 if mark else 1
    message = Message(
        N_(
            "Line {line}: this is not correct YAML ({reason}). "
            "Check indentation, brackets and quotes here and in the line before; "
            "put a text with a colon or a # in quotes."
        ),
        line=line,
        reason=error.problem or error.context or "",
    )
    return BadInput(message, line=line)
