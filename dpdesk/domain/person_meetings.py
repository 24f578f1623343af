"""What one person had to do with one meeting: invited, spoke, came, was excused, was substituted, presented."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from dpdesk.domain.attendance import Announced, Presence
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Role, State

_GRAVEST = (Presence.PRESENT, Presence.ONLINE, Presence.EXCUSED, Presence.ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMeeting:
    """One meeting of a person. `day` is its first day; `announced` is none where the person is no participant.

    `presence` tells all sessions together; `instead_of` and `replaced_by` are names; `practices` are titles.
    """

    meeting_id: MeetingId
    title: str
    state: State
    day: date | None = None
    is_invited: bool = False
    announced: Announced | None = None
    has_cancelled: bool = False
    presence: Presence | None = None
    roles: tuple[Role, ...] = ()
    instead_of: str = ""
    replaced_by: str = ""
    practices: tuple[str, ...] = ()

    @property
    def is_speaker(self) -> bool:
        """Whether the person spoke there, or is to speak."""
        return bool(self.roles or self.practices)


def presence_in_all(presences: Collection[Presence]) -> Presence | None:
    """Tell how somebody attended several sessions together: whoever was at one of them was there."""
    return next((presence for presence in _GRAVEST if presence in presences), None)
