"""Other names of an organisation, as lists of people have them."""

from __future__ import annotations

import pytest

from dpdesk.domain.organisations import OrganisationAlias
from dpdesk.errors import BadInput, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.offices.other_names import add_other_name, remove_other_name
from tests.services.small_desk import GLIWICE, PSARY


def names(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [one.alias for one in reader.all(OrganisationAlias)]


def test_a_name_is_kept_folded(desk: Desk) -> None:
    assert add_other_name(desk, GLIWICE, "  UM   Gliwice ").alias == "um gliwice"


def test_a_name_means_one_organisation(desk: Desk) -> None:
    add_other_name(desk, GLIWICE, "UM")
    with pytest.raises(Refused, match="means Gliwice already"):
        add_other_name(desk, PSARY, "um")


@pytest.mark.parametrize("name", ["", "  ", "…"])
def test_a_name_needs_letters(desk: Desk, name: str) -> None:
    with pytest.raises(BadInput):
        add_other_name(desk, GLIWICE, name)


def test_a_name_is_removed_and_comes_back(desk: Desk) -> None:
    remove_other_name(desk, add_other_name(desk, GLIWICE, "UM Gliwice").id)
    assert names(desk) == []
    undo(desk)
    assert names(desk) == ["um gliwice"]
