"""Who sits at a desk, and with what: the clock, the ids and the name that everything done there bears."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a desk is given besides its database: the clock, the ids and the person who sits at it."""

    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    actor: str


OpenAllPages = Callable[[str, Sitting], int]
"""Opens all pages of the window on the desk at a location, and gives how many there were."""
