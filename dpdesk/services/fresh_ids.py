"""Fresh ids for new records, drawn from the system's randomness many at a time.

Asking the system lets go of Python's lock. Who makes 50,000 ids one by one lets go of it and takes it back so often
that the window, which waits for it beside, is never given its turn.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from uuid import UUID

_AT_ONCE = 256
_BYTES = 16


def fresh_ids() -> Callable[[], str]:
    """Give a source of random UUIDs (version 4, RFC 9562) as 32 hexadecimal digits, for any number of threads."""
    ready: deque[str] = deque()

    def fresh_id() -> str:
        while True:
            try:
                return ready.pop()
            except IndexError:
                ready.extend(_drawn())

    return fresh_id


def _drawn() -> list[str]:
    drawn = os.urandom(_AT_ONCE * _BYTES)
    return [UUID(bytes=drawn[start : start + _BYTES], version=4).hex for start in range(0, _AT_ONCE * _BYTES, _BYTES)]
