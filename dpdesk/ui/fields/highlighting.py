"""The small markup in colours: headings, strong words, fields, and pieces that may be missing."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

_HEADING = re.compile(r"\s*#{1,2} .*")
_ITEM = re.compile(r"\s*(?:-|\d{1,3}\.) ")
_STRONG = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*")
_OPTIONAL = re.compile(r"\[\?|\?\]")
_FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class MarkupHighlighter(QSyntaxHighlighter):
    """Shows what the marks of a text do; a field that does not exist is underlined."""

    def __init__(self, look: Look, fields: Collection[str], document: QTextDocument) -> None:
        super().__init__(document)
        self._fields = frozenset(fields)
        self._strong = _format(look.text, is_bold=True)
        self._heading = _format(look.accent, is_bold=True)
        self._mark = _format(look.muted)
        self._field = _format(look.accent)
        self._field.setBackground(look.raised)
        self._unknown = _format(look.bad)
        self._unknown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._unknown.setUnderlineColor(look.bad)

    def highlightBlock(self, text: str) -> None:
        """Format one line."""
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._heading)
        elif item := _ITEM.match(text):
            self.setFormat(0, item.end(), self._mark)
        for strong in _STRONG.finditer(text):
            self.setFormat(strong.start(), len(strong[0]), self._strong)
        for bracket in _OPTIONAL.finditer(text):
            self.setFormat(bracket.start(), 2, self._mark)
        for field in _FIELD.finditer(text):
            self.setFormat(field.start(), len(field[0]), self._field if field[1] in self._fields else self._unknown)


def _format(colour: QColor, *, is_bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour)
    if is_bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made
