"""Blocks back into the small markup, for a person to edit: what is read from it again is what was written.

Only what the markup knows is written: headings, paragraphs, lists, strong words and links. Emphasis, voices and
languages of words are left behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dpdesk.documents.blocks import Block, Heading, ItemList, Paragraph, Span, Text, Together
from dpdesk.language.typography import NO_BREAK, typeset
from dpdesk.settings import Language

_SPECIAL = re.compile(r"[\\{}*]")
_BRACKET = re.compile(r"\[(?=\?)|(?<=\?)\]")
_ANY_BRACKET = re.compile(r"[\[\]]")
_BEGINS = re.compile(r"#{1,2}(?= )|-(?= )|(?<=\d)\.(?= )")
"""What begins a heading or an item when a paragraph begins with it."""
_NUMBER = re.compile(r"\d{1,3}\. ")
_SPACE = re.compile(r"\s")


def write(blocks: Iterable[Block], language: Language) -> str:
    """Write blocks as a text in the small markup; blocks that it cannot say are left out."""
    return "\n\n".join(filter(None, _stretches(blocks, language))) + "\n"


def _stretches(blocks: Iterable[Block], language: Language) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                mark = "#" if block.level == 1 else "##"
                yield f"{mark} {_inside((Span(block.text),), language)}"
            case Paragraph():
                yield _apart(_inside(block.text, language))
            case ItemList():
                marks = (f"{number}." if block.numbered else "-" for number in range(1, len(block.items) + 1))
                lines = (_inside(item, language) for item in block.items)
                yield "\n".join(f"{mark} {line}" for mark, line in zip(marks, lines, strict=False) if line)
            case Together():
                yield from _stretches(block.blocks, language)
            case _:
                continue


def _apart(written: str) -> str:
    """Keep a paragraph that begins like a heading or an item from being one."""
    if written.startswith(("# ", "## ", "- ")) or _NUMBER.match(written):
        return _BEGINS.sub(lambda mark: rf"\{mark[0]}", written, count=1)
    return written


def _inside(text: Text, language: Language) -> str:
    lines = [replace(span, text=" ".join(span.text.splitlines())) for span in text]
    plain = _unset(lines, language)
    has_links = any("](" in span.text or span.link for span in plain)
    return "".join(_span(span, has_links=has_links) for span in plain).strip()


def _unset(text: Sequence[Span], language: Language) -> Sequence[Span]:
    """Put plain spaces for no-break ones where setting the text brings them back: a person sees no difference."""
    whole = "".join(span.text for span in text)
    plain = whole.replace(NO_BREAK, " ")
    if typeset(plain, language) != whole:
        return text
    return [replace(span, text=span.text.replace(NO_BREAK, " ")) for span in text]


def _span(span: Span, *, has_links: bool) -> str:
    """Write a run of words; spaces at its ends stay outside its marks, as the markup wants them."""
    inner = span.text.strip()
    if not inner or not (span.strong or span.link):
        return _escaped(span.text, is_link=has_links)
    lead, trail = span.text[: len(span.text) - len(span.text.lstrip())], span.text[len(span.text.rstrip()) :]
    marked = _escaped(inner, is_link=has_links or bool(span.link))
    if span.link:
        marked = f"[{marked}]({_address(span.link)})"
    return f"{lead}**{marked}**{trail}" if span.strong else f"{lead}{marked}{trail}"


def _escaped(words: str, *, is_link: bool) -> str:
    """Make every mark an ordinary character; brackets need it only where they could be taken for a link."""
    escaped = _SPECIAL.sub(lambda mark: rf"\{mark[0]}", words)
    return (_ANY_BRACKET if is_link else _BRACKET).sub(lambda mark: rf"\{mark[0]}", escaped)


def _address(link: str) -> str:
    """Write an address without what would end it."""
    quoted = link.replace("(", "%28").replace(")", "%29")
    return _SPECIAL.sub(lambda mark: rf"\{mark[0]}", _SPACE.sub("%20", quoted))
