"""Two people are made one, and two again, and needs are forgotten, in every kind of desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dpdesk.database.health import findings
from dpdesk.domain.people import Person
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.people import needs
from dpdesk.services.people.duplicates import duplicates_of
from dpdesk.services.people.merging import merge
from tests.services.people.one_entered_twice import TWIN, enter_twice
from tests.services.small_desk import EWA, MEETING, small_desk
from tests.ui.deeds.looking import differences, snapshot

AFTERWARDS = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def desk(desk_url: str) -> Iterator[Desk]:
    """The small desk with Ewa entered twice, in a file and on a server."""
    opened = small_desk(desk_url)
    enter_twice(opened)
    yield opened
    opened.database.close()


def make_one(desk: Desk) -> None:
    with desk.reading() as reader:
        stays, goes = reader.get(Person, EWA), reader.get(Person, TWIN)
    merge(desk, stays, goes, {})


def test_a_merge_is_taken_back_and_brought_back(desk: Desk) -> None:
    before = snapshot(desk.database)
    make_one(desk)
    after = snapshot(desk.database)
    with desk.reading() as reader:
        assert list(findings(reader)) == []
    journal.undo(desk)
    assert differences(snapshot(desk.database), before) == {}
    journal.redo(desk)
    assert differences(snapshot(desk.database), after) == {}


def test_who_was_told_apart_is_no_duplicate_in_either_order(desk: Desk) -> None:
    assert duplicates_of(desk, EWA) == duplicates_of(desk, TWIN) == ()


def test_a_merge_of_people_with_needs_cannot_be_undone_once_these_are_forgotten(desk: Desk) -> None:
    make_one(desk)
    merged = journal.history(desk, limit=1)[0]
    assert needs.delete_all(replace(desk, clock=lambda: AFTERWARDS), MEETING) == 2
    assert next(unit for unit in journal.history(desk) if unit.number == merged.number).is_closed
    with desk.reading() as reader:
        assert list(findings(reader)) == []
