"""A meeting moves forward by what is done for it, and never back by itself."""

from __future__ import annotations

import pytest

from dpdesk.domain.meetings import Meeting, State
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.states import move_forward
from tests.services.small_desk import MEETING


@pytest.mark.parametrize(
    ("present", "to", "then"),
    [
        (State.PLANNED, State.INVITED, State.INVITED),
        (State.PLANNED, State.HELD, State.HELD),
        (State.HELD, State.INVITED, State.HELD),
        (State.SUMMARISED, State.HELD, State.SUMMARISED),
        (State.CANCELLED, State.HELD, State.CANCELLED),
        (State.POSTPONED, State.INVITED, State.POSTPONED),
    ],
)
def test_a_state_moves_forward_only(desk: Desk, present: State, to: State, then: State) -> None:
    set_state(desk, MEETING, present)
    with desk.work(Message("Go on")) as work:
        assert move_forward(work, MEETING, to).state is then
    with desk.reading() as reader:
        assert reader.get(Meeting, MEETING).state is then
