"""What comes of a meeting is noted, ordered, done and taken away; each of it can be undone."""

from __future__ import annotations

from datetime import date

import pytest

from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.errors import BadInput, NotFound
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.summaries import follow_ups
from tests.services.small_desk import MEETING, TODAY

TASK, TOPIC = FollowUpKind.TASK, FollowUpKind.TOPIC


def texts(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [one.text for one in reader.all(FollowUp, meeting_id=MEETING)]


@pytest.fixture
def three(desk: Desk) -> list[FollowUp]:
    return [follow_ups.add(desk, MEETING, TASK, text) for text in ("pierwsze", "drugie", "trzecie")]


def test_a_new_one_stands_below_the_others(desk: Desk, three: list[FollowUp]) -> None:
    follow_ups.add(desk, MEETING, TOPIC, "  czwarte ")
    assert texts(desk) == ["pierwsze", "drugie", "trzecie", "czwarte"]


def test_an_empty_one_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="cannot be empty"):
        follow_ups.add(desk, MEETING, TASK, "  ")
    assert texts(desk) == []


@pytest.mark.parametrize(
    ("which", "places", "order"),
    [(0, 1, [1, 0, 2]), (2, -1, [0, 2, 1]), (0, 2, [1, 2, 0]), (0, -1, [0, 1, 2]), (1, 9, [0, 2, 1])],
)
def test_one_is_moved_up_and_down(desk: Desk, three: list[FollowUp], which: int, places: int, order: list[int]) -> None:
    follow_ups.move(desk, three[which].id, places)
    assert texts(desk) == [three[place].text for place in order]


def test_one_is_taken_away_and_brought_back(desk: Desk, three: list[FollowUp]) -> None:
    follow_ups.remove(desk, three[1].id)
    assert texts(desk) == ["pierwsze", "trzecie"]
    journal.undo(desk)
    assert texts(desk) == ["pierwsze", "drugie", "trzecie"]
    with pytest.raises(NotFound):
        follow_ups.remove(desk, "nowhere")  # type: ignore[arg-type]


def test_one_is_done_and_not_done(desk: Desk, three: list[FollowUp]) -> None:
    assert follow_ups.mark_done(desk, three[0].id, TODAY).done_on == TODAY
    assert follow_ups.mark_done(desk, three[0].id, None).done_on is None
    journal.undo(desk)
    with desk.reading() as reader:
        assert reader.get(FollowUp, three[0].id).done_on == TODAY


def test_owner_and_date_are_changed_as_any_field(desk: Desk, three: list[FollowUp]) -> None:
    set_field(desk, FollowUp, three[0].id, "owner", "Jan Wzorcowy", expected="")
    changed = set_field(desk, FollowUp, three[0].id, "due", date(2026, 4, 1), expected=None)
    assert (changed.owner, changed.due) == ("Jan Wzorcowy", date(2026, 4, 1))


def test_what_is_undone_is_named(desk: Desk, three: list[FollowUp]) -> None:
    follow_ups.move(desk, three[0].id, 1)
    upcoming = journal.upcoming(desk)
    assert str(upcoming.undo) == "Move the follow-up “pierwsze”"
