"""The journal as it is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from dpdesk.database.connection import Database
from dpdesk.database.history import last_unit, unit_numbered, units
from dpdesk.database.wording import label_of, label_values
from dpdesk.domain.attendance import Presence
from dpdesk.domain.journal import Change
from dpdesk.domain.meetings import Form
from dpdesk.errors import NotFound
from dpdesk.messages import N_, NN_, Message
from dpdesk.settings import Language
from tests.database.samples import NOW, delete, meeting, save, save_all, session, topic


def test_a_unit_tells_who_did_what_and_when(database: Database) -> None:
    label = Message(N_("Mark {name} {presence} on {day}"), name="Ewa", presence=Presence.ONLINE, day=date(2021, 9, 23))
    at = datetime(2021, 9, 23, 10, 30, 15, 250_000, tzinfo=UTC)
    with database.work(label, actor="Józef Ćma", at=at) as work:
        saved = work.save(topic("dane"))
    with database.reading() as reader:
        (unit,) = units(reader)
    assert (unit.number, unit.who, unit.at, unit.label, unit.undoes) == (1, "Józef Ćma", at, label, None)
    assert unit.changes == (Change(table="topics", record_id=saved.id, before=None, after={"name": "dane"}),)


def test_a_change_shows_the_values_before_and_after(database: Database) -> None:
    a_meeting = meeting()
    save_all(database, a_meeting, day := session(a_meeting))
    save(database, replace(day, version=1, start=time(9, 30)))
    with database.reading() as reader:
        unit = unit_numbered(reader, 2)
    (change,) = unit.changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before["start"], change.after["start"]) == ("10:00:00", "09:30:00")
    assert change.after["day"] == "2026-03-10"


def test_a_removal_shows_what_was_removed(database: Database) -> None:
    saved = save(database, topic("dane"))
    delete(database, saved)
    with database.reading() as reader:
        (change,) = unit_numbered(reader, 2).changes
    assert (change.before, change.after) == ({"name": "dane"}, None)


def test_the_last_unit_comes_first_and_a_limit_holds(database: Database) -> None:
    for number in range(5):
        save(database, topic(f"temat {number}"))
    with database.reading() as reader:
        assert [unit.number for unit in units(reader)] == [5, 4, 3, 2, 1]
        assert [unit.number for unit in units(reader, limit=2)] == [5, 4]


def test_the_history_of_a_record_holds_the_units_that_touched_it(database: Database) -> None:
    one, other = save(database, topic("a")), save(database, topic("b"))
    save_all(database, replace(one, name="c"), replace(other, name="d"))
    with database.reading() as reader:
        assert [unit.number for unit in units(reader, record_id=one.id)] == [3, 1]
        assert [unit.number for unit in units(reader, record_id=one.id, limit=1)] == [3]


def test_the_number_of_the_last_unit_only_grows(database: Database) -> None:
    seen = []
    for number in range(3):
        with database.reading() as reader:
            seen.append(last_unit(reader))
        save(database, topic(f"temat {number}"))
    assert seen == [0, 1, 2]


def test_an_entry_that_is_not_there_is_not_found(database: Database) -> None:
    with database.reading() as reader, pytest.raises(NotFound):
        unit_numbered(reader, 1)


@pytest.mark.parametrize(
    "value",
    [
        "tekst",
        7,
        0.5,
        True,
        None,
        date(2021, 9, 23),
        time(10, 30),
        NOW + timedelta(microseconds=1),
        Form.STUDY_VISIT,
        Language.POLISH,
        Message("inner {day}", day=date(2021, 9, 23)),
    ],
    ids=repr,
)
def test_the_values_of_a_label_are_read_as_they_were(value: object) -> None:
    label = Message(NN_("{count} letter to {whom}", "{count} letters to {whom}"), count=2, whom=value)
    again = label_of(label.msgid, label.plural, label_values(label))
    assert again == label
    assert again.plural == label.plural
    assert type(again.values["whom"]) is type(value)


def test_a_word_of_a_former_enumeration_is_shown_as_it_is() -> None:
    assert label_of("{form}", "", {"form": ["FormerForm", "workshop"]}).values["form"] == "workshop"


def test_a_label_that_cannot_be_kept_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="object"):
        label_values(Message("{thing}", thing=object()))
