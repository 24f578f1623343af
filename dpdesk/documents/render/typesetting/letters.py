"""What only letters and signed papers have: letterhead, addressee, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dpdesk.documents.blocks import AddressBlock, Letterhead, LetterPaper, Signature, SignatureRow
from dpdesk.documents.render.typesetting.furniture import page_size
from dpdesk.documents.render.typesetting.lines import line_strips
from dpdesk.documents.render.typesetting.pictures import fitted
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Drawing, Rule, Strip, bound, moved, overlaid, spaced, stacked
from dpdesk.documents.render.typesetting.styles import (
    BODY,
    CLOSING,
    DARK,
    DOTTED,
    HALF,
    LINE,
    MM,
    ORGANISER,
    ORGANISER_LINE,
    RULE_SIGNATORY,
    SIGNATORY,
    Style,
)
from dpdesk.documents.render.typesetting.tags import Role, Tag, figure_tag

_LOGO_HEIGHT = 18 * MM
_LOGO_SHARE = 0.4
"""of the width, the most that a logo takes"""
_AXIS = 0.54
"""of the width: where the addressee and the signature begin"""
_LINES_WITH_SIGNATURE = 2
_SIGNING_ROOM = 2.4 * LINE
_GUTTER = 12 * MM
_LONGEST_RULE = 75 * MM


def letterhead_strips(setting: Setting, letterhead: Letterhead) -> tuple[Strip, ...]:
    """Set who writes: the logo at the left, name and address beside it, ruled off from what follows."""
    if letterhead.paper:
        return (_paper_strip(setting, letterhead.paper),)
    tag = Tag(Role.DIVISION)
    logo, indent = _logo(setting, letterhead, tag)
    room = setting.width - indent
    lines = _lines(setting, (letterhead.name,), ORGANISER, indent, room, tag)
    lines += _lines(setting, letterhead.lines, ORGANISER_LINE, indent, room, tag)
    words = stacked(lines)
    head = overlaid(logo, moved(words, 0.0, max(0.0, (logo.height - words.height) / 2)))
    head.rules = (*head.rules, Rule(0.0, head.height + HALF, setting.width, 0.0, DARK))
    return (replace(head, height=head.height + HALF, below=LINE),)


def _paper_strip(setting: Setting, paper: LetterPaper) -> Strip:
    """Set the picture of a whole page, which takes no room: the text begins below its top (see furniture)."""
    width, height = page_size(landscape=False)
    left, top = (setting.width - width) / 2, -paper.top * MM
    return Strip(0.0, marks=(Drawing(left, top, width, height, paper.data, figure_tag(paper.alternative)),))


def address_strips(setting: Setting, address: AddressBlock) -> tuple[Strip, ...]:
    """Set the addressee in the right half of the page."""
    x = _AXIS * setting.width
    lines = _lines(setting, address.lines, replace(BODY, below=0.0), x, setting.width - x, Tag(Role.DIVISION))
    return spaced(bound(lines), above=LINE, below=LINE * 1.5)


def signature_strips(setting: Setting, signature: Signature) -> tuple[Strip, ...]:
    """Set a signature in the right half, on one page with the last lines of what is signed."""
    x = _AXIS * setting.width
    room = setting.width - x
    tag = Tag(Role.DIVISION)
    lines = [*_words_above(setting, signature, x, room, tag), *_signed(setting, signature, x, room, tag)]
    return _closing(bound(lines))


def signature_row_strips(setting: Setting, row: SignatureRow) -> tuple[Strip, ...]:
    """Set signatures side by side, never parted, the lines to sign on at one height."""
    count = max(len(row.signatures), 1)
    room = (setting.width - (count - 1) * _GUTTER) / count
    closings, signed = [], []
    for number, signature in enumerate(row.signatures):
        x, tag = number * (room + _GUTTER), Tag(Role.DIVISION)
        closings.append(stacked(_words_above(setting, signature, x, room, tag)))
        signed.append(stacked(_signed(setting, signature, x, room, tag)))
    high = max((closing.height for closing in closings), default=0.0)
    whole = Strip(0.0)
    for closing, below in zip(closings, signed, strict=True):
        whole = overlaid(overlaid(whole, closing), replace(moved(below, 0.0, high), height=high + below.height))
    return _closing((whole,))


def _closing(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    made = spaced(strips, above=LINE * 1.25, below=LINE)
    if made:
        made[0].clings = _LINES_WITH_SIGNATURE
    return made


def _words_above(setting: Setting, signature: Signature, x: float, room: float, tag: Tag) -> list[Strip]:
    return _lines(setting, (signature.closing,), CLOSING, x, room, tag)


def _signed(setting: Setting, signature: Signature, x: float, room: float, tag: Tag) -> list[Strip]:
    """Give the room to sign in, with its rule where there is one, and who signs."""
    style = RULE_SIGNATORY if signature.rule else SIGNATORY
    rules = [Rule(x, _SIGNING_ROOM - 2.0, min(room, _LONGEST_RULE), 0.0, DOTTED)] if signature.rule else []
    room_above = _SIGNING_ROOM if signature.by_hand or signature.rule else HALF
    return [Strip(room_above, rules=rules), *_lines(setting, signature.lines, style, x, room, tag)]


def _logo(setting: Setting, letterhead: Letterhead, tag: Tag) -> tuple[Strip, float]:
    """Give the logo, and how far the words beside it are indented."""
    logo = letterhead.logo
    if logo is None:
        return Strip(0.0), 0.0
    width, height = fitted(logo, min(logo.width * MM, _LOGO_SHARE * setting.width), _LOGO_HEIGHT)
    drawing = Drawing(0.0, 0.0, width, height, logo.data, figure_tag(logo.alternative, tag))
    return Strip(height, marks=(drawing,)), width + 6 * MM


def _lines(setting: Setting, lines: Sequence[str], style: Style, x: float, room: float, tag: Tag) -> list[Strip]:
    """Set lines that are paragraphs of their own, as those of an address are."""
    return [strip for line in lines for strip in line_strips(setting, line, style, x, room, Tag(Role.PARAGRAPH, tag))]
