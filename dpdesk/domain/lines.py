"""Lines of lists: what a list shows of a record, counted and ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import State


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """One meeting in the list of meetings. `day` is its first day, none while it has no session.

    `invited` counts invitations, `accepted` those whose current reply accepts or sends a substitute, `present`
    the participants who attended any session, on site or online; who cancelled does not count.
    """

    id: MeetingId
    day: date | None
    title: str
    state: State
    invited: int
    accepted: int
    present: int
