"""Ticks that are shown before the desk has them, and until what is read from the desk has them too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import PersonId
from dpdesk.domain.register import RegisterLine


@dataclass(slots=True)
class _Mark:
    presence: Presence | None
    is_written: bool = False
    is_stale: bool = False


class Marks:
    """What this window has recorded about people lately.

    A reading of the desk that began before a tick was written ends after it: such a reading must not take the tick
    from the screen. At most one such is on its way, so a mark that a second reading contradicts has been overruled.
    """

    def __init__(self) -> None:
        self._marks: dict[PersonId, _Mark] = {}

    def put(self, person_id: PersonId, presence: Presence | None) -> None:
        """Remember a tick that is on its way to the desk."""
        self._marks[person_id] = _Mark(presence)

    def written(self, person_id: PersonId, presence: Presence | None) -> None:
        """Hear that a tick has reached the desk; a later one of the same person may still be on its way."""
        mark = self._marks.get(person_id)
        if mark is not None and mark.presence is presence:
            mark.is_written = True

    def drop(self, person_id: PersonId) -> None:
        """Forget a tick that could not be written."""
        self._marks.pop(person_id, None)

    def clear(self) -> None:
        """Forget all ticks: another session is shown."""
        self._marks.clear()

    def read(self, lines: Iterable[RegisterLine]) -> None:
        """Compare the ticks with what was read from the desk, and forget those that are there or were overruled."""
        known = {line.person_id: line.presence for line in lines}
        for person_id, mark in list(self._marks.items()):
            if person_id not in known or known[person_id] is mark.presence or mark.is_stale:
                del self._marks[person_id]
            elif mark.is_written:
                mark.is_stale = True

    def over(self, lines: Iterable[RegisterLine]) -> Iterator[RegisterLine]:
        """Give lines with the ticks on them."""
        for line in lines:
            mark = self._marks.get(line.person_id)
            yield line if mark is None else replace(line, presence=mark.presence)
