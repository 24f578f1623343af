"""What only letters and signed papers have: letterhead, addressee, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dpdesk.documents.blocks import AddressBlock, Letterhead, Signature, SignatureRow
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
    logo, indent = _logo(setting, letterhead)
    room = setting.width - indent
    lines = line_strips(setting, letterhead.name, ORGANISER, indent, room)
    lines += _lines(setting, letterhead.lines, ORGANISER_LINE, indent, room)
    words = stacked(lines)
    head = overlaid(logo, moved(words, 0.0, max(0.0, (logo.height - words.height) / 2)))
    head.rules = (*head.rules, Rule(0.0, head.height + HALF, setting.width, 0.0, DARK))
    return (replace(head, height=head.height + HALF, below=LINE),)


def address_strips(setting: Setting, address: AddressBlock) -> tuple[Strip, ...]:
    """Set the addressee in the right half of the page."""
    x = _AXIS * setting.width
    lines = _lines(setting, address.lines, replace(BODY, below=0.0), x, setting.width - x)
    return spaced(bound(lines), above=LINE, below=LINE * 1.5)


def signature_strips(setting: Setting, signature: Signature) -> tuple[Strip, ...]:
    """Set a signature in the right half, on one page with the last lines of what is signed."""
    x = _AXIS * setting.width
    room = setting.width - x
    return _closing(bound([*_words_above(setting, signature, x, room), *_signed(setting, signature, x, room)]))


def signature_row_strips(setting: Setting, row: SignatureRow) -> tuple[Strip, ...]:
    """Set signatures side by side, never parted, the lines to sign on at one height."""
    count = max(len(row.signatures), 1)
    room = (setting.width - (count - 1) * _GUTTER) / count
    closings, signed = Strip(0.0), Strip(0.0)
    for number, signature in enumerate(row.signatures):
        x = number * (room + _GUTTER)
        closings = overlaid(closings, stacked(_words_above(setting, signature, x, room)))
        signed = overlaid(signed, stacked(_signed(setting, signature, x, room)))
    return _closing((stacked((closings, signed)),))


def _closing(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    made = spaced(strips, above=LINE * 1.25, below=LINE)
    if made:
        made[0].clings = _LINES_WITH_SIGNATURE
    return made


def _words_above(setting: Setting, signature: Signature, x: float, room: float) -> list[Strip]:
    return line_strips(setting, signature.closing, CLOSING, x, room)


def _signed(setting: Setting, signature: Signature, x: float, room: float) -> list[Strip]:
    """Give the room to sign in, with its rule where there is one, and who signs."""
    style = RULE_SIGNATORY if signature.rule else SIGNATORY
    rules = [Rule(x, _SIGNING_ROOM - 2.0, min(room, _LONGEST_RULE), 0.0, DOTTED)] if signature.rule else []
    room_above = _SIGNING_ROOM if signature.by_hand or signature.rule else HALF
    return [Strip(room_above, rules=rules), *_lines(setting, signature.lines, style, x, room)]


def _logo(setting: Setting, letterhead: Letterhead) -> tuple[Strip, float]:
    """Give the logo, and how far the words beside it are indented."""
    logo = letterhead.logo
    if logo is None:
        return Strip(0.0), 0.0
    width, height = fitted(logo, min(logo.width * MM, _LOGO_SHARE * setting.width), _LOGO_HEIGHT)
    return Strip(height, marks=(Drawing(0.0, 0.0, width, height, logo.data),)), width + 6 * MM


def _lines(setting: Setting, lines: Sequence[str], style: Style, x: float, room: float) -> list[Strip]:
    return [strip for line in lines for strip in line_strips(setting, line, style, x, room)]
