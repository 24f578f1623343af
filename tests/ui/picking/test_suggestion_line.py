"""A part of a known institution's name never becomes a new institution without a word."""

from __future__ import annotations

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from dpdesk.domain.lines import OrganisationLine
from dpdesk.services.people_search import organisations_found
from dpdesk.ui.picking.suggestion_line import SuggestionLine
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, type_text


def name_of(found: OrganisationLine) -> str:
    return found.name


@pytest.fixture
def line(small_seat: Seat, qtbot: QtBot) -> SuggestionLine[OrganisationLine]:
    find = partial(organisations_found, small_seat.desk)
    made = SuggestionLine[OrganisationLine](small_seat.workplace, find, name_of, name_of)
    in_window(qtbot, made)
    return made


def test_a_part_of_a_name_is_asked_about_and_may_mean_the_known_one(
    small_seat: Seat, line: SuggestionLine[OrganisationLine]
) -> None:
    type_text(line, "Gliw")
    small_seat.notices.choices.append(0)
    assert line.settle()
    assert line.picked is not None
    assert (line.text(), line.picked.name) == ("Gliwice", "Gliwice")


def test_it_may_mean_a_new_one(small_seat: Seat, line: SuggestionLine[OrganisationLine]) -> None:
    type_text(line, "Gliw")
    small_seat.notices.choices.append(1)
    assert line.settle()
    assert (line.text(), line.picked) == ("Gliw", None)


def test_whoever_thinks_again_goes_on_typing(small_seat: Seat, line: SuggestionLine[OrganisationLine]) -> None:
    type_text(line, "Gliw")
    small_seat.notices.choices.append(None)
    assert not line.settle()


@pytest.mark.parametrize("typed", ["Fundacja Nieznana", "gliwice"])
def test_a_name_in_full_and_one_that_is_like_no_other_are_not_asked_about(
    small_seat: Seat, line: SuggestionLine[OrganisationLine], typed: str
) -> None:
    type_text(line, typed)
    assert line.settle()
    assert small_seat.notices.asked == []
    assert (line.picked is not None) == (typed == "gliwice")
