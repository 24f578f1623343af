"""What was done, taken back and brought back, as the user meets it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dpdesk.domain.meetings import Meeting, State
from dpdesk.errors import NotFound, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.journal import history, news, redo, undo, upcoming
from dpdesk.services.meetings.planning import set_state
from tests.services.small_desk import EWA, MEETING


def state(desk: Desk) -> State:
    with desk.reading() as reader:
        return reader.get(Meeting, MEETING).state


def test_history_begins_with_the_last_change_and_tells_who_when_and_what(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    last = history(desk)[0]
    assert (last.who, last.at) == ("Anna Notująca", datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    assert str(last.label) == "Mark the meeting “Otwarte dane w gminie” as held"


def test_history_can_be_of_one_record(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    invite(desk, MEETING, Audience(people=(EWA,)))
    assert [unit.number for unit in history(desk, record_id=MEETING)] == [2, 1]


def test_undo_and_redo_take_the_last_change_back_and_bring_it_back(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    undo(desk)
    assert state(desk) is State.PLANNED
    redo(desk)
    assert state(desk) is State.HELD


def test_undo_takes_the_own_last_change_not_that_of_somebody_else(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    invite(replace(desk, actor="Jan Inny"), MEETING, Audience(people=(EWA,)))
    assert str(undo(desk).label) == "Undo: Mark the meeting “Otwarte dane w gminie” as held"


def test_a_named_entry_is_taken_back_where_no_later_change_would_be_lost(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    invite(desk, MEETING, Audience(people=(EWA,)))
    undo(desk, 2)
    assert state(desk) is State.PLANNED


def test_an_undo_that_would_lose_a_later_change_is_refused_with_both_values(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    set_state(desk, MEETING, State.CANCELLED)
    with pytest.raises(Refused, match="then held, now cancelled"):
        undo(desk, 2)
    assert state(desk) is State.CANCELLED


def test_an_entry_that_does_not_exist_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        undo(desk, 99)


def test_undo_and_redo_are_told_before_they_are_done(desk: Desk) -> None:
    set_state(desk, MEETING, State.INVITED)
    assert upcoming(desk).redo is None
    undo(desk)
    undone = upcoming(desk).redo
    assert undone is not None
    assert str(undone) == "Mark the meeting “Otwarte dane w gminie” as invited"
    redo(desk)
    assert str(upcoming(desk).undo) == str(undone)


def test_what_was_undone_is_not_offered_again_after_something_new(desk: Desk) -> None:
    set_state(desk, MEETING, State.INVITED)
    undo(desk)
    set_state(desk, MEETING, State.HELD)
    assert upcoming(desk).redo is None


def test_after_two_undos_and_a_redo_there_is_still_one_to_bring_back(desk: Desk) -> None:
    set_state(desk, MEETING, State.INVITED)
    set_state(desk, MEETING, State.HELD)
    undo(desk)
    undo(desk)
    redo(desk)
    assert upcoming(desk).redo is not None


def test_the_news_tell_which_records_were_changed_since(desk: Desk) -> None:
    before = news(desk, 0).last
    assert news(desk, before).tables == frozenset()
    set_state(desk, MEETING, State.INVITED)
    heard = news(desk, before)
    assert heard.tables == {"meetings"}
    assert heard.record_ids == {MEETING}
    assert heard.last == before + 1
