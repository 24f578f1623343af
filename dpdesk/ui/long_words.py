"""Words that are longer than any line: they must neither widen a page nor hide what follows them."""

from __future__ import annotations

import re

_LONGEST = 28
"""letters of a word that any column has room for"""
_TOO_LONG = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")
_NO_WIDTH = "\N{ZERO WIDTH SPACE}"


def breakable(text: str) -> str:
    """Let a label break very long words."""
    return _TOO_LONG.sub(rf"\g<0>{_NO_WIDTH}", text)


def shortened(text: str, most: int) -> str:
    """Cut a text for a button, with "…" where something is missing."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
