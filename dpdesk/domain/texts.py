"""Which characters a text on the desk may hold."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def unwritable(text: str) -> str | None:
    """Find the first character that no document can hold, or none.

    These are the control characters except tab and line feed, lone surrogates, and U+FFFE and U+FFFF, which XML 1.0
    (section 2.2) excludes.
    """
    found = _UNWRITABLE.search(text)
    return found.group() if found else None


def code_of(character: str) -> str:
    """Name a character by its code, as in "U+0000"."""
    return f"U+{ord(character):04X}"
