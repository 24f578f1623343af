"""What may be stored: no control characters and no lone surrogates; everything else as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.database.connection import Database
from dpdesk.database.history import units
from dpdesk.domain.ids import OrganiserId
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.people import Person
from dpdesk.errors import BadInput
from dpdesk.messages import Message
from tests.database.samples import (
    NOW,
    SAVE,
    meeting,
    municipality,
    new_id,
    person,
    read,
    read_all,
    save,
    save_all,
    topic,
)

HOSTILE = [
    "<b>x</b> & y",
    '<img src="/etc/hostname">',
    "{{ 7*7 }}",
    '=HYPERLINK("x")',
    "../../x",
    "CON",
    "N" * 300,
    "🏛️👩‍💼",
    "城市会议",
    "שלום \u202eabc",
    "Zażółć gęślą jaźń",
    "Zaz\u0307o\u0301łc\u0301",
    "'; DROP TABLE people; --",
    "100% _ \\ %s :name ?",
    "\u00a0 spacja \u2009",
    "Anna\nPrzykładowa\t",
    "\U0010ffff",
]
FORBIDDEN = ["\x00", "\x01", "\x0b", "\x1b", "\r", "\x7f", "\x85", "\x9f", "\ud800", "\udfff", "\uffff"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_stored_unchanged(database: Database, text: str) -> None:
    saved = save(database, person(text, text))
    assert read(database, Person, saved.id) == saved


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_a_character_that_cannot_be_kept_is_refused_and_its_field_is_named(in_file: Database, character: str) -> None:
    with pytest.raises(BadInput, match="surname") as caught:
        save(in_file, person(f"Nowak{character}"))
    assert caught.value.field == "people.surname"
    assert f"U+{ord(character):04X}" in str(caught.value)
    assert read_all(in_file, Person) == ()


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_prose_cannot_hold_it_either(in_file: Database, character: str) -> None:
    with pytest.raises(BadInput, match="text of the letter"):
        save(in_file, replace(meeting(), letter_text=f"Szanowni{character} Państwo"))


def test_a_bad_character_among_many_records_stops_them_all(in_file: Database) -> None:
    office, place = municipality("Psary\x00")
    with pytest.raises(BadInput) as caught:
        save_all(in_file, topic(), office, place)
    assert caught.value.field == "organisations.name"
    with in_file.reading() as reader:
        assert units(reader) == ()


def test_the_organiser_is_no_exception(in_file: Database) -> None:
    with pytest.raises(BadInput, match="name of the signatory"):
        save(in_file, Organiser(id=OrganiserId(new_id()), signatory_name="\x00"))


@pytest.mark.parametrize("number", [2**31, -(2**31), 10**30])
def test_a_number_that_no_database_holds_is_refused(in_file: Database, number: int) -> None:
    with pytest.raises(BadInput, match="number of places"):
        save(in_file, replace(meeting(), capacity=number))


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_place_that_is_no_number_is_refused(in_file: Database, number: float) -> None:
    office, place = municipality("Psary")
    with pytest.raises(BadInput, match="latitude"):
        save_all(in_file, office, replace(place, latitude=number))


def test_a_label_shows_a_mark_where_a_character_cannot_be_kept(database: Database) -> None:
    with database.work(Message("Save {name}", name="a\x00b\ud800"), actor="ania\x00", at=NOW) as work:
        work.save(topic())
    with database.reading() as reader:
        (unit,) = units(reader)
    assert (str(unit.label), unit.who) == ("Save a\ufffdb\ufffd", "ania\ufffd")


def test_the_check_comes_before_anything_is_written(in_file: Database) -> None:
    with in_file.work(SAVE, actor="ania", at=NOW) as work:
        with pytest.raises(BadInput):
            work.save(person("\x00"))
        kept = work.save(person("Nowak"))
    assert read_all(in_file, Person) == (kept,)
