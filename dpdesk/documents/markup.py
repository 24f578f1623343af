"""The small known markup of editable texts: letters, articles, notes.

    # Title                       ## Heading
    A paragraph, parted from the next by a blank line, with **strong** words, [a link](https://example.org)
    and a {field}. [? A piece with a {field} that may be missing. ?]
    - a bullet                    1. a numbered item

A value is always literal text. A paragraph or list item with an empty field is left out, and with it what only
led up to it: a heading with nothing left below, a sentence ending in a colon before a list that is gone.
One with a field of several values is repeated for each of them. Everything that was empty is reported.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate, groupby, takewhile, zip_longest

from dpdesk.documents.blocks import Block, Heading, ItemList, Paragraph, Text, plain
from dpdesk.documents.inline import Clause, clauses, spans
from dpdesk.errors import BadInput
from dpdesk.language.nearness import nearest
from dpdesk.language.typography import typeset
from dpdesk.messages import N_, Message
from dpdesk.settings import Language

FieldValue = str | tuple[str, ...]
"""What a field is filled with: one value, or several for a paragraph that is repeated."""


class _Kind(Enum):
    PARAGRAPH = ""
    TITLE = "# "
    HEADING = "## "
    BULLET = "- "
    NUMBER = "1. "

    @property
    def is_item(self) -> bool:
        return self in (_Kind.BULLET, _Kind.NUMBER)

    @property
    def is_heading(self) -> bool:
        return self in (_Kind.TITLE, _Kind.HEADING)


_MARK = re.compile(r"(?P<title># )|(?P<heading>## )|(?P<bullet>- )|(?P<number>\d{1,3}\. )")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, heading or list item as it was read, with the line it begins in."""

    kind: _Kind
    clauses: tuple[Clause, ...]
    line: int
    introduces: bool = False
    """it ends in a colon, and so stands only before what it announces"""

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for clause in self.clauses for name in clause.fields)


