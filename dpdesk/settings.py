"""What the program is set to, apart from any desk: its language."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The languages of the program and of its documents."""

    POLISH = "pl"
    ENGLISH = "en"
