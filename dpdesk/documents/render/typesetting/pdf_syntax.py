"""Values as PDF writes them (ISO 32000-1, 7.3)."""

from __future__ import annotations

from collections.abc import Iterable

from dpdesk.documents.fonts import printable

_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


def text_string(text: str) -> str:
    """Write a text for people, on one line: as it is where it is ASCII, else as UTF-16 in hexadecimal."""
    text = one_line(text)
    if text.isascii():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def one_line(text: str) -> str:
    """Make a text one line without control characters."""
    return " ".join(printable(text).split())


def reference(number: int) -> str:
    """Refer to an object of the file."""
    return f"{number} 0 R"


def array(values: Iterable[object]) -> str:
    """Write an array of numbers or of values that are written already."""
    return f"[{' '.join(map(_number, values))}]"


def _number(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
