"""The special needs of a meeting as its organiser sees them: who asked for what, and how much of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.lines import PersonLine
from dpdesk.domain.people import SpecialNeed


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """What a person asked for, and who that is."""

    need: SpecialNeed
    who: PersonLine


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNeed:
    """What a person asked for at one meeting, with the meeting's title and first day."""

    need: SpecialNeed
    meeting: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedCount:
    """A need in the words of who asked first, and how many asked for it."""

    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNeeds:
    """All needs of a meeting. `remembered` counts those that the desk holds or its journal still tells of.

    `is_over` tells that the meeting is over, or does not take place: what was needed is to be deleted then.
    """

    meeting_id: MeetingId
    lines: tuple[NeedLine, ...]
    remembered: int
    is_over: bool


def counted(lines: Iterable[NeedLine]) -> tuple[NeedCount, ...]:
    """Count each need, the most frequent first; case and spaces make no difference."""
    texts: dict[str, list[str]] = {}
    for line in lines:
        texts.setdefault(" ".join(line.need.text.split()).casefold(), []).append(line.need.text)
    counts = (NeedCount(text=alike[0], count=len(alike)) for alike in texts.values())
    return tuple(sorted(counts, key=lambda one: -one.count))
