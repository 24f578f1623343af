"""A long random walk of changes, undos and redos, as the top bar offers them, passes through the same states again.

The way back ends where a meeting would go of which papers were issued: nothing is offered there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from dpdesk.database.health import findings
from dpdesk.domain.issued import Issued
from dpdesk.errors import DeskError
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make, opened
from tests.database.conftest import nowhere as nowhere
from tests.database.conftest import server as server
from tests.ui.conftest import sitting
from tests.ui.deeds.every import DEEDS
from tests.ui.deeds.hand import Hand
from tests.ui.deeds.looking import Snapshot, differences, snapshot, without_issued

STEPS, FEWER_STEPS = 200, 40
WITHOUT_PAPERS = tuple(name for name in DEEDS if name not in ("paperwork.issue", "delivery.deliver"))


@pytest.fixture(autouse=True)
def nothing_is_left() -> None:
    """No window is opened here."""


@dataclass
class Walk:
    """One walk: the states passed through, and where in them the desk is now."""

    hand: Hand
    deeds: Sequence[str]
    states: list[Snapshot] = field(default_factory=list)
    here: int = 0
    done: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.states.append(self.look())

    def look(self) -> Snapshot:
        return without_issued(snapshot(self.hand.desk.database))

    def step(self) -> None:
        """Take one random step, and see that undo and redo are offered just where there is something to do."""
        offered = journal.upcoming(self.hand.desk)
        assert (offered.undo is not None) == self.can_undo, self.done
        assert (offered.redo is not None) == self.can_redo, self.done
        die = self.hand.dice.random()
        if die < 0.25 and offered.undo:
            self.undo()
        elif die < 0.45 and offered.redo:
            self.redo()
        else:
            self.change()

    @property
    def can_undo(self) -> bool:
        if not self.here:
            return False
        made = ids(self.states[self.here], "meetings") - ids(self.states[self.here - 1], "meetings")
        return not made & {paper.meeting_id for paper in self.hand.all(Issued)}

    @property
    def can_redo(self) -> bool:
        return self.here < len(self.states) - 1

    def undo(self) -> None:
        journal.undo(self.hand.desk)
        self.here -= 1
        self.compare()

    def redo(self) -> None:
        journal.redo(self.hand.desk)
        self.here += 1
        self.compare()

    def change(self) -> None:
        """Do something; what is refused leaves everything as it was."""
        name = self.hand.one(self.deeds)
        last = journal.news(self.hand.desk, 0).last
        try:
            DEEDS[name](self.hand)
        except DeskError:
            self.compare()
            return
        if journal.news(self.hand.desk, last).last > last:
            self.done.append(name)
            self.here += 1
            self.states[self.here :] = [self.look()]

    def compare(self) -> None:
        assert differences(self.look(), self.states[self.here]) == {}, self.done[-3:]

    def go_back(self) -> None:
        while journal.upcoming(self.hand.desk).undo:
            self.undo()
        assert not self.can_undo

    def go_forth(self) -> None:
        while journal.upcoming(self.hand.desk).redo:
            self.redo()
        assert not self.can_redo


def ids(state: Snapshot, table: str) -> set[object]:
    """Give the ids of the rows of a table, which are their first column."""
    return {row[0] for row in state[table]}


def taken(hand: Hand, steps: int, deeds: Sequence[str]) -> Walk:
    """Take a walk, then all the way back and forth again; give it where it had come back to."""
    walk = Walk(hand, deeds)
    while len(walk.done) < steps:
        walk.step()
    walk.go_back()
    with hand.desk.reading() as reader:
        assert findings(reader) == ()
    return walk


@pytest.mark.parametrize("seed", [1, 2])
def test_two_hundred_changes_are_walked_back_to_the_beginning(sample_desk: Desk, tmp_path: Path, seed: int) -> None:
    walk = taken(Hand(sample_desk, Random(seed), tmp_path), STEPS, WITHOUT_PAPERS)
    assert walk.here == 0
    walk.go_forth()


def test_with_papers_issued_the_way_back_ends_where_they_hold_a_meeting(sample_desk: Desk, tmp_path: Path) -> None:
    walk = taken(Hand(sample_desk, Random(3), tmp_path), STEPS, tuple(DEEDS))
    assert walk.here < STEPS
    walk.go_forth()


def test_a_walk_at_a_shared_desk(nowhere: str, tmp_path: Path) -> None:
    make(nowhere, sitting(), sample=True)
    with opened(nowhere, sitting()) as desk:
        walk = taken(Hand(desk, Random(4), tmp_path), FEWER_STEPS, WITHOUT_PAPERS)
        assert walk.here == 0
        walk.go_forth()
