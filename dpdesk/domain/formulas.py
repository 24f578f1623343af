"""Texts that a spreadsheet would take for a formula when it opens a file without kinds of cells, as CSV is.

Such a text gets an apostrophe before it, the sign by which spreadsheets themselves mark a text (OWASP, "CSV
injection"); so does a text that begins with apostrophes and would be one of those without them. Taking one apostrophe
away again gives every text back as it was. A telephone number, "'+48 32 123 45 67", stays readable, and keeps its plus.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@＝＋－＠"  # the wide ones are formulas in the East Asian editions of spreadsheets
_FORMULA = re.compile(rf"'*(?:[\t\r\n]|\s*[{_SIGNS}])")


def as_harmless(text: str) -> str:
    """Give a text that no spreadsheet reckons with."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_it_was(text: str) -> str:
    """Give the text of which `as_harmless` made this one."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text
