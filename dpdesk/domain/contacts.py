"""What an address must look like to be one; whether it exists is another matter."""

from __future__ import annotations

import re

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_ADE = re.compile(r"AE:PL-[0-9]{5}-[0-9]{5}-[A-Z]{5}-[0-9]{2}")


def is_email(text: str) -> bool:
    """Tell whether a text is an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def is_ade(text: str) -> bool:
    """Tell whether a text is an address for e-Doręczenia.

    Source: the form that the register gives (Act of 18 November 2020 on electronic delivery).
    """
    return _ADE.fullmatch(text) is not None
