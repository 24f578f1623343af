"""How a meeting moves from one state to the next by what is done for it."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.database.work import Work
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting, State

_ROAD = (State.PLANNED, State.INVITED, State.HELD, State.SUMMARISED)


def move_forward(work: Work, meeting_id: MeetingId, to: State) -> Meeting:
    """Move a meeting forward to a state, as a part of the work that brings it there; never back.

    One that is cancelled or postponed stays so until somebody says otherwise.
    """
    meeting = work.get(Meeting, meeting_id)
    if meeting.state not in _ROAD or _ROAD.index(meeting.state) >= _ROAD.index(to):
        return meeting
    return work.save(replace(meeting, state=to))
