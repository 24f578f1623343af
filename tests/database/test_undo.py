"""Undo and redo: each change can be taken back and brought back, and no later change is lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from dpdesk.database.connection import Database
from dpdesk.database.health import findings
from dpdesk.database.history import last_unit, unit_numbered
from dpdesk.database.tables import units
from dpdesk.database.undo import redo, undo, upcoming
from dpdesk.domain.attendance import Attendance, Participation, Presence
from dpdesk.domain.issued import Issued
from dpdesk.domain.journal import Unit
from dpdesk.domain.meetings import Meeting, Topic
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.people import Person
from dpdesk.errors import LaterChange, NotFound, Refused
from tests.database.samples import (
    NOW,
    SAVE,
    attendance,
    delete,
    gathering,
    issued,
    meeting,
    municipality,
    person,
    read,
    read_all,
    save,
    save_all,
    topic,
)


def undo_last(database: Database, actor: str = "ania") -> Unit:
    return undo(database, actor=actor, at=NOW)


def redo_last(database: Database, actor: str = "ania") -> Unit:
    return redo(database, actor=actor, at=NOW)


def undo_number(database: Database, number: int) -> Unit:
    return undo(database, number=number, actor="ania", at=NOW)


def name_of(database: Database, a_topic: Topic) -> str | None:
    found = read(database, Topic, a_topic.id)
    return None if found is None else found.name


def test_an_entry_is_undone_and_redone(database: Database) -> None:
    saved = save(database, topic())
    undo_last(database)
    assert read(database, Topic, saved.id) is None
    redo_last(database)
    assert name_of(database, saved) == saved.name


def test_a_change_is_undone_and_redone(database: Database) -> None:
    saved = save(database, topic("dane"))
    save(database, replace(saved, name="otwarte dane"))
    undo_last(database)
    assert name_of(database, saved) == "dane"
    redo_last(database)
    assert name_of(database, saved) == "otwarte dane"


def test_a_removal_is_undone_and_redone(database: Database) -> None:
    saved = save(database, topic())
    delete(database, saved)
    undo_last(database)
    assert name_of(database, saved) == saved.name
    redo_last(database)
    assert read(database, Topic, saved.id) is None


def test_undo_goes_back_step_by_step_and_redo_forward_again(database: Database) -> None:
    saved = save(database, topic("a"))
    for name in "bc":
        saved = save(database, replace(saved, name=name))
        saved = read_all(database, Topic)[0]
    seen = []
    for step in (undo_last, undo_last, redo_last, undo_last, redo_last, redo_last, undo_last):
        step(database)
        seen.append(name_of(database, saved))
    assert seen == ["b", "a", "b", "a", "b", "c", "b"]


def test_versions_only_grow(database: Database) -> None:
    saved = save(database, topic("a"))
    versions = [saved.version, save(database, replace(saved, name="b")).version]
    for step in (undo_last, undo_last, redo_last, redo_last):
        step(database)
        if found := read(database, Topic, saved.id):
            versions.append(found.version)
    assert versions == sorted(set(versions))


def test_a_window_with_the_old_state_cannot_save_over_an_undo(database: Database) -> None:
    first = save(database, topic("a"))
    undo_last(database)
    redo_last(database)
    found = read(database, Topic, first.id)
    assert found is not None
    assert found.version > first.version


def test_only_ones_own_last_change_is_undone(database: Database) -> None:
    mine, theirs = save(database, topic("moje"), actor="ania"), save(database, topic("cudze"), actor="jan")
    undo_last(database, actor="ania")
    assert read(database, Topic, mine.id) is None
    assert name_of(database, theirs) == "cudze"


def test_a_named_unit_is_undone_whoever_did_it(database: Database) -> None:
    first, second = save(database, topic("a"), actor="jan"), save(database, topic("b"))
    undo_number(database, 1)
    assert read(database, Topic, first.id) is None
    assert name_of(database, second) == "b"


def test_an_undo_that_would_lose_a_later_change_is_refused_and_shows_both(database: Database) -> None:
    saved = save(database, person("Nowak"))
    married = save(database, replace(saved, surname="Kowalska"))
    later = save(database, replace(married, surname="Nowak-Kowalska"))
    with pytest.raises(LaterChange) as caught:
        undo_number(database, 2)
    assert "then Kowalska, now Nowak-Kowalska" in str(caught.value)
    assert caught.value.theirs == later
    assert read(database, Person, saved.id) == later


def test_an_undo_is_possible_again_once_the_later_change_is_undone(database: Database) -> None:
    saved = save(database, topic("a"))
    changed = save(database, replace(saved, name="b"))
    save(database, replace(changed, name="c"))
    undo_number(database, 3)
    undo_number(database, 2)
    assert name_of(database, saved) == "a"


def test_another_field_changed_later_also_refuses(database: Database) -> None:
    saved = save(database, person())
    named = save(database, replace(saved, surname="Kowalska"))
    save(database, replace(named, phone="32 718 07 42"))
    with pytest.raises(LaterChange, match="telephone"):
        undo_number(database, 2)


def test_what_was_removed_since_is_not_brought_back_by_undoing_an_older_change(database: Database) -> None:
    saved = save(database, topic("a"))
    delete(database, save(database, replace(saved, name="b")))
    with pytest.raises(LaterChange, match="removed since"):
        undo_number(database, 2)


def test_an_entry_to_which_something_newer_refers_stays(database: Database) -> None:
    those = gathering(database, people=1)
    save(database, attendance(those.participations[0], those.sessions[0]))
    with pytest.raises(Refused, match="attendance"):
        undo_number(database, 1)
    assert len(read_all(database, Participation)) == 1


def test_what_refers_to_something_gone_is_not_brought_back(database: Database) -> None:
    those = gathering(database, people=1)
    place = save(database, attendance(those.participations[0], those.sessions[0]))
    delete(database, place)
    delete(database, *read_all(database, Participation))
    with pytest.raises(Refused):
        undo_number(database, 3)
    assert read_all(database, Attendance) == ()


def test_records_that_refer_to_each_other_come_back_together(database: Database) -> None:
    those = gathering(database, people=3, sessions=2)
    every = [attendance(place, day) for place in those.participations for day in those.sessions]
    save_all(database, *every)
    delete(database, *read_all(database, Attendance), *read_all(database, Participation), *read_all(database, Person))
    undo_last(database)
    assert {one.id for one in read_all(database, Attendance)} == {one.id for one in every}
    undo_last(database)
    undo_last(database)
    assert read_all(database, Meeting) == ()
    with database.reading() as reader:
        assert findings(reader) == ()


def test_a_head_entered_with_the_municipality_is_taken_back_with_it(database: Database) -> None:
    office, place = municipality("Psary")
    head = person("Wzorcowa", office=office)
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.save(office)
        saved = work.save(place)
        work.save(head)
        work.save(replace(saved, head_id=head.id))
    undo_last(database)
    assert (read_all(database, Person), read_all(database, Municipality)) == ((), ())
    redo_last(database)
    assert read_all(database, Municipality)[0].head_id == head.id


def test_a_place_that_was_taken_again_in_the_same_unit_is_given_back(database: Database) -> None:
    those = gathering(database, people=1)
    first = save(database, attendance(those.participations[0], those.sessions[0]))
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.delete(first)
        work.save(attendance(those.participations[0], those.sessions[0], Presence.ABSENT))
    undo_last(database)
    (found,) = read_all(database, Attendance)
    assert (found.id, found.presence) == (first.id, Presence.PRESENT)


def test_undoing_an_issue_marks_the_paper_withdrawn(database: Database) -> None:
    paper = issued(database)
    undo_last(database)
    found = read(database, Issued, paper.id)
    assert found == replace(paper, withdrawn=True, version=2)
    with database.reading() as reader:
        assert reader.blob(paper.blob_id) == b"%PDF"
    redo_last(database)
    assert read(database, Issued, paper.id) == replace(paper, version=3)
    undo_last(database)
    assert read(database, Issued, paper.id) == replace(paper, withdrawn=True, version=4)


def test_the_making_of_a_meeting_is_not_offered_to_be_undone_once_papers_of_it_were_issued(database: Database) -> None:
    those = save(database, meeting())
    paper = issued(database, those)
    undo_last(database)
    with database.reading() as reader:
        assert upcoming(reader, actor="ania").undo is None
        assert str(upcoming(reader, actor="ania").redo) == "Save Żaneta"
    with pytest.raises(Refused, match="issued document"):
        undo_last(database)
    assert read(database, Issued, paper.id) is not None


def test_there_may_be_nothing_to_undo(database: Database) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        undo_last(database)


def test_there_may_be_nothing_to_redo(database: Database) -> None:
    save(database, topic())
    with pytest.raises(Refused, match="nothing to redo"):
        redo_last(database)


def test_what_was_undone_is_not_undone_again(database: Database) -> None:
    save(database, topic())
    undo_last(database)
    with pytest.raises(Refused, match="Undone already: Save Żaneta"):
        undo_number(database, 1)


def test_what_was_not_undone_cannot_be_redone(database: Database) -> None:
    save(database, topic())
    with pytest.raises(Refused, match="not been undone: Save Żaneta"):
        redo(database, number=1, actor="ania", at=NOW)


def test_a_unit_that_was_redone_can_be_named_again(database: Database) -> None:
    saved = save(database, topic())
    undo_number(database, 1)
    redo(database, number=1, actor="ania", at=NOW)
    undo_number(database, 1)
    assert read(database, Topic, saved.id) is None
    undo_number(database, 4)
    assert name_of(database, saved) == saved.name


def test_a_unit_that_does_not_exist_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound):
        undo_number(database, 7)


def test_undo_and_redo_are_units_themselves_and_say_what_they_took_back(database: Database) -> None:
    save(database, topic())
    undone, redone = undo_last(database), redo_last(database)
    assert (undone.undoes, str(undone.label)) == (1, "Undo: Save Żaneta")
    assert (redone.undoes, str(redone.label)) == (2, "Redo: Save Żaneta")
    with database.reading() as reader:
        assert [unit_numbered(reader, number).taken_back_by for number in (1, 2, 3)] == [2, 3, None]


def test_undo_does_not_reach_behind_a_migration(database: Database) -> None:
    saved = save(database, topic())
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.connection.execute(update(units).values(revision="0000"))
    with pytest.raises(Refused, match="no longer be undone"):
        undo_last(database)
    assert name_of(database, saved) == saved.name
    with database.reading() as reader:
        assert str(unit_numbered(reader, last_unit(reader)).label) == "Save Żaneta"


def test_a_refused_undo_leaves_no_entry(database: Database) -> None:
    saved = save(database, topic("a"))
    save(database, replace(saved, name="b"))
    with pytest.raises(Refused):
        undo_number(database, 1)
    with database.reading() as reader:
        assert last_unit(reader) == 2


def test_thousands_of_records_are_undone_at_once(database: Database) -> None:
    save_all(database, *(topic(f"temat {number}") for number in range(2300)))
    undo_last(database)
    assert read_all(database, Topic) == ()
    redo_last(database)
    assert len(read_all(database, Topic)) == 2300
