"""What everything on a page is set with."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.documents.render.typesetting.fontbook import FontBook


@dataclass(frozen=True, slots=True)
class Setting:
    """The paper's fonts, the language to hyphenate in, and the width and height in points that a page has for text."""

    book: FontBook
    language: str
    width: float
    height: float
