"""Every kind of change that the window makes is taken back to the state before, and brought back after."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from dpdesk.domain.issued import Issued
from dpdesk.domain.journal import Upcoming
from dpdesk.errors import DeskError
from dpdesk.language.catalogues import words_for
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.settings import Language
from tests.ui.deeds.every import DEEDS, FIELD_NEEDS, FIELDS, NEEDS, PREPARATIONS
from tests.ui.deeds.hand import Deed, Hand
from tests.ui.deeds.looking import differences, snapshot, without_issued
from tests.ui.deeds.window_calls import changes_of_the_window

MOST_TRIES = 30
NO_CHANGES = frozenset({"keeping.make", "searching.renew_index"})
"""begins work on a desk that was not there before; makes anew what follows from the records"""
FOR_GOOD = frozenset({"needs.delete_all"})
"""deletes what must not come back; see tests/services/people/test_needs.py"""


@pytest.fixture(autouse=True)
def nothing_is_left() -> None:
    """No window is opened here, so none has to be looked for after each of many tests."""


@pytest.fixture
def hand(sample_desk: Desk, tmp_path: Path) -> Hand:
    return Hand(sample_desk, Random(7), tmp_path)


def do(hand: Hand, deed: Deed) -> None:
    """Do it with luck: until something could be changed."""
    before = snapshot(hand.desk.database)
    for _ in range(MOST_TRIES):
        try:
            deed(hand)
        except DeskError:
            continue
        if snapshot(hand.desk.database) != before:
            return
    pytest.fail("nothing was changed")


def undo_whole(desk: Desk, since: int) -> None:
    """Take back what was done since a unit; one deed of the user is one unit."""
    assert journal.news(desk, since).last == since + 1
    journal.undo(desk)


def test_the_list_of_changes_is_complete() -> None:
    called = {".".join(name.split(".")[-2:]) for name in changes_of_the_window()}
    assert set(DEEDS) | NO_CHANGES | FOR_GOOD == called


@pytest.mark.parametrize("name", DEEDS)
def test_a_change_is_named_taken_back_and_brought_back(hand: Hand, name: str) -> None:
    for needed in NEEDS.get(name, ()):
        do(hand, PREPARATIONS[needed])
    compare_back_and_forth(hand, DEEDS[name])


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_named_taken_back_and_brought_back(hand: Hand, name: str) -> None:
    for needed in FIELD_NEEDS.get(name, ()):
        do(hand, PREPARATIONS[needed])
    compare_back_and_forth(hand, FIELDS[name])


def compare_back_and_forth(hand: Hand, deed: Deed) -> None:
    desk = hand.desk
    before, last = snapshot(desk.database), journal.news(desk, 0).last
    issued = set(hand.all(Issued))
    do(hand, deed)
    after = snapshot(desk.database)
    papers = set(hand.all(Issued)) - issued
    check_words(journal.upcoming(desk))
    undo_whole(desk, last)
    assert differences(without_issued(snapshot(desk.database)), without_issued(before)) == {}
    assert {replace(one, version=2, withdrawn=True) for one in papers} | issued == set(hand.all(Issued))
    journal.redo(desk)
    assert differences(snapshot(desk.database), after) == {}


def in_words(upcoming: Upcoming, language: Language) -> str:
    assert upcoming.undo is not None
    return words_for(language).say(upcoming.undo)


def check_words(upcoming: Upcoming) -> None:
    """See that the change is named in the words of the window, whole and in both languages."""
    polish, english = (in_words(upcoming, language) for language in (Language.POLISH, Language.ENGLISH))
    assert polish != english
    assert "{" not in polish + english
    assert upcoming.redo is None
