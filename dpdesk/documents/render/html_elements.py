"""Elements and text of a web page.

`Markup` is text that is safe to write into a page; `escaped` alone makes it out of the text of a paper.
What is written here is HTML5 and well-formed XML at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NewType

Markup = NewType("Markup", str)

EMPTY = Markup("")
BREAK = Markup("\n")
VOID_ELEMENTS = frozenset({"br", "img", "meta", "rect"})


def escaped(text: str) -> Markup:
    """Make markup out of any text, for a text or for the value of an attribute."""
    return Markup(escape(text))


def element(name: str, /, *content: Markup, **attributes: str | None) -> Markup:
    """Write an element; `class_` stands for class, `aria_hidden` for aria-hidden, None for no attribute at all."""
    opening = name + "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{opening} />" if name in VOID_ELEMENTS else f"<{opening}>{''.join(content)}</{name}>")


def stacked(pieces: Iterable[Markup]) -> Markup:
    """Put what is not empty on lines of its own in the source."""
    return Markup("\n".join(filter(None, pieces)))


def in_lines(pieces: Iterable[str]) -> Markup:
    """Write texts below each other."""
    return Markup("<br />".join(map(escaped, pieces)))


def prose(text: str) -> Markup:
    """Write a text with its line breaks."""
    return in_lines(text.split("\n"))


def classes(*names: str) -> str | None:
    """Write the value of a class attribute, None where no name is left."""
    return " ".join(filter(None, names)) or None
