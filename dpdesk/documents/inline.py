r"""The inside of a paragraph in the small markup: words, {fields}, **strong**, [links](…) and [? optional pieces ?].

A backslash before a punctuation mark makes it an ordinary character. What a field is filled with is never read
as markup: it comes in after the reading is over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dpdesk.documents.blocks import Span, Text
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | \{(?P<field>[a-z][a-z0-9_]*)\}
    | \*\*(?=\S)(?P<strong>(?:[^*\\]|\\.|\*(?!\*))+?)(?<=\S)\*\*
    | \[(?P<words>(?:[^\[\]\\]|\\.)+)\]\((?P<address>[^()\s]+)\)
    | (?P<stray>[{}])
    """,
    re.VERBOSE,
)
_OPTIONAL = re.compile(r"(?<!\\)\[\?(?P<optional>.+?)\?\](?P<after>\s*)")
_FULL_STOP = re.compile(r"\.(?!\.)")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Field:
    """A place that a value fills."""

    name: str


Words = tuple[str | Field, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one emphasis; `address` is where they lead, itself with fields."""

    words: Words
    strong: bool = False
    address: Words = ()

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.words + self.address if isinstance(part, Field))


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a paragraph; an optional one is left out alone when a field in it is empty."""

    runs: tuple[Run, ...]
    optional: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for run in self.runs for name in run.fields)

    def is_complete(self, values: Mapping[str, str]) -> bool:
        """Tell whether every field of the clause has a value."""
        return all(values[name].strip() for name in self.fields)


def clauses(text: str, line: int) -> tuple[Clause, ...]:
    """Read the inside of a paragraph; raises BadInput for a stray brace or a link to anything but web and mail."""
    found: list[Clause] = []
    end = 0
    for match in _OPTIONAL.finditer(text):
        found.append(Clause(tuple(_runs(text[end : match.start()], line))))
        inside = match["optional"].rstrip() + match["after"]
        is_apart = text[: match.start()].endswith((" ", "\t")) or not match.start()
        found.append(Clause(tuple(_runs(inside.lstrip() if is_apart else inside, line)), optional=True))
        end = match.end()
    found.append(Clause(tuple(_runs(text[end:], line))))
    return tuple(clause for clause in found if clause.runs)


def spans(read: Iterable[Clause], values: Mapping[str, str]) -> Text:
    """Fill clauses with values, leaving out the optional ones that lack one, and join runs of one emphasis."""
    kept = [clause for clause in read if not clause.optional or clause.is_complete(values)]
    joined: list[Span] = []
    for span in _told((run for clause in kept for run in clause.runs), values):
        if joined and replace(span, text="") == replace(joined[-1], text=""):
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return _trimmed(joined)


def _told(runs: Iterable[Run], values: Mapping[str, str]) -> Iterator[Span]:
    """Fill runs; where a value brings a full stop of its own ("10 marca 2026 r."), that of the text is left out."""
    has_stopped = False
    for run in runs:
        span = _span(run, values)
        if has_stopped and isinstance(run.words[0], str) and _FULL_STOP.match(span.text):
            span = replace(span, text=span.text[1:])
        has_stopped = isinstance(run.words[-1], Field) and span.text.endswith(".")
        yield span


def _runs(text: str, line: int) -> Iterator[Run]:
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            yield Run((text[end : match.start()],))
        yield from _token(match, line)
        end = match.end()
    if end < len(text):
        yield Run((text[end:],))


def _token(match: re.Match[str], line: int) -> Iterator[Run]:
    if match["stray"]:
        msgid = N_("There is a lonely brace in “{text}”. A field is written as a name in braces.")
        raise BadInput(Message(msgid, text=match.string), line=line)
    if match["strong"]:
        yield from (replace(run, strong=True) for run in _runs(match["strong"], line))
    elif match["words"]:
        yield Run(_plain(match["words"], line), address=_address(match["address"], line))
    else:
        yield Run((Field(match["field"]) if match["field"] else match["escaped"],))


def _plain(text: str, line: int) -> Words:
    """Read words in which only fields and escapes count."""
    return tuple(part for run in _runs(text, line) for part in run.words)


def _address(text: str, line: int) -> Words:
    address = _plain(text, line)
    leads = address[0]
    if isinstance(leads, str) and not re.match(r"https?://|mailto:", leads, re.IGNORECASE):
        raise BadInput(
            Message(N_("“{address}” is no address for a link: it begins with https:// or mailto:."), address=text),
            line=line,
        )
    return address


def _span(run: Run, values: Mapping[str, str]) -> Span:
    address = _filled(run.address, values)
    # An address may be a value from a record: what does not lead to the web or to a mailbox stays plain text.
    link = address if _ADDRESS.fullmatch(address) else ""
    return Span(_filled(run.words, values), strong=run.strong, link=link)


def _filled(words: Words, values: Mapping[str, str]) -> str:
    return "".join(values[part.name] if isinstance(part, Field) else part for part in words)


def _trimmed(joined: list[Span]) -> Text:
    """Drop the white space that left-out pieces have left at either end."""
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(span for span in joined if span.text)
