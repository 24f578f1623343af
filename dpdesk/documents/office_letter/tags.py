"""The fields of an office's letter, and the little that may be said with them.

    {{ title }}                                          a field
    {% if link %} … {% else %} … {% endif %}             a piece that stands only where a field is filled
    {% for line in body %} {{ line }} {% endfor %}       a piece for each of several

After the opening brace `p` stands for a whole paragraph and `tr` for a row of a table that holds the tag alone:
`{%p for line in body %}`. Nothing else of the template language is read: no call, no filter, no computing.
So a letter can neither run anything nor go round for ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dpdesk.documents.office_letter.package import Line
from dpdesk.language.nearness import nearest
from dpdesk.messages import N_, Message

MOST_TAGS = 1_000
_DEEPEST = 3
_TAG = re.compile(r"\{\{(?P<field>.*?)\}\}|\{%(?P<order>.*?)%\}")
_LOOSE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_FIELD = re.compile(r"\s*(?P<name>[a-z_]+)(?:\.(?P<part>[a-z_]+))?\s*")
_IF = re.compile(r"(?:p|tr)?\s+if\s+(?:not\s+)?(?P<name>[a-z_]+)(?:\.(?P<part>[a-z_]+))?\s*")
_FOR = re.compile(r"(?:p|tr)?\s+for\s+(?P<item>[a-z_]+)\s+in\s+(?P<name>[a-z_]+)\s*")
_ELSE = re.compile(r"(?:p|tr)?\s+else\s*")
_END = re.compile(r"(?:p|tr)?\s+end(?P<what>if|for)\s*")


@dataclass(frozen=True, slots=True)
class Known:
    """What a letter may name: fields with one value, and those with several, whose items may have parts."""

    single: frozenset[str]
    several: Mapping[str, frozenset[str]]

    @property
    def names(self) -> frozenset[str]:
        return self.single | frozenset(self.several)


def findings(lines: Iterable[Line], known: Known) -> Iterator[Message]:
    """Say what is wrong with the fields of a letter, each with the paragraph that it stands in."""
    body: list[_Open] = []
    elsewhere: list[_Open] = []
    count = 0
    for line in lines:
        opened = body if line.is_body else elsewhere
        for wrong in _in_line(line.text, opened, known):
            yield Message(N_("“{paragraph}”: {wrong}"), paragraph=_short(line.text), wrong=wrong)
        count += len(_TAG.findall(line.text))
    if count > MOST_TAGS:
        yield Message(N_("There are more than {most} fields. A letter needs far fewer."), most=MOST_TAGS)
    for one in (*body, *elsewhere):
        yield Message(N_("“{paragraph}”: what begins here has no end."), paragraph=_short(one.text))


@dataclass(frozen=True, slots=True)
class _Open:
    """A condition or repetition that has begun: of what kind, where, and the item that it names."""

    what: str
    text: str
    item: str = ""
    parts: frozenset[str] = frozenset()


def _in_line(text: str, opened: list[_Open], known: Known) -> Iterator[Message]:
    rest = _TAG.sub("", text)
    if _LOOSE.search(rest):
        yield Message(N_("a brace is opened and not closed, or closed and not opened."))
    for tag in _TAG.finditer(text):
        if tag["field"] is not None:
            yield from _in_field(tag["field"], opened, known)
        else:
            yield from _in_order(tag["order"], text, opened, known)


def _in_field(said: str, opened: Sequence[_Open], known: Known) -> Iterator[Message]:
    field = _FIELD.fullmatch(said)
    if field is None:
        yield _too_much("{{" + said + "}}")
    elif field["name"] in known.several:
        yield Message(
            N_("{field} has several values. Write {example}."),
            field=field["name"],
            example=f"{{%p for item in {field['name']} %}} {{{{ item }}}} {{%p endfor %}}",
        )
    else:
        yield from _unknown(field["name"], field["part"], opened, known.single)


def _in_order(said: str, text: str, opened: list[_Open], known: Known) -> Iterator[Message]:
    if condition := _IF.fullmatch(said):
        opened.append(_Open("if", text))
        yield from _unknown(condition["name"], condition["part"], opened, known.names)
    elif repetition := _FOR.fullmatch(said):
        name = repetition["name"]
        opened.append(_Open("for", text, repetition["item"], known.several.get(name, frozenset())))
        yield from _unknown(name, None, (), frozenset(known.several))
    elif end := _END.fullmatch(said):
        if not opened or opened.pop().what != end["what"]:
            yield Message(N_("what ends here has not begun."))
    elif not _ELSE.fullmatch(said):
        yield _too_much("{%" + said + "%}")
    elif not opened:
        yield Message(N_("what ends here has not begun."))
    if len(opened) > _DEEPEST:
        yield Message(N_("conditions stand too deep inside each other."))


def _unknown(name: str, part: str | None, opened: Sequence[_Open], names: frozenset[str]) -> Iterator[Message]:
    """Say that a field does not exist, and which one may be meant."""
    items = {one.item: one.parts for one in opened if one.item}
    if name in items:
        yield from _unknown_part(name, part, items[name])
        return
    said = f"{name}.{part}" if part else name
    if part is None and name in names:
        return
    meant = nearest(name, names | items.keys())
    if meant:
        yield Message(N_("the field {field} does not exist. The nearest one is {nearest}."), field=said, nearest=meant)
    else:
        yield Message(N_("the field {field} does not exist."), field=said)


def _unknown_part(name: str, part: str | None, parts: frozenset[str]) -> Iterator[Message]:
    if part is None and not parts:
        return
    if part in parts:
        return
    example = f"{name}.{sorted(parts)[0]}" if parts else name
    yield Message(
        N_("the field {field} does not exist. The nearest one is {nearest}."),
        field=f"{name}.{part}" if part else name,
        nearest=f"{name}.{nearest(part, parts)}" if part and nearest(part, parts) else example,
    )


def _too_much(said: str) -> Message:
    return Message(N_("{said} is more than a field, and is not carried out."), said=said[:80])


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else f"{words[:80]}…"
