"""The unit of work: what is saved is kept and journaled together, or nothing is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date

import pytest
from sqlalchemy import event
from sqlalchemy.exc import StatementError

from dpdesk.database.connection import Database, open_desk
from dpdesk.database.history import last_unit, units
from dpdesk.domain.attendance import Attendance, Participation, Presence
from dpdesk.domain.ids import BlobId, OrganiserId
from dpdesk.domain.issued import Issued
from dpdesk.domain.meetings import Meeting, Session, Topic
from dpdesk.domain.organisations import Municipality, Organisation, Organiser
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.registry import Record
from dpdesk.errors import Conflict, NotFound, Refused
from tests.database.samples import (
    NOW,
    SAVE,
    attendance,
    delete,
    gathering,
    issued,
    meeting,
    municipality,
    new_id,
    organisation,
    participation,
    person,
    read,
    read_all,
    save,
    save_all,
    session,
    topic,
)


def journal_length(database: Database) -> int:
    with database.reading() as reader:
        return last_unit(reader)


def test_a_saved_record_is_read_as_it_was(database: Database) -> None:
    saved = save(database, replace(person("Żółć-Łąka", "Ewa"), gender=Gender.FEMALE, feminative=True))
    assert saved.version == 1
    assert read(database, Person, saved.id) == saved


def test_days_hours_numbers_and_moments_are_read_as_they_were(database: Database) -> None:
    office, gliwice = municipality("Gliwice")
    gliwice = replace(gliwice, latitude=50.2945, longitude=18.6714, tile_row=3, member_since=date(2017, 9, 1))
    a_meeting = replace(meeting(), capacity=60, reply_by=date(2026, 3, 3))
    save_all(database, office, gliwice, a_meeting, day := session(a_meeting))
    assert read(database, Municipality, gliwice.id) == replace(gliwice, version=1)
    assert read(database, Meeting, a_meeting.id) == replace(a_meeting, version=1)
    assert read(database, Session, day.id) == replace(day, version=1)


def test_a_moment_is_read_in_utc(database: Database) -> None:
    paper = issued(database)
    read_again = read(database, Issued, paper.id)
    assert read_again is not None
    assert read_again.issued_at == NOW
    assert read_again.issued_at.tzinfo is UTC


def test_a_moment_without_a_zone_is_a_mistake(in_file: Database) -> None:
    with (
        pytest.raises(StatementError, match="zone"),
        in_file.work(SAVE, actor="ania", at=NOW.replace(tzinfo=None)) as work,
    ):
        work.save(topic())


def test_a_changed_record_gets_the_next_version(database: Database) -> None:
    saved = save(database, topic("dane"))
    changed = save(database, replace(saved, name="otwarte dane"))
    assert changed.version == 2
    assert read(database, Topic, saved.id) == changed


def test_an_unchanged_record_writes_nothing(database: Database) -> None:
    saved = save(database, topic())
    length = journal_length(database)
    assert save(database, saved) == saved
    save_all(database, saved)
    assert journal_length(database) == length


def test_work_that_changes_nothing_leaves_no_entry(database: Database) -> None:
    with database.work(SAVE, actor="ania", at=NOW):
        pass
    assert journal_length(database) == 0


def test_work_that_fails_leaves_nothing_behind(database: Database) -> None:
    a_topic = topic()
    with suppress(ZeroDivisionError), database.work(SAVE, actor="ania", at=NOW) as work:
        work.save(a_topic)
        work.keep(b"logo", "image/png")
        _ = 1 / 0
    assert read(database, Topic, a_topic.id) is None
    assert journal_length(database) == 0


def test_work_sees_what_it_has_written(database: Database) -> None:
    with database.work(SAVE, actor="ania", at=NOW) as work:
        saved = work.save(topic())
        assert work.get(Topic, saved.id) == saved


def test_a_record_saved_elsewhere_meanwhile_is_not_overwritten(database: Database) -> None:
    mine = save(database, person("Przykład"))
    theirs = save(database, replace(mine, phone="32 718 07 42"))
    with pytest.raises(Conflict) as caught:
        save(database, replace(mine, phone="32 000 00 00"))
    assert caught.value.theirs == theirs
    assert caught.value.mine == replace(mine, phone="32 000 00 00")
    assert "32 718 07 42" in str(caught.value)
    assert "32 000 00 00" in str(caught.value)
    assert read(database, Person, mine.id) == theirs


def test_among_many_one_stale_record_stops_them_all(database: Database) -> None:
    first, second = save(database, topic("a")), save(database, topic("b"))
    save(database, replace(second, name="c"))
    with pytest.raises(Conflict):
        save_all(database, replace(first, name="d"), replace(second, name="e"))
    assert read(database, Topic, first.id) == first


def test_a_record_removed_elsewhere_is_not_brought_back_by_saving(database: Database) -> None:
    mine = save(database, topic())
    delete(database, mine)
    with pytest.raises(Conflict) as caught:
        save(database, replace(mine, name="inny"))
    assert caught.value.theirs is None


def test_a_conflict_names_what_is_referred_to(database: Database) -> None:
    fundacja, gmina = organisation("Fundacja Przykład"), organisation("Urząd Gminy Przykład")
    save_all(database, fundacja, gmina)
    mine = save(database, person())
    save(database, replace(mine, organisation_id=fundacja.id))
    with pytest.raises(Conflict, match="Fundacja Przykład"):
        save(database, replace(mine, organisation_id=gmina.id))


def test_many_records_are_saved_in_an_order_that_references_allow(database: Database) -> None:
    a_meeting, one = meeting(), person()
    day, place = session(a_meeting), participation(a_meeting, one)
    save_all(database, attendance(place, day), place, day, one, a_meeting)
    assert len(read_all(database, Attendance)) == 1


def test_many_records_take_a_handful_of_statements(in_file: Database) -> None:
    records = [topic(f"temat {number}") for number in range(2500)]
    save_all(in_file, *records)
    known = {record.id: record for record in read_all(in_file, Topic)}
    statements: list[str] = []
    with in_file.work(SAVE, actor="ania", at=NOW) as work:
        event.listen(work.connection, "before_cursor_execute", lambda *args: statements.append(args[2]))
        work.save_all(replace(record, name=f"{record.name}!") for record in known.values())
    assert len([one for one in statements if "topics" in one]) == 2 * 3


def test_one_record_may_be_saved_twice_in_one_unit(database: Database) -> None:
    with database.work(SAVE, actor="ania", at=NOW) as work:
        first = work.save(topic("a"))
        second = work.save(replace(first, name="b"))
    assert second.version == 2
    with database.reading() as reader:
        (unit,) = units(reader)
    (change,) = unit.changes
    assert (change.before, change.after) == (None, {"name": "b"})


def test_what_was_entered_and_removed_in_one_unit_is_in_no_journal(database: Database) -> None:
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.delete(work.save(topic()))
    assert journal_length(database) == 0


def test_many_records_are_removed_in_a_handful_of_statements(in_file: Database) -> None:
    save_all(in_file, *(topic(f"temat {number}") for number in range(1500)))
    statements: list[str] = []
    with in_file.work(SAVE, actor="ania", at=NOW) as work:
        known = work.all(Topic)
        event.listen(work.connection, "before_cursor_execute", lambda *args: statements.append(args[2]))
        work.delete_all(known)
    assert len([one for one in statements if "topics" in one]) <= 2 * 3
    assert not read_all(in_file, Topic)


def test_of_many_none_is_removed_where_something_refers_to_one_of_them_which_is_named(database: Database) -> None:
    those = gathering(database, people=1)
    stranger = save(database, person())
    with (
        pytest.raises(Refused, match="Przykład 0"),
        database.work(SAVE, actor="ania", at=NOW) as work,
    ):
        work.delete_all([stranger, replace(those.people[0], version=1)])
    assert len(read_all(database, Person)) == 2


def test_what_something_refers_to_cannot_be_removed(database: Database) -> None:
    those = gathering(database, people=1)
    with pytest.raises(Refused, match="Przykład 0"):
        delete(database, replace(those.people[0], version=1))
    assert len(read_all(database, Participation)) == 1


def test_a_removed_record_is_gone(database: Database) -> None:
    saved = save(database, topic())
    delete(database, saved)
    assert read(database, Topic, saved.id) is None


def test_a_stale_record_cannot_be_removed(database: Database) -> None:
    mine = save(database, topic("a"))
    save(database, replace(mine, name="b"))
    with pytest.raises(Conflict):
        delete(database, mine)


def test_a_reference_to_nothing_is_refused(database: Database) -> None:
    with pytest.raises(Refused):
        save(database, replace(person(), organisation_id=organisation().id))
    assert journal_length(database) == 0


def test_the_same_thing_twice_is_refused(database: Database) -> None:
    those = gathering(database, people=1)
    save(database, attendance(those.participations[0], those.sessions[0]))
    with pytest.raises(Refused):
        save(database, attendance(those.participations[0], those.sessions[0], Presence.ABSENT))


def test_bytes_are_kept_once_under_their_hash(database: Database) -> None:
    with database.work(SAVE, actor="ania", at=NOW) as work:
        first = work.keep(b"%PDF", "application/pdf")
        assert work.keep(b"%PDF", "application/pdf") == first
    assert first == "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"
    with database.reading() as reader:
        assert reader.blob(first) == b"%PDF"


def test_bytes_that_are_not_kept_are_not_found(database: Database) -> None:
    with database.reading() as reader, pytest.raises(NotFound):
        reader.blob(BlobId("0" * 64))


def test_an_unknown_record_is_not_found(database: Database) -> None:
    with database.reading() as reader, pytest.raises(NotFound):
        reader.get(Topic, new_id())


def test_records_are_found_by_their_fields(database: Database) -> None:
    fundacja = organisation()
    with_office, without = person("Nowak", office=fundacja), person("Kowalska")
    save_all(database, fundacja, with_office, without)
    with database.reading() as reader:
        assert reader.all(Person, organisation_id=fundacja.id) == (replace(with_office, version=1),)
        assert reader.all(Person, organisation_id=None) == (replace(without, version=1),)
        assert reader.find(Person, surname="Nowak", gender=Gender.UNKNOWN) == replace(with_office, version=1)
        assert reader.find(Person, surname="Nikt") is None


def test_a_list_is_in_polish_order(database: Database) -> None:
    names = [
        "Zabrze",
        "Łaziska Górne",
        "Ćwiklice",
        "Lędziny",
        "Świętochłowice",
        "Sosnowiec",
        "Czeladź",
        "Żory",
        "Źródła",
    ]
    for name in names:
        save_all(database, *municipality(name))
    in_order = [one.name for one in read_all(database, Municipality)]
    assert in_order == [
        "Czeladź",
        "Ćwiklice",
        "Lędziny",
        "Łaziska Górne",
        "Sosnowiec",
        "Świętochłowice",
        "Zabrze",
        "Źródła",
        "Żory",
    ]


def test_what_was_issued_cannot_be_removed(database: Database) -> None:
    with pytest.raises(Refused, match="withdrawn"):
        delete(database, issued(database))


def test_every_record_can_be_saved_empty(database: Database) -> None:
    """An organiser of whom nothing is known yet is a record like any other."""
    saved: Record = save(database, Organiser(id=OrganiserId(new_id())))
    assert read(database, Organiser, saved.id) == saved


def test_a_closed_desk_opens_again_with_all_that_was_saved(desk_url: str) -> None:
    first = open_desk(desk_url)
    saved = save(first, organisation("Stowarzyszenie"))
    first.close()
    second = open_desk(desk_url)
    assert read(second, Organisation, saved.id) == saved
    second.close()
