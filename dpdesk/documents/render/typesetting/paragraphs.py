"""Running text: paragraphs, headings and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dpdesk.documents.blocks import Heading, ItemList, Paragraph, Text, Voice
from dpdesk.documents.render.typesetting.lines import line_strips, natural_width, one_line
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Fill, Strip, bound, moved, overlaid, spaced
from dpdesk.documents.render.typesetting.styles import (
    HALF,
    INK,
    NOTICE_SHADE,
    VOICES,
    Style,
    heading_style,
)
from dpdesk.documents.render.typesetting.tags import Role, Tag, heading_tag, list_tag

_NOTICE_BAR = 2.5
_NOTICE_AIR = 9.0
_MARK_GAP = 6.0
"""between a list item's mark and its text"""


def paragraph_strips(setting: Setting, paragraph: Paragraph) -> tuple[Strip, ...]:
    """Set a paragraph; at least two of its lines stand together at the foot and at the head of a page."""
    style = VOICES[paragraph.voice]
    if paragraph.voice is Voice.NOTICE:
        return spaced(_notice(setting, paragraph.text, style), above=style.above, below=style.below)
    return text_strips(setting, paragraph.text, style, Tag(Role.PARAGRAPH))


def heading_strips(setting: Setting, heading: Heading) -> tuple[Strip, ...]:
    """Set a heading, which stays with what it is the heading of."""
    return text_strips(setting, heading.text, heading_style(heading), heading_tag(heading.text, heading.level))


def text_strips(setting: Setting, text: Text | str, style: Style, tag: Tag) -> tuple[Strip, ...]:
    """Set a text over the whole width, with the gaps of its style."""
    lines = line_strips(setting, text, style, 0.0, setting.width, tag)
    kept = bound(lines) if style.keeps_next else _without_lonely_lines(lines)
    if kept and style.keeps_next:
        kept[-1].holds = True
    return spaced(kept, above=style.above, below=style.below)


def list_strips(setting: Setting, block: ItemList) -> tuple[Strip, ...]:
    """Set a list with hanging indents; items of one line each stand close, others apart."""
    style = VOICES[block.voice]
    marks = [f"{number}." if block.numbered else "•" for number in range(1, len(block.items) + 1)]
    indent = max((natural_width(setting, mark, style) for mark in marks), default=0.0) + _MARK_GAP
    whole = list_tag(numbered=block.numbered)
    items = [
        _item(setting, mark, item, style, indent, Tag(Role.ITEM, whole))
        for mark, item in zip(marks, block.items, strict=True)
    ]
    air = HALF / 2 if any(len(item) > 1 for item in items) else 0.0
    return spaced(tuple(_aired(items, air)), above=0.0, below=style.below)


def _item(setting: Setting, mark: str, text: Text, style: Style, indent: float, tag: Tag) -> tuple[Strip, ...]:
    body = Tag(Role.ITEM_BODY, tag)
    lines = line_strips(setting, text, style, indent, setting.width - indent, body) or [Strip(style.leading)]
    x = indent - _MARK_GAP - natural_width(setting, mark, style)
    label = one_line(setting, mark, style, x, style.baseline, Tag(Role.LABEL, tag))
    marked = Strip(style.leading, texts=label)
    return _without_lonely_lines([overlaid(marked, lines[0]), *lines[1:]])


def _aired(items: Sequence[tuple[Strip, ...]], air: float) -> Iterator[Strip]:
    for item in items:
        yield from item[:-1]
        yield replace(item[-1], below=air)


def _without_lonely_lines(lines: Sequence[Strip]) -> tuple[Strip, ...]:
    """Bind the first two lines and the last two."""
    for line in (lines[0], lines[-2]) if len(lines) > 1 else ():
        line.holds = True
    return tuple(lines)


def _notice(setting: Setting, text: Text, style: Style) -> tuple[Strip, ...]:
    """Set a notice on a shade with a bar at its left, told apart even without colour."""
    indent = _NOTICE_BAR + _NOTICE_AIR
    room = setting.width - indent - _NOTICE_AIR
    lines = line_strips(setting, text, style, indent, room, Tag(Role.PARAGRAPH))
    if not lines:
        return ()
    lines[0] = replace(moved(lines[0], 0.0, HALF), height=style.leading + HALF)
    lines[-1] = replace(lines[-1], height=lines[-1].height + HALF)
    for line in lines:
        shade = Fill(0.0, 0.0, setting.width, line.height, NOTICE_SHADE)
        line.marks = (shade, Fill(0.0, 0.0, _NOTICE_BAR, line.height, INK), *line.marks)
    return _without_lonely_lines(lines)