_Standing = tuple[_Piece, tuple[Text, ...]]
"""A piece with the texts it has become: none where it is left out, several where it is repeated."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its values, and the fields that had none, in the order they were met."""

    blocks: tuple[Block, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A text that was read and can be filled."""

    pieces: tuple[_Piece, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(name for piece in self.pieces for name in piece.fields)

    def check(self, known: Collection[str]) -> None:
        """Raise BadInput for a field that is not among the known ones, naming the nearest and the line it is in."""
        for piece in self.pieces:
            for name in piece.fields:
                if name not in known:
                    raise BadInput(_unknown(name, known, piece.line), field=name, line=piece.line)

    def fill(self, fields: Mapping[str, FieldValue], language: Language) -> Filled:
        """Put values in the place of fields and set the text; raises BadInput for an unknown field."""
        self.check(fields)
        standing = [(piece, _texts(piece, fields, language)) for piece in self.pieces]
        missing = (name for piece in self.pieces for name in piece.fields if _is_wanting(fields[name]))
        return Filled(blocks=tuple(_blocks(_without_orphans(standing))), missing=tuple(dict.fromkeys(missing)))


def parse(text: str) -> Template:
    """Read a text in the small markup; raises BadInput for a stray brace or a forbidden link, with its line."""
    return Template(tuple(_piece(words, line) for words, line in _stretches(text)))


def _unknown(name: str, known: Collection[str], line: int) -> Message:
    meant = nearest(name, known)
    if meant is None:
        return Message(N_("Line {line} uses the field {field}, which does not exist."), line=line, field=f"{{{name}}}")
    msgid = N_("Line {line} uses the field {field}, which does not exist. The nearest one is {nearest}.")
    return Message(msgid, line=line, field=f"{{{name}}}", nearest=f"{{{meant}}}")


def _stretches(text: str) -> Iterator[tuple[str, int]]:
    """Part a text into paragraphs, headings and items, each on one line, with the number of its first line."""
    words, first = "", 0
    for number, line in enumerate(map(str.strip, text.splitlines()), start=1):
        if words and (not line or _begins(line, words)):
            yield words, first
            words = ""
        if line:
            words, first = (f"{words} {line}", first) if words else (line, number)
    if words:
        yield words, first


def _begins(line: str, words: str) -> bool:
    """Tell whether a line begins something new right below other words, without a blank line between.

    A number does so only as "1." or in a list: a sentence may break before "3. dnia".
    """
    if words.startswith(("# ", "## ")):
        return True
    mark = _MARK.match(line)
    if not mark:
        return False
    above = _MARK.match(words)
    return not mark["number"] or mark["number"] == "1. " or bool(above and above["number"])


def _piece(words: str, line: int) -> _Piece:
    mark = _MARK.match(words)
    kind = _Kind[mark.lastgroup.upper()] if mark and mark.lastgroup else _Kind.PARAGRAPH
    inside = words[mark.end() :] if mark else words
    introduces = kind is _Kind.PARAGRAPH and inside.rstrip("*").endswith(":")
    return _Piece(kind, clauses(inside, line), line, introduces)


def _is_wanting(value: FieldValue) -> bool:
    return not value.strip() if isinstance(value, str) else not all(part.strip() for part in value) or not value


def _texts(piece: _Piece, fields: Mapping[str, FieldValue], language: Language) -> tuple[Text, ...]:
    texts = (_text(piece, values, language) for values in _repetitions(piece, fields))
    return tuple(text for text in texts if text)


def _text(piece: _Piece, values: Mapping[str, str], language: Language) -> Text:
    if not all(clause.optional or clause.is_complete(values) for clause in piece.clauses):
        return ()
    return _set(spans(piece.clauses, values), language)


def _repetitions(piece: _Piece, fields: Mapping[str, FieldValue]) -> Iterator[Mapping[str, str]]:
    """Give the values of each repetition; fields of several values go side by side."""
    single = {name: value for name in piece.fields if isinstance(value := fields[name], str)}
    several = {name: value for name in piece.fields if not isinstance(value := fields[name], str)}
    if not several:
        yield single
    for values in zip_longest(*several.values(), fillvalue=""):
        yield single | dict(zip(several, values, strict=True))


def _set(text: Text, language: Language) -> Text:
    """Typeset a paragraph as a whole, so that a lonely "w" before strong words is bound to them too.

    Its spans keep their lengths: only spaces and dashes change, each into one other character.
    """
    whole = typeset("".join(span.text for span in text), language)
    ends = accumulate(len(span.text) for span in text)
    return tuple(replace(span, text=whole[end - len(span.text) : end]) for span, end in zip(text, ends, strict=True))


def _without_orphans(standing: Sequence[_Standing]) -> list[_Standing]:
    """Take the texts from pieces that only led up to something that is gone: introductions first, then headings."""
    introduced = [
        (piece, () if piece.introduces and _is_gone(_items(standing[below:])) else texts)
        for below, (piece, texts) in enumerate(standing, start=1)
    ]
    return [
        (piece, () if piece.kind is _Kind.HEADING and _is_gone(_section(introduced[below:])) else texts)
        for below, (piece, texts) in enumerate(introduced, start=1)
    ]


def _items(below: Sequence[_Standing]) -> list[_Standing]:
    return list(takewhile(lambda standing: standing[0].kind.is_item, below))


def _section(below: Sequence[_Standing]) -> list[_Standing]:
    return list(takewhile(lambda standing: not standing[0].kind.is_heading, below))


def _is_gone(pieces: Sequence[_Standing]) -> bool:
    """Tell whether there was something, and nothing of it is left."""
    return bool(pieces) and not any(texts for _, texts in pieces)


def _blocks(standing: Sequence[_Standing]) -> Iterator[Block]:
    for kind, run in groupby(standing, key=lambda piece_and_texts: piece_and_texts[0].kind):
        texts = tuple(text for _, several in run for text in several)
        if kind.is_item and texts:
            yield ItemList(texts, numbered=kind is _Kind.NUMBER)
        elif kind.is_heading:
            yield from (Heading(plain(text), 1 if kind is _Kind.TITLE else 2) for text in texts)
        elif not kind.is_item:
            yield from map(Paragraph, texts)
