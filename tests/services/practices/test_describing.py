"""Whose a practice is, its topics, who took it up, and who presented it."""

from __future__ import annotations

import pytest

from dpdesk.domain.meetings import Topic
from dpdesk.domain.practices import Adoption, Presentation
from dpdesk.errors import BadInput, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.journal import undo, upcoming
from dpdesk.services.meetings.presenting import present_practice
from dpdesk.services.practices import describing
from dpdesk.services.viewing import about
from tests.services.practices.gardens import gardens, known
from tests.services.small_desk import EWA, GLIWICE, MEETING, PSARY


def test_the_owner_is_known_new_or_nobody(desk: Desk) -> None:
    practice_id = gardens(desk)
    assert describing.set_owner(desk, practice_id, "Psary").organisation_id == PSARY
    assert describing.set_owner(desk, practice_id, GLIWICE).organisation_id == GLIWICE
    describing.set_owner(desk, practice_id, "Fundacja Deszcz")
    assert known(desk, practice_id).owner == "Fundacja Deszcz"
    assert describing.set_owner(desk, practice_id, " ").organisation_id is None
    assert known(desk, practice_id).owner == ""
    undo(desk)
    assert known(desk, practice_id).owner == "Fundacja Deszcz"


def test_a_topic_is_known_but_for_case_and_marks(desk: Desk) -> None:
    first, second = gardens(desk, "A"), gardens(desk, "B")
    describing.add_topic(desk, first, "Zieleń miejska")
    describing.add_topic(desk, second, "  zielen   miejska ")
    with desk.reading() as reader:
        assert [topic.name for topic in reader.all(Topic)] == ["Zieleń miejska"]
    with pytest.raises(Refused, match="already"):
        describing.add_topic(desk, first, "ZIELEŃ MIEJSKA")
    with pytest.raises(BadInput):
        describing.add_topic(desk, first, " ")


def test_a_topic_that_is_taken_off_stays_on_the_desk(desk: Desk) -> None:
    practice_id = gardens(desk)
    describing.add_topic(desk, practice_id, "woda")
    assert describing.topics_found(desk, practice_id, "") == ()
    describing.remove_topic(desk, known(desk, practice_id).topics[0].entry.id)
    assert known(desk, practice_id).topics == ()
    assert [topic.name for topic in describing.topics_found(desk, practice_id, "WOD")] == ["woda"]


def test_a_topic_is_added_to_all_that_lack_it(desk: Desk) -> None:
    first, second = gardens(desk, "A"), gardens(desk, "B")
    describing.add_topic(desk, first, "woda")
    assert describing.add_topic_to_all(desk, [first, second, second], "Woda") == 1
    assert [topic.name for topic in known(desk, second).topics] == ["woda"]
    with pytest.raises(Refused, match="All of these"):
        describing.add_topic_to_all(desk, [first, second], "woda")


def test_who_took_it_up_is_noted_once(desk: Desk) -> None:
    practice_id = gardens(desk)
    adoption = describing.add_adoption(desk, practice_id, "Psary")
    with pytest.raises(Refused, match="noted already"):
        describing.add_adoption(desk, practice_id, "Urząd Gminy Psary")
    set_field(desk, Adoption, adoption.id, "note", "przy trzech szkołach", expected="")
    (named,) = known(desk, practice_id).adoptions
    assert (named.name, named.adoption.note) == ("Psary", "przy trzech szkołach")
    describing.remove_adoption(desk, adoption.id)
    assert known(desk, practice_id).adoptions == ()
    told = upcoming(desk).undo
    assert told is not None
    assert "Psary" in str(told)


def test_the_same_practice_is_taken_up_by_many_in_polish_order(desk: Desk) -> None:
    practice_id = gardens(desk)
    for name in ("Sosnowiec", "Psary", "Kraków", "Łódzkie Towarzystwo"):
        describing.add_adoption(desk, practice_id, name)
    assert [one.name for one in known(desk, practice_id).adoptions] == [
        "Kraków",
        "Łódzkie Towarzystwo",
        "Psary",
        "Sosnowiec",
    ]


def test_whoever_presented_it_is_named_with_the_meeting(desk: Desk) -> None:
    practice_id = gardens(desk)
    presentation = present_practice(desk, MEETING, practice_id)
    assert known(desk, practice_id).showings[0].speaker == ""
    set_field(desk, Presentation, presentation.id, "speaker_id", EWA, expected=None)
    (showing,) = known(desk, practice_id).showings
    assert (showing.title, showing.speaker) == ("Otwarte dane w gminie", "Ewa Przykład")
    assert showing.day is not None
    assert EWA in about(desk, MEETING).people
