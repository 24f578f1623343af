"""The frame of a page: margins, the small lines at its foot, the page's number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dpdesk.documents.blocks import Block, LetterPaper, Part, Ruling, Table, Together
from dpdesk.documents.render.typesetting.lines import line_strips
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Rule, Strip, moved, stacked
from dpdesk.documents.render.typesetting.styles import FAINT, FOOTER, MM, PAGE_LABEL
from dpdesk.documents.render.typesetting.tags import Role, Tag

_SHORT, _LONG = 210 * MM, 297 * MM
_MARGIN = 25 * MM
_LIST_MARGIN = 18 * MM
"""of papers whose table is to be written in, and of pages on their side"""
_FOOT_MARGIN = 11 * MM
_FOOT_GAP = 6 * MM
_FOOT_AIR = 4.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The page, where its text stands on it, and what stands at its foot: to be read once, on the last page.

    `margin` is at both sides, `top` above the text; the foot stands `foot_margin` above the page's end.
    """

    width: float
    height: float
    margin: float
    top: float
    foot_margin: float
    foot: Strip

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.margin

    @property
    def text_height(self) -> float:
        return self.text_top - max(self.margin, self.foot_top + _FOOT_GAP)

    @property
    def text_top(self) -> float:
        return self.height - self.top

    @property
    def foot_top(self) -> float:
        return self.foot_margin + self.foot.height

    def clear_of(self, paper: LetterPaper | None) -> Frame:
        """Give the same page with its text and foot clear of what is printed on the office's own paper."""
        if paper is None:
            return self
        return replace(self, top=paper.top * MM, foot_margin=max(self.foot_margin, paper.foot * MM))


def is_list(blocks: Iterable[Block]) -> bool:
    """Tell whether blocks hold a table to write in, which needs the page's width."""
    for block in blocks:
        if isinstance(block, Table) and block.ruling is Ruling.GRID:
            return True
        if isinstance(block, Together) and is_list(block.blocks):
            return True
    return False


def framed(setting: Setting, part: Part, *, landscape: bool) -> Frame:
    """Give the frame of a part's pages; many lines at the foot take their room from the text."""
    width, height = page_size(landscape=landscape)
    margin = _LIST_MARGIN if landscape or is_list(part.blocks) else _MARGIN
    foot = _foot(replace(setting, width=width - 2 * margin), part)
    return Frame(width, height, margin, margin, _FOOT_MARGIN, foot)


def page_size(*, landscape: bool) -> tuple[float, float]:
    """Give width and height of an A4 page in points."""
    return (_LONG, _SHORT) if landscape else (_SHORT, _LONG)


def page_label(setting: Setting, part: Part, frame: Frame, page: int, pages: int) -> Strip | None:
    """Set the number of a page, to be put where the foot is; a single page has none unless the part wants it."""
    if not part.page_label or (pages == 1 and not part.number_single):
        return None
    words = part.page_label.replace("{page}", str(page)).replace("{pages}", str(pages))
    label, *_ = line_strips(setting, words, PAGE_LABEL, 0.0, frame.text_width)
    return moved(label, 0.0, frame.foot.height - label.height)


def _foot(setting: Setting, part: Part) -> Strip:
    """Set the lines at the foot, ruled off, with room below them for the page's number."""
    lines = [
        strip
        for line in part.footer
        for strip in line_strips(setting, line, FOOTER, 0.0, setting.width, Tag(Role.PARAGRAPH))
    ]
    label = [Strip(PAGE_LABEL.leading)] if part.page_label else []
    if not lines:
        return stacked(label)
    foot = moved(stacked([*lines, *label]), 0.0, _FOOT_AIR)
    return replace(
        foot,
        begins_block=True,
        height=foot.height + _FOOT_AIR,
        rules=(Rule(0.0, 0.0, setting.width, 0.0, FAINT), *foot.rules),
    )
