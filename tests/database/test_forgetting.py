"""What is deleted for good is nowhere on the desk, and what else was done can still be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from dpdesk.database.connection import Database, open_desk
from dpdesk.database.forgetting import known_ever
from dpdesk.database.health import findings
from dpdesk.database.history import units
from dpdesk.database.tables import changes
from dpdesk.database.undo import redo, undo, upcoming
from dpdesk.domain.ids import SpecialNeedId
from dpdesk.domain.journal import Unit
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Person, SpecialNeed
from dpdesk.errors import Refused
from dpdesk.messages import Message
from tests.database.samples import NOW, delete, gathering, meeting, new_id, person, read, read_all, save, save_all

SECRET = "pętla indukcyjna dla żółwia"
FORGET = Message("Delete the needs")


def need(of: Meeting, who: Person, text: str = SECRET) -> SpecialNeed:
    return SpecialNeed(id=SpecialNeedId(new_id()), meeting_id=of.id, person_id=who.id, text=text)


def saved_need(database: Database, text: str = SECRET) -> SpecialNeed:
    save_all(database, a_meeting := meeting(), who := person())
    return save(database, need(a_meeting, who, text))


def forget(database: Database, *records: SpecialNeed) -> None:
    with database.work(FORGET, actor="ania", at=NOW) as work:
        work.forget(SpecialNeed, [record.id for record in records])


def history(database: Database) -> tuple[Unit, ...]:
    with database.reading() as reader:
        return units(reader)


def test_nothing_of_a_forgotten_record_is_on_the_desk(database: Database) -> None:
    one = saved_need(database)
    save(database, replace(one, text="dieta"))
    forget(database, one)
    assert read_all(database, SpecialNeed) == ()
    with database.reading() as reader:
        mine = select(changes.c.before, changes.c.after).where(changes.c.record_id == one.id)
        assert {tuple(row) for row in reader.connection.execute(mine)} == {(None, None)}


def test_the_history_still_tells_that_something_was_done(database: Database) -> None:
    forget(database, saved_need(database))
    labels = [unit.label for unit in history(database)]
    assert labels[0] == FORGET
    assert len(labels) == 3
    assert [unit.is_closed for unit in history(database)] == [True, True, False]


def test_forgetting_is_told_as_a_change(database: Database) -> None:
    one = saved_need(database)
    forget(database, one)
    (change,) = history(database)[0].changes
    assert (change.table, change.record_id, change.before, change.after) == ("special_needs", one.id, None, None)


@pytest.mark.parametrize("number", [2, 3])
def test_what_concerned_a_forgotten_record_cannot_be_undone(database: Database, number: int) -> None:
    forget(database, saved_need(database))
    with pytest.raises(Refused, match="deleted for good"):
        undo(database, number=number, actor="ania", at=NOW)


def test_what_was_undone_cannot_be_redone_once_it_is_forgotten(database: Database) -> None:
    one = saved_need(database)
    undo(database, actor="ania", at=NOW)
    forget(database, one)
    with pytest.raises(Refused, match="deleted for good"):
        redo(database, number=2, actor="ania", at=NOW)
    with pytest.raises(Refused, match="nothing to redo"):
        redo(database, actor="ania", at=NOW)


def test_what_was_done_besides_can_still_be_undone(database: Database) -> None:
    one = saved_need(database)
    other = save(database, person("Inna"))
    forget(database, one)
    with database.reading() as reader:
        assert upcoming(reader, actor="ania").undo is not None
    undo(database, actor="ania", at=NOW)
    assert read(database, Person, other.id) is None


def test_a_label_forgets_what_the_record_said(database: Database) -> None:
    one = saved_need(database, "dieta")
    told = Message(
        "Remove “{text}” of {who} ({more})", text="dieta", who="Jan Dietatyk", more=Message("{x}", x="dieta")
    )
    with database.work(told, actor="ania", at=NOW) as work:
        work.delete(one)
    forget(database, one)
    hidden = Message("Remove “{text}” of {who} ({more})", text="…", who="Jan Dietatyk", more=Message("{x}", x="…"))
    assert history(database)[1].label == hidden


def test_a_record_that_is_gone_already_is_forgotten(database: Database) -> None:
    one = saved_need(database)
    delete(database, one)
    with database.reading() as reader:
        assert known_ever(reader, SpecialNeed, "meeting_id", one.meeting_id) == {one.id}
    forget(database, one)
    with database.reading() as reader:
        assert known_ever(reader, SpecialNeed, "meeting_id", one.meeting_id) == frozenset()


def test_a_record_that_another_refers_to_is_not_forgotten(database: Database) -> None:
    those = gathering(database)
    with pytest.raises(Refused, match="refers to it"), database.work(FORGET, actor="ania", at=NOW) as work:
        work.forget(Person, [those.people[0].id])
    assert read(database, Person, those.people[0].id) == replace(those.people[0], version=1)


def test_a_person_can_be_forgotten_with_all_that_refers_to_it(database: Database) -> None:
    a_meeting = save(database, meeting())
    who = save(database, person("Zapomniana"))
    wish = save(database, need(a_meeting, who))
    with database.work(FORGET, actor="ania", at=NOW) as work:
        work.forget(SpecialNeed, [wish.id])
        work.forget(Person, [who.id])
    assert read_all(database, Person) == ()
    with database.reading() as reader:
        assert list(findings(reader)) == []


def test_several_thousand_are_forgotten_at_once(database: Database) -> None:
    a_meeting, those = save(database, meeting()), [person(f"Osoba {number}") for number in range(2300)]
    needs = [need(a_meeting, who) for who in those]
    save_all(database, *those, *needs)
    forget(database, *needs)
    assert read_all(database, SpecialNeed) == ()


def test_no_byte_of_it_is_left_in_the_file(desk_file: Path) -> None:
    database = open_desk(desk_file)
    one = saved_need(database)
    save(database, replace(one, text=f"{SECRET} i szum"))
    undo(database, actor="ania", at=NOW)
    assert is_written(desk_file)
    forget(database, one)
    assert not is_written(desk_file)
    database.close()
    assert not is_written(desk_file)


def is_written(desk_file: Path) -> bool:
    """Look for the text in the file and in what SQLite keeps beside it."""
    beside = desk_file.parent.glob(f"{desk_file.name}*")
    return any(SECRET.encode() in path.read_bytes() for path in beside)
