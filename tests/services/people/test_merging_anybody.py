"""Whoever is merged with whomever on a desk full of meetings, nothing is lost and undo brings everything back."""

from __future__ import annotations

from pathlib import Path
from random import Random

from dpdesk.database.health import findings
from dpdesk.domain.merging import PersonPart, Side
from dpdesk.domain.people import Person
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.people.merging import merge, preview
from tests.ui.conftest import sitting
from tests.ui.deeds.looking import Snapshot, differences, snapshot

PAIRS = 24


def people(desk: Desk) -> list[Person]:
    with desk.reading() as reader:
        return list(reader.all(Person))


def ids(state: Snapshot) -> set[str]:
    """Give the ids of everything on the desk; the index of the search has none of its own."""
    return {str(row[0]) for table, rows in state.items() if table != "search_words" for row in rows}


def references_to(state: Snapshot, record_id: str) -> int:
    return sum(record_id in row for rows in state.values() for row in rows)


def test_anybody_is_merged_with_anybody_and_back(tmp_path: Path) -> None:
    dice = Random(11)
    path = tmp_path / "sample.dpdesk"
    make(path, sitting(), sample=True)
    with opened(path, sitting()) as desk:
        before = snapshot(desk.database)
        for _ in range(PAIRS):
            stays, goes = dice.sample(people(desk), 2)
            told = preview(desk, stays.id, goes.id)
            chosen = {part: dice.choice(list(Side)) for part in PersonPart}
            merge(desk, stays, goes, chosen)
            after = snapshot(desk.database)
            assert references_to(after, goes.id) == 0
            gone = ids(before) - ids(after)
            assert goes.id in gone
            assert len(gone) == 1 or told.unions
            with desk.reading() as reader:
                assert list(findings(reader)) == []
            journal.undo(desk)
            assert differences(snapshot(desk.database), before) == {}
