"""What the buttons over a text in the small markup do to it; each is one step that Ctrl+Z takes back."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextCursor, QTextDocument

_STRONG = "**"
_LINE_MARK = re.compile(r"(?:#{1,2} |- |\d{1,3}\. )?")


def toggle_strong(cursor: QTextCursor) -> None:
    """Make the selected words strong, or plain where they are strong; without any, begin strong words."""
    words = cursor.selectedText()
    before = _around(cursor, -len(_STRONG)), _around(cursor, len(_STRONG))
    if before == (_STRONG, _STRONG):
        _unwrap(cursor, words)
    elif len(words) > 2 * len(_STRONG) and words.startswith(_STRONG) and words.endswith(_STRONG):
        _put(cursor, words[len(_STRONG) : -len(_STRONG)])
    else:
        inside = words.strip()
        lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :] if inside else ""
        _put(cursor, f"{lead}{_STRONG}{inside}{_STRONG}{trail}", len(trail) + len(_STRONG), len(inside))


def toggle_lines(cursor: QTextCursor, mark: str) -> None:
    """Put a mark before each selected line, or take it away where all have it: "## ", "- " or "1. "."""
    document = cursor.document()
    blocks = range(
        document.findBlock(cursor.selectionStart()).blockNumber(),
        document.findBlock(cursor.selectionEnd()).blockNumber() + 1,
    )
    has_all = all(document.findBlockByNumber(number).text().startswith(mark) for number in blocks)
    cursor.beginEditBlock()
    for number in blocks:
        _mark_line(document, number, "" if has_all else mark)
    cursor.endEditBlock()


def insert_field(cursor: QTextCursor, name: str) -> None:
    """Put a field in the place of the selection."""
    cursor.insertText(f"{{{name}}}")


def _mark_line(document: QTextDocument, number: int, mark: str) -> None:
    block = document.findBlockByNumber(number)
    match = _LINE_MARK.match(block.text())
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + (match.end() if match else 0), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(mark)


def _around(cursor: QTextCursor, count: int) -> str:
    """Give the characters before (negative) or after the selection."""
    near = QTextCursor(cursor.document())
    place = cursor.selectionStart() if count < 0 else cursor.selectionEnd()
    near.setPosition(place)
    direction = QTextCursor.MoveOperation.Left if count < 0 else QTextCursor.MoveOperation.Right
    near.movePosition(direction, QTextCursor.MoveMode.KeepAnchor, abs(count))
    return near.selectedText()


def _unwrap(cursor: QTextCursor, words: str) -> None:
    start, end = cursor.selectionStart() - len(_STRONG), cursor.selectionEnd() + len(_STRONG)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    _put(cursor, words, 0, len(words))


def _put(cursor: QTextCursor, text: str, behind: int = 0, selected: int = 0) -> None:
    """Put a text in the place of the selection; select some of it that ends so many characters before its end."""
    cursor.insertText(text)
    end = cursor.position() - behind
    cursor.setPosition(end - selected)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
