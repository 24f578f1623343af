"""Sentences for the user that are worded later.

A message keeps the English sentence and its values apart, so that the window and the command line can word
it in the language of the moment. What belongs in a *document* is worded by `dpdesk.language` at once instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def N_(text: str) -> str:
    """Mark a sentence for translation without translating it."""
    return text


def NN_(one: str, many: str) -> tuple[str, str]:
    """Mark a counted sentence for translation without translating it."""
    return one, many


def PN_(context: str, text: str) -> tuple[str, str]:
    """Mark a short word for translation, with the context that tells it from its like, without translating it."""
    return context, text


class Message:
    """A sentence with its values, in no language yet.

    `Message(N_("Saved {name}"), name=name)`, or for a count
    `Message(NN_("{count} letter", "{count} letters"), count=n)`; values may be text, numbers, dates,
    enumerations of the domain, or messages.
    """

    __slots__ = ("msgid", "plural", "values")

    msgid: str
    plural: str
    values: Mapping[str, object]

    def __init__(self, msgid: str | tuple[str, str], /, **values: object) -> None:
        self.msgid, self.plural = (msgid, "") if isinstance(msgid, str) else msgid
        self.values = MappingProxyType(values)

    def __reduce__(self) -> tuple[object, ...]:
        """Let a message go from one process to another."""
        return _restored, (self.msgid, self.plural, dict(self.values))

    def __str__(self) -> str:
        """Word the message in English: what a log or a traceback shows."""
        text = self.plural if self.plural and self.values.get("count") != 1 else self.msgid
        return text.format(**{name: str(value) for name, value in self.values.items()})

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.msgid, dict(self.values)) == (other.msgid, dict(other.values))

    def __hash__(self) -> int:
        return hash((self.msgid, tuple(self.values)))


def _restored(msgid: str, plural: str, values: Mapping[str, object]) -> Message:
    return Message((msgid, plural) if plural else msgid, **values)
