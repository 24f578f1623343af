"""What comes of a meeting: conclusions, tasks, topics and promises, with who does them and by when.

A single field is changed by `dpdesk.services.editing`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.ids import FollowUpId, MeetingId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def add(desk: Desk, meeting_id: MeetingId, kind: FollowUpKind, text: str) -> FollowUp:
    """Put a follow-up below the others. Raises NotFound, and BadInput for an empty text."""
    said = text.strip()
    if not said:
        raise BadInput(Message(N_("This cannot be empty. Nothing was saved.")), field="text")
    with desk.work(Message(N_("Add the follow-up “{text}”"), text=said)) as work:
        work.get(Meeting, meeting_id)
        positions = [one.position for one in work.all(FollowUp, meeting_id=meeting_id)]
        made = FollowUp(
            id=FollowUpId(desk.new_id()),
            meeting_id=meeting_id,
            position=max(positions, default=0) + 1,
            kind=kind,
            text=said,
        )
        return work.save(made)


def remove(desk: Desk, follow_up_id: FollowUpId) -> None:
    """Take a follow-up away."""
    text = _text(desk, follow_up_id)
    with desk.work(Message(N_("Remove the follow-up “{text}”"), text=text)) as work:
        work.delete(work.get(FollowUp, follow_up_id))


def move(desk: Desk, follow_up_id: FollowUpId, places: int) -> FollowUp:
    """Move a follow-up some places down, or up where they are negative, at most to the end."""
    text = _text(desk, follow_up_id)
    with desk.work(Message(N_("Move the follow-up “{text}”"), text=text)) as work:
        moved = work.get(FollowUp, follow_up_id)
        order = list(work.all(FollowUp, meeting_id=moved.meeting_id))
        here = order.index(moved)
        order.insert(max(0, min(len(order) - 1, here + places)), order.pop(here))
        work.save_all(replace(one, position=place) for place, one in enumerate(order, start=1))
        return work.get(FollowUp, follow_up_id)


def mark_done(desk: Desk, follow_up_id: FollowUpId, day: date | None) -> FollowUp:
    """Record the day on which a follow-up was done, or that it is not done."""
    text = _text(desk, follow_up_id)
    done, undone = N_("Mark the follow-up “{text}” as done"), N_("Mark the follow-up “{text}” as not done")
    with desk.work(Message(done if day else undone, text=text)) as work:
        return work.save(replace(work.get(FollowUp, follow_up_id), done_on=day))


def _text(desk: Desk, follow_up_id: FollowUpId) -> str:
    with desk.reading() as reader:
        return reader.get(FollowUp, follow_up_id).text
